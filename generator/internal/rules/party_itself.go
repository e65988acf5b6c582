package rules

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "party-itself",
	Norm:   "GDPR Art. 4(9), 13(1)(e)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "A recipient of data is somebody else than who has them. A publisher that is his own service, or ships his premiums as a partner of his own, would be disclosed as a firm that gets the data from itself.",
	Breaks: Example{"data/partners/schraubwerk.yaml", "name: Schraubwerk Versand GmbH", "name: Klein Verlag GmbH"},
	Passes: Example{"data/partners/schraubwerk.yaml", "name: Schraubwerk Versand GmbH", "name: Klein Verlag Versand GmbH"},
	site: func(f *finder, _ *offer.Site) {
		f.doubledFirms()
		told := map[any]bool{}
		for _, o := range f.Offers {
			f.itself(o, told)
		}
	},
	partner: func(f *finder, p *offer.Partner) {
		for _, h := range helpers(p) {
			f.ownHelper(p, h.name)
		}
	},
})

// ownHelper reports a partner that passes data on to itself, or back to the publisher.
func (f *finder) ownHelper(p *offer.Partner, name *string) {
	if same(*name, p.Name) || f.Site != nil && same(*name, f.Site.Publisher.Name) {
		f.report(p, name,
			diag.Msg("%s has the data already, and is no other firm that gets them from %s", *name, p.Name),
			diag.Msg("delete this item"))
	}
}

// loosely is the same for two spellings of one name: in whatever letters, and with
// any white space.
func loosely(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// same tells whether two names are one firm's.
func same(a, b string) bool { return loosely(a) == loosely(b) }

// doubledFirms reports records of one firm that is two publishers, or two services.
func (f *finder) doubledFirms() {
	names := map[string]any{loosely(f.Site.Publisher.Name): f.Site}
	for _, p := range f.Publishers {
		f.once(names, p, &p.Name, p.Name, diag.Msg("delete this file, and write `publisher: %s` where it is named", offer.OfSite))
	}
	names = map[string]any{}
	if s := f.Site.Service; s != nil {
		names[loosely(s.Name)] = f.Site
	}
	for _, s := range f.Services {
		f.once(names, s, &s.Name, s.Name, diag.Msg("delete this file, and write `service: %s` where it is named", offer.OfSite))
	}
}

// once reports a firm that has a record already. The hint is for that of the site.
func (f *finder) once(names map[string]any, record, field any, name string, hint diag.Message) {
	key := loosely(name)
	first, there := names[key]
	switch {
	case !there:
		names[key] = record
	case first == any(f.Site):
		f.report(record, field, diag.Msg("%s stands in data/site.yaml already", name), hint)
	default:
		f.report(record, field, diag.Msg("%s stands in %s already", name, f.File(first)), diag.Msg("delete one of the two, and name the other where it was named"))
	}
}

// itself reports the parties of an offer that are one firm, each once.
func (f *finder) itself(o *offer.Offer, told map[any]bool) {
	p := o.Parties
	tell := func(record, field any, msg, hint diag.Message) {
		if !told[record] {
			told[record] = true
			f.report(record, field, msg, hint)
		}
	}
	if s := p.Service; s != nil && same(s.Name, p.Publisher.Name) {
		record, hint := any(s), diag.Msg("write `service: %s` where it is named, and delete the file", offer.Nobody)
		if s.ID == "" {
			record, hint = f.Site, diag.Msg("delete `subscription_service`: left out, the publisher runs its orders itself")
		}
		tell(record, &s.Name, diag.Msg("%s is the publisher and its own subscription service", s.Name), hint)
	}
	if m := p.Intermediary; m != nil && (same(m.Name, p.Publisher.Name) || p.Service != nil && same(m.Name, p.Service.Name)) {
		tell(m, &m.Name, diag.Msg("%s is a party to the offer %s already, and no other firm that finds the customer", m.Name, o.ID),
			diag.Msg("write `intermediary: %s` in data/offers/%s.yaml", offer.Nobody, o.ID))
	}
	for _, s := range o.Selections() {
		for _, by := range s.Premium.To.Partners() {
			if same(by.Name, p.Publisher.Name) {
				tell(by, &by.Name, diag.Msg("%s is the publisher of the offer %s, and ships its premium %s as a partner", by.Name, o.ID, s.Premium.ID),
					diag.Msg("write `shipped_by: %s` in data/premiums/%s.yaml", offer.ByPublisher, s.Premium.ID))
			}
		}
	}
}
