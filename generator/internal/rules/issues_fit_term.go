package rules

import (
	"cmp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "issues-fit-term",
	Norm:     "UWG § 5(2) no. 1, 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "The price for an issue is worked out from the number of issues. If more or fewer come out in that time, it misleads. One either way depends on where the term begins; of a price that is paid again and again, it may not be half as many again.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00", issues: 12`, `total: "66.00", issues: 14`},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00", issues: 12`, `total: "66.00", issues: 13`},
	offer: func(f *finder, o *offer.Offer) {
		for _, s := range o.Stretches() {
			f.issuesFit(o, s)
		}
	},
})

// issuesFit reports a number of issues that is off by more than one from what
// the magazines bring out in that time.
func (f *finder) issuesFit(o *offer.Offer, s offer.Stretch) {
	perYear := o.IssuesPerYear()
	switch least, most := s.IssuesDue(perYear); {
	case s.Comes() == 0 && o.Format.Printed():
		f.report(o, s.Step,
			diag.Msg("nothing says how many issues come for this price"),
			diag.Msg("add `issues: %d` or how many come", max(1, most)))
	case s.Comes() == 0 || most == 0:
	case s.Issues != 0 && s.Every != nil && s.Every.Unit == offer.Issue && s.Issues != s.Every.N:
		f.report(o, &s.Issues,
			diag.Msg("`issues: %d` in the time of `every: %s`", s.Issues, *s.Every),
			diag.Msg("delete `issues`: `every` says it"))
	case s.Issues != 0 && (s.Issues < least-1 || s.Issues > most+1 || s.IssuesOff(perYear)):
		hint := diag.Msg("correct the number of issues or the period; about %d would fit", max(1, (least+most)/2))
		if least == 0 && s.Issues == 1 {
			hint = diag.Msg("write `every: 1 issue`, or a longer period: fewer come out in that time")
		}
		f.report(o, &s.Issues,
			diag.Msg("%s in %s, but %s comes out %s", diag.Plural(s.Issues, "1 issue", "%d issues"), s.Holds(), cmp.Or(o.Publication().To.Title, o.Publication().ID), diag.Plural(perYear, "once a year", "%d times a year")),
			hint)
	}
}
