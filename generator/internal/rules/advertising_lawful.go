package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "advertising-lawful",
	Norm:   "UWG § 7(2) no. 2, (3) no. 1",
	From:   uwgApplies,
	Why:    "Advertising by e-mail needs consent. The exception for similar products holds only for a firm that got the address from its own customer in selling something. A shipper of premiums sells the reader nothing and got the address from the publisher, whatever its role is; to decide on the processing together does not make it the seller.",
	Breaks: Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: own_similar_products"},
	Passes: Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: consent"},
	partner: func(f *finder, p *offer.Partner) {
		if p.Advertising == offer.OwnSimilarProducts {
			f.report(p, &p.Advertising,
				diag.Msg("the partner advertises without consent, with an address that it got from the publisher"),
				diag.Msg("write `advertising: consent` if readers are asked when ordering, or `advertising: none`"))
		}
	},
})
