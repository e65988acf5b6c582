package source

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// mailsView is mails.json, at the site's root: the words of each mail, in
// all languages, with which the script (layouts/assets/mail.js) compares what a
// reader has pasted. It has gaps where an order's own words stand, so that it
// names no premium.
type mailsView struct {
	Sentences [][]string `json:"sentences"` // each once: its words between the gaps
	Mails     []mailView `json:"mails"`
}

// mailView is one mail: its sentences in order, and who sends it.
type mailView struct {
	From      string `json:"from"`
	Sentences []int  `json:"sentences"`
}

// inMails is the forms that readers get as a mail or on a parcel slip.
var inMails = []offer.Form{offer.Shipping, offer.Confirmation, offer.Letter}

func (src *Source) mails() mailsView {
	view := mailsView{Sentences: [][]string{}, Mails: []mailView{}}
	place := map[string]int{}
	for _, t := range src.in.Texts.All {
		if !slices.Contains(inMails, t.Form) {
			continue
		}
		mail := mailView{From: src.sender(t)}
		for _, s := range t.Sentences {
			text := src.filled(s.Text, t)
			at, seen := place[text]
			if !seen {
				at = len(view.Sentences)
				place[text] = at
				view.Sentences = append(view.Sentences, placeholder.Split(text, -1))
			}
			mail.Sentences = append(mail.Sentences, at)
		}
		if !slices.ContainsFunc(view.Mails, func(m mailView) bool { return m.From == mail.From && slices.Equal(m.Sentences, mail.Sentences) }) {
			view.Mails = append(view.Mails, mail)
		}
	}
	return view
}

// sender is the name of who sends a mail: the partner, or who took the order.
func (src *Source) sender(t *disclosure.Text) string {
	if t.Form == offer.Shipping {
		for _, p := range src.in.Catalog.Partners {
			if p.ID == t.Partner {
				return p.Name
			}
		}
	}
	if s := t.Parties.Service; s != nil {
		return s.Name
	}
	return t.Parties.Publisher.Name
}
