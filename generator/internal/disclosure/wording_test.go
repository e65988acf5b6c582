package disclosure

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

var update = flag.Bool("update", false, "write the golden files; read them before they are committed")

// The default wording for a partner of each role, in all forms and languages.
func TestDefaultWording(t *testing.T) {
	for _, p := range []*offer.Partner{processor(), controller(), joint()} {
		var b strings.Builder
		for _, text := range compose(t, testCatalog(t, p)).All {
			b.WriteString("# " + Ref(text.Partner, text.Case) + " " + string(text.Form) + " " + string(text.Lang) + "\n\n")
			for _, s := range text.Sentences {
				b.WriteString(s.Text + "\n")
			}
			b.WriteString("\n")
		}
		file := filepath.Join("testdata", string(p.Role)+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s is not what is composed; run go test with -update, and read what changed", file)
		}
	}
}

// say is what a clause says of a partner, in the first of its forms.
func say(t *testing.T, p *offer.Partner, clause string, l offer.Lang) string {
	t.Helper()
	for _, text := range compose(t, testCatalog(t, p)).All {
		for _, s := range text.Sentences {
			if s.Clause == clause && text.Lang == l {
				return s.Text
			}
		}
	}
	return ""
}

// Each clause that depends on facts has a partner of whom it speaks and one of
// whom it does not; the others speak of everyone.
func TestWhereClausesApply(t *testing.T) {
	exhaustive := []string{"advertising", "notice-matching", "third-countries"} // conditions that leave nobody out
	consents, everything := controller(), joint()
	consents.ID, consents.Matching.Basis, consents.Matching.Interest = "consents", offer.ByConsent, offer.Localized{}
	everything.ID, everything.Receives = "everything", nil
	for _, v := range offer.Datum("").Values().Words() {
		everything.Receives = append(everything.Receives, offer.Datum(v))
	}
	similar := joint()
	similar.ID, similar.Advertising = "similar", offer.WithConsent
	cat := testCatalog(t, processor(), controller(), joint(), consents, everything, similar)
	cat.Offers = append(cat.Offers, forAll(cat.Partners)...)
	found := &offer.Offer{ID: "found", Parties: cat.Site.Parties(), Price: cat.Offers[0].Price, Term: cat.Offers[0].Term}
	found.Parties.Intermediary = &offer.Intermediary{ID: "lotse", Firm: processor().Firm, Role: offer.Controller, Receives: []offer.Datum{offer.OrderNumber}, PrivacyNotice: "https://www.lotse.example/",
		For: offer.Localized{Every: "…"}}
	cat.Offers = append(cat.Offers, found)
	texts := compose(t, cat)
	noService := testCatalog(t, processor())
	noService.Site.Service = nil
	alone := compose(t, noService)
	for _, c := range cat.Clauses {
		for _, f := range c.Forms {
			speaks, silent := false, false
			for _, text := range slices.Concat(texts.All, alone.All) {
				recipientOnly := c.ID == "object-transfer" && f == offer.Letter // and in every letter
				if text.Form == f && !recipientOnly {
					has := slices.ContainsFunc(text.Sentences, func(s Sentence) bool { return s.Clause == c.ID })
					speaks, silent = speaks || has, silent || !has
				}
			}
			if !speaks && !(c.ID == "object-transfer" && f == offer.Letter) {
				t.Errorf("%s applies to nobody in the form %s; give a partner in fixture_test.go what it speaks of", c.ID, f)
			}
			if f == offer.Letter && (c.ID == "object-transfer" || c.ID == "service-role") {
				continue // there is no letter to anybody else, and none without a service here
			}
			w := &wording{clause: c, lang: "de", text: c.Text.In("de")}
			if fault := w.parse(); fault != nil || silent == (slices.Contains(exhaustive, c.ID) || surely(w.tree.Root)) {
				t.Errorf("%s in the form %s applies to all: %v, other than its conditions look like", c.ID, f, !silent)
			}
		}
	}
}

// surely tells whether a part of a clause says something whatever the facts are.
func surely(n parse.Node) bool {
	switch n := n.(type) {
	case *parse.ListNode:
		return n != nil && slices.ContainsFunc(n.Nodes, surely)
	case *parse.TextNode:
		return strings.TrimSpace(string(n.Text)) != ""
	case *parse.ActionNode:
		return len(n.Pipe.Decl) == 0
	case *parse.IfNode:
		return surely(n.List) && surely(n.ElseList)
	case *parse.WithNode:
		return surely(n.List) && surely(n.ElseList)
	}
	return false
}

// Every value that an editor can give has words, in both languages, and not
// those of another value.
func TestWordsOfEveryValue(t *testing.T) {
	for _, e := range []struct {
		clause string
		values []string
		set    func(*offer.Partner, string)
	}{
		{"data", offer.Datum("").Values().Words(), func(p *offer.Partner, v string) { p.Receives = []offer.Datum{offer.Datum(v)} }},
		{"purposes", offer.Purpose("").Values().Words(), func(p *offer.Partner, v string) { p.Purposes = []offer.Purpose{offer.Purpose(v)} }},
		{"mails", offer.Mail("").Values().Words(), func(p *offer.Partner, v string) { p.Sends = []offer.Mail{offer.Mail(v)} }},
		{"matching", offer.Against("").Values().Words(), func(p *offer.Partner, v string) { p.Matching.Against = offer.Against(v) }},
		{"matching-basis", offer.Basis("").Values().Words(), func(p *offer.Partner, v string) { p.Matching.Basis = offer.Basis(v) }},
		{"advertising", offer.Advertising("").Values().Words(), func(p *offer.Partner, v string) { p.Advertising = offer.Advertising(v) }},
		{"retention", []string{"1 day", "2 days", "1 week", "6 weeks", "1 month", "3 months", "1 year", "8 years"}, func(p *offer.Partner, v string) {
			p.Retention = offer.Retention{Period: new(offer.Period), From: "delivery"}
			if err := p.Retention.Period.UnmarshalText([]byte(v)); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		for _, l := range []offer.Lang{"de", "en"} {
			said := map[string]string{}
			for _, v := range e.values {
				p := controller()
				e.set(p, v)
				s := say(t, p, e.clause, l)
				if other, ok := said[s]; ok || s == "" {
					t.Errorf("%s in %s says of %s %q, and of %q the same", e.clause, l, v, s, other)
				}
				said[s] = v
			}
		}
	}
}

func TestWordsOfEveryRole(t *testing.T) {
	for _, l := range []offer.Lang{"de", "en"} {
		for i, v := range offer.Role("").Values().Words() {
			p := processor()
			p.Role = offer.Role(v)
			if clause := []string{"role-processor", "role-controller", "role-joint"}[i]; say(t, p, clause, l) == "" {
				t.Errorf("%s says nothing of %s in %s", clause, v, l)
			}
			cat := testCatalog(t, processor())
			cat.Site.Service.Role = offer.Role(v)
			text := compose(t, cat).Get("lager", "subscriber", offer.Full, l)
			if !slices.ContainsFunc(text.Sentences, func(s Sentence) bool { return s.Clause == "service-role" }) {
				t.Errorf("service-role says nothing of %s in %s", v, l)
			}
		}
	}
}

// What the reader of the seed asked for: an ad that says who ships, a word on
// the matching, and mails that say on whose behalf.
func TestSeedDemands(t *testing.T) {
	texts := compose(t, testCatalog(t, controller()))
	for _, c := range []struct {
		form  offer.Form
		lang  offer.Lang
		words []string
	}{
		{offer.Notice, "de", []string{"Die Prämie kommt von einer fremden Firma, Versand Alpen AG",
			"Sie gleicht Ihre Daten mit dem eigenen Kundenstamm ab, um Doppelungen zu vermeiden", "im Auftrag von Verlag Nord"}},
		{offer.Full, "de", []string{"eine fremde Firma", "im Auftrag von Verlag Nord (Aboservice: Aboservice Süd)", "um Doppelungen zu vermeiden",
			"Kundinnen und Kunden bekommen die Prämie unter ihrer Kundennummer.", "eine eigene Bestellung dort zeigt sie nicht an", "Zu anderen Zwecken darf sie die Daten nach ihrer Vereinbarung mit Verlag Nord vom"}},
		{offer.Confirmation, "de", []string{"Sie haben am {{order.date}} bei Verlag Nord das Abonnement „{{offer.title}}“ ({{offer.kind}}) bestellt", "die Prämie „{{premium.title}}“",
			"Versand Alpen AG in Zürich (Schweiz), im Auftrag von Verlag Nord (Aboservice: Aboservice Süd)", "um Doppelungen zu vermeiden"}},
		{offer.Shipping, "de", []string{"Wir versenden die Prämie im Auftrag von Verlag Nord (Aboservice: Aboservice Süd).",
			"Es handelt sich um eine Prämie für das Abonnement „{{offer.title}}“", "Es ist keine Bestellung bei Versand Alpen AG"}},
		{offer.Notice, "en", []string{"comes from an outside firm, Versand Alpen AG", "to avoid duplicates"}},
		{offer.Shipping, "en", []string{"We are shipping the premium on behalf of Verlag Nord (subscription service: Aboservice Süd)."}},
	} {
		text := texts.Get("versand", "subscriber", c.form, c.lang).String()
		for _, w := range c.words {
			if !strings.Contains(text, w) {
				t.Errorf("%s in %s does not say %q:\n%s", c.form, c.lang, w, text)
			}
		}
	}
}

// A partner's texts never promise what its facts don't say.
func TestNoFalsePromise(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*offer.Partner)
		not    []string
	}{
		{"controller", func(p *offer.Partner) {}, []string{"Versand Alpen AG verarbeitet die Daten nur nach Weisung", "keine E-Mails", "Rechnung"}},
		{"outside the EEA", func(p *offer.Partner) {}, []string{"übermittelt Ihre Daten nicht in Länder außerhalb"}},
		{"gets the bank account", func(p *offer.Partner) { p.Receives = append(p.Receives, offer.BankAccount) }, []string{"nicht: Telefonnummer und Bankverbindung", "nicht: Bankverbindung"}},
		{"gets no title and no number", func(p *offer.Partner) { p.Receives = p.Receives[:3] }, nil},
		{"advertises", func(p *offer.Partner) { p.Advertising = offer.OwnSimilarProducts }, []string{"nicht für Werbung"}},
		{"matches by consent", func(p *offer.Partner) { p.Matching.Basis = offer.ByConsent }, []string{"Abgleichs ist ein berechtigtes Interesse", "dem Abgleich Ihrer", "Diese Firma gleicht", "Wir gleichen"}},
		{"does not match", func(p *offer.Partner) { p.Matching = nil }, []string{"um Doppelungen", " ab, um", "vorhandene Kundennummer", "dem Abgleich Ihrer Daten"}},
		{"relies on the contract", func(p *offer.Partner) { p.Basis = offer.OwnByContract }, []string{"unseres berechtigten Interesses"}},
		{"gets no address", func(p *offer.Partner) { p.Receives = []offer.Datum{offer.Name, offer.EmailAddress} }, []string{"verschickt nicht der Verlag", "versenden", "zustellt", "Lieferanschrift liegt"}},
	} {
		p := controller()
		c.change(p)
		for _, text := range compose(t, testCatalog(t, p)).All {
			for _, w := range c.not {
				if strings.Contains(text.String(), w) {
					t.Errorf("%s: %s says %q", c.name, text.Form, w)
				}
			}
			if text.Form == offer.Shipping {
				for d, placeholder := range map[offer.Datum]string{offer.SubscriptionTitle: order.Offer, offer.OrderNumber: order.Number, offer.OrderedItem: order.Premium} {
					if strings.Contains(text.String(), placeholder) != slices.Contains(p.Receives, d) {
						t.Errorf("%s: %s prints %s: the partner gets it: %v", c.name, text.Form, placeholder, slices.Contains(p.Receives, d))
					}
				}
			}
		}
	}
}

// A publisher without a data-protection officer is written to itself.
func TestNoOfficer(t *testing.T) {
	cat := testCatalog(t, processor(), controller(), joint())
	cat.Site.Publisher.PrivacyOfficer = ""
	for _, text := range compose(t, cat).All {
		said := text.String()
		if strings.Contains(said, "datenschutz@nord.example") || strings.Contains(said, "unter .") || strings.Contains(said, " an  ") {
			t.Errorf("%s of %s: %s", text.Form, text.Partner, said)
		}
		if text.Form == offer.Full && text.Lang == "de" && !strings.Contains(said, "Dafür genügt eine Nachricht an abo@nord.example") {
			t.Errorf("%s of %s does not say whom to write to:\n%s", text.Form, text.Partner, said)
		}
	}
}

func TestFactsOfSentences(t *testing.T) {
	texts := compose(t, testCatalog(t, controller()))
	for clause, want := range map[string]string{
		"matching-basis": "offer.for partner.email partner.matching partner.matching.basis partner.matching.interest",
		"on-behalf":      "publisher.name subscription_service subscription_service.name",
		"withheld":       "partner.receives",
		"retention":      "partner.retention.criterion partner.retention.from partner.retention.period",
		"no-contract":    "offer.for publisher.name",
	} {
		for _, s := range texts.Get("versand", "subscriber", offer.Full, "de").Sentences {
			if got := strings.Join(s.Facts, " "); s.Clause == clause && got != want {
				t.Errorf("%s uses %s, want %s", clause, got, want)
			}
		}
	}
}

// A notice stands in every card of a list, so it has to stay short.
func TestNoticesAreShort(t *testing.T) {
	asks, adverts := controller(), controller()
	asks.ID, asks.Matching.Basis, asks.Matching.Interest, asks.Advertising = "asks", offer.ByConsent, offer.Localized{}, offer.WithConsent
	adverts.ID, adverts.Advertising = "adverts", "own_similar_products"
	cat := testCatalog(t, processor(), controller(), joint(), asks, adverts)
	cat.Offers = append(cat.Offers, forAll(cat.Partners)...)
	for _, text := range compose(t, cat).All {
		if text.Form != offer.Notice {
			continue
		}
		s := text.String()
		if n := len(strings.Fields(s)); n > 35 {
			t.Errorf("%s, %s, %s: %d words, at most 35: %s", text.Partner, text.Case, text.Lang, n, s)
		}
		if !strings.Contains(s, "Kundenstamm") && !strings.Contains(s, "customer records") {
			t.Errorf("%s, %s: says nothing of matching: %s", text.Partner, text.Lang, s)
		}
	}
}
