// Package disclosure composes what readers are told about a partner: clauses,
// which hold the words, and facts, which are the site's and the partner's
// data, become a [Text] for each partner, form and language.
//
// [Compose] does all of it and is called once in a build; the same Text is then
// signed, rendered, proven and put into mails. A Text depends on the site, the
// partner, the form and the language and on nothing else, so that legal reads
// each text once however many offers show it. What belongs to one order stands
// in it as a placeholder ([Placeholders]), which [Fill] replaces.
//
// A clause is a text/template, kept small on purpose: if, with, range, the
// facts of [Facts] or [OrderFacts], comparisons (eq, ne, and, or, not), and
// four functions: phrase, list, has and country. All words, down to "and", are
// in the clauses; there are none in this package. Every fact, phrase and value
// that a clause names is checked before any text is composed, in branches that
// no partner reaches too.
package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Text is the disclosure of one partner in one form and language.
type Text struct {
	Partner   string // its id
	Form      offer.Form
	Lang      offer.Lang
	Sentences []Sentence
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

// Texts is every disclosure of a site.
type Texts struct {
	registers []*Register
	all       []*Text
	byKey     map[textKey]*Text
	prices    map[priceKey]Price
	terms     map[termsKey]string
}

type textKey struct {
	partner string
	form    offer.Form
	lang    offer.Lang
}

// Get is the text of a partner, nil if there is none.
func (ts *Texts) Get(partner string, f offer.Form, l offer.Lang) *Text {
	if ts == nil {
		return nil
	}
	return ts.byKey[textKey{partner, f, l}]
}

// All is every text by partner, form and language. Forms and languages are in
// their own order: notice first, and the site's first language first.
func (ts *Texts) All() []*Text {
	if ts == nil {
		return nil
	}
	return slices.Clone(ts.all)
}

func (ts *Texts) add(t *Text) {
	if ts.byKey == nil {
		ts.byKey = map[textKey]*Text{}
	}
	ts.byKey[textKey{t.Partner, t.Form, t.Lang}] = t
	ts.all = append(ts.all, t)
}

// byOrder sorts clauses as their sentences stand in a text.
func byOrder(a, b *offer.Clause) int {
	return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
}
