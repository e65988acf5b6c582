package review

import (
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// TestFamilyChanges: of a family that is signed as one, each change is shown, with
// the letters of those in which it is: not that of the first member alone.
func TestFamilyChanges(t *testing.T) {
	s := newSite(t, "../../../data/clauses")
	partner := string(s.files[partnerFile].Data)
	for _, name := range []string{"Anker", "Bohrwerk"} { // before Schraubwerk
		s.put("data/partners/"+strings.ToLower(name)+".yaml", strings.ReplaceAll(strings.ReplaceAll(partner, "Schraubwerk", name), "schraubwerk", strings.ToLower(name)))
	}
	in := s.read()
	for _, d := range in.Texts.All {
		text, err := signoff.FromDisclosure(d)
		if err != nil {
			t.Fatal(err)
		}
		s.act(signoff.Approval, text, "")
	}
	s.edit("data/partners/anker.yaml", "6 months", "7 months")
	s.edit("data/partners/bohrwerk.yaml", "6 months", "9 years")
	s.edit(partnerFile, "6 months", "7 months")
	var got []string
	for _, f := range Compile(s.read()).Families {
		for _, r := range f.Rows {
			for _, e := range r.Changes {
				if f.Form == offer.Full && e.Lang == "de" {
					got = append(got, strings.Join(e.For, "")+": "+written([]row{{0, e.changed()}}))
				}
			}
		}
	}
	if want := []string{"AC: [- 6-]{+ 7+}", "B: [- 6\u00a0Monate-]{+ 9\u00a0Jahre+}"}; !slices.Equal(got, want) {
		t.Errorf("the changes are %q, not %q", got, want)
	}
}
