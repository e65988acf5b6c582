package proof

import (
	"net/url"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/csp"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// blocked is something that a page has and browsers leave out, since the pages'
// policy forbids it.
type blocked struct {
	what   diag.Message
	source string // with which it is written in a template: "<iframe"
	hint   diag.Message
}

// checkBlocked warns of what the policy takes away from a page.
func (c *checker) checkBlocked(p *seenPage, doc *html.Node) []finding {
	var list []finding
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, b := range c.blockedIn(p.path, n) {
			list = append(list, c.leftOut(p.path, b))
		}
	}
	return list
}

func (c *checker) leftOut(name string, b blocked) finding {
	f := c.about(name, finding{
		rule: "proof/blocked", warning: true, cause: c.layout(name) + b.what.String(), hint: b.hint,
		msg: diag.Msg("%s has %s, which browsers leave out, since the pages' policy forbids it%s", name, b.what, more),
	})
	if pos := c.own.written(f.pos.File, b.source); pos.File != "" {
		f.pos = pos
	}
	return f
}

// blockedIn is what is left out of an element.
func (c *checker) blockedIn(page string, n *html.Node) (all []blocked) {
	file := diag.Msg("put it into a file in layouts/assets")
	for _, a := range n.Attr {
		switch {
		case a.Key == "style" && strings.TrimSpace(a.Val) != "":
			all = append(all, blocked{diag.Msg("a style in an attribute"), "style=", file})
		case strings.HasPrefix(a.Key, "on") && len(a.Key) > 3:
			all = append(all, blocked{diag.Msg("a script in an attribute"), a.Key + "=", file})
		}
		if directive := directiveOf(n, a.Key); directive != "" && !(a.Key == "src" && a.Val == "") {
			for _, address := range addressesIn(a) {
				if to, ok := c.forbidden(page, directive, address); ok {
					all = append(all, elsewhere(directive, to))
				}
			}
		}
	}
	switch {
	case n.Data == "style" && !c.policy.AllowsText("style-src", textIn(n)):
		all = append(all, inPage(diag.Msg("a style sheet inside the page"), "style-src", n))
	case n.Data == "script" && loaded(n) == "" && isScript(n) && !c.policy.AllowsText("script-src", textIn(n)):
		all = append(all, inPage(diag.Msg("a script inside the page"), "script-src", n))
	}
	return all
}

// directiveOf is the directive that decides what is loaded from an attribute, ""
// if nothing is, or if it is refused in any case.
func directiveOf(n *html.Node, key string) string {
	rel, _ := attr(n, "rel")
	switch n.Data + " " + key {
	case "img src", "img srcset", "input src", "video poster", "image href", "image xlink:href":
		return "img-src"
	case "source srcset":
		return "img-src"
	case "video src", "audio src", "source src", "track src":
		return "media-src"
	case "iframe src", "frame src":
		return "frame-src"
	case "object data", "embed src":
		return "object-src"
	case "form action", "button formaction", "input formaction":
		return "form-action"
	case "link href":
		as, _ := attr(n, "as")
		switch rel = " " + strings.ToLower(rel) + " "; {
		case strings.Contains(rel, "icon"):
			return "img-src"
		case strings.Contains(rel, " manifest "):
			return "manifest-src"
		case strings.Contains(rel, " preload "):
			return map[string]string{"font": "font-src", "image": "img-src", "video": "media-src", "audio": "media-src", "fetch": "connect-src"}[strings.ToLower(as)]
		}
	}
	return ""
}

// addressesIn is the addresses of an attribute; srcset has several.
func addressesIn(a html.Attribute) (all []string) {
	if a.Key != "srcset" || strings.HasPrefix(strings.TrimSpace(a.Val), "data:") {
		return []string{strings.TrimSpace(a.Val)}
	}
	for part := range strings.SplitSeq(a.Val, ",") {
		if fields := strings.Fields(part); len(fields) > 0 {
			all = append(all, fields[0])
		}
	}
	return all
}

// forbidden is where an address leads, if no page may load it.
func (c *checker) forbidden(from, directive, address string) (*url.URL, bool) {
	ref, err := url.Parse(address)
	if err != nil {
		return nil, false
	}
	to := c.base.JoinPath(from).ResolveReference(ref)
	harmless := to.String() == "about:blank" || to.Scheme == "javascript" || to.Scheme == "vbscript" // which are refused
	return to, !harmless && !c.policy.Allows(directive, c.base, to)
}

// elsewhere is what a page would load from another server, or may load from
// nowhere.
func elsewhere(directive string, to *url.URL) blocked {
	what := map[string]diag.Message{
		"img-src": diag.Msg("a picture"), "media-src": diag.Msg("sound or film"), "frame-src": diag.Msg("a frame"), "object-src": diag.Msg("a program or document in the page"),
		"form-action": diag.Msg("a form"), "manifest-src": diag.Msg("a manifest"), "font-src": diag.Msg("a font"), "connect-src": diag.Msg("data"),
	}[directive]
	b := blocked{what: diag.Msg("%s from %s", what, shorten(to.Host)), source: to.Host}
	if to.Host == "" {
		b.what, b.source = diag.Msg("%s of the kind %s", what, shorten(to.Scheme+":")), to.Scheme+":"
	}
	switch directive {
	case "object-src":
		b.hint = diag.Msg("link to it instead")
	case "manifest-src", "font-src":
		b.hint = diag.Msg("put it into layouts/assets")
	default:
		b.hint = diag.Msg("put it into layouts/assets, or link to it; or allow it in data/site.yaml: content_security_policy: {%s: [https://%s]}", directive, to.Host)
		if to.Host == "" {
			b.hint = diag.Msg("put it into layouts/assets, or link to it")
		}
	}
	return b
}

// inPage is a script or a style sheet that stands in a page.
func inPage(what diag.Message, directive string, n *html.Node) blocked {
	return blocked{what, "<" + n.Data, diag.Msg("put it into a file in layouts/assets; or, if it is the same on all pages, allow it in data/site.yaml: content_security_policy: {%s: [%s]}", directive, csp.Sum(textIn(n)))}
}

func textIn(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// isScript tells whether a script element runs; others hold data.
func isScript(n *html.Node) bool {
	kind, _ := attr(n, "type")
	kind = strings.ToLower(strings.TrimSpace(kind))
	return kind == "" || kind == "module" || kind == "importmap" || kind == "speculationrules" || strings.Contains(kind, "javascript") || strings.Contains(kind, "ecmascript")
}

// blockedSheet warns of what the policy takes away from a style sheet.
func (c *checker) blockedSheet(name, content string) []finding {
	var list []finding
	font := false
	for l := css.NewLexer(parse.NewInputString(content)); ; {
		t, s := l.Next()
		switch t {
		case css.ErrorToken:
			return list
		case css.AtKeywordToken:
			font = strings.EqualFold(string(s), "@font-face")
		case css.RightBraceToken:
			font = false
		case css.URLToken:
			address := strings.TrimSpace(string(s[len("url(") : len(s)-1]))
			directive := "img-src"
			if font {
				directive = "font-src"
			}
			if to, ok := c.forbidden(name, directive, cssUnescaped(strings.Trim(address, `"'`))); ok && to.Scheme != "data" {
				list = append(list, c.leftOut(name, elsewhere(directive, to)))
			}
		}
	}
}
