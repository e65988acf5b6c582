package signoff

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// FuzzEntry: whatever stands in a file of the ledger, Load says something and
// does not panic; and it counts only if it says what was signed.
func FuzzEntry(f *testing.F) {
	s := newSite(f)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, list := Load(s.files)
	if len(list) > 0 {
		f.Fatal(list)
	}
	signed := l.Entries[0].Canonical()
	f.Add(s.files[name].Data)
	f.Add([]byte("kind: approval\nsignature: |\n  -----BEGIN SSH SIGNATURE-----\n  U1NIU0lH\n  -----END SSH SIGNATURE-----\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		e, list := l.read(file{name, src})
		if list.HasErrors() {
			if e != nil {
				l.order([]*Entry{e}, []bool{true})
			}
			return
		}
		if !bytes.Equal(e.Canonical(), signed) {
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
		text := &disclosure.Text{Partner: "lager", Form: offer.Full, Lang: "de"}
		for line := range strings.SplitSeq(wording, "\n") {
			text.Sentences = append(text.Sentences, disclosure.Sentence{Text: line})
		}
		e, err := l.Draft(Approval, text, "anna-berg", today, comment)
		if err == nil {
			err = l.Sign(e, signer)
		}
		if err != nil {
			var fault *diag.Fault
			if !errors.As(err, &fault) {
				t.Errorf("an error that is no fault: %v", err)
			}
			return
		}
		again, list := l.read(file{e.File, e.YAML()})
		if list.HasErrors() || !reflect.DeepEqual(again.plain(), e.plain()) || again.Wording().Sum() != text.Sum() {
			t.Errorf("signed as\n%s\nread as\n%+v\n%v", e.YAML(), again, list)
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
		all, _, list := loadReviewers(fstest.MapFS{"data/reviewers/x.yaml": {Data: src}})
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

// TestEachByte: an entry with one byte changed, anywhere, counts only if it
// still says to the letter what was signed, as with other quotes around a value.
func TestEachByte(t *testing.T) {
	s := newSite(t)
	name := s.sign(Approval, s.text("notice", "de"), "anna-berg", today)
	l, _ := Load(s.files)
	signed := l.Entries[0].Canonical()
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
			if !bytes.Equal(e.Canonical(), signed) {
				t.Errorf("byte %d as %q counts:\n%s", i, c, changed)
			}
		}
	}
	if same > len(src)/10 {
		t.Errorf("%d changes were taken, which is more than white space and line ends", same)
	}
}
