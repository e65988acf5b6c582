package diag_test

import (
	"encoding/json"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

type cents int

func (c cents) String() string { return "some cents" }

type kind string

// What is kept is told as it was; what would be told otherwise is not kept.
func TestKept(t *testing.T) {
	inner := diag.Plural(3, "1 place", "%d places")
	for _, m := range []diag.Message{
		{},
		diag.Msg("nothing is put in"),
		diag.Msg("the %q of %s", "a \"name\"", kind("offer")),
		diag.Msg("%d of %3d", 4, int64(-5)),
		diag.Msg("%s and %s", inner, &inner),
		diag.Msg("it costs %s", cents(5)),
		diag.Msg("the text of %s", diag.Message{Format: "the offer's own page", Context: "schema"}),
	} {
		b, err := json.Marshal(diag.List{{Pos: diag.Pos{File: "a.yaml", Line: 1, Col: 2, Len: 3}, Severity: diag.Warning, Rule: "r", Msg: m, Related: []diag.Related{{Msg: m}}}})
		if err != nil {
			t.Fatal(err)
		}
		var list diag.List
		if err := json.Unmarshal(b, &list); err != nil {
			t.Fatal(err)
		}
		if p := list[0]; p.Msg.String() != m.String() || p.Related[0].Msg.String() != m.String() || p.Pos.String() != "a.yaml:1:2" || p.Severity != diag.Warning || p.Rule != "r" {
			t.Errorf("%q is kept as %v", m, list)
		}
		for _, lang := range []string{"de", "en"} {
			if got, want := list.In(lang)[0].Msg.String(), (diag.List{{Msg: m}}).In(lang)[0].Msg.String(); got != want {
				t.Errorf("in %s it is %q, want %q", lang, got, want)
			}
		}
	}
	for _, m := range []diag.Message{diag.Msg("%d of it", cents(5)), diag.Msg("%.1f", 2.5), diag.Msg("%v", []string{"a"}), diag.Msg("%s", "\xff")} {
		if b, err := json.Marshal(m); err == nil {
			t.Errorf("%q is kept as %s", m, b)
		}
	}
}
