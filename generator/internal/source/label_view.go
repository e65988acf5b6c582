package source

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// labelView is the offer's rows of its label; those of the firms are
// disclosures in the form label.
type labelView struct {
	Rows []rowView `json:"rows"`
	None *rowView  `json:"none,omitempty"` // in place of the firms' rows, where there is no premium
	Sum  string    `json:"sum"`
}

// rowView is a row: its name with a colon, an amount that is set large, and the rest.
type rowView struct {
	ID      string `json:"id"`
	Premium string `json:"premium,omitempty"` // of what the offer costs with a premium: its id
	Name    string `json:"name"`
	Lead    string `json:"lead,omitempty"`
	Text    string `json:"text"`
	Marked  string `json:"marked,omitempty"` // as HTML: see [viewer.marked]
}

func viewRow(r disclosure.LabelRow) rowView {
	name, amount, rest := r.Parts()
	return rowView{ID: r.ID, Premium: r.Premium, Name: name, Lead: amount, Text: rest}
}

// label is an offer's label. Its sum is over all that it can say, whichever
// premium is chosen.
func (v *viewer) label(o *offer.Offer) *labelView {
	l := v.texts.Label(o, v.lang)
	if len(l.Rows) == 0 {
		return nil
	}
	view := &labelView{}
	price := v.texts.Price(o.ID, v.lang)
	for _, r := range l.Rows {
		row, instead := viewRow(r), price.Areas
		if r.Premium != "" {
			_, with := nextList(row.Text, v.texts.AreaLists(o.ID, v.lang))
			instead = with.Text
		}
		row.Marked = v.marked(o, row.Text, instead)
		view.Rows = append(view.Rows, row)
	}
	if l.None != "" {
		none := viewRow(disclosure.LabelRow{ID: "none", Text: l.None})
		view.None = &none
	}
	view.Sum = l.LabelSum(o.ID, v.lang, v.texts.LabelFirms(o, v.lang))
	return view
}

// levels is how far data go, in words, by level.
func (v *viewer) levels() (words []string) {
	for _, l := range offer.Levels {
		words = append(words, v.texts.Level(l, v.lang))
	}
	return words
}
