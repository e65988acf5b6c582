package signoff

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// FuzzAct: whatever stands in a file of the ledger, Load says something and
// does not panic; and it counts only if it says what was signed.
func FuzzAct(f *testing.F) {
	s := newSite(f)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, list := Load(s.files)
	if len(list) > 0 {
		f.Fatal(list)
	}
	signed := l.Acts[0].Message()
	f.Add(s.files[name].Data)
	f.Add([]byte("version: 2\nact: approval\nsignature: |\n  -----BEGIN SSH SIGNATURE-----\n  U1NIU0lH\n  -----END SSH SIGNATURE-----\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		e, list := l.read(file{name, src})
		if list.HasErrors() {
			if e != nil {
				l.order([]*Act{e}, []bool{true})
			}
			return
		}
		if !bytes.Equal(e.Message(), signed) {
			t.Errorf("this was never signed, and counts:\n%s", src)
		}
	})
}

// FuzzSign: whatever a text and a comment say, what is signed is read again to
// the letter and counts, or it is not signed.
func FuzzSign(f *testing.F) {
	f.Add("Plain.", "fine")
	f.Add("One: two.\n- three\n{{order.number}}", "\"quoted\" \\ 'x' # y")
	f.Add("\u00a0ends\u202f\n<<<<<<< mine", "")
	f.Add("kind: revocation\n...\n---", "a\nb")
	f.Add("\u202eturned \U000E0041 \ufe0f", "\x00")
	s := newSite(f)
	l, _ := Load(s.files)
	signer := signerOf(f, "anna-berg")
	f.Fuzz(func(t *testing.T, wording, comment string) {
		text, err := newText(Disclosures, [][2]string{{"partner", "lager"}}, "de", strings.Split(wording, "\n"))
		var a *Act
		if err == nil {
			a, err = l.Draft(Approval, []*Text{text}, l.Reviewer("anna-berg"), today, comment)
		}
		if err == nil {
			err = l.Sign(a, signer)
		}
		if err != nil {
			var fault *diag.Fault
			if !errors.As(err, &fault) {
				t.Errorf("an error that is no fault: %v", err)
			}
			return
		}
		again, list := l.read(file{a.File, a.YAML()})
		if list.HasErrors() || again.Entries[0].Text.Sum() != text.Sum() || again.Comment != comment || again.Entries[0].Text.String() != strings.Join(strings.Split(wording, "\n"), " ") {
			t.Errorf("signed as\n%s\nread as\n%+v\n%v", a.YAML(), again, list)
		}
	})
}

// FuzzReviewer: whatever stands in a reviewer's file, it is refused or makes
// one line of an allowed_signers file.
func FuzzReviewer(f *testing.F) {
	s := newSite(f)
	for _, name := range []string{"anna-berg", "cora-tal"} {
		f.Add(s.files["data/reviewers/"+name+".yaml"].Data)
	}
	key := strings.TrimSpace(string(ssh.MarshalAuthorizedKey(signerOf(f, "x").PublicKey())))
	for _, k := range []string{"'" + key + " a comment'", `"` + key + `\n` + key + `"`, `'command="x" ` + key + "'", "ssh-rsa AAAA", "'-----BEGIN OPENSSH PRIVATE KEY-----'"} {
		f.Add([]byte("name: x\nrole: legal\nfrom: 2026-01-01\nkey: " + k + "\n"))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		all, list := loadReviewers(fstest.MapFS{"data/reviewers/x.yaml": {Data: src}})
		if len(all) == 0 && !list.HasErrors() {
			t.Fatal("a reviewer was dropped without a word")
		}
		for _, r := range all {
			if line := r.AllowedSigner(); strings.Count(line, "\n") != 1 || !strings.HasPrefix(line, "x namespaces=") {
				t.Errorf("the line %q", line)
			}
		}
	})
}

// TestEachByte: an act with one byte changed, anywhere, counts only if it still
// says to the letter what was signed.
func TestEachByte(t *testing.T) {
	s := newSite(t)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, _ := Load(s.files)
	signed := l.Acts[0].Message()
	src := s.files[name].Data
	same := 0
	for i := range src {
		for _, c := range []byte{src[i] ^ 1, src[i] ^ 0x20, '\n'} {
			if c == src[i] {
				continue
			}
			changed := bytes.Clone(src)
			changed[i] = c
			e, list := l.read(file{name, changed})
			if list.HasErrors() {
				continue
			}
			same++
			if !bytes.Equal(e.Message(), signed) {
				t.Errorf("byte %d as %q counts:\n%s", i, c, changed)
			}
		}
	}
	if same > 0 {
		t.Errorf("%d changes were taken", same)
	}
}
