package signoff

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// TestBrokenSignature: each way to break an armored signature is told at its line.
func TestBrokenSignature(t *testing.T) {
	s := newSite(t)
	file := s.sign(Approval, s.text("full", "de"), "anna-berg", today)
	before, armor, _ := strings.Cut(string(s.files[file].Data), "signature: |\n")
	lines := strings.Split(strings.TrimSuffix(armor, "\n"), "\n")
	blob, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(strings.Join(lines[1:len(lines)-1], ""), " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	armored := func(blob []byte) string {
		return "  " + armorBegin + "\n  " + base64.StdEncoding.EncodeToString(blob) + "\n  " + armorEnd + "\n"
	}
	patched := func(old, new string) string {
		if !strings.Contains(string(blob), old) {
			t.Fatalf("no %q in the signature", old)
		}
		return armored([]byte(strings.Replace(string(blob), old, new, 1)))
	}
	sshsigOf := func(namespace string, hash sshsig.HashAlgorithm) string {
		l, _ := Load(s.files)
		sig, err := sshsig.Sign(strings.NewReader(string(l.Acts[0].Message())), signerOf(t, "anna-berg"), hash, namespace)
		if err != nil {
			t.Fatal(err)
		}
		return armored(sig.Marshal())
	}
	for _, test := range []struct{ name, armor, told string }{
		{"as it is", armor, ""},
		{"wrapped otherwise", armored(blob), ""},
		{"with SHA-256", sshsigOf(Namespace, sshsig.HashSHA256), ""},
		{"the first line", strings.Replace(armor, "BEGIN", "BEGUN", 1), "the signature does not begin with -----BEGIN SSH SIGNATURE-----"},
		{"the last line", strings.Join(lines[:len(lines)-1], "\n") + "\n", "the signature is cut off: it does not end with -----END SSH SIGNATURE-----"},
		{"a line in the middle", strings.Join(slices.Concat(lines[:2], lines[3:]), "\n") + "\n", "the signature is damaged"},
		{"half of it", armored(blob[:len(blob)/2]), "the signature is damaged"},
		{"a byte more", armored(append(slices.Clone(blob), 0)), "the signature is damaged"},
		{"not base64", "  " + armorBegin + "\n  äöü\n  " + armorEnd + "\n", "the signature is damaged"},
		{"nothing in it", "  " + armorBegin + "\n  " + armorEnd + "\n", "the signature is damaged"},
		{"PEM headers", "  " + armorBegin + "\n  Comment: x\n\n" + strings.Join(lines[1:], "\n") + "\n", "the signature is damaged"},
		{"two signatures", armor + armor, "the signature is damaged"},
		{"another version", patched("SSHSIG\x00\x00\x00\x01", "SSHSIG\x00\x00\x00\x02"), "the signature has a version that is not known"},
		{"another hash", patched("sha512", "sha384"), "the signature is damaged"},
		{"the hash's name", patched("sha512", "sha256"), "the signature does not go with what this file says"},
		{"another namespace", sshsigOf("git", sshsig.HashSHA512), `the signature was made for something else ("git")`},
		{"a byte of the signature", armored(append(slices.Clone(blob[:len(blob)-1]), blob[len(blob)-1]^1)), "the signature does not go with what this file says"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s.put(file, before+"signature: |\n"+test.armor)
			l, list := Load(s.files)
			if test.told == "" {
				if len(list) > 0 || len(l.Acts) != 1 {
					t.Errorf("told is %v", list)
				}
				return
			}
			if len(list) != 1 || !strings.Contains(list[0].Msg.String(), test.told) || list[0].Pos.Line != strings.Count(before, "\n")+1 || list[0].Hint.Format == "" {
				t.Errorf("told is %v, want %q at its line", list, test.told)
			}
			if len(l.Acts) > 0 || l.State(s.text("full", "de"), nil, today).Status != Lapsed {
				t.Error("the entry counts")
			}
		})
	}
}

// TestReviewerFiles: what is wrong with reviewers is told at its line.
func TestReviewerFiles(t *testing.T) {
	line := func(name, role, key, rest string) string {
		return "name: " + name + "\nrole: " + role + "\nkey: " + key + "\nfrom: 2026-01-01\n" + rest
	}
	keyOf := func(id string) string { return Key{signerOf(t, id).PublicKey()}.String() }
	small, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	smallKey, err := ssh.NewPublicKey(&small.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	const dsa = "ssh-dss AAAAB3NzaC1kc3MAAAAVAAAAAQEAAAABAQAAAAEB"
	anna := keyOf("anna-berg")
	for _, test := range []struct{ name, file, text, told string }{
		{"fine", "dora", line("Dora", "legal", keyOf("dora"), ""), ""},
		{"fine, with a comment in the key", "dora", line("Dora", "legal", keyOf("dora")+" dora@laptop", ""), ""},
		{"same key", "dora", line("Dora", "legal", anna, ""), "3:1: error: dora has the same key as anna-berg"},
		{"same name", "dora", line("Anna-Berg", "legal", keyOf("dora"), ""), "1:1: error: dora has the same name and role as anna-berg"},
		{"same name, turned round, with a title", "dora", line("Dr. Berg, Anna", "legal", keyOf("dora"), ""), "1:1: error: dora has the same name and role as anna-berg"},
		{"fine, the same person in another role", "dora", line("Anna-Berg", "author", keyOf("dora"), ""), ""},
		{"the last day before the first", "aaa", line("anna-berg", "legal", keyOf("dora"), "until: 2025-12-31\n"), "5:1: error: the last day, 2025-12-31, is before the first one, 2026-01-01"},
		{"unknown key", "dora", line("Dora", "legal", keyOf("dora"), "color: red\n"), "5:1: error: "},
		{"no role", "dora", "name: Dora\nkey: " + keyOf("dora") + "\nfrom: 2026-01-01\n", "`role` is missing"},
		{"not an id", "Dora B", line("Dora", "legal", keyOf("dora"), ""), `error: the file's name is the reviewer's id, and "Dora B" is not an id`},
		{"RSA too small", "dora", line("Dora", "legal", Key{smallKey}.String(), ""), "3:6: error: the RSA key has 2048 bits"},
		{"DSA", "dora", line("Dora", "legal", dsa, ""), "3:6: error: the public key cannot be read: characters in it are missing or changed, or its kind, ssh-dss, is not known"},
		{"a certificate", "dora", line("Dora", "legal", strings.Replace(anna, "ssh-ed25519 ", "ssh-ed25519-cert-v01@openssh.com ", 1), ""), "3:6: error: "},
		{"cut off", "dora", line("Dora", "legal", anna[:len(anna)-9], ""), "3:6: error: the public key cannot be read"},
		{"options", "dora", line("Dora", "legal", `no-pty `+anna, ""), "3:6: error: this is not a public SSH key"},
		{"no key", "dora", line("Dora", "legal", "hunter2", ""), "3:6: error: this is not a public SSH key"},
		{"private key", "dora", line("Dora", "legal", "|\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  AAAA\n  -----END OPENSSH PRIVATE KEY-----", ""), "3:6: error: this is a private key"},
		{"two lines", "dora", line("|\n  Dora\n  Neu", "legal", keyOf("dora"), ""), "1:1: error: `name` must be one line"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t)
			s.put("data/reviewers/"+test.file+".yaml", test.text)
			l, list := Load(s.files)
			if test.told == "" {
				if len(list) > 0 || l.Reviewer(test.file) == nil {
					t.Errorf("told is %v", list)
				}
				return
			}
			if len(list) != 1 || !strings.Contains(list[0].String(), test.told) || list[0].Hint.Format == "" {
				t.Errorf("told is %v, want %q", list, test.told)
			}
		})
	}
}

// TestStrayFiles: whatever else lies in the folders is told, and what editors
// and interrupted writers leave is not, but a copy that an editor made: it may be a revocation.
func TestStrayFiles(t *testing.T) {
	s := newSite(t)
	s.put("data/signoffs/.ABC.tmp", "half of")
	s.put("data/signoffs/a.yaml~", "")
	s.put("data/signoffs/notes.txt", "")
	s.put("data/signoffs/folder/x.yaml", "")
	s.put("data/signoffs/empty.yaml", "")
	_, list := Load(s.files)
	var told []string
	for _, p := range list {
		told = append(told, p.Pos.File+" "+p.Rule)
	}
	want := []string{"data/signoffs/a.yaml~ file-name", "data/signoffs/folder file-name", "data/signoffs/notes.txt file-name", "data/signoffs/empty.yaml sign-off"}
	if !slices.Equal(told, want) {
		t.Errorf("told is %q, want %q", told, want)
	}
	if _, list := Load(fstest.MapFS{}); len(list) > 0 {
		t.Errorf("a site without a ledger: %v", list)
	}
}
