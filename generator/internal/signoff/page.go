package signoff

import (
	"path"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Input is what the texts of a site come from.
type Input struct {
	Catalog     *catalog.Catalog // with a site
	Disclosures *disclosure.Texts
	Content     catalog.Content // the hand-written pages
	Ledger      *Ledger
}

// Gather is every text of a site that is signed, or can be: disclosures,
// registers, wordings, pages and the policy, in this order. Looks are not among them,
// since only a browser knows them.
func Gather(in Input) (texts []*Text, problems diag.List) {
	add := func(t *Text, err error) {
		if err != nil {
			problems = append(problems, told(diag.Pos{File: "data"}, err)...)
			return
		}
		texts = append(texts, t)
	}
	for _, t := range in.Disclosures.All() {
		add(FromDisclosure(t))
	}
	for _, r := range in.Disclosures.Registers() {
		head := [][2]string{{"partner", r.Partner}}
		if r.Publisher != "" {
			head = append(head, [2]string{"publisher", r.Publisher})
		}
		t, err := newText(Registers, head, r.Lang, r.Lines)
		if err == nil {
			t.At = in.registerAt(r)
		}
		add(t, err)
	}
	if len(in.Disclosures.Registers()) == 0 {
		problems.Error(diag.Pos{File: "data/clauses"}, "clause/unknown-phrase", diag.Msg("the registers of who ships what cannot be composed"),
			diag.Msg("write the phrases register-head and register-premium, or delete your own, which take the place of the built-in ones"))
	}
	for _, p := range in.Disclosures.Phrases() {
		t, err := newText(Wordings, nil, p.Lang, p.Lines)
		if err == nil {
			t.At = diag.Pos{File: "data/clauses"}
		}
		add(t, err)
	}
	pages, list := pageTexts(in)
	written, more := contentTexts(in, pages)
	texts, problems = append(append(texts, pages...), written...), append(append(problems, list...), more...)
	return append(texts, PolicyText(in.Catalog, in.Ledger)), problems
}

// registerAt is where a register's sign-off is told: at the partner, and that of
// the publisher where he is named.
func (in Input) registerAt(r *disclosure.Register) diag.Pos {
	switch {
	case r.Publisher != "":
		return diag.Pos{File: publisherFile(r.Publisher)}
	case r.Partner == offer.ByPublisher:
		return in.Catalog.At(in.Catalog.Site, "publisher")
	}
	return diag.Pos{File: "data/partners/" + r.Partner + ".yaml"}
}

// pageTexts is a text for each page that `links` names and each language. Its
// lines are the page's source, front matter included, without spaces at the
// ends of lines and empty lines at the end; of a page elsewhere, its address.
func pageTexts(in Input) (texts []*Text, problems diag.List) {
	problems = pagesOf(in, in.Catalog.Site, in.Catalog.Site.Links.All(), nil, &texts)
	for _, p := range in.Catalog.Publishers {
		if p.Links != nil {
			problems = append(problems, pagesOf(in, p, p.Links.All(), [][2]string{{"publisher", p.ID}}, &texts)...)
		}
	}
	return texts, problems
}

// pagesOf adds the texts of the pages that a record's links name.
func pagesOf(in Input, record any, links []offer.NamedLink, of [][2]string, texts *[]*Text) (problems diag.List) {
	for _, link := range links {
		if *link.To == "" {
			continue
		}
		for _, lang := range in.Catalog.Site.Languages {
			at, lines, list := pageLines(in, record, link.To, lang)
			if problems = append(problems, list...); lines == nil {
				continue
			}
			t, err := newText(Pages, append([][2]string{{"page", link.Key}}, of...), lang, lines)
			if err != nil {
				problems = append(problems, told(at, err)...)
				continue
			}
			t.At = at
			*texts = append(*texts, t)
		}
	}
	return problems
}

// pageLines is what a page says in a language, and where it stands. A page that
// is missing was told by the catalog.
func pageLines(in Input, record any, link *offer.Link, lang offer.Lang) (at diag.Pos, lines []string, problems diag.List) {
	if link.External() {
		return in.Catalog.Pos(record, link), []string{string(*link)}, nil
	}
	endings := []string{"." + string(lang) + ".md"}
	if len(in.Catalog.Site.Languages) == 1 {
		endings = append(endings, ".md")
	}
	for _, name := range []string{"", "/index", "/_index"} {
		for _, ending := range endings {
			file := path.Join("content", string(*link)) + name + ending
			src := in.Content[file]
			if src == nil {
				continue
			}
			if catalog.Text(file, src).HasErrors() { // which the site tells
				return at, nil, nil
			}
			if lines = sourceLines(src); lines == nil {
				problems.Error(diag.Pos{File: file}, rule, diag.Msg("this page is empty"), diag.Msg("write it, or name another one under `links`"))
			}
			return diag.Pos{File: file}, lines, problems
		}
	}
	return diag.Pos{}, nil, nil
}

// sourceLines is a page's source as it is signed, nil if there is nothing in it.
func sourceLines(src []byte) []string {
	text := strings.TrimPrefix(string(src), "\ufeff")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(text)
	lines := strings.Split(strings.TrimRight(text, " \t\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t")
	}
	if len(lines) == 1 && lines[0] == "" {
		return nil
	}
	return lines
}
