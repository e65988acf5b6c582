package disclosure

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// testCatalog is a site with these partners and the default clauses.
func testCatalog(t testing.TB, partners ...*offer.Partner) *catalog.Catalog {
	t.Helper()
	cat := &catalog.Catalog{Site: testSite(), Partners: partners}
	files, err := fs.Glob(clauses.FS, "*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no clauses: %v", err)
	}
	for _, f := range files {
		src, err := clauses.FS.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		c := &offer.Clause{ID: strings.TrimSuffix(f, ".yaml")}
		for _, p := range catalog.Decode("data/clauses/"+f, src, c) {
			t.Error(p)
		}
		cat.Clauses = append(cat.Clauses, c)
	}
	return cat
}

// forAll is an offer for each audience, with a premium of each partner.
func forAll(partners []*offer.Partner) []*offer.Offer {
	var list []*offer.Offer
	for _, a := range offer.Audience("").Values().Words() {
		o := &offer.Offer{ID: a, Premiums: make([]offer.Choice, 1)}
		for _, p := range partners {
			premium := &offer.Premium{ID: p.ID, ShippedBy: offer.Shippers{{ID: p.ID, To: p}}}
			o.Premiums[0].From = append(o.Premiums[0].From, offer.Selected{Premium: offer.Ref[offer.Premium]{ID: p.ID, To: premium}, For: offer.Audience(a)})
		}
		list = append(list, o)
	}
	return list
}

func testSite() *offer.Site {
	return &offer.Site{
		Languages: []offer.Lang{"de", "en"},
		Publisher: offer.Publisher{
			Firm: offer.Firm{Name: "Verlag Nord", Street: "Hafen 1", Postcode: "20457", City: "Hamburg", Country: "DE",
				Email: "abo@nord.example", Phone: "+49 40 66969 1"},
			PrivacyOfficer: "datenschutz@nord.example",
		},
		Service: &offer.Service{
			Firm: offer.Firm{Name: "Aboservice Süd", Street: "Markt 2", Postcode: "80331", City: "München", Country: "DE",
				Email: "hilfe@sued.example", Phone: "+49 89 99998 2"},
			Role:      offer.Processor,
			Agreement: offer.Agreement{Reference: "S-1", Date: offer.Date{Year: 2026, Month: 1, Day: 2}},
		},
	}
}

var assured = offer.Assurance{By: "RV-1, Ziff. 5", On: offer.Date{Year: 2026, Month: 2, Day: 3}}

// processor, controller and joint are partners as different as can be.

func processor() *offer.Partner {
	return &offer.Partner{
		ID: "lager",
		Firm: offer.Firm{Name: "Lager Ost GmbH", Street: "Kai 3", Postcode: "01067", City: "Dresden", Country: "DE",
			Email: "post@lager.example"},
		PrivacyNotice: "https://www.lager.example/datenschutz",
		Role:          offer.Processor,
		Agreement:     &offer.Agreement{Reference: "L-1", Date: offer.Date{Year: 2026, Month: 3, Day: 4}},
		Receives:      []offer.Datum{offer.Name, offer.DeliveryAddress, offer.OrderedItem},
		Purposes:      []offer.Purpose{offer.ForDelivery},
		Advertising:   offer.NoAdvertising,
		Retention:     offer.Retention{Period: &offer.Period{N: 6, Unit: offer.Month}, From: "delivery"},
		Assured:       assured,
	}
}

func controller() *offer.Partner {
	return &offer.Partner{
		ID: "versand",
		Firm: offer.Firm{Name: "Versand Alpen AG", Street: "Gasse 5", Postcode: "8001", City: "Zürich", Country: "CH",
			Email: "service@alpen.example", Phone: "+41 44 000 00 00"},
		PrivacyNotice:  "https://www.alpen.example/datenschutz",
		PrivacyOfficer: "dsb@alpen.example",
		Role:           offer.Controller,
		Receives:       []offer.Datum{offer.Name, offer.DeliveryAddress, offer.OrderedItem, offer.EmailAddress, offer.SubscriptionTitle, offer.OrderNumber},
		Purposes:       []offer.Purpose{offer.ForDelivery, offer.ForReturns},
		Matching: &offer.Matching{
			Against:   offer.CustomerBase,
			Otherwise: in("Sonst legt die Firma nichts an.", "Otherwise the firm creates nothing."),
			Effect:    in("Kundinnen und Kunden bekommen die Prämie unter ihrer Kundennummer.", "Customers get the premium under their customer number"),
			Basis:     offer.ByLegitimateInterest,
			Interest:  in("keine doppelten Konten zu führen.", "to keep no duplicate accounts"),
		},
		Sends:       []offer.Mail{offer.OrderConfirmation, offer.ShippingNotice},
		Advertising: offer.NoAdvertising,
		Retention:   offer.Retention{Criterion: in("bis die Rücksendefrist abgelaufen ist", "until the time for returns has ended")},
		Assured:     assured,
		Basis:       offer.OwnByInterest,
		SendsFrom:   "versand@alpen.example",
		Carriers: []offer.Carrier{{Name: "Bote A", Receives: []offer.Datum{offer.Name, offer.DeliveryAddress}},
			{Name: "Bote B", Receives: []offer.Datum{offer.DeliveryAddress}}, {Name: "Bote C", Receives: []offer.Datum{offer.PhoneNumber}}},
		Subcontractors: []offer.Subcontractor{{Name: "Druck Inc.", Receives: []offer.Datum{offer.Name}, For: in("den Druck der Etiketten", "printing the labels")}},
		ThirdCountries: []offer.ThirdCountry{{Country: "CH", Safeguard: in("Angemessenheitsbeschluss 2000/518/EG", "adequacy decision 2000/518/EC"),
			CopyAt: "https://eur-lex.example/2000-518"}},
	}
}

func joint() *offer.Partner {
	return &offer.Partner{
		ID: "kasse",
		Firm: offer.Firm{Name: "Kasse Tirol GmbH", Street: "Weg 7", Postcode: "6020", City: "Innsbruck", Country: "AT",
			Email: "hallo@tirol.example"},
		PrivacyNotice: "https://www.tirol.example/datenschutz",
		Role:          offer.JointController,
		Agreement:     &offer.Agreement{Reference: "K-1", Date: offer.Date{Year: 2026, Month: 5, Day: 6}},
		Receives:      []offer.Datum{offer.Name, offer.BankAccount, offer.EmailAddress},
		Purposes:      []offer.Purpose{offer.ForLegalObligation, offer.ForWarranty},
		Sends:         []offer.Mail{offer.OrderConfirmation},
		Advertising:   offer.OwnSimilarProducts,
		Retention:     offer.Retention{Period: &offer.Period{N: 1, Unit: offer.Year}, From: "end_of_year"},
		Assured:       assured,
		Basis:         offer.OwnByContract,
		SendsFrom:     "versand@tirol.example",
	}
}

func in(de, en string) offer.Localized {
	return offer.Localized{Per: map[offer.Lang]string{"de": de, "en": en}}
}

// compose makes the texts and fails on any problem.
func compose(t testing.TB, cat *catalog.Catalog) *Texts {
	t.Helper()
	texts, list := Compose(cat)
	for _, p := range list {
		t.Errorf("%s; hint: %s", p, p.Hint)
	}
	return texts
}

// load is a catalog with real places: one partner, and these clauses in German
// only, by their ids. A clause is "FORMS | TEMPLATE".
func load(t testing.TB, clauses map[string]string) *catalog.Catalog {
	t.Helper()
	files := fstest.MapFS{}
	for name, src := range map[string]string{"site": siteYAML, "partners/lager": partnerYAML} {
		files["data/"+name+".yaml"] = &fstest.MapFile{Data: []byte(src)}
	}
	clauses = maps.Clone(clauses)
	for _, form := range offer.Form("").Values().Words() { // what every site must have, and the tests do not speak of
		id := "zz-" + strings.ReplaceAll(form, "_", "-")
		if f := offer.Form(form); !f.OfPartner() {
			clauses[id] = form + " | {{.Publisher.Name}}"
		} else if !slices.Contains([]offer.Form{offer.Notice, offer.Full, offer.Confirmation, offer.Shipping, offer.Letter, offer.Consent}, f) {
			clauses[id] = form + " | {{.Partner.Name}}"
		}
	}
	for id := range spoken {
		clauses[id] = " | x"
	}
	for id, c := range clauses {
		forms, text, _ := strings.Cut(c, " | ")
		src := "forms: [" + forms + "]\nnorm: none\norder: 1\ntext:\n  de: |\n    " + strings.ReplaceAll(text, "\n", "\n    ") + "\n"
		files["data/clauses/"+id+".yaml"] = &fstest.MapFile{Data: []byte(src)}
	}
	for _, link := range []string{"imprint", "privacy", "terms", "accessibility", "cancel", "withdraw"} {
		files["content/"+link+".de.md"] = &fstest.MapFile{Data: []byte("---\ntitle: x\n---\n")}
	}
	cat, list := catalog.Load(files)
	for _, p := range list {
		if p.Severity == diag.Error {
			t.Fatalf("the fixture: %s; hint: %s", p, p.Hint)
		}
	}
	return cat
}

// told is problems as lines of place, message, hint and second place.
func told(list diag.List) string {
	var b strings.Builder
	for _, p := range list.Sorted() {
		b.WriteString(p.Pos.String() + ": " + p.Msg.String() + " [" + p.Rule + "]; " + p.Hint.String())
		for _, r := range p.Related {
			b.WriteString("; " + r.Pos.String() + ": " + r.Msg.String())
		}
		b.WriteString("\n")
	}
	return b.String()
}

const siteYAML = `title: Abo
base_url: https://abo.example/
languages: [de]
currency: EUR
publisher:
  name: Verlag Nord
  street: Hafen 1
  postcode: "20457"
  city: Hamburg
  country: DE
  email: abo@nord.example
  privacy_officer: datenschutz@nord.example
links: {imprint: imprint, privacy: privacy, terms: terms, accessibility: accessibility, cancel: cancel, withdraw: withdraw}
`

const partnerYAML = `name: Lager Ost GmbH
street: Kai 3
postcode: "01067"
city: Dresden
country: DE
email: post@lager.example
privacy_notice: https://www.lager.example/datenschutz
role: processor
assured: {by: RV-1, on: 2026-02-03}
receives: [name, delivery_address]
purposes: [delivery]
matching: none
sends: []
advertising: none
retention: {period: 6 months, from: delivery}
third_countries: none
reviewed_on: 2026-10-01
`
