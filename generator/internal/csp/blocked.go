package csp

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/stylesheet"
)

// Blocked is something that a page has and browsers leave out, since the policy
// forbids it.
type Blocked struct {
	What   diag.Message // "a frame from film.example"
	Source string       // with which it is written in a template: "<iframe"
	Hint   diag.Message
}

// Element is what is left out of an element of the page at an address.
func (p Policy) Element(n *html.Node, page *url.URL) (all []Blocked) {
	file := diag.Msg("put it into a file in layouts/assets")
	for _, a := range n.Attr {
		switch {
		case a.Key == "style" && strings.TrimSpace(a.Val) != "":
			all = append(all, Blocked{diag.Msg("a style in an attribute"), "style=", file})
		case strings.HasPrefix(a.Key, "on") && len(a.Key) > 3:
			all = append(all, Blocked{diag.Msg("a script in an attribute"), a.Key + "=", file})
		}
		if directive := directiveOf(n, a.Key); directive != "" && !(a.Key == "src" && a.Val == "") {
			for _, address := range addressesIn(a) {
				if to, ok := p.forbidden(page, directive, address); ok {
					all = append(all, elsewhere(directive, to))
				}
			}
		}
	}
	switch {
	case n.Data == "style" && !p.AllowsText("style-src", textIn(n)):
		all = append(all, inPage(diag.Msg("a style sheet inside the page"), "style-src", n))
	case n.Data == "script" && attr(n, "src") == "" && attr(n, "href") == "" && isScript(n) && !p.AllowsText("script-src", textIn(n)):
		all = append(all, inPage(diag.Msg("a script inside the page"), "script-src", n))
	}
	return all
}

// directiveOf is the directive that decides what is loaded from an attribute, ""
// if nothing is, or if it is refused in any case.
func directiveOf(n *html.Node, key string) string {
	switch n.Data + " " + key {
	case "img src", "img srcset", "source srcset", "input src", "video poster", "image href", "image xlink:href":
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
		switch rel := " " + strings.ToLower(attr(n, "rel")) + " "; {
		case strings.Contains(rel, "icon"):
			return "img-src"
		case strings.Contains(rel, " manifest "):
			return "manifest-src"
		case strings.Contains(rel, " preload "):
			return map[string]string{"font": "font-src", "image": "img-src", "video": "media-src", "audio": "media-src", "fetch": "connect-src"}[strings.ToLower(attr(n, "as"))]
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

// forbidden is where an address leads from a file of the site, if that may not
// load it.
func (p Policy) forbidden(from *url.URL, directive, address string) (*url.URL, bool) {
	ref, err := url.Parse(address)
	if err != nil {
		return nil, false
	}
	to := from.ResolveReference(ref)
	harmless := to.String() == "about:blank" || to.Scheme == "javascript" || to.Scheme == "vbscript" // which are refused
	return to, !harmless && !p.Allows(directive, from, to)
}

// elsewhere is what a page would load from another server, or may load from
// nowhere.
func elsewhere(directive string, to *url.URL) Blocked {
	what := map[string]diag.Message{
		"img-src": diag.Msg("a picture"), "media-src": diag.Msg("sound or film"), "frame-src": diag.Msg("a frame"), "object-src": diag.Msg("a program or document in the page"),
		"form-action": diag.Msg("a form"), "manifest-src": diag.Msg("a manifest"), "font-src": diag.Msg("a font"), "connect-src": diag.Msg("data"),
	}[directive]
	b := Blocked{What: diag.Msg("%s from %s", what, diag.Shorten(to.Host)), Source: to.Host}
	if to.Host == "" {
		b.What, b.Source = diag.Msg("%s of the kind %s", what, diag.Shorten(to.Scheme+":")), to.Scheme+":"
	}
	switch directive {
	case "object-src":
		b.Hint = diag.Msg("link to it instead")
	case "manifest-src", "font-src":
		b.Hint = diag.Msg("put it into layouts/assets")
	default:
		b.Hint = diag.Msg("put it into layouts/assets, or link to it; or allow it in data/site.yaml: content_security_policy: {%s: [https://%s]}", directive, to.Host)
		if to.Host == "" {
			b.Hint = diag.Msg("put it into layouts/assets, or link to it")
		}
	}
	return b
}

// inPage is a script or a style sheet that stands in a page.
func inPage(what diag.Message, directive string, n *html.Node) Blocked {
	return Blocked{what, "<" + n.Data, diag.Msg("put it into a file in layouts/assets; or, if it is the same on all pages, allow it in data/site.yaml: content_security_policy: {%s: [%s]}", directive, Sum(textIn(n)))}
}

func textIn(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// isScript tells whether a script element runs; others hold data.
func isScript(n *html.Node) bool {
	kind := strings.ToLower(strings.TrimSpace(attr(n, "type")))
	return kind == "" || kind == "module" || kind == "importmap" || kind == "speculationrules" || strings.Contains(kind, "javascript") || strings.Contains(kind, "ecmascript")
}

// Sheet is what is left out of the style sheet at an address.
func (p Policy) Sheet(sheet stylesheet.Sheet, at *url.URL) (all []Blocked) {
	for _, f := range sheet.Files {
		directive := "img-src"
		if f.Font {
			directive = "font-src"
		}
		if to, ok := p.forbidden(at, directive, f.Address); ok && to.Scheme != "data" {
			all = append(all, elsewhere(directive, to))
		}
	}
	return all
}

// attr is an attribute's value, "" if there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == name {
			return a.Val
		}
	}
	return ""
}
