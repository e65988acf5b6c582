package disclosure

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// clausesFolder is where the problems of missing clauses are.
const clausesFolder = "data/clauses"

// Compose makes every text of a site: of each partner, in each of its cases,
// forms and languages, and of the publisher; and the words that pages have of
// each offer. A text of which a clause failed is still made, without that clause,
// and must not be used: the list has errors then. Without a site there is no text.
func Compose(cat *catalog.Catalog) (*Texts, diag.List) {
	texts, list := ComposeSigned(cat)
	return texts, append(list, texts.ComposeOffers()...)
}

// ComposeSigned makes what is read and signed. The words of each offer are composed
// when they are first asked for, at the latest by [Texts.ComposeOffers].
func ComposeSigned(cat *catalog.Catalog) (*Texts, diag.List) {
	c := composeAll(cat, false)
	c.words()
	return c.texts, c.faults.list
}

// composeAll composes what is signed, with what facts print marked or not.
func composeAll(cat *catalog.Catalog, marking bool) *composer {
	texts := &Texts{Cases: casesOf(cat), byKey: map[textKey]*Text{}, shared: map[offer.Lang]said{}, offers: map[string]func() map[offer.Lang]said{}}
	c := &composer{cat: cat, faults: newFaults(cat), texts: texts, delivery: delivery(cat.Premiums)}
	if cat.Site == nil {
		return c
	}
	texts.Parties = partiesOf(cat)
	for _, l := range cat.Site.Languages {
		b := newBook(cat, l, c.faults, marking)
		c.books = append(c.books, b)
		texts.Phrases = append(texts.Phrases, b.phrasesOf())
	}
	c.registers()
	for _, v := range offer.Form("").Values().Words() {
		if f := offer.Form(v); !f.OfPartner() {
			for _, p := range texts.Parties {
				c.inEach(about{of: Case{Parties: p}}, f)
			}
		}
	}
	for _, p := range cat.Partners {
		helped := map[string]bool{}
		for _, k := range texts.Cases[p.ID] {
			first := !helped[k.Parties.Name()]
			helped[k.Parties.Name()] = true
			for _, v := range offer.Form("").Values().Words() {
				if f := offer.Form(v); f.OfPartner() && asked(p, k, f, first) {
					c.inEach(about{p, k}, f)
				}
			}
		}
	}
	return c
}

// asked tells whether there is a text in the form: a mail or a slip comes only from
// a firm that sends mails or has an address for a parcel, a letter goes to recipients
// only, a box to tick is shown where there is something to consent to, and to
// nobody in the place of a recipient; what a partner's page says of its mails
// depends on the parties only.
func asked(p *offer.Partner, k Case, f offer.Form, first bool) bool {
	switch f {
	case offer.MailHelp:
		return first
	case offer.Shipping:
		return len(p.Sends) > 0 || slices.Contains(p.Receives, offer.DeliveryAddress)
	case offer.Letter:
		return k.Audience == offer.Recipient
	case offer.Consent:
		return k.Audience != offer.Recipient && (p.Matching != nil && p.Matching.Basis == offer.ByConsent || advertises(p, k) == offer.WithConsent)
	}
	return true
}

type composer struct {
	mu       sync.Mutex // while the words of an offer are composed
	cat      *catalog.Catalog
	faults   *faults
	books    []*book
	texts    *Texts
	delivery map[string][]offer.Country
}

// about is what a text speaks of: a partner in a case; the parties of the case
// alone, if there is no partner.
type about struct {
	partner *offer.Partner
	of      Case
}

// inEach composes a text in each language.
func (c *composer) inEach(a about, f offer.Form) {
	for _, b := range c.books {
		t := c.text(a, f, b)
		c.texts.All, c.texts.byKey[t.key()] = append(c.texts.All, t), t
	}
}

// factsOf is the type of what a clause of the form can speak of.
func factsOf(f offer.Form) reflect.Type {
	switch {
	case !f.OfPartner():
		return reflect.TypeFor[SiteFacts]()
	case f.HasOrder():
		return reflect.TypeFor[OrderFacts]()
	}
	return reflect.TypeFor[Facts]()
}

// facts is what the clauses of a text speak of, in the type that factsOf says.
func (c *composer) facts(a about, f offer.Form, l offer.Lang) any {
	if a.partner == nil {
		return gatherSite(a.of.Parties, l)
	}
	facts := gather(a.partner, a.of, f, c.delivery[a.partner.ID], l)
	if f.HasOrder() {
		return OrderFacts{facts, order}
	}
	return facts
}

// text composes one text.
func (c *composer) text(a about, form offer.Form, b *book) *Text {
	t := &Text{Partner: offer.ByPublisher, Case: a.of.Parties.Whole(), Form: form, Lang: b.lang, Parties: a.of.Parties}
	if a.partner != nil {
		t.Partner, t.Case = a.partner.ID, a.of.String()
	}
	facts := c.facts(a, form, b.lang)
	whole := !b.broken[form]
	for _, clause := range b.forms[form] {
		s, f := b.say(clause.wording, facts)
		if m := stray(s, form.HasOrder()); f == nil && m != "" {
			f = &fault{w: clause.wording, rule: "clause/placeholder",
				msg:  diag.Msg("%s cannot stand in the form %s", m, form),
				hint: placeholderHint(form)}
		}
		if f != nil {
			whole = false
			c.faults.addFor(f, a)
		} else if s != "" {
			t.Sentences = append(t.Sentences, Sentence{s, clause.clause.ID, clause.clause.Norm, clause.facts})
		}
	}
	if whole {
		c.complete(t, a.partner, b)
	}
	t.sum = t.Sum()
	return t
}

func placeholderHint(form offer.Form) diag.Message {
	if !form.HasOrder() {
		return diag.Msg("only the forms order, consent, confirmation, shipping and recipient know an order; look for braces in the partner's and the publisher's data too")
	}
	return diag.Msg("the placeholders are %s", strings.Join(Placeholders, ", "))
}

// complete looks whether a text without a fault says what it must.
func (c *composer) complete(t *Text, p *offer.Partner, b *book) {
	problem := diag.Problem{Pos: diag.Pos{File: clausesFolder}}
	switch {
	case len(b.forms[t.Form]) == 0:
		problem.Rule = "disclosure/empty"
		problem.Msg = diag.Msg("no clause has the form %s", t.Form)
		problem.Hint = diag.Msg("write at least one clause with %s among its forms", t.Form)
	case len(t.Sentences) == 0:
		problem.Rule = "disclosure/empty"
		problem.Msg = diag.Msg("no clause of the form %s says anything of the partner %s", t.Form, t.Partner)
		problem.Hint = diag.Msg("write a clause that always applies, and names the partner with {{.Partner.Name}}")
	case p != nil && !strings.Contains(t.String(), Fold(p.Name)):
		problem.Rule = "disclosure/unnamed-partner"
		problem.Msg = diag.Msg("the form %s (%s) does not name the partner %s, %s", t.Form, t.Lang, p.ID, p.Name)
		problem.Hint = diag.Msg("print {{.Partner.Name}} in a clause of this form that always applies")
	default:
		return
	}
	c.faults.once(problem, "")
}
