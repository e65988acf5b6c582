package source

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
func (src *Source) addEnded() {
	for _, o := range src.ended {
		name := endedFile + o.ID
		src.Units = append(src.Units, &Unit{Name: "/" + name, Unlisted: true, put: func(to Files) {
			for _, l := range src.langs {
				fm := frontMatter{
					Title: src.word(l, "ended_title", "This offer has ended"), Layout: "ended", Build: &listNever,
					URL: path.Join(src.sections[l]["offers"].slug, o.ID) + "/", Params: src.endedView(o, l),
				}
				src.addRecord(to, name, l, o, fm, offer.Localized{})
			}
		}})
	}
}

func (src *Source) endedView(o *offer.Offer, l offer.Lang) endedView {
	v := endedView{Parties: partiesName(o.Parties.Whole()), Publications: ids(o.Publications), Until: o.Valid.Until.In(l)}
	for _, next := range o.Follows(src.in.Now) {
		v.Now = append(v.Now, endedOffer{src.url(l, "offers", next.ID+"/"), titles(next) + " (" + src.in.Texts.Kind(next.Kind, l) + ")"})
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
