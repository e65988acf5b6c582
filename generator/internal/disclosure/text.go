package disclosure

import "github.com/klarabo/klarabo/generator/internal/offer"

// Text is the disclosure of one partner in one form and language.
type Text struct {
	Partner   string // its id
	Form      offer.Form
	Lang      offer.Lang
	Sentences []Sentence
}

// Sentence is what one clause says here.
type Sentence struct {
	Text   string // plain text, white space folded
	Clause string // the clause's id
	Norm   string
	Facts  []string // keys of the facts that it used, sorted: "partner.matching.basis"
}

// String is the whole wording: the sentences with a space between them.
func (t *Text) String() string { return "" }

// Sum names the wording: "h1:" and base64.
func (t *Text) Sum() string { return "" }

// Texts is every disclosure of a site.
type Texts struct{}

// Get is the text of a partner, nil if there is none.
func (ts *Texts) Get(partner string, f offer.Form, l offer.Lang) *Text { return nil }

// All is every text by partner, form and language.
func (ts *Texts) All() []*Text { return nil }
