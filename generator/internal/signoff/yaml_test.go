package signoff

import (
	"reflect"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestYAML: what is written is read again as it is, whatever the text.
func TestYAML(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	for _, sentences := range []string{
		"Plain.",
		"One: two.\n- three\n# four\n--- five\n? six\n| seven\n> eight\n%TAG nine\n{{order.number}} [ten] {eleven}",
		"\"quoted\" 'single' `back` \\n \\\\ \\",
		"\u00a0no-break spaces\u00a0at the ends\u00a0\n\u202fnarrow\u202f",
		"& * ! @ null ~ true 01067 2026-11-01 59.90",
		"Ärger über ß, “quotes”, „Gänsefüßchen“, 漢字, 🎁 and 👍🏽 and ✔️",
		"kind: revocation\nsum: h1:x\nsignature: |\n...",
		"<<<<<<< mine\n=======\n>>>>>>> theirs",
		strings.Repeat("a very long line ", 500) + ".",
	} {
		text := &disclosure.Text{Partner: "null", Form: offer.Full, Lang: "no"}
		for line := range strings.SplitSeq(sentences, "\n") {
			text.Sentences = append(text.Sentences, disclosure.Sentence{Text: line})
		}
		e, err := l.Draft(Approval, text, "anna-berg", today, strings.Split(disclosure.Fold(sentences), "\n")[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := l.Sign(e, signerOf(t, "anna-berg")); err != nil {
			t.Errorf("%q: %v", sentences, err)
			continue
		}
		again := &Entry{File: e.File}
		if list := catalog.Decode(e.File, e.YAML(), again); len(list) > 0 {
			t.Errorf("%q: %v", sentences, list)
		}
		if !reflect.DeepEqual(again.plain(), e.plain()) || again.Signature.armor != e.Signature.armor {
			t.Errorf("read again is\n%+v\nwant\n%+v", again.plain(), e.plain())
		}
		if again.Wording().Sum() != text.Sum() {
			t.Errorf("%q has another sum when it is read again", sentences)
		}
	}
}

// TestCanonical holds the canonical form against its specification.
func TestCanonical(t *testing.T) {
	e := &Entry{
		Kind: Revocation, Number: 2, Sum: "h1:sum", Reviewer: "anna-berg", Role: "legal", Date: today, Comment: "a reason",
		Partner: "hardwarehaus", Form: offer.Shipping, Lang: "de", Text: "Eins.\nZwei.",
	}
	want := `klarabo sign-off v1
kind revocation
number 2
sum h1:sum
reviewer anna-berg
role legal
date 2026-11-01
comment a reason

klarabo disclosure v1
partner hardwarehaus
form shipping
lang de
Eins.
Zwei.
`
	if got := string(e.Canonical()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	e.Comment = ""
	if got := string(e.Canonical()); !strings.Contains(got, "\ncomment \n\nklarabo") {
		t.Errorf("got\n%s", got)
	}
}

// TestUnwritable: what could not be read again is refused before it is signed.
func TestUnwritable(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	for _, comment := range []string{"two\nlines", " space", "tab\tinside", "bell\a", "zero\u200bwidth", "\u202eturned"} {
		if _, err := l.Draft(Approval, s.text("full", "de"), "anna-berg", today, comment); err == nil {
			t.Errorf("the comment %q is taken", comment)
		}
	}
	text := &disclosure.Text{Partner: "x", Form: offer.Full, Lang: "de", Sentences: []disclosure.Sentence{{Text: "zero\u200bwidth"}}}
	e, err := l.Draft(Approval, text, "anna-berg", today, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Sign(e, signerOf(t, "anna-berg")); err == nil {
		t.Error("a text that cannot be read again is signed")
	}
}
