package site

import (
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// endedView is the params of the page that stands where an offer was, which
// has ended. It has no title of an offer: that may name a premium.
type endedView struct {
	Parties      string       `json:"parties"`
	Publications []string     `json:"publications"`
	Until        string       `json:"until"`
	Now          []endedOffer `json:"now,omitempty"` // what can be ordered instead
}

type endedOffer struct {
	URL  string `json:"url"`
	Text string `json:"text"` // "Krume (Jahresabo)"
}

// endedFile is the content of such a page. It stands beside the offers' section,
// so that nothing takes it for an offer.
const endedFile = "klarabo-ended-"

// addEnded adds the pages of the offers that have ended.
func (h *Hugo) addEnded() {
	for _, o := range h.ended {
		name := endedFile + o.ID
		h.units = append(h.units, &unit{name: "/" + name, unlisted: true, make: func(s source) {
			for _, l := range h.langs {
				fm := frontMatter{
					Title: h.word(l, "ended_title", "This offer has ended"), Layout: "ended", Build: &listNever,
					URL: path.Join(h.sections[l]["offers"].slug, o.ID) + "/", Params: h.endedView(o, l),
				}
				h.addRecord(s, name, l, o, fm, offer.Localized{})
			}
		}})
	}
}

func (h *Hugo) endedView(o *offer.Offer, l offer.Lang) endedView {
	v := endedView{Parties: partiesName(o.Parties.Whole()), Until: h.views[l].date(*o.Valid.Until)}
	for _, p := range o.Publications {
		v.Publications = append(v.Publications, p.ID)
	}
	for _, next := range o.Follows(h.in.Now) {
		v.Now = append(v.Now, endedOffer{h.url(l, "offers", next.ID+"/"), titles(next) + " (" + h.in.Texts.Kind(next.Kind, l) + ")"})
	}
	return v
}

// titles is the names of an offer's magazines.
func titles(o *offer.Offer) string {
	var all []string
	for _, p := range o.Publications {
		if p.To != nil && !slices.Contains(all, p.To.Title) {
			all = append(all, p.To.Title)
		}
	}
	return strings.Join(all, ", ")
}
