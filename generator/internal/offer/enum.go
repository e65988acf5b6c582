package offer

import (
	"cmp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// Enumeration is a type of the data that can be one of a few words. The empty
// one means that the key was left out.
type Enumeration interface{ Values() Values }

// Values is what an enumeration can be, in the order in which it is offered to an
// editor.
type Values []Value

// Value is a word of the data and what it means, in English; package words has
// that in other languages. The manual, schemas and forms are made of it.
type Value struct{ Word, Means string }

// Words is the words alone.
func (all Values) Words() (words []string) {
	for _, v := range all {
		words = append(words, v.Word)
	}
	return words
}

// Means is what a word means, "" if it is none of them.
func (all Values) Means(word string) string {
	for _, v := range all {
		if v.Word == word {
			return v.Means
		}
	}
	return ""
}

// Name is what a word means, to be put into messages; one that is none of them is
// its own name.
func (all Values) Name(word string) diag.Message {
	if means := all.Means(word); means != "" {
		return diag.Message{Format: means, Context: words.Schema}
	}
	return diag.Msg("%s", word)
}

// Form is where a text stands and how much of it.
type Form string

const (
	Notice       Form = "notice"       // lists, teasers, feeds
	Label        Form = "label"        // the facts in short, row by row
	Full         Form = "full"         // the offer's own page
	OrderForm    Form = "order"        // the shop's order page, beside the premium
	Consent      Form = "consent"      // the words of a box to tick on the order page
	Confirmation Form = "confirmation" // the publisher's mail
	Shipping     Form = "shipping"     // the partner's mail and parcel slip
	Letter       Form = "recipient"    // to who did not order himself, before his address is passed on: GDPR Art. 14
	MailHelp     Form = "mail_help"    // the partner's page: what to think of a mail from there
	Recipients   Form = "recipients"   // what the publisher and his service do with the data
	Steps        Form = "steps"        // what happens after the order
	Leave        Form = "leave"        // how to cancel, withdraw and object
	OwnLabel     Form = "own_label"    // the label's rows of premiums that the publisher ships
)

// Values is every form, those of a partner first.
func (Form) Values() Values {
	return Values{
		{"notice", "lists, teasers and feeds"},
		{"label", "the facts in short"},
		{"full", "the offer's own page"},
		{"order", "the shop's order page, beside the premium"},
		{"consent", "a box to tick on the order page"},
		{"confirmation", "the publisher's order confirmation"},
		{"shipping", "the partner's mail and parcel slip"},
		{"recipient", "the letter to whoever receives a gift"},
		{"mail_help", "help with a mail, on the partner's page"},
		{"recipients", "the data that the publisher and its service get"},
		{"steps", "the steps after the order"},
		{"leave", "the ways to cancel, withdraw and object"},
		{"own_label", "the label's rows of premiums that the publisher ships"},
	}
}

// OfPartner tells whether a text in the form is about one partner. The others
// are about the publisher and his service.
func (f Form) OfPartner() bool {
	return f != Recipients && f != Steps && f != Leave && f != OwnLabel
}

// HasOrder tells whether a text in the form belongs to an order, and may have
// placeholders for it.
func (f Form) HasOrder() bool {
	return f == Confirmation || f == Shipping || f == Letter || f == OrderForm || f == Consent
}

// Association is whose trade rules a publisher keeps to.
type Association string

const VDZ Association = "vdz" // of the magazine publishers in Germany

// Values is every association whose rules are known.
func (Association) Values() Values {
	return Values{{"vdz", "magazine publishers in Germany (VDZ, 2004)"}}
}

// Authorship is whether the author of a text may be one of those who approve it.
type Authorship string

const (
	AuthorCounts Authorship = "counts" // also when left out: nobody asks who the author is
	AuthorApart  Authorship = "apart"  // the author signs as such, and is none of the others
)

// Values is every kind of authorship.
func (Authorship) Values() Values {
	return Values{
		{"counts", "the author may be one of them"},
		{"apart", "the author signs as well, in the role `author`, and is none of them"},
	}
}

// Or is the authorship, or that the author counts if it was left out.
func (a Authorship) Or() Authorship { return cmp.Or(a, AuthorCounts) }
