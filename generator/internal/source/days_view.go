package source

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// dayView is a day that counts in an offer's contract. There is no date in it,
// so that a page has the same bytes every day; layouts/assets/offer.js works it
// out from the periods.
type dayView struct {
	Name   string `json:"name"` // with a colon
	Text   string `json:"text"`
	Marked string `json:"marked,omitempty"` // as HTML: see [viewer.marked]
	After  string `json:"after,omitempty"`  // the beginning: "12 months"; "" if the day is not known without it
	Month  bool   `json:"month,omitempty"`  // to the end of that month
	Ahead  string `json:"ahead,omitempty"`  // so much before that
}

func (v *viewer) days(o *offer.Offer) (list []dayView) {
	for _, d := range v.texts.Days(o, v.lang) {
		name, text := disclosure.SplitRow(d.Text)
		view := dayView{Name: name, Text: text, Marked: v.marked(o, text, ""), Month: d.Month}
		if d.After != nil {
			view.After = d.After.String()
		}
		if d.Ahead != nil {
			view.Ahead = d.Ahead.String()
		}
		list = append(list, view)
	}
	return list
}
