package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "publisher-pages",
	Norm:     "GDPR Art. 13(1)(a); BGB § 305(2); EGBGB Art. 246a § 1(1) no. 2, (2)",
	Severity: diag.Warning,
	From:     contractsFair,
	Why:      "The pages of an offer link the terms, the privacy notice and the instruction on withdrawal of the publisher with whom the contract is. Those that he does not name are the site's, which speak of another firm. If they speak of both, name them all the same.",
	Breaks:   Example{"data/publishers/gross.yaml", "privacy: https://www.gross.example/datenschutz, ", ""},
	Passes:   Example{"data/publishers/gross.yaml", "privacy: https://www.gross.example/datenschutz, ", "privacy: https://www.klein.example/datenschutz, "},
	check: func(f *finder) {
		for _, p := range f.Publishers {
			var missing, write []string
			for _, l := range cmp.Or(p.Links, &offer.OwnLinks{}).All() {
				if *l.To == "" && slices.Contains([]string{"privacy", "terms", "withdraw"}, l.Key) {
					missing, write = append(missing, "`"+l.Key+"`"), append(write, l.Key+": …")
				}
			}
			hint := diag.Msg("add `%s` under `links`", strings.Join(write, ", "))
			if p.Links == nil {
				hint = diag.Msg("add `links: {%s}`", strings.Join(write, ", "))
			}
			if len(missing) > 0 {
				f.report(p, &p.Links, diag.Msg("%s of %s would be those of the site, which are of another firm", strings.Join(missing, ", "), p.Name), hint)
			}
		}
	},
})
