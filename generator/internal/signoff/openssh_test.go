package signoff

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

// sshKeygen runs the real ssh-keygen; in CI it must be there.
func sshKeygen(t *testing.T, stdin []byte, args ...string) error {
	t.Helper()
	path, err := exec.LookPath("ssh-keygen")
	if err != nil && os.Getenv("CI") != "" {
		t.Fatal("ssh-keygen is missing: install OpenSSH's client")
	}
	if err != nil {
		t.Skip("ssh-keygen is missing, so that nothing is verified with it here: install OpenSSH's client")
	}
	cmd := exec.Command(path, args...)
	cmd.Stdin = bytes.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	t.Logf("%s: %s", strings.Join(args, " "), out)
	return err
}

// TestOpenSSH: for each kind of key, ssh-keygen verifies what Klarabo signed,
// and Klarabo what ssh-keygen signed.
func TestOpenSSH(t *testing.T) {
	for _, args := range []string{"-t ed25519", "-t ecdsa -b 256", "-t ecdsa -b 384", "-t ecdsa -b 521", "-t rsa -b 3072"} {
		t.Run(args, func(t *testing.T) {
			dir := t.TempDir()
			file := func(name string) string { return filepath.Join(dir, name) }
			put := func(name string, b []byte) {
				if err := os.WriteFile(file(name), b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := sshKeygen(t, nil, append(strings.Fields(args), "-q", "-N", "", "-f", file("key"))...); err != nil {
				t.Fatal(err)
			}
			pub, err := os.ReadFile(file("key.pub"))
			if err != nil {
				t.Fatal(err)
			}
			s := newSite(t)
			s.put("data/reviewers/dora-neu.yaml", "name: Dora Neu\nrole: legal\nkey: "+string(pub)+"from: 2026-01-01\nuntil: 2026-12-31\n")
			l, list := Load(s.files)
			if len(list) > 0 {
				t.Fatal(list)
			}
			private, err := os.ReadFile(file("key"))
			if err != nil {
				t.Fatal(err)
			}
			signer, err := l.Reviewer("dora-neu").KeySigner(private, nil)
			if err != nil {
				t.Fatal(err)
			}
			e, err := l.Draft(Approval, []*Text{s.text("full", "de"), s.text("full", "en")}, l.Reviewer("dora-neu"), today, "in order")
			if err != nil {
				t.Fatal(err)
			}
			if err := l.Sign(e, signer); err != nil {
				t.Fatal(err)
			}

			var signers string
			for _, r := range l.Reviewers {
				signers += r.AllowedSigner()
			}
			put("signers", []byte(signers))
			put("sig", []byte(e.Signature.String()+"\n"))
			verify := func(reviewer, day string, message []byte) error {
				return sshKeygen(t, message, "-Y", "verify", "-f", file("signers"), "-I", reviewer, "-n", Namespace,
					"-O", "verify-time="+day, "-s", file("sig"))
			}
			if err := verify("dora-neu", "20261101", e.Message()); err != nil {
				t.Error("ssh-keygen does not accept the signature")
			}
			if verify("dora-neu", "20261231", e.Message()) != nil || verify("dora-neu", "20270102", e.Message()) == nil {
				t.Error("ssh-keygen does not hold to the reviewer's days")
			}
			if verify("anna-berg", "20261101", e.Message()) == nil || verify("dora-neu", "20261101", append(e.Message(), '\n')) == nil {
				t.Error("ssh-keygen accepts anything")
			}

			put("message", e.Message())
			if err := sshKeygen(t, nil, "-Y", "sign", "-n", Namespace, "-f", file("key"), file("message")); err != nil {
				t.Fatal(err)
			}
			armor, err := os.ReadFile(file("message.sig"))
			if err != nil {
				t.Fatal(err)
			}
			if err := e.Signature.UnmarshalText(armor); err != nil {
				t.Fatal(err)
			}
			s.put(e.File, string(e.YAML()))
			if l, list := Load(s.files); len(list) > 0 || l.Approval(s.text("full", "en").Sum(), "dora-neu") == nil {
				t.Errorf("what ssh-keygen signed is refused: %v", list)
			}
		})
	}
}

// TestSmallRSA: a key that ssh-keygen makes readily is refused if it is small.
func TestSmallRSA(t *testing.T) {
	key := filepath.Join(t.TempDir(), "key")
	if err := sshKeygen(t, nil, "-t", "rsa", "-b", "2048", "-q", "-N", "", "-f", key); err != nil {
		t.Fatal(err)
	}
	pub, err := os.ReadFile(key + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	if err := new(Key).UnmarshalText(pub); err == nil || !strings.Contains(err.Error(), "2048 bits") {
		t.Errorf("said is %v", err)
	}
}

// TestSecurityKey: the public keys of security tokens are taken.
func TestSecurityKey(t *testing.T) {
	wire := ssh.Marshal(struct{ Kind, Key, Application string }{
		ssh.KeyAlgoSKED25519, string(signerOf(t, "token").PublicKey().Marshal()[19:]), "ssh:",
	})
	key, err := ssh.ParsePublicKey(wire)
	if err != nil {
		t.Fatal(err)
	}
	if err := new(Key).UnmarshalText(ssh.MarshalAuthorizedKey(key)); err != nil {
		t.Errorf("said is %v", err)
	}
}
