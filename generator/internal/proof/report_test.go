package proof

import (
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
)

// A name that layouts say on page after page is told once, where it is written,
// in whatever order the findings come; of a name that one page says, the page is
// told.
func TestCommonName(t *testing.T) {
	common, rare := &naming.Title{Written: "Preis"}, &naming.Title{Written: "Becher"}
	at := diag.Pos{File: "data/premiums/becher.yaml", Line: 6, Col: 16}
	named := func(title *naming.Title, path string, written bool) finding {
		f := finding{Problem: diag.Problem{Rule: "proof/named-premium", Msg: diag.Msg("%s names %q", path, title.Written)}, cause: path, path: path, names: title}
		if !written {
			f.at = at
		}
		return f
	}
	all := []finding{named(common, "vergleich.html", false), named(common, "angebot.html", false), named(common, "hilfe.html", true), named(rare, "hilfe.html", true), named(rare, "suche.html", false)}
	for range all {
		all = append(all[1:], all[0])
		r := report{}
		r.add(slices.Clone(all))
		list := r.problems()
		if len(list) != 3 {
			t.Fatalf("told are %v", list)
		}
		i := slices.IndexFunc(list, func(p diag.Problem) bool { return p.Rule == "proof/common-name" })
		if i < 0 || list[i].Pos != at || list[i].Msg.String() != `"Preis" is a word of the pages themselves, which would name the premium everywhere: angebot.html, for one` {
			t.Errorf("told is %v", list)
		}
	}
}
