package disclosure

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The label ("Abo-Etikett") says in rows, always in the same order, what an
// offer costs, how long it binds, and what happens to the reader's data. Its
// rows come from two places: those of an offer, below, from phrases; and those
// of each firm that ships a premium, which are its text in the form label and
// are signed as such, or in the form own_label of what the publisher ships.
//
// A row's text begins with its name and a colon ([SplitRow]). The manual's
// label.md says how each row is made.

// Label is the rows of one offer in one language.
type Label struct {
	Rows []LabelRow
	None string // the row that stands in place of the firms' where there is no premium
}

// LabelFirm is the texts of the firms that have a part in some of an offer's
// premiums, or the publisher's of those that he ships himself.
type LabelFirm struct {
	Premiums []string // their ids
	Texts    []*Text
}

// LabelRow is a row of an offer.
type LabelRow struct {
	ID      string // "today", "with", "length", "then", "notice"
	Premium string // of "with": the premium's id
	Amount  string // a sum of money with which the row's value begins, ""
	Text    string // all of the row, folded
}

// Parts is the row's name with its colon, the amount with which its value begins, and
// the rest.
func (r LabelRow) Parts() (name, amount, rest string) {
	name, rest = SplitRow(r.Text)
	if behind, ok := strings.CutPrefix(rest, r.Amount); ok && r.Amount != "" {
		return name, r.Amount, strings.TrimSpace(behind)
	}
	return name, "", rest
}

// String is all rows as one text, as a page shows them.
func (l Label) String() string {
	var all []string
	for _, r := range l.Rows {
		all = append(all, r.Text)
	}
	return strings.Join(all, " ")
}

// SplitRow is the name of a row, with its colon, and what it says.
func SplitRow(text string) (name, value string) {
	name, value, ok := strings.Cut(text, ": ")
	if !ok {
		return "", text
	}
	return name + ":", value
}

// LabelSum names what a label says: "h1:" and the base64 of the SHA-256 of its
// lines in UTF-8, each ended by a line feed: "klarabo label v1", the offer's id
// and the language, then the offer's rows, then the sums of the texts of the
// outside firms that stand in it, each once.
func (l Label) LabelSum(offerID string, lang offer.Lang, firms []LabelFirm) string {
	lines := []string{"klarabo label v1", "offer " + offerID, "lang " + string(lang)}
	for _, r := range l.Rows {
		lines = append(lines, Fold(r.Text))
	}
	for _, f := range firms {
		for _, t := range f.Texts {
			if sum := t.Sum(); t.Form == offer.Label && !slices.Contains(lines, sum) {
				lines = append(lines, sum)
			}
		}
	}
	return SumOf([]byte(strings.Join(lines, "\n") + "\n"))
}

// LabelFacts is what the phrases of an offer's rows can speak of.
type LabelFacts struct {
	PriceFacts
	First     PriceStep
	Second    *PriceStep // nil: the price stays
	Later     []PriceStep
	RenewsFor *offer.Period
	Notice    *offer.Period
	NoticeTo  offer.NoticeTo
}

// LabelWith is what the phrase label-with can speak of.
type LabelWith struct {
	Title string // the premium's
	TermsFacts
	Terms string // the same in words; "" if there is no more to say than what it costs
}

// labelRows words the rows of an offer, but for those of its premiums.
func (b *book) labelRows(o *offer.Offer, price PriceFacts) {
	f := LabelFacts{PriceFacts: price, First: price.Steps[0], RenewsFor: o.Term.RenewsFor, Notice: o.Term.Ahead(), NoticeTo: o.Term.NoticeTo}
	if len(price.Steps) > 1 {
		f.Second, f.Later = &price.Steps[1], price.Steps[2:]
	}
	b.speak(o.ID, f, "label-today", "label-length", "label-then", "label-notice", "label-none")
}

// labelWith words the row of a premium whose terms are said.
func (b *book) labelWith(o *offer.Offer, s *offer.Selected, facts TermsFacts, terms string) {
	if terms == "" || s.Premium.To == nil {
		return
	}
	if only := (TermsFacts{Surcharge: facts.Surcharge, With: facts.With, WithIn: facts.WithIn}); reflect.DeepEqual(facts, only) && facts.With != "" {
		terms = ""
	}
	b.speak(o.ID+"/"+s.Premium.ID, LabelWith{Fold(s.Premium.To.Title.In(b.lang)), facts, terms}, "label-with")
}

// Label is the rows of an offer in a language.
func (t *Texts) Label(o *offer.Offer, l offer.Lang) Label {
	label := Label{None: t.Words("label-none", o.ID, l)}
	add := func(r LabelRow) {
		if r.Text != "" {
			label.Rows = append(label.Rows, r)
		}
	}
	add(LabelRow{ID: "today", Amount: t.Price(o.ID, l).Amount, Text: t.Words("label-today", o.ID, l)})
	for _, s := range o.Selections() {
		if s.Premium.To == nil {
			continue
		}
		row := LabelRow{ID: "with", Premium: s.Premium.ID, Text: t.Words("label-with", o.ID+"/"+s.Premium.ID, l)}
		_, value := SplitRow(row.Text)
		if amount, _, ok := strings.Cut(value, " "+Fold(s.Premium.To.Title.In(l))); ok {
			row.Amount = amount
		}
		add(row)
	}
	for _, id := range []string{"length", "then", "notice"} {
		add(LabelRow{ID: id, Text: t.Words("label-"+id, o.ID, l)})
	}
	return label
}

// LabelFirms is the rows of the firms in an offer's label, in the order of its
// premiums; those of the publisher come last.
func (t *Texts) LabelFirms(o *offer.Offer, l offer.Lang) []LabelFirm {
	var firms []LabelFirm
	own := LabelFirm{}
	for _, s := range o.Selections() {
		if s.Premium.To == nil {
			continue
		}
		var texts []*Text
		for _, p := range s.Premium.To.Partners() {
			if text := t.For(s, p, offer.Label, l); text != nil {
				texts = append(texts, text)
			}
		}
		at := slices.IndexFunc(firms, func(f LabelFirm) bool { return slices.Equal(f.Texts, texts) })
		switch {
		case len(texts) == 0:
			own.Premiums = append(own.Premiums, s.Premium.ID)
		case at < 0:
			firms = append(firms, LabelFirm{[]string{s.Premium.ID}, texts})
		default:
			firms[at].Premiums = append(firms[at].Premiums, s.Premium.ID)
		}
	}
	if text := t.Of(o.Parties, offer.OwnLabel, l); text != nil && len(own.Premiums) > 0 {
		own.Texts = []*Text{text}
		firms = append(firms, own)
	}
	return firms
}

// Level is how far data go, in words.
func (t *Texts) Level(n offer.Level, l offer.Lang) string {
	return t.Words("word-level", strconv.Itoa(int(n)), l)
}
