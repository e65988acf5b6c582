package signoff

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// contentTexts is a text for each page in content/ beside those that links name,
// and for what offers bring as `body`: whoever writes freely can say what is done
// with data, and pages are signed where the policy asks for it. Links has the
// texts of the others.
func contentTexts(in Input, links []*Text) (texts []*Text, problems diag.List) {
	known := map[string]bool{}
	for _, t := range links {
		known[t.At.File] = true
	}
	languages := in.Catalog.Site.Languages
	add := func(name string, lang offer.Lang, at func() diag.Pos, src []byte) {
		lines := sourceLines(src)
		if lines == nil || catalog.Text(name, src).HasErrors() { // which the site tells
			return
		}
		t, err := newText(Pages, [][2]string{{"page", name}}, lang, lines)
		if err != nil {
			problems = append(problems, told(at(), err)...)
			return
		}
		t.At = at()
		texts = append(texts, t)
	}
	for file, src := range in.Content.Texts() {
		name, lang, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(file, "content/"), ".md"), ".")
		if lang == "" && len(languages) == 1 {
			lang = string(languages[0])
		}
		refused := !slices.Contains(languages, offer.Lang(lang)) // by the site
		if !known[file] && !refused && !strings.HasPrefix(file, "content/media/") {
			add(name, offer.Lang(lang), func() diag.Pos { return diag.Pos{File: file} }, src)
		}
	}
	for _, o := range in.Catalog.Offers {
		for _, lang := range languages {
			add("offers/"+o.ID, lang, func() diag.Pos { return in.Catalog.At(o, "body") }, []byte(o.Body.In(lang)))
		}
	}
	return texts, problems
}
