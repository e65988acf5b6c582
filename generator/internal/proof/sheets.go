package proof

import (
	"errors"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/proof/css"
)

// sheets is every style sheet of the tree. Each counts for each page, whether
// the page links it or not: a script or another page may.
type sheets struct {
	base     *url.URL // where the tree will be published
	own      *ownFiles
	files    map[string][]byte
	all      []*css.Sheet
	set      *css.Set
	sets     sync.Map // text of a page's own style elements -> *pageSet
	findings []finding
}

// pageSet is the sheets of the tree with those inside a page.
type pageSet struct {
	set     *css.Set
	imports []string
	err     error
}

func newSheets(files map[string][]byte, cat *catalog.Catalog, own *ownFiles) *sheets {
	s := &sheets{own: own, files: files, base: &url.URL{Scheme: "https", Host: "site.invalid", Path: "/"}}
	if cat.Site != nil {
		if u, err := url.Parse(string(cat.Site.BaseURL)); err == nil && u.Host != "" {
			s.base = u.JoinPath("/")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if kindOf(name) == styleFile {
			s.read(name)
		}
	}
	s.set = css.NewSet(s.all...)
	return s
}

// read reads a sheet of the tree.
func (s *sheets) read(name string) {
	sheet, err := css.Parse(name, string(s.files[name]))
	if err != nil {
		why, line := brokenBy(err)
		s.findings = append(s.findings, finding{
			rule: "proof/style-sheet", cause: name, path: name, pos: s.own.broken(diag.Pos{File: name, Line: line}),
			msg:  diag.Msg("the style sheet cannot be read: %s%s", why, more),
			hint: diag.Msg("what a browser guesses in a broken style sheet cannot be proven; mend it"),
		})
		return
	}
	s.all = append(s.all, sheet)
	for _, address := range sheet.Imports {
		if !s.has(name, address, styleFile) {
			s.findings = append(s.findings, imported(name, address))
		}
	}
}

// brokenBy is why a style sheet cannot be read, and in which line.
func brokenBy(err error) (diag.Message, int) {
	if b := (*css.Broken)(nil); errors.As(err, &b) {
		return b.Why, b.Line
	}
	return diag.Msg("%s", err.Error()), 0
}

func imported(name, address string) finding {
	return finding{
		rule: "proof/foreign-source", cause: address, path: name,
		msg:  diag.Msg("%s imports the style sheet %q, which is not part of the site%s", name, shorten(address), more),
		hint: diag.Msg("what another server sends may hide a disclosure; put the sheet into layouts/assets"),
	}
}

// has tells whether an address in a file of the tree leads to a file of the
// tree of the given kind, or of any kind if it is otherFile. A path without a
// host that is not in the tree is looked for without its first folders, since
// the tree may be published below one.
func (s *sheets) has(from, address string, kind fileKind) bool {
	ref, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return false
	}
	to := s.base.JoinPath(from).ResolveReference(ref)
	if to.Host != s.base.Host || to.Scheme != "https" && to.Scheme != "http" || to.Opaque != "" {
		return false
	}
	name := strings.TrimPrefix(path.Clean(to.Path), "/")
	if below, ok := strings.CutPrefix("/"+name, s.base.Path); ok {
		if below = strings.TrimPrefix(below, "/"); s.published(below) {
			name = below
		}
	}
	for !s.published(name) {
		_, after, more := strings.Cut(name, "/")
		if !more || ref.Host != "" {
			return false
		}
		name = after
	}
	return kind == otherFile || kindOf(name) == kind
}

// published tells whether there is a file at the path.
func (s *sheets) published(name string) bool {
	_, ok := s.files[name]
	return ok
}

// pageSheets is the sheets that count for a page, and what is wrong with those
// in it and with what it loads.
func (c *checker) pageSheets(p *seenPage) (*css.Set, []finding) {
	var list []finding
	var own strings.Builder
	for _, n := range p.links {
		if n.Data == "style" && isCSS(n) {
			own.WriteString(rawText(n))
			own.WriteString("\n")
		} else if f := c.checkLoad(p, n); f != nil {
			list = append(list, c.about(p.path, *f))
		}
	}
	if own.Len() == 0 {
		return c.sheets.set, list
	}
	ps := c.sheets.with(own.String())
	if ps.err != nil {
		why, _ := brokenBy(ps.err)
		list = append(list, c.about(p.path, finding{
			rule: "proof/style-sheet", cause: c.layout(p.path),
			msg:  diag.Msg("a style element in %s cannot be read: %s%s", p.path, why, more),
			hint: diag.Msg("what a browser guesses in a broken style sheet cannot be proven; mend it"),
		}))
	}
	for _, address := range ps.imports {
		if !c.sheets.has(p.path, address, styleFile) {
			list = append(list, c.about(p.path, imported(p.path, address)))
		}
	}
	return ps.set, list
}

// with is the tree's sheets with one more.
func (s *sheets) with(text string) *pageSet {
	if ps, ok := s.sets.Load(text); ok {
		return ps.(*pageSet)
	}
	ps := &pageSet{set: s.set}
	var sheet *css.Sheet
	if sheet, ps.err = css.Parse("", text); ps.err == nil {
		ps.set = css.NewSet(append(s.all[:len(s.all):len(s.all)], sheet)...)
		ps.imports = sheet.Imports
	}
	got, _ := s.sets.LoadOrStore(text, ps)
	return got.(*pageSet)
}

func isCSS(n *html.Node) bool {
	t, _ := attr(n, "type")
	t = strings.ToLower(strings.TrimSpace(t))
	return t == "" || strings.HasPrefix(t, "text/css")
}

// checkLoad looks at what a page loads that can change what it shows.
func (c *checker) checkLoad(p *seenPage, n *html.Node) *finding {
	address, kind := "", otherFile
	switch n.Data {
	case "script":
		i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "src" || a.Key == "href" }) // href in SVG
		if i < 0 {
			return nil
		}
		address = n.Attr[i].Val
	case "link":
		rel, _ := attr(n, "rel")
		as, _ := attr(n, "as")
		rel, as = " "+strings.ToLower(rel)+" ", strings.ToLower(as)
		sheet := strings.Contains(rel, " stylesheet ") || as == "style"
		if !sheet && as != "script" && !strings.Contains(rel, " modulepreload ") {
			return nil
		}
		if sheet {
			kind = styleFile
		}
		address, _ = attr(n, "href")
	case "base":
		if href, ok := attr(n, "href"); ok {
			return &finding{
				rule: "proof/foreign-source", cause: c.layout(p.path) + " base",
				msg:  diag.Msg("%s has <base href=%q>, which gives every address in it another meaning%s", p.path, shorten(href), more),
				hint: diag.Msg("leave out the base element; addresses are then relative to the page"),
			}
		}
		return nil
	case "meta":
		return c.checkCharset(p, n)
	default:
		return nil
	}
	if c.sheets.has(p.path, address, kind) {
		return nil
	}
	return &finding{
		rule: "proof/foreign-source", cause: address,
		msg:  diag.Msg("%s loads %q, which is not a file of the site%s", p.path, shorten(address), more),
		hint: diag.Msg("what another server sends may hide a disclosure; put styles and scripts into layouts/assets"),
	}
}

// checkCharset refuses a page that is to be read in another encoding than it is.
func (c *checker) checkCharset(p *seenPage, n *html.Node) *finding {
	charset, ok := attr(n, "charset")
	if equiv, _ := attr(n, "http-equiv"); strings.EqualFold(strings.TrimSpace(equiv), "content-type") {
		content, _ := attr(n, "content")
		if _, after, found := strings.Cut(strings.ToLower(content), "charset="); found {
			charset, ok = strings.Trim(after, ` "';`), true
		}
	}
	if !ok || strings.EqualFold(strings.TrimSpace(charset), "utf-8") || strings.EqualFold(strings.TrimSpace(charset), "utf8") {
		return nil
	}
	return &finding{
		rule: "proof/encoding", cause: c.layout(p.path),
		msg:  diag.Msg("%s says that it is in %q, and is in UTF-8%s", p.path, shorten(charset), more),
		hint: diag.Msg("let the layout print <meta charset=\"utf-8\">"),
	}
}

// rawText is all text below a node.
func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
