package kit

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Use is an offer with one of its premiums that partners ship: which files say
// what is to be said of it, and what is put into them. Its JSON form is an
// entry of the manifest.
type Use struct {
	Offer   string                           `json:"offer"`   // its id
	Premium string                           `json:"premium"` // its id
	Folders []string                         `json:"folders"` // whose files are to be used, all of them, one for each partner
	Values  map[offer.Lang]map[string]string `json:"values"`  // by the language of the file and the name of the placeholder
}

// Uses is every offer that can be ordered on the day now with each of its
// premiums that partners ship, by offer.
func Uses(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) []Use {
	var uses []Use
	for _, o := range cat.Offers {
		if !o.Valid.On(now) {
			continue
		}
		for _, s := range o.Selections() {
			partners := s.Premium.To.Partners()
			if len(partners) == 0 {
				continue
			}
			u := Use{Offer: o.ID, Premium: s.Premium.ID, Values: map[offer.Lang]map[string]string{}}
			for _, p := range partners {
				u.Folders = append(u.Folders, folder(p.ID, disclosure.CaseOf(s, p).String()))
			}
			for _, l := range cat.Site.Languages {
				u.Values[l] = map[string]string{
					"offer.title":   disclosure.Fold(o.Title.In(l)),
					"offer.kind":    texts.Kind(o.Kind, l),
					"premium.title": disclosure.Fold(s.Premium.To.Title.In(l)),
				}
			}
			uses = append(uses, u)
		}
	}
	return uses
}

// misleading tells titles that would be taken for placeholders.
func misleading(cat *catalog.Catalog) (list diag.List) {
	tell := func(record any, title offer.Localized) {
		for _, l := range cat.Site.Languages {
			if strings.Contains(title.In(l), "{{") {
				list.Error(cat.At(record, "title", string(l)), "kit/placeholder",
					diag.Msg("the title has {{ in it, which a mail system would take for a placeholder"),
					diag.Msg("write the title without double braces"))
			}
		}
	}
	for _, o := range cat.Offers {
		tell(o, o.Title)
	}
	for _, p := range cat.Premiums {
		if p.Disclosed() {
			tell(p, p.Title)
		}
	}
	return list
}
