package source

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// typedPremium is a premium that is named as in other systems, or nearly as here.
var typedPremium = regexp.MustCompile(`(?i)((?:\\?\{){1,2}(?:[<%]|&lt;)?|\[) *(?:premium|praemie|prämie)\b([^{}\[\]<>%\n]*?)((?:[<>%]|&gt;)?(?:\\?\}){1,2}|\])`)

// curly is a shortcode with the quotation marks of a text processor.
var (
	curly    = regexp.MustCompile(`\{\{[<%][^{}\n]*[„“”‚‘’«»][^{}\n]*[>%]\}\}`)
	straight = strings.NewReplacer("„", `"`, "“", `"`, "”", `"`, "«", `"`, "»", `"`, "‚", `"`, "‘", `"`, "’", `"`)
)

// Curly tells whether the quotation marks of a shortcode have been told of.
func Curly(shortcode []byte) bool { return curly.Match(shortcode) }

// addText notes a text in which shortcodes can stand; package render reads them.
func (src *Source) addText(text []byte, at origin, probs *diag.List) {
	src.Texts = append(src.Texts, Text{text, at})
	src.checkTyped(Text{text, at}, probs)
}

// checkTyped tells of signs in which nobody looks for a premium, so that readers
// would see them, and of a shortcode that is nearly that of premiums.
func (src *Source) checkTyped(typed Text, probs *diag.List) {
	text := typed.Bytes
	for _, m := range curly.FindAllIndex(text, -1) {
		probs.Error(typed.Span(m[0], m[1]), "site/shortcode-signs", diag.Msg("in a shortcode, quotation marks are straight"), diag.Write(straight.Replace(string(text[m[0]:m[1]]))))
	}
	for _, m := range typedPremium.FindAllSubmatchIndex(text, -1) {
		opened, closed := string(text[m[2]:m[3]]), string(text[m[6]:m[7]])
		code := m[0] > 0 && text[m[0]-1] == '`'
		link := m[1] < len(text) && text[m[1]] == '('
		name := strings.Fields(string(text[m[3]:m[6]]))[0]
		_, own := src.Bytes["layouts/_shortcodes/"+name+".html"]
		sound := opened == "{{<" && closed == ">}}" || opened == "{{%" && closed == "%}}"
		if code || link || sound && (own || curly.Match(text[m[0]:m[1]])) {
			continue
		}
		probs.Error(typed.Span(m[0], m[1]), "site/shortcode-signs", diag.Msg("no premium is shown by %q", text[m[0]:m[1]]), diag.Write(src.example(string(text[m[4]:m[5]]))))
	}
}

var anID = regexp.MustCompile(`[a-z0-9]+(?:[-/][a-z0-9]+)*`)

// example is how a page shows the offer and premium that a text names, or the
// first that there is.
func (src *Source) example(text string) string {
	for _, id := range anID.FindAllString(text, -1) {
		if meant := src.meant(id); meant != "" {
			return `{{< premium "` + meant + `" >}}`
		}
	}
	for _, o := range src.in.Catalog.Offers {
		if named := o.Named(); len(named) > 0 {
			return `{{< premium "` + o.ID + "/" + named[0].Premium.ID + `" >}}`
		}
	}
	return `{{< premium "offer/premium" >}}`
}

// CheckPremium checks what {{< premium "offer/premium" >}} names.
func (src *Source) CheckPremium(key string, pos diag.Pos, probs *diag.List) {
	hint := catalog.DidYouMean(src.meant(key), diag.Msg("name an offer and one of its premiums by their ids, as in %s, or delete it", src.example("")))
	if key == "" {
		probs.Error(pos, "site/unknown-premium", diag.Msg("a premium must be named"), hint)
		return
	}
	id, premium, _ := strings.Cut(key, "/")
	if slices.Contains(src.in.Offline, premium) {
		probs.Warn(pos, "site/offline-premium", diag.Msg("the premium %q is offline, so that nothing stands here", premium),
			diag.Msg("read the sentence around it, and write another one if it must stay offline"))
		return
	}
	all := src.in.Catalog.Offers
	at := slices.IndexFunc(all, func(o *offer.Offer) bool { return o.ID == id })
	if at < 0 {
		probs.Error(pos, "site/unknown-premium", diag.Msg("there is no offer %q", id), hint)
		return
	}
	named := all[at].Named()
	switch i := slices.IndexFunc(named, func(s *offer.Selected) bool { return s.Premium.ID == premium }); {
	case i < 0:
		probs.Error(pos, "site/unknown-premium", diag.Msg("the offer %q has no premium %q", id, premium), hint)
	case named[i].Ended():
		probs.Warn(pos, "site/offer-out-of-time", diag.Msg("the last day of the premium %q in the offer %q is over; it stays named here, with its notice", premium, id), diag.Msg("name another offer, or take the sentence out"))
	case !all[at].Valid.On(src.in.Now):
		probs.Warn(pos, "site/offer-out-of-time", diag.Msg("the offer %q cannot be ordered on %s; its premium stays named here, with its notice", id, src.in.Now), diag.Msg("name another offer, or take the sentence out"))
	}
}

// meant is the premium of an offer whose name was misspelt; "" if none is near.
func (src *Source) meant(key string) string {
	id, premium, _ := strings.Cut(key, "/")
	var offers []string
	premiums := map[string][]string{} // of each offer
	first := ""                       // with the premium, or with what is named alone: an offer or a premium
	for _, o := range src.in.Catalog.Offers {
		offers = append(offers, o.ID)
		for _, s := range o.Selections() {
			premiums[o.ID] = append(premiums[o.ID], s.Premium.ID)
			if first == "" && (s.Premium.ID == cmp.Or(premium, id) || o.ID == id && premium == "") {
				first = o.ID + "/" + s.Premium.ID
			}
		}
	}
	if first != "" && (premium == "" || slices.Contains(offers, id) && !slices.Contains(premiums[id], premium)) {
		return first
	}
	if near := catalog.Nearest(premium, premiums[id]); near != "" {
		return id + "/" + near
	}
	if near := catalog.Nearest(id, offers); slices.Contains(premiums[near], premium) {
		return near + "/" + premium
	}
	return ""
}
