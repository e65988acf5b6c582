package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var advertisingLawful = Rule{
	ID:   "advertising-lawful",
	Norm: "UWG § 7(2) no. 2, (3) no. 1",
	From: uwgApplies,
	Why: Words{
		EN: "Advertising by e-mail needs consent. The exception for similar products holds only for a firm that got the address from its own customer in selling something. A shipper that is a controller of its own got it from the publisher. With joint controllers one can see it otherwise, but not where a person buys nothing at all: who receives a gift or a reward for recruiting. Whether the exception's other conditions are met, legal must judge.",
		DE: "Werbung per E-Mail braucht eine Einwilligung. Die Ausnahme für ähnliche Produkte gilt nur, wenn eine Firma die Adresse beim Verkauf von ihrem eigenen Kunden bekommen hat. Ein Versender, der allein verantwortlich ist, hat sie vom Verlag. Bei gemeinsam Verantwortlichen kann man es anders sehen, aber nicht, wo jemand gar nichts kauft: bei Beschenkten und bei Dankeschöns für Empfehlungen. Ob die übrigen Voraussetzungen vorliegen, muss die Rechtsabteilung beurteilen.",
	},
	Breaks: Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: own_similar_products"},
	Passes: Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: consent"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			if p.Role == offer.Controller && p.Advertising == offer.OwnSimilarProducts {
				f.report(p, &p.Advertising,
					diag.Msg("the partner advertises without consent, with an address that it got from the publisher"),
					diag.Msg("write `advertising: consent` if readers are asked when ordering, or `advertising: none`"))
			}
		}
		for _, o := range f.Offers {
			for _, s := range o.Selections() {
				p := s.Premium.To.ShippedBy.To
				unpaid := s.For == offer.Recipient || s.For == offer.Recruiter && s.Surcharge == nil
				if unpaid && p != nil && p.Role == offer.JointController && p.Advertising == offer.OwnSimilarProducts {
					f.reportAt(f.Pos(o, &s.For),
						diag.Msg("the %s buys nothing, so %s may not advertise to them without consent", s.For, p.Name),
						diag.Msg("choose another premium here, or write `advertising: consent` in data/partners/%s.yaml", p.ID),
						diag.Related{Pos: f.Pos(p, &p.Advertising), Msg: diag.Msg("it advertises similar products")})
				}
			}
		}
	},
}
