package site

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gohugoio/hugo/parser/pageparser"
	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addContent adds the pages and media that the user has written. Their names
// are taken in Unicode's form C, whichever the file system keeps.
func (h *Hugo) addContent(probs *diag.List) {
	seen, there := names{}, map[string]bool{} // there: also what cannot be read or has the wrong name
	for _, name := range h.listed("content") {
		there[norm.NFC.String(name)] = true
	}
	h.walk("content", probs, func(name string, b []byte) {
		if !seen.fit(name, probs) {
			return
		}
		if strings.HasPrefix(name, "content/media/") {
			checkMedia(name, b, probs)
			b = h.publishable(name, b, probs)
			h.add("assets/"+strings.TrimPrefix(norm.NFC.String(name), "content/"), b, inFile(name))
			return
		}
		if h.checkName(name, probs) {
			h.addPage(name, b, probs)
		}
	})
	seen.checkIndexes(probs)
	h.checkLanguages(there, probs)
}

// recordFolders is the folders of content/ whose pages are made from data/.
var recordFolders = []string{"offers", "publications", "partners"}

// checkName tells whether a file may stand in content/ under its name.
func (h *Hugo) checkName(name string, probs *diag.List) bool {
	pos := diag.Pos{File: name}
	refuse := func(msg, hint diag.Message) bool {
		probs.Error(pos, "site/content-file", msg, hint)
		return false
	}
	if path.Ext(name) != ".md" {
		return refuse(diag.Msg("only Markdown pages may stand in content/"),
			diag.Msg("end its name in .md, or put pictures and other files into content/media"))
	}
	base := strings.TrimSuffix(path.Base(name), ".md")
	stem, lang, ok := strings.Cut(base, ".")
	if only := len(h.langs) == 1 && !ok; !only && !slices.Contains(h.langs, offer.Lang(lang)) {
		return refuse(diag.Msg("the file's name does not say one of the site's languages"),
			diag.Msg("name it %s.%s.md", stem, h.langs[0]))
	}
	section, rest, _ := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
	if slices.Contains(recordFolders, section) && (stem != "_index" || strings.Contains(rest, "/")) {
		return refuse(diag.Msg("pages in content/%s are made from data/%s", section, section),
			diag.Msg("only the list's own introduction, _index.%s.md, may stand here", lang))
	}
	return true
}

// foreign is Hugo's own shortcodes that make the reader's browser ask other
// firms, or could.
var foreign = []string{"figure", "gist", "instagram", "instagram_simple", "twitter", "twitter_simple", "vimeo", "vimeo_simple", "x", "x_simple", "youtube"}

// checkShortcodes refuses a premium that is not on the site, and templates
// inside a page. What cannot be parsed is left to Hugo, who then says why.
func (h *Hugo) checkShortcodes(src []byte, at func(line, col int) diag.Pos, probs *diag.List) {
	h.checkTyped(src, at, probs)
	if !pageparser.HasShortcode(string(src)) {
		return
	}
	items, err := pageparser.ParseBytes(src, pageparser.Config{})
	if err != nil {
		return
	}
	for i, it := range items {
		if i > 0 && items[i-1].IsShortcodeClose() {
			continue
		}
		pos := at(lineCol(src, it.Pos()))
		pos.Len = utf8.RuneCount(it.Val(src))
		if it.IsInlineShortcodeName() {
			probs.Error(pos, "site/inline-shortcode",
				diag.Msg("a page cannot hold a template of its own"), diag.Msg("put it into layouts/_shortcodes"))
		}
		if !it.IsShortcodeName() {
			continue
		}
		name := it.ValStr(src)
		if _, own := h.files["layouts/_shortcodes/"+name+".html"]; !own && slices.Contains(foreign, name) {
			probs.Error(pos, "site/foreign-content",
				diag.Msg("a page cannot show what it gets from another firm's site"), diag.Msg("link to it"))
		}
		if i > 0 && string(items[i-1].Val(src)) == "{{%" {
			probs.Error(pos, "site/shortcode-signs", diag.Msg("between percent signs, what the shortcode writes is read as Markdown again"),
				diag.Msg("write {{< %s … >}} in place of {{%% %s … %%}}", name, name))
			continue
		}
		switch args := items[i+1:]; name {
		case "premium":
			h.checkPremium(src, args, at, pos, probs)
		case "ref", "relref":
			h.whole = h.whole || mayMiss(src, args)
		}
	}
}

// typedPremium is a premium that is named as in other systems, or nearly as here.
var typedPremium = regexp.MustCompile(`(?i)(\{\{?[<%]?|\[) *(?:premium|praemie|prämie)\b([^{}\[\]<>%\n]*?)([<>%]?\}\}?|\])`)

// checkTyped tells of signs in which nobody looks for a premium, so that readers
// would see them, and of a shortcode that is nearly that of premiums.
func (h *Hugo) checkTyped(src []byte, at func(line, col int) diag.Pos, probs *diag.List) {
	for _, m := range typedPremium.FindAllSubmatchIndex(src, -1) {
		opened, closed := string(src[m[2]:m[3]]), string(src[m[6]:m[7]])
		code := m[0] > 0 && src[m[0]-1] == '`'
		link := m[1] < len(src) && src[m[1]] == '('
		name := strings.Fields(string(src[m[3]:m[6]]))[0]
		_, own := h.files["layouts/_shortcodes/"+name+".html"]
		sound := opened == "{{<" && closed == ">}}" || opened == "{{%" && closed == "%}}"
		if code || link || sound && own {
			continue
		}
		pos := at(lineCol(src, m[0]))
		pos.Len = utf8.RuneCount(src[m[0]:m[1]])
		probs.Error(pos, "site/shortcode-signs", diag.Msg("no premium is shown by %q", src[m[0]:m[1]]), diag.Msg("write `%s`", h.shown(string(src[m[4]:m[5]]))))
	}
}

var anID = regexp.MustCompile(`[a-z0-9]+(?:[-/][a-z0-9]+)*`)

// shown is how a page shows the offer and premium that a text names, or one that
// there is.
func (h *Hugo) shown(text string) string {
	key := "offer/premium"
	for _, o := range slices.Backward(h.in.Catalog.Offers) {
		for _, s := range slices.Backward(o.Named()) {
			key = o.ID + "/" + s.Premium.ID
		}
	}
	for _, id := range anID.FindAllString(text, -1) {
		if hint := h.meant(id); len(hint.Args) == 1 {
			key = fmt.Sprint(hint.Args[0])
			break
		}
	}
	return `{{< premium "` + key + `" >}}`
}

// mayMiss tells whether the page that a ref names can be an offer's: an offer
// comes and goes with the calendar, other pages are always there.
func mayMiss(src []byte, args pageparser.Items) bool {
	if len(args) == 0 || !args[0].IsShortcodeParam() {
		return true
	}
	to := args[0].ValStr(src)
	return !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "/offers/")
}

// checkPremium checks the one argument of {{< premium "offer/premium" >}}.
func (h *Hugo) checkPremium(src []byte, args pageparser.Items, at func(line, col int) diag.Pos, pos diag.Pos, probs *diag.List) {
	key := ""
	if len(args) > 0 && args[0].IsShortcodeParam() {
		key = args[0].ValStr(src)
		pos = at(lineCol(src, args[0].Pos()))
		pos.Len = utf8.RuneCountInString(key)
	}
	hint := h.meant(key)
	if hint.Format == "" {
		hint = diag.Msg("name an offer and one of its premiums by their ids, as in %s, or delete it", h.shown(""))
	}
	if key == "" {
		probs.Error(pos, "site/unknown-premium", diag.Msg("a premium must be named"), hint)
		return
	}
	id, premium, _ := strings.Cut(key, "/")
	if slices.Contains(h.in.Offline, premium) {
		probs.Warn(pos, "site/offline-premium", diag.Msg("the premium %q is offline, so that nothing stands here", premium),
			diag.Msg("read the sentence around it, and write another one if it must stay offline"))
		return
	}
	for _, o := range h.in.Catalog.Offers {
		if o.ID != id {
			continue
		}
		for _, s := range o.Named() {
			if s.Premium.ID != premium {
				continue
			}
			if s.Ended() {
				probs.Warn(pos, "site/offer-out-of-time", diag.Msg("the last day of the premium %q in the offer %q is over; it stays named here, with its notice", premium, id), diag.Msg("name another offer, or take the sentence out"))
			} else if !o.Valid.On(h.in.Now) {
				probs.Warn(pos, "site/offer-out-of-time", diag.Msg("the offer %q cannot be ordered on %s; its premium stays named here, with its notice", id, h.in.Now), diag.Msg("name another offer, or take the sentence out"))
			}
			return
		}
		probs.Error(pos, "site/unknown-premium", diag.Msg("the offer %q has no premium %q", id, premium), hint)
		return
	}
	probs.Error(pos, "site/unknown-premium", diag.Msg("there is no offer %q", id), hint)
}

// meant is a hint at the premium of an offer whose name was misspelt; zero if
// none is near.
func (h *Hugo) meant(key string) diag.Message {
	id, premium, _ := strings.Cut(key, "/")
	var offers, premiums []string
	for _, o := range h.in.Catalog.Offers {
		offers = append(offers, o.ID)
		for _, s := range o.Selections() {
			if o.ID == id {
				premiums = append(premiums, s.Premium.ID)
			}
		}
	}
	if premium == "" { // the offer alone, or the premium alone
		if len(premiums) > 0 {
			return diag.Msg("did you mean `%s`?", id+"/"+premiums[0])
		}
		for _, o := range h.in.Catalog.Offers {
			for _, s := range o.Selections() {
				if s.Premium.ID == id {
					return diag.Msg("did you mean `%s`?", o.ID+"/"+id)
				}
			}
		}
	}
	if near := catalog.Nearest(premium, premiums); near != "" {
		return diag.Msg("did you mean `%s`?", id+"/"+near)
	}
	if near := catalog.Nearest(id, offers); near != "" && near != id {
		return diag.Msg("did you mean `%s`?", near+"/"+premium)
	}
	return diag.Message{}
}

// lineCol is the line and the column, both from 1, of a byte in a text.
func lineCol(src []byte, at int) (line, col int) {
	before := src[:min(at, len(src))]
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
}
