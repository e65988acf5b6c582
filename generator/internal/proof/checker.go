package proof

import (
	"io/fs"
	"net/url"
	"path"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/csp"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/stylesheet"
	"github.com/klarabo/klarabo/generator/internal/written"
)

// checker is what all files are held against, and the part that they are of.
type checker struct {
	cat    *catalog.Catalog
	texts  *disclosure.Texts
	now    offer.Date
	langs  []offer.Lang
	offers map[string]*offer.Offer
	sums   map[string]*composed      // a sum stands for partner, case, form, language and words
	of     map[recipient][]*composed // the notices and full texts
	names  *naming.Names
	titles func() map[naming.Mention]func() diag.Pos // titleNames, made once
	own    *written.Files
	base   *url.URL // where the site will be published

	policy    csp.Policy        // what pages may load
	addresses map[string]string // of the offers' own pages: path in the tree -> id

	files     map[string][]byte
	generated map[string]bool // attributes that a style sheet puts on pages
	pages     map[string]*Page
}

// recipient is a partner and the language in which its texts are asked for.
type recipient struct {
	partner string
	lang    offer.Lang
}

// composed is a text with what is asked of it often.
type composed struct {
	*disclosure.Text
	sum   string
	words string
}

// notifies tells whether whoever reads the text beside a premium is told of its partner.
func (k *composed) notifies() bool { return k.Form == offer.Notice || k.Form == offer.Full }

func newChecker(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date, own fs.FS) checker {
	base, _ := url.Parse(string(cat.Site.BaseURL)) // which is one, or the catalog would not be sound
	c := checker{
		cat: cat, texts: texts, now: now, langs: cat.Site.Languages, own: written.In(own), base: base.JoinPath("/"), policy: csp.Of(cat.Site),
		offers: map[string]*offer.Offer{}, sums: map[string]*composed{}, of: map[recipient][]*composed{}, pages: map[string]*Page{},
	}
	for _, o := range cat.Offers {
		c.offers[o.ID] = o
	}
	for _, t := range texts.All {
		k := &composed{t, t.Sum(), disclosure.Fold(t.String())}
		c.sums[k.sum] = k
		if to := (recipient{t.Partner, t.Lang}); k.notifies() {
			c.of[to] = append(c.of[to], k)
		}
	}
	c.names = naming.New(cat, c.langs)
	c.titles = sync.OnceValue(c.titleNames)
	return c
}

// part is the checker for some files.
func (c checker) part(files map[string][]byte, pages []Page) *checker {
	c.files, c.pages, c.generated = files, map[string]*Page{}, map[string]bool{}
	for name, content := range files {
		if strings.HasSuffix(strings.ToLower(name), ".css") {
			for _, attribute := range stylesheet.Read(string(content)).Attributes {
				c.generated[attribute] = true
			}
		}
	}
	for i := range pages {
		c.pages[pages[i].Path] = &pages[i]
	}
	return &c
}

// about completes a finding with what is known of its page.
func (c *checker) about(name string, f finding) finding {
	f.path = name
	if file := c.own.Copied(name); file != "" {
		f.Pos = diag.Pos{File: file}
		return f
	}
	if p := c.page(name); p != nil {
		if p.Origin.File != "" {
			f.Pos = p.Origin
		}
		if o := c.offers[p.Offer]; o != nil && f.Pos == p.Origin {
			f.Pos = c.cat.Pos(o, o)
		}
		if p.Layout != "" && p.Layout != p.Origin.File {
			f.Related = append(c.own.Rendered(p.Layout), f.Related...)
		}
	}
	return f
}

// wrong is an error on a page, which is told once for all pages of its layout.
func (c *checker) wrong(name, rule string, msg, hint diag.Message) finding {
	return c.about(name, finding{Problem: diag.Problem{Rule: rule, Msg: msg, Hint: hint}, cause: c.layout(name)})
}

// page is the page that a file was rendered from, or beside.
func (c *checker) page(name string) *Page {
	if p := c.pages[name]; p != nil {
		return p
	}
	return c.pages[path.Join(path.Dir(name), "index.html")]
}

// layout is what groups the mistakes of a page: its layout, or else itself.
func (c *checker) layout(name string) string {
	if p := c.page(name); p != nil && p.Layout != "" {
		return p.Layout
	}
	return name
}

// langOf is the language of a file that is no HTML: that of the page it was
// rendered beside, or that which its folder is named for, or the first.
func (c *checker) langOf(name string) offer.Lang {
	if p := c.page(name); p != nil && p.Lang != "" {
		return p.Lang
	}
	folder, _, _ := strings.Cut(name, "/")
	for _, l := range c.langs {
		if string(l) == folder {
			return l
		}
	}
	return c.langs[0]
}
