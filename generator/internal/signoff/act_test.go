package signoff

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// TestYAML: what is written is read again as it is, whatever the text.
func TestYAML(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	for _, wording := range []string{
		"Plain.",
		"One: two.\n- three\n# four\n--- five\n? six\n| seven\n> eight\n%TAG nine\n{{order.number}} [ten] {eleven}",
		"\"quoted\" 'single' `back` \\n \\\\ \\",
		"\u00a0no-break spaces\u00a0at the ends\u00a0\n\u202fnarrow\u202f",
		"& * ! @ null ~ true 01067 2026-11-01 59.90",
		"Ärger über ß, “quotes”, „Gänsefüßchen“, 漢字, 🎁 and 👍🏽 and 👩\u200d👧",
		"kind: revocation\nsum: h1:x\nsignature: |\n...",
		"    indented\n\n\n\tas a page may be\n  - number: 1\n\nsignature: |\nend",
		"<<<<<<< mine\n=======\n>>>>>>> theirs",
		strings.Repeat("a very long line ", 500) + ".",
	} {
		text, err := newText(Pages, [][2]string{{"page", "terms"}}, "de", strings.Split(wording, "\n"))
		if err != nil {
			t.Fatal(err)
		}
		a, err := l.Draft(Approval, []*Text{text, s.text("full", "de")}, l.Reviewer("anna-berg"), today, strings.Split(disclosure.Fold(wording), "\n")[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := l.Sign(a, signerOf(t, "anna-berg")); err != nil {
			t.Errorf("%q: %v", wording, err)
			continue
		}
		again, list := l.read(file{a.File, a.YAML()})
		if len(list) > 0 || again.Comment != a.Comment || len(again.Entries) != 2 || again.Entries[0].Text.Sum() != text.Sum() {
			t.Errorf("%q: %v", wording, list)
		}
		crlf := strings.ReplaceAll(string(a.YAML()), "\n", "\r\n")
		if again, list := l.read(file{a.File, []byte(crlf)}); len(list) > 0 || again.Entries[0].Text.Sum() != text.Sum() {
			t.Errorf("%q, checked out on Windows: %v", wording, list)
		}
	}
}

// TestMessage holds what is signed against its specification, and the file.
func TestMessage(t *testing.T) {
	text, err := newText(Registers, [][2]string{{"partner", "hardwarehaus"}}, "de", []string{"Eins.", "", "Zwei."})
	if err != nil {
		t.Fatal(err)
	}
	a := &Act{Kind: Revocation, Reviewer: "anna-berg", Role: "legal", Date: today, Comment: `a "reason"`, Offline: true}
	a.Entries = []*Entry{{Act: a, Number: 2, Text: text}}
	want := `version: 2
act: revocation
reviewer: anna-berg
role: "legal"
date: 2026-11-01
comment: "a \"reason\""
offline: true
texts:
- number: 2
  sum: ` + text.Sum() + `
  text: |
    klarabo register v1
    partner hardwarehaus
    lang de
    Eins.

    Zwei.
`
	if got := string(a.Message()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestByHand runs the shell lines of the comments: they give the sum, and what
// ssh-keygen verifies.
func TestByHand(t *testing.T) {
	for _, tool := range []string{"sed", "openssl", "base64", "ssh-keygen"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
	s := newSite(t)
	first, second := s.text("full", "de"), s.text("full", "en")
	l, _ := Load(s.files)
	name := s.signWith(l, Approval, "anna-berg", today, first, second)
	dir := t.TempDir()
	for file, b := range map[string]string{
		"act.yaml": string(s.files[name].Data), "signers": l.Reviewer("anna-berg").AllowedSigner(), "canonical.txt": first.Canonical(),
	} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sh := func(line string) string {
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	if got := "h1:" + sh("openssl dgst -sha256 -binary canonical.txt | base64"); got != first.Sum() {
		t.Errorf("by hand the sum is %s, want %s", got, first.Sum())
	}
	for _, text := range []*Text{first, second} {
		if got := "h1:" + sh("sed -n '\\|^  sum: "+text.Sum()+"$|,/^[^ ]/ s/^    //p' act.yaml | openssl dgst -sha256 -binary | base64"); got != text.Sum() {
			t.Errorf("out of the file the sum is %s, want %s", got, text.Sum())
		}
	}
	sh(`sed '/^signature:/,$d' act.yaml >message`)
	sh(`sed '1,/^signature:/d; s/^  //' act.yaml >sig`)
	sh(`ssh-keygen -Y verify -f signers -I anna-berg -n sign-off@klarabo -O verify-time=20261101 -s sig <message`)
}

// TestUnwritable: what a reader could not see is refused before it is signed.
func TestUnwritable(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	for _, comment := range []string{"two\nlines", " space", "tab\tinside", "bell\a", "\u202eturned"} {
		if _, err := l.Draft(Approval, []*Text{s.text("full", "de")}, l.Reviewer("anna-berg"), today, comment); err == nil {
			t.Errorf("the comment %q is taken", comment)
		}
	}
	for _, line := range []string{"\u202eturned", "bell\a", "space at the end ", "", "a line\u2028in a line"} {
		if _, err := newText(Pages, [][2]string{{"page", "terms"}}, "de", []string{line}); err == nil {
			t.Errorf("the line %q is taken", line)
		}
	}
}

// TestOneSignature: one act covers many texts, and when one of them changes,
// the sign-off of the others stays.
func TestOneSignature(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	s.signWith(l, Approval, "anna-berg", today, s.texts()...)
	if lapsed, other := s.lapsed("legal"); len(lapsed)+len(other) > 0 {
		t.Errorf("lapsed are %q, %v", lapsed, other)
	}
	s.edit(partnerFile, "street: Werkweg 3", "street: Werkweg 4")
	if lapsed, other := s.lapsed("legal"); len(lapsed) == 0 || len(lapsed) > 6 || len(other) > 0 {
		t.Errorf("lapsed are %q, %v", lapsed, other)
	}
}

// TestOldForm: sign-offs of one text a file are told once, with what to do.
func TestOldForm(t *testing.T) {
	s := newSite(t)
	s.put("data/signoffs/a.full.de.0123.anna-berg.1.yaml", "kind: approval\nnumber: 1\n")
	s.put("data/signoffs/b.full.de.0123.anna-berg.1.yaml", "kind: approval\nnumber: 1\n")
	_, list := Load(s.files)
	if len(list) != 1 || !strings.Contains(list[0].Msg.String(), "2 in all") || !strings.Contains(list[0].Hint.String(), "xargs rm") {
		t.Errorf("told is %v", list)
	}
}
