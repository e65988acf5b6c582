package render

import (
	"slices"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// foreign is Hugo's own shortcodes that make the reader's browser ask other
// firms, or could.
var foreign = []string{"figure", "gist", "instagram", "instagram_simple", "twitter", "twitter_simple", "vimeo", "vimeo_simple", "x", "x_simple", "youtube"}

// checkShortcodes refuses a premium that is not on the site, and templates
// inside a page. What cannot be parsed is left to Hugo, who then says why. It
// tells whether a shortcode leads to a page that may be missing.
func checkShortcodes(s *source.Source, text source.Text, probs *diag.List) (leads bool) {
	src := text.Bytes
	if !pageparser.HasShortcode(string(src)) {
		return false
	}
	items, err := pageparser.ParseBytes(src, pageparser.Config{})
	if err != nil {
		return false
	}
	for i, it := range items {
		if i > 0 && items[i-1].IsShortcodeClose() {
			continue
		}
		pos := placed(text, it)
		if it.IsInlineShortcodeName() {
			probs.Error(pos, "site/inline-shortcode",
				diag.Msg("a page cannot hold a template of its own"), diag.Msg("put it into layouts/_shortcodes"))
		}
		if !it.IsShortcodeName() {
			continue
		}
		name := it.ValStr(src)
		if _, own := s.Bytes["layouts/_shortcodes/"+name+".html"]; !own && slices.Contains(foreign, name) {
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
			key := ""
			line, _, _ := strings.Cut(string(src[max(0, it.Pos()-4):]), "}}")
			if source.Curly([]byte(line + "}}")) {
				continue
			}
			if len(args) > 0 && args[0].IsShortcodeParam() {
				key, pos = args[0].ValStr(src), placed(text, args[0])
			}
			s.CheckPremium(key, pos, probs)
		case "ref", "relref":
			leads = leads || mayMiss(src, args)
		}
	}
	return leads
}

// placed is where an item of a text stands.
func placed(text source.Text, it pageparser.Item) diag.Pos {
	return text.Span(it.Pos(), it.Pos()+len(it.Val(text.Bytes)))
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
