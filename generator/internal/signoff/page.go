package signoff

import (
	"path"
	"slices"
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
func Gather(in Input) ([]*Text, diag.List) {
	g := &gathering{Input: in, keys: map[string]bool{}}
	for _, d := range in.Disclosures.All {
		t, err := FromDisclosure(d)
		g.take(t, diag.Pos{File: "data"}, err)
	}
	for _, r := range in.Disclosures.Registers {
		head := [][2]string{{"partner", r.Partner}}
		if r.Publisher != "" {
			head = append(head, [2]string{"publisher", r.Publisher})
		}
		g.add(Registers, head, r.Lang, r.Lines, in.registerAt(r))
	}
	if len(in.Disclosures.Registers) == 0 {
		g.problems.Error(diag.Pos{File: "data/clauses"}, "clause/unknown-phrase", diag.Msg("the registers of who ships what cannot be composed"),
			diag.Msg("write the phrases register-head and register-premium, or delete your own, which take the place of the built-in ones"))
	}
	for _, p := range in.Disclosures.Phrases {
		g.add(Wordings, nil, p.Lang, p.Lines, diag.Pos{File: "data/clauses"})
	}
	g.linked(in.Catalog.Site, in.Catalog.Site.Links.All(), nil)
	for _, p := range in.Catalog.Publishers {
		if p.Links != nil {
			g.linked(p, p.Links.All(), [][2]string{{"publisher", p.ID}})
		}
	}
	g.written()
	return append(g.texts, PolicyText(in.Catalog, in.Ledger)), g.problems
}

// gathering is a site's texts and what is wrong with them.
type gathering struct {
	Input
	keys     map[string]bool // of the site's links that lead to pages in content/
	texts    []*Text
	problems diag.List
}

// add takes in a text that has its place, and its problem if it cannot be signed.
func (g *gathering) add(kind TextKind, head [][2]string, lang offer.Lang, lines []string, at diag.Pos) {
	t, err := newText(kind, head, lang, lines)
	if err == nil {
		t.At = at
	}
	g.take(t, at, err)
}

func (g *gathering) take(t *Text, at diag.Pos, err error) {
	if err != nil {
		g.problems = append(g.problems, told(at, err)...)
		return
	}
	g.texts = append(g.texts, t)
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

// linked adds a text for each page that a record's links name and each language.
// Its lines are the page's source, front matter included, without spaces at the
// ends of lines and empty lines at the end; of a page elsewhere, its address.
func (g *gathering) linked(record any, links []offer.NamedLink, of [][2]string) {
	for _, link := range links {
		for _, lang := range g.Catalog.Site.Languages {
			head := append([][2]string{{"page", link.Key}}, of...)
			if link.To.External() {
				g.add(Pages, head, lang, []string{string(*link.To)}, g.Catalog.Pos(record, link.To))
				continue
			}
			file := g.pageFile(link.To, lang)
			if file == "" || catalog.Text(file, g.Content[file]).HasErrors() { // which the catalog and the site tell
				continue
			}
			lines := sourceLines(g.Content[file])
			if lines == nil {
				g.problems.Error(diag.Pos{File: file}, rule, diag.Msg("this page is empty"), diag.Msg("write it, or name another one under `links`"))
				continue
			}
			if of == nil {
				g.keys[link.Key] = true
			}
			g.add(Pages, head, lang, lines, diag.Pos{File: file})
		}
	}
}

// pageFile is the page in content/ that a link names in a language, "" if it names
// none there.
func (g *gathering) pageFile(link *offer.Link, lang offer.Lang) string {
	endings := []string{"." + string(lang) + ".md"}
	if len(g.Catalog.Site.Languages) == 1 {
		endings = append(endings, ".md")
	}
	for _, name := range []string{"", "/index", "/_index"} {
		for _, ending := range endings {
			if file := path.Join("content", string(*link)) + name + ending; *link != "" && g.Content[file] != nil {
				return file
			}
		}
	}
	return ""
}

// written adds a text for each page in content/ beside those that links name,
// and for what offers bring as `body`: whoever writes freely can say what is done
// with data, and pages are signed where the policy asks for it.
func (g *gathering) written() {
	known := map[string]bool{}
	for _, t := range g.texts {
		known[t.At.File] = true
	}
	languages := g.Catalog.Site.Languages
	page := func(name string, lang offer.Lang, src []byte, at diag.Pos) {
		if lines := sourceLines(src); lines != nil && !catalog.Text(name, src).HasErrors() { // which the site tells
			g.add(Pages, [][2]string{{"page", name}}, lang, lines, at)
		}
	}
	for file, src := range g.Content.Texts() {
		name, lang, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(file, "content/"), ".md"), ".")
		if lang == "" && len(languages) == 1 {
			lang = string(languages[0])
		}
		refused := !slices.Contains(languages, offer.Lang(lang)) // by the site
		if g.keys[name] {                                        // as of a page that another one took the place of
			name = "content/" + name
		}
		if !known[file] && !refused && !strings.HasPrefix(file, "content/media/") {
			page(name, offer.Lang(lang), src, diag.Pos{File: file})
		}
	}
	for _, o := range g.Catalog.Offers {
		for _, lang := range languages {
			if body := o.Body.In(lang); body != "" {
				page("offers/"+o.ID, lang, []byte(body), g.Catalog.At(o, "body"))
			}
		}
	}
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
