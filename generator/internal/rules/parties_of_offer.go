package rules

import (
	"cmp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "parties-of-offer",
	Norm:   "BGB § 312d(1), EGBGB Art. 246a § 1(1) no. 2; GDPR Art. 13(1)(a)",
	From:   consumerRights,
	Fixed:  true,
	Why:    "A reader must learn with whom the contract is and who takes the order. One subscription of several magazines is one contract with one publisher, so that an offer of magazines of several publishers says which.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "publication: funkwelt", "publication: [funkwelt, werkbank]"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "publication: funkwelt", "publication: [funkwelt, werkbank]\npublisher: site\nservice: site"},
	site: func(f *finder, _ *offer.Site) {
		for _, o := range f.Offers {
			f.onePublisher(o)
			f.siteService(o, &o.Service)
		}
		for _, p := range f.Publications {
			f.siteService(p, &p.Service)
		}
		for _, p := range f.Publishers {
			f.siteService(p, &p.Service)
		}
	},
})

// onePublisher reports an offer of magazines of several publishers or services
// that does not say which of them it has.
func (f *finder) onePublisher(o *offer.Offer) {
	for _, r := range o.Publications[min(1, len(o.Publications)):] {
		first := o.Publication().To
		if r.To == nil || first == nil {
			continue
		}
		if o.Publisher.ID == "" && r.To.Publisher.ID != first.Publisher.ID {
			f.report(o, &o.Publications, diag.Msg("%s and %s are of different publishers, and the contract is with one of them", first.ID, r.To.ID),
				diag.Msg("add `publisher: %s`, or the one with whom the contract is", cmp.Or(first.Publisher.ID, offer.OfSite)))
			return
		}
		if o.Service.ID == "" && r.To.Service.ID != first.Service.ID {
			f.report(o, &o.Publications, diag.Msg("%s and %s have different subscription services, and the order goes to one of them", first.ID, r.To.ID),
				diag.Msg("add `service: %s`, or the one that takes the order", cmp.Or(first.Service.ID, offer.OfSite)))
			return
		}
	}
}

// siteService reports the site's service where there is none.
func (f *finder) siteService(record any, r *offer.Ref[offer.Service]) {
	if r.ID == offer.OfSite && f.Site.Service == nil {
		f.report(record, r, diag.Msg("data/site.yaml names no subscription service"),
			diag.Msg("write `service: %s` if the publisher runs the orders itself, or the id of one of data/services/", offer.Nobody))
	}
}
