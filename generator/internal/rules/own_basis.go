package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "own-basis",
	Norm:   "GDPR Art. 13(1)(c), 14(1)(c), 6(1)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "A controller needs a legal basis of its own for what it does with the data, and readers must be told which. A processor has none: it acts on the publisher's. And who is given a subscription is no party to a contract on which somebody could rely.",
	Breaks: Example{"data/partners/kasse.yaml", "basis: legitimate_interest\n", ""},
	Passes: Example{"data/partners/kasse.yaml", "basis: legitimate_interest\n", "basis: contract\n"},
	partner: func(f *finder, p *offer.Partner) {
		switch {
		case p.Role == offer.Processor && p.Basis != "":
			f.report(p, &p.Basis,
				diag.Msg("a processor has no legal basis of its own"),
				diag.Msg("delete the line, or write `role: controller` if the firm decides itself what it does with the data"))
		case p.Role != offer.Processor && p.Basis == "":
			f.report(p, &p.Role,
				diag.Msg("it is not said on which legal basis the firm does what it decides itself"),
				diag.Msg("ask the firm, then add `basis: legitimate_interest` or `basis: contract`"))
		case p.Basis == offer.OwnByContract:
			f.noContract(p, &p.Basis)
		}
		if p.Matching != nil && p.Matching.Basis == offer.ByContract {
			f.noContract(p, &p.Matching.Basis)
		}
	},
})

// noContract reports a partner that relies on a contract also for those who
// are given a subscription, once an offer.
func (f *finder) noContract(p *offer.Partner, basis any) {
	for _, o := range f.Offers {
		for _, s := range o.Selections() {
			if s.For == offer.Recipient && slices.Contains(s.Premium.To.Partners(), p) {
				f.report(p, basis,
					diag.Msg("the firm relies on a contract, and the offer %s lets it ship to somebody who is party to none", o.ID),
					diag.Msg("write `basis: legitimate_interest`, or let another firm ship what is `for: recipient`"),
					elsewhere{o, &s.For, diag.Msg("for whom it is")})
				break
			}
		}
	}
}
