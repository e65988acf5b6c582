package source

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// groupView is premiums that one person chooses from, or gets.
type groupView struct {
	For  string `json:"for"`
	Text string `json:"text"` // how many of them one gets
}

// selectedView is a premium as one offer gives it. Key is the offer's and the
// premium's id, as data-premium has it.
type selectedView struct {
	Key       string   `json:"key"`
	ID        string   `json:"id"`
	Surcharge string   `json:"surcharge,omitempty"`
	Terms     string   `json:"terms,omitempty"`  // who can have it, and what the offer costs with it
	Limits    bool     `json:"limits,omitempty"` // not everybody can have it
	For       string   `json:"for"`
	Texts     []string `json:"texts,omitempty"`     // of each partner that ships it: see [disclosure.Ref]
	Told      string   `json:"told"`                // the id of its toldView, "" if no partner ships it
	Group     int      `json:"group,omitempty"`     // which of the groups it is in, if there are several
	Partner   string   `json:"partner"`             // its first shipper, "" if no partner ships it
	Partners  []string `json:"partners,omitempty"`  // all of them
	Publisher string   `json:"publisher,omitempty"` // the publisher who ships it himself, if that is not the site's
	Place     int      `json:"place"`               // among the offer's premiums, from 1
	Level     int      `json:"level"`               // how far the data go: see [offer.Level]
	With      string   `json:"with,omitempty"`      // what the minimum term costs with it and its surcharge, in the first area where it can be had
}

// toldView is what the premiums of an offer have in common that the same
// partners ship in the same case: their texts.
type toldView struct {
	ID    string     `json:"id"`
	Texts []textView `json:"texts"`
}

// textView is a partner and the name of its texts here.
type textView struct {
	Ref     string `json:"ref"`
	Partner string `json:"partner"`
}

// textsOf is the texts of a premium, one of each partner that ships it.
func textsOf(s *offer.Selected) (list []textView) {
	for _, p := range s.Premium.To.Partners() {
		list = append(list, textView{disclosure.Ref(p.ID, disclosure.CaseOf(s, p).String()), p.ID})
	}
	return list
}
