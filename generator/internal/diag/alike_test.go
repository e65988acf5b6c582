package diag_test

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What is wrong with many at one place is told once, and nothing else is.
func TestFolded(t *testing.T) {
	var list diag.List
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		list.Warn(diag.Pos{File: "firm.yaml", Line: 2, Col: 1}, "basis", diag.Msg("the offer %s is %s", id, "wrong"), diag.Msg("mend it"))
	}
	few := list[:3]
	if got := few.Folded(); len(got) != 3 {
		t.Errorf("few are folded: %v", got)
	}
	for what, change := range map[string]func(p *diag.Problem){
		"place": func(p *diag.Problem) { p.Pos.Line = 3 },
		"rule":  func(p *diag.Problem) { p.Rule = "other" },
		"hint":  func(p *diag.Problem) { p.Hint = diag.Msg("mend that") },
		"words": func(p *diag.Problem) { p.Msg = diag.Msg("the offer %s was %s", "f", "wrong") },
	} {
		other := list[4]
		change(&other)
		got := append(list[:5:5], other).Folded()
		if len(got) != 2 || got[1].String() != other.String() {
			t.Errorf("another %s is folded: %v", what, got)
		}
	}
	var b strings.Builder
	if err := diag.Text(&b, list.Folded().In("de"), nil, false); err != nil {
		t.Fatal(err)
	}
	want := "firm.yaml:2:1: Warnung: the offer a is wrong (und dasselbe bei 4 weiteren: b, c, d, e) [basis]\nTipp: mend it\n\n"
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}

	list = nil
	for line := range 14 {
		list.Error(diag.Pos{File: "a.yaml", Line: line + 1, Col: 2}, "basis", diag.Msg("the offer is %s", "wrong"), diag.Msg("mend it"))
	}
	if got := list[:10].Folded(); len(got) != 10 {
		t.Errorf("few places are folded: %v", got)
	}
	got := list.Folded()
	if want := "a.yaml:1:2: error: the offer is wrong (and the same in 13 more places: a.yaml:2:2, a.yaml:3:2, a.yaml:4:2, a.yaml:5:2, a.yaml:6:2, a.yaml:7:2, a.yaml:8:2, a.yaml:9:2, a.yaml:10:2, a.yaml:11:2, …) [basis]"; len(got) != 1 || got[0].String() != want {
		t.Errorf("got %v", got)
	}
}
