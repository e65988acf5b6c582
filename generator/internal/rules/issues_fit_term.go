package rules

import (
	"math"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var issuesFitTerm = Rule{
	ID:       "issues-fit-term",
	Norm:     "UWG § 5(2) no. 1, 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why: Words{
		EN: "The price for an issue is worked out from the number of issues. If more or fewer come out in that time, it misleads. One either way depends on where the term begins.",
		DE: "Aus der Zahl der Hefte wird der Preis je Heft errechnet. Erscheinen in der Zeit mehr oder weniger, führt er irre. Eines mehr oder weniger hängt vom Beginn ab.",
	},
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00", issues: 12`, `total: "66.00", issues: 14`},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00", issues: 12`, `total: "66.00", issues: 13`},
	check: func(f *finder) {
		for _, o := range f.Offers {
			f.issuesFit(o, &o.Price.Issues, o.Term.Minimum)
			if o.Then != nil {
				f.issuesFit(o, &o.Then.Issues, o.Then.Every)
			}
		}
	},
}

// issuesFit reports a number of issues that is off by more than one from what
// the publication brings out in that time.
func (f *finder) issuesFit(o *offer.Offer, issues *int, p offer.Period) {
	due := p.Years() * float64(o.Publication.To.IssuesPerYear)
	if off := float64(*issues) - due; math.Abs(off) > 1.001 {
		f.report(o, issues,
			diag.Msg("%d issues in %s, but %s comes out %d times a year", *issues, p, o.Publication.To.Title, o.Publication.To.IssuesPerYear),
			diag.Msg("correct the number of issues or the period; about %d would fit", max(1, int(math.Round(due)))))
	}
}
