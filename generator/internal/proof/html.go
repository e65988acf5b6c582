package proof

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// seenPage is what an HTML file holds of interest.
type seenPage struct {
	path        string
	nodes       []*html.Node // all of them, in the order of the file
	lang        offer.Lang   // of <html lang>, its primary language only
	premiums    []*seenPremium
	disclosures []*seenDisclosure
}

// seenPremium is an element with data-premium.
type seenPremium struct {
	node        *html.Node
	value       string
	selections  []selection
	unknown     []string // its keys that are none
	disclosures []*seenDisclosure
}

// seenDisclosure is an element with data-disclosure.
type seenDisclosure struct {
	node   *html.Node
	sum    string
	inside *seenPremium // the element with data-premium that it stands in, if any

	text *composed // that which it is, word for word, nil for none
}

// html checks an HTML file. A browser without scripts reads another page where
// there is a noscript element.
func (c *checker) html(name string, content []byte) (shown *shownPage, list []finding) {
	for _, scripts := range []bool{true, false} {
		doc, err := html.ParseWithOptions(bytes.NewReader(content), html.ParseOptionEnableScripting(scripts))
		if err != nil {
			return nil, []finding{c.unreadable(name, diag.Reason(err))}
		}
		page, more := c.document(name, doc)
		list = append(list, more...)
		if scripts {
			shown = page.shown()
		}
		if !slices.ContainsFunc(page.nodes, func(n *html.Node) bool { return n.Type == html.ElementNode && n.Data == "noscript" }) {
			break
		}
	}
	return shown, list
}

// shown is what is kept of the page.
func (p *seenPage) shown() *shownPage {
	shown := &shownPage{}
	for _, e := range p.premiums {
		shown.premiums = append(shown.premiums, strings.Fields(e.value)...)
	}
	for _, n := range p.nodes {
		shown.loads = append(shown.loads, loadsOf(p.path, n)...)
	}
	return shown
}

// unreadable is the finding for a file that is not what it says.
func (c *checker) unreadable(name string, reason diag.Message) finding {
	return c.wrong(name, "proof/unreadable",
		diag.Msg("%s cannot be read: %s", name, reason),
		diag.Msg("what cannot be read cannot be proven; mend the file, or the layout that makes it"))
}

// document checks a page that has been read.
func (c *checker) document(name string, doc *html.Node) (*seenPage, []finding) {
	p := &seenPage{path: name}
	p.look(doc, nil)
	for _, e := range p.premiums {
		c.choose(e)
	}
	list, at := c.checkLang(p), c.base.JoinPath(name)
	list = append(list, c.checkTurned(p)...)
	list = append(list, c.checkScripted(p)...)
	for _, n := range p.nodes {
		if n.Type == html.ElementNode {
			list = append(list, c.checkHead(p, n)...)
			list = append(list, c.blocked(name, c.policy.Element(n, at))...)
		}
	}
	if p.lang == "" && p.hasTexts() {
		return p, list // nothing can be said without the language
	}
	told := map[string]bool{} // partners whose lack here is told of already
	for _, d := range p.disclosures {
		list = append(list, c.checkDisclosure(p, d, told)...)
	}
	for _, e := range p.premiums {
		list = append(list, c.checkPremium(p, e, told)...)
	}
	list = append(list, c.checkPrices(p, doc)...)
	for _, w := range []words{priceWords, labelWords, dayWords} {
		list = append(list, c.checkWords(w, p)...)
	}
	list = append(list, c.checkLinkedData(p)...)
	return p, append(list, c.checkNames(p, told)...)
}

// look collects what is of interest below a node.
func (p *seenPage) look(n *html.Node, inside *seenPremium) {
	p.nodes = append(p.nodes, n)
	if n.Type == html.ElementNode {
		if lang, ok := attr(n, "lang"); ok && n.Data == "html" && p.lang == "" {
			p.lang = primary(lang)
		}
		if v, ok := attr(n, "data-premium"); ok {
			inside = &seenPremium{node: n, value: v}
			p.premiums = append(p.premiums, inside)
		}
		if v, ok := attr(n, "data-disclosure"); ok {
			d := &seenDisclosure{node: n, sum: v, inside: inside}
			p.disclosures = append(p.disclosures, d)
			if inside != nil {
				inside.disclosures = append(inside.disclosures, d)
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.look(c, inside)
	}
}

// hasTexts tells whether the page has anything that is in a language.
func (p *seenPage) hasTexts() bool { return len(p.premiums) > 0 || len(p.disclosures) > 0 }

// checkLang compares the language that a page states with that of its source.
func (c *checker) checkLang(p *seenPage) []finding {
	known := c.pages[p.path]
	switch {
	case p.lang == "" && p.hasTexts():
		return []finding{c.wrong(p.path, "proof/language",
			diag.Msg("%s shows premiums and does not say its language", p.path),
			diag.Msg("let the layout print the language: <html lang=\"{{ site.Language.Locale }}\">"))}
	case known != nil && p.lang != "" && known.Lang != "" && p.lang != known.Lang:
		return []finding{c.wrong(p.path, "proof/language",
			diag.Msg("%s says that its language is %q, and is the page in %q", p.path, string(p.lang), string(known.Lang)),
			diag.Msg("let the layout print the page's own language: <html lang=\"{{ site.Language.Locale }}\">"))}
	}
	return nil
}

// checkLinkedData checks the blocks of JSON-LD in a page. Their readers see
// nothing of the page, so they carry their disclosures themselves.
func (c *checker) checkLinkedData(p *seenPage) []finding {
	var list []finding
	for _, n := range p.nodes {
		if n.Type != html.ElementNode || n.Data != "script" || !linkedData(n) || n.FirstChild == nil {
			continue
		}
		if v, err := readJSON([]byte(n.FirstChild.Data)); err == nil {
			list = append(list, c.json(p.path, v, c.known(string(p.lang), c.langOf(p.path)))...)
			continue
		}
		f := c.wrong(p.path, "proof/unreadable",
			diag.Msg("%s has a block of JSON-LD that cannot be read", p.path),
			diag.Msg("let the layout print it with jsonify"))
		f.cause += " JSON-LD"
		list = append(list, f)
	}
	return list
}
