// Package disclosure composes what readers are told about who handles their
// data: clauses, which hold the words, and facts, which are the site's and the
// partners' data, become a [Text] for each partner, case, form and language.
//
// [Compose] does all of it and is called once in a build; the same Text is then
// signed, rendered, proven and put into mails. A Text depends on the site, the
// partner, the [Case] (whose data they are, and which, and the publisher and his
// service), the form and the language and on nothing else, so that legal reads
// each text once however many offers show it. The forms recipients, steps,
// leave and own_label are about the publisher, his service and who found the customer: the
// partner is then called "publisher" ([offer.ByPublisher]), and the case is the
// name of the parties ([offer.Parties.Whole]). What belongs to one order stands in a text as a
// placeholder ([Placeholders]), which [Fill] replaces.
//
// A clause is a text/template, kept small on purpose: if, with, range, the
// facts of [Facts], [OrderFacts] or [SiteFacts], comparisons (eq, ne, and, or,
// not), and four functions: phrase, list, has and country. All words, down to
// "and", are in the clauses; there are none in this package. Every fact, phrase
// and value that a clause names is checked before any text is composed, in
// branches that no partner reaches too.
package disclosure

import (
	"cmp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Text is what is said of one partner in one case, form and language.
type Text struct {
	Partner   string // its id, or [offer.ByPublisher]
	Case      string // its name; of the publisher, that of the parties, "" of those of the site
	Form      offer.Form
	Lang      offer.Lang
	Sentences []Sentence

	Parties offer.Parties // who stands behind the offers that it is about

	sum string // kept once all sentences are there, since each page asks for it
}

// Sentence is what one clause says here: a sentence or a few that belong together.
type Sentence struct {
	Text   string // plain text, white space folded
	Clause string // the clause's id
	Norm   string
	Facts  []string // keys of the facts that it speaks of or depends on, sorted: "partner.matching.basis"
}

// String is the whole wording: the sentences with a space between them.
func (t *Text) String() string {
	s := make([]string, len(t.Sentences))
	for i := range t.Sentences {
		s[i] = t.Sentences[i].Text
	}
	return strings.Join(s, " ")
}

// Texts is every disclosure of a site, and what else is said there.
type Texts struct {
	// All is every text by partner, case, form and language, those of the publisher
	// first. Forms and languages are in their own order: notice first, and the site's
	// first language first.
	All []*Text

	Registers []*Register       // by partner, publisher and language
	Phrases   []*Phrases        // by language
	Cases     map[string][]Case // those that occur, by partner, sorted by audience
	Parties   []offer.Parties   // those that stand behind offers, each once; those of data/site.yaml first, if there are offers of theirs, or none at all

	byKey  map[textKey]*Text
	shared map[offer.Lang]said                   // of what is no offer
	offers map[string]func() map[offer.Lang]said // by id, composed when they are first asked for
	rest   func() diag.List                      // see ComposeOffers
}

type textKey struct {
	partner, name string // name is the case's
	form          offer.Form
	lang          offer.Lang
}

// Get is the text of a partner in a case, nil if there is none.
func (ts *Texts) Get(partner, name string, f offer.Form, l offer.Lang) *Text {
	return ts.byKey[textKey{partner, name, f, l}]
}

// For is the text on a partner that ships a premium as an offer gives it.
func (ts *Texts) For(s *offer.Selected, p *offer.Partner, f offer.Form, l offer.Lang) *Text {
	return ts.Get(p.ID, CaseOf(s, p).String(), f, l)
}

// Of is the text on parties.
func (ts *Texts) Of(p offer.Parties, f offer.Form, l offer.Lang) *Text {
	return ts.Get(offer.ByPublisher, p.Whole(), f, l)
}

// byOrder sorts clauses as their sentences stand in a text.
func byOrder(a, b *offer.Clause) int {
	return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
}
