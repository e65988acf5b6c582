package proof

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// seenPage is what an HTML file holds of interest.
type seenPage struct {
	path        string
	noscript    bool       // it has an element that only some browsers read
	turned      rune       // a character that turns the direction of writing, 0 if there is none
	scripted    string     // an address that runs a script, "" if there is none
	lang        offer.Lang // of <html lang>, its primary language only
	premiums    []*seenPremium
	disclosures []*seenDisclosure
	head        []*html.Node // base and meta
	loads       []load
}

// seenPremium is an element with data-premium.
type seenPremium struct {
	node        *html.Node
	value       string
	outer       *seenPremium // the element with data-premium that it stands in
	disclosures []*seenDisclosure
}

// seenDisclosure is an element with data-disclosure.
type seenDisclosure struct {
	node *html.Node
	sum  string
	text string // folded, as a reader sees it if the element is shown at all

	texts  []*composed   // those that it is, word for word
	hidden *diag.Message // why nobody sees it; it is asked for only if needed
	asked  bool
}

// html checks an HTML file.
func (c *checker) html(name string, content []byte) (*shownPage, []finding) {
	if bytes.HasPrefix(content, []byte("\xfe\xff")) || bytes.HasPrefix(content, []byte("\xff\xfe")) {
		return nil, []finding{c.unreadable(name, "it is not in UTF-8")}
	}
	doc, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return nil, []finding{c.unreadable(name, err.Error())}
	}
	page, list := c.document(name, doc)
	if page.noscript {
		// A browser without scripts reads another page.
		plain, err := html.ParseWithOptions(bytes.NewReader(content), html.ParseOptionEnableScripting(false))
		if err != nil {
			return nil, []finding{c.unreadable(name, err.Error())}
		}
		_, more := c.document(name, plain)
		list = append(list, more...)
	}
	shown := &shownPage{path: name, loads: page.loads}
	for _, e := range page.premiums {
		shown.premiums = append(shown.premiums, e.value)
	}
	return shown, list
}

func (c *checker) unreadable(name, reason string) finding {
	return c.about(name, finding{
		rule: "proof/unreadable", cause: c.layout(name),
		msg:  diag.Msg("%s cannot be read as a page: %s%s", name, reason, more),
		hint: diag.Msg("a page that cannot be read cannot be proven; mend its layout"),
	})
}

// document checks a page that has been read.
func (c *checker) document(name string, doc *html.Node) (*seenPage, []finding) {
	p := &seenPage{path: name}
	p.look(doc, nil)
	c.share(p)
	list := c.checkLang(p)
	for _, n := range p.head {
		if f := c.checkHead(p, n); f != nil {
			list = append(list, c.about(p.path, *f))
		}
	}
	list = append(list, c.checkTurned(p)...)
	list = append(list, c.checkScripted(p)...)
	if p.lang == "" && p.shows() {
		return p, list // nothing can be said without the language
	}
	told := map[string]bool{} // partners whose lack here is told of already
	for _, d := range p.disclosures {
		list = append(list, c.checkDisclosure(p, d, told)...)
	}
	for _, e := range p.premiums {
		list = append(list, c.checkPremium(p, e, told)...)
	}
	return p, append(list, c.checkNames(p, doc, told)...)
}

// look collects what is of interest below a node.
func (p *seenPage) look(n *html.Node, inside *seenPremium) {
	if n.Type == html.TextNode && p.turned == 0 {
		p.turned = turning(n.Data)
	}
	if n.Type == html.ElementNode {
		if p.scripted == "" {
			p.scripted = scripting(n)
		}
		switch n.Data {
		case "html":
			if lang, ok := attr(n, "lang"); ok && p.lang == "" {
				primary, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(lang)), "-")
				p.lang = offer.Lang(primary)
			}
		case "noscript":
			p.noscript = true
		case "base", "meta":
			p.head = append(p.head, n)
		}
		if address := loaded(n); address != "" {
			p.loads = append(p.loads, load{p.path, address})
		}
		if v, ok := attr(n, "data-premium"); ok {
			inside = &seenPremium{node: n, value: v, outer: inside}
			p.premiums = append(p.premiums, inside)
		}
		if v, ok := attr(n, "data-disclosure"); ok {
			d := &seenDisclosure{node: n, sum: v}
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

// share gives the disclosures in an inner premium to the premium around it, if
// the same partner ships both. Inside a premium of another partner, or of none,
// a reader would take them to be about that one.
func (c *checker) share(p *seenPage) {
	for _, e := range slices.Backward(p.premiums) { // inner ones stand behind
		if e.outer == nil || len(e.disclosures) == 0 {
			continue
		}
		_, inner := c.selection(e.value)
		_, outer := c.selection(e.outer.value)
		if inner != nil && outer != nil && inner.Premium.To.ShippedBy.ID == outer.Premium.To.ShippedBy.ID {
			e.outer.disclosures = append(e.outer.disclosures, e.disclosures...)
		}
	}
}

// shows tells whether the page has anything that is in a language.
func (p *seenPage) shows() bool { return len(p.premiums) > 0 || len(p.disclosures) > 0 }

// checkLang compares the language that a page states with that of its source.
func (c *checker) checkLang(p *seenPage) []finding {
	known := c.pages[p.path]
	switch {
	case p.lang == "" && p.shows():
		return []finding{c.about(p.path, finding{
			rule: "proof/language", cause: c.layout(p.path),
			msg:  diag.Msg("%s shows premiums and does not say its language%s", p.path, more),
			hint: diag.Msg("let the layout print the language: <html lang=\"{{ site.Language.Locale }}\">"),
		})}
	case known != nil && p.lang != "" && known.Lang != "" && p.lang != known.Lang:
		return []finding{c.about(p.path, finding{
			rule: "proof/language", cause: c.layout(p.path),
			msg:  diag.Msg("%s says that its language is %q, and is the page in %q%s", p.path, string(p.lang), string(known.Lang), more),
			hint: diag.Msg("let the layout print the page's own language: <html lang=\"{{ site.Language.Locale }}\">"),
		})}
	}
	return nil
}

// checkDisclosure holds a disclosure against what was composed.
func (c *checker) checkDisclosure(p *seenPage, d *seenDisclosure, told map[string]bool) []finding {
	d.text = disclosure.Fold(visibleText(d.node))
	for _, t := range c.sums[p.lang][d.sum] {
		if t.words == d.text {
			d.texts = append(d.texts, t)
		}
	}
	if len(d.texts) > 0 {
		return nil
	}
	f := finding{
		rule: "proof/altered-disclosure", cause: c.layout(p.path),
		hint: diag.Msg("print disclosures with the partial disclosure.html only, and as it stands"),
	}
	known := c.sums[p.lang][d.sum]
	switch other := c.langOfSum(d.sum); {
	case len(known) > 0:
		told[known[0].Partner] = true
		at, got, want := difference(d.text, known[0].words)
		f.msg = diag.Msg("%s alters the disclosure of %s: after %q it says %q instead of %q%s", p.path, known[0].Partner, at, got, want, more)
		if got == "" {
			f.msg = diag.Msg("%s alters the disclosure of %s: after %q it lacks %q%s", p.path, known[0].Partner, at, want, more)
		}
	case other != nil:
		told[other.Partner] = true
		f.cause += " lang"
		f.msg = diag.Msg("%s is in %q and shows the disclosure of %s in %q%s", p.path, string(p.lang), other.Partner, string(other.Lang), more)
	default:
		f.cause += " sum"
		f.msg = diag.Msg("%s has a disclosure with the sum %q, which none of this site's texts has%s", p.path, shorten(d.sum), more)
	}
	return []finding{c.about(p.path, f)}
}

// langOfSum finds a text by its sum in every language.
func (c *checker) langOfSum(sum string) *composed {
	for _, l := range c.langs {
		if t := c.sums[l][sum]; len(t) > 0 {
			return t[0]
		}
	}
	return nil
}

// difference is where two texts part: the last words that they share, and the
// next of each.
func difference(got, want string) (at, g, w string) {
	a, b := strings.Split(got, " "), strings.Split(want, " ")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	next := func(words []string) string {
		return shorten(strings.Join(words[min(i, len(words)):min(i+4, len(words))], " "))
	}
	at, g, w = strings.Join(a[max(0, i-3):i], " "), next(a), next(b)
	plain := strings.NewReplacer("\u00a0", " ") // unless that is the difference
	if plain.Replace(g) != plain.Replace(w) {
		g, w = plain.Replace(g), plain.Replace(w)
	}
	return plain.Replace(at), g, w
}
