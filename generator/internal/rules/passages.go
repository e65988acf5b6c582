package rules

import (
	"bytes"
	"path"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// advertising is the keys of a premium whose texts advertise it.
var advertising = []string{"title", "aliases", "description", "parts", "variants"}

// passages is the texts that advertise: of offers, premiums, and of the pages
// in content/. What a magazine is about, its own description says, which is
// none of them.
func (f *finder) passages() (all []text) {
	for _, o := range f.Offers {
		all = append(all, f.texts(o)...)
	}
	for _, p := range f.Premiums {
		all = append(all, f.texts(p, advertising...)...)
	}
	return append(all, f.pages...)
}

// textsOf is the hand-written pages, each in the language that its name says:
// the page itself, and what its front matter has for readers.
func textsOf(content catalog.Content) (pages []text) {
	for name, src := range content.Texts() {
		lang := offer.Lang(strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".md")), "."))
		add := func(value string, from int) {
			if value != "" {
				pages = append(pages, text{value: value, lang: lang, file: name, source: string(src), from: from}.cut())
			}
		}
		page, body, _, _ := catalog.FrontMatter(name, src)
		for _, kv := range [][2]string{{"title:", page.Title}, {"linkTitle:", page.LinkTitle}, {"description:", page.Description}, {"summary:", page.Summary}} {
			add(kv[1], max(0, bytes.Index(src, []byte(kv[0]))))
		}
		add(string(body), len(src)-len(body))
	}
	return pages
}
