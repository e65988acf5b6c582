package proof

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// checkNames looks for premiums that a page names and whose partner's
// disclosure it does not show.
func (c *checker) checkNames(p *seenPage, doc *html.Node, told map[string]bool) []finding {
	named := c.names.find(attrWords(append(pageWords(nil, doc), apart), doc))
	if len(named) == 0 {
		return nil
	}
	shown := map[string]bool{}
	for _, d := range p.disclosures {
		for _, t := range d.texts {
			if (t.Form == offer.Notice || t.Form == offer.Full) && !shown[t.Partner] && p.hiddenBecause(d) == nil {
				shown[t.Partner] = true
			}
		}
	}
	for _, e := range p.premiums {
		if _, s := c.selection(e.value); s != nil && !s.Premium.To.Disclosed() {
			shown[s.Premium.ID+"/"] = true
		}
	}
	var list []finding
	for _, t := range named {
		if f, bad := c.unshown(p.path, t, shown, told); bad {
			list = append(list, f)
		}
	}
	return list
}

// unshown is the finding for a title whose premium is not disclosed where it
// is named. shown has the partners whose disclosure is there, and the ids of
// undisclosed premiums, with a slash, that are.
func (c *checker) unshown(name string, t *title, shown, told map[string]bool) (f finding, bad bool) {
	var premium *offer.Premium
	for _, p := range t.premiums {
		switch {
		case !p.Disclosed():
			if shown[p.ID+"/"] {
				return f, false
			}
		case shown[p.ShippedBy.ID] || told[p.ShippedBy.ID]:
			return f, false
		case premium == nil:
			premium = p
		}
	}
	f = c.about(name, finding{
		rule: "proof/named-premium", cause: c.layout(name),
		msg: diag.Msg("%s names the premium %q without the disclosure of %s, which ships it%s", name, t.written, premium.ShippedBy.ID, more),
		hint: diag.Msg("in prose, write {{< premium %q >}}, which brings the notice along; in a layout, call the partial disclosure.html",
			c.example(premium)),
		related: []diag.Related{{Pos: c.cat.Pos(premium, &premium.ShippedBy), Msg: diag.Msg("the premium is shipped by a partner")}},
	})
	switch {
	case kindOf(name) != htmlFile:
		f.cause = path.Base(name) // what a layout makes of data
	case strings.HasPrefix(f.pos.File, "content/"):
		f.cause = f.pos.File + " " + premium.ShippedBy.ID
	}
	if pos := c.own.words(f.pos.File, t.written); pos.File != "" {
		f.pos, f.cause = pos, pos.String()
	}
	return f, true
}

// example is a data-premium value for a premium.
func (c *checker) example(p *offer.Premium) string {
	for _, o := range c.cat.Offers {
		for _, s := range o.Selections() {
			if s.Premium.ID == p.ID && o.Valid.On(c.now) {
				return o.ID + "/" + p.ID
			}
		}
	}
	return "offer/" + p.ID
}

// apart stands between texts that do not belong together.
const apart = 0

// pageWords appends everything in a page that can name a premium, plainly
// written: texts, also hidden ones.
func pageWords(dst []byte, n *html.Node) []byte {
	switch n.Type {
	case html.TextNode:
		if n.Parent != nil && n.Parent.Data == "script" {
			return append(scriptWords(append(dst, apart), n), apart)
		}
		if n.Parent != nil && rawElements[n.Parent.Data] {
			return append(fragmentWords(append(dst, apart), n.Data), apart)
		}
		return plainly(dst, n.Data)
	case html.ElementNode:
		if blocks[n.Data] {
			dst = addSpace(dst)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		dst = pageWords(dst, c)
	}
	if n.Type == html.ElementNode && blocks[n.Data] {
		dst = addSpace(dst)
	}
	return dst
}

// rawElements hold markup that the parser leaves as text.
var rawElements = set("noscript iframe noembed noframes xmp plaintext")

// attrWords appends the attributes below a node that readers, search engines
// or scripts get to see.
func attrWords(dst []byte, n *html.Node) []byte {
	for _, a := range n.Attr {
		switch {
		case a.Key == "srcdoc":
			dst = append(fragmentWords(append(dst, apart), a.Val), apart)
		case (spoken[a.Key] || strings.HasPrefix(a.Key, "data-") && a.Key != "data-premium" && a.Key != "data-disclosure") && !address(a.Val):
			dst = append(plainly(append(dst, apart), unescaped(a.Val)), apart)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		dst = attrWords(dst, c)
	}
	return dst
}

// spoken is the attributes that hold words.
var spoken = set(`alt title aria-label aria-description aria-roledescription aria-valuetext aria-placeholder
	content value placeholder label summary abbr download`)

// address tells whether a value is an address or an id rather than words.
func address(s string) bool {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "/") || strings.Contains(s, "url=") {
		return !strings.ContainsAny(s, " \n\t") || strings.Contains(s, "url=")
	}
	return offer.IsID(s)
}

// fragmentWords appends the words of markup.
func fragmentWords(dst []byte, markup string) []byte {
	doc, err := html.ParseWithOptions(strings.NewReader(markup), html.ParseOptionEnableScripting(false))
	if err != nil {
		return plainly(dst, markup)
	}
	return attrWords(pageWords(dst, doc), doc)
}

// scriptWords appends the words of a script: the texts and keys of JSON, and
// otherwise everything but addresses.
func scriptWords(dst []byte, n *html.Node) []byte {
	if b := []byte(n.Data); json.Valid(b) {
		return jsonWords(dst, b)
	}
	return plainly(dst, unescaped(addresses.ReplaceAllString(n.Data, " ")))
}

// jsonWords appends the texts and keys of valid JSON, in which every quotation
// mark is the begin or the end of one, but for those behind a backslash. Reading
// them is most of what is asked of a page's JSON-LD, and decoding it all would
// take many times as long.
func jsonWords(dst, b []byte) []byte {
	for {
		start := bytes.IndexByte(b, '"')
		if start < 0 {
			return dst
		}
		b = b[start:]
		end := 1
		for b[end] != '"' {
			if b[end] == '\\' {
				end++
			}
			end++
		}
		text := string(b[1:end])
		if strings.Contains(text, `\`) {
			_ = json.Unmarshal(b[:end+1], &text) // it is valid
		}
		b = bytes.TrimLeft(b[end+1:], " \t\r\n")
		if !bytes.HasPrefix(b, []byte(":")) {
			dst = textWords(dst, text)
		} else if !address(text) {
			dst = append(plainly(append(dst, apart), text), apart)
		}
	}
}

// textWords appends a text of a data file, which may be markup.
func textWords(dst []byte, s string) []byte {
	if address(s) {
		return dst
	}
	dst = append(plainly(append(dst, apart), s), apart)
	if strings.ContainsAny(s, "<&") {
		dst = append(fragmentWords(dst, s), apart)
	}
	return dst
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

var addresses = regexp.MustCompile(`https?:[\\/][^\s"'<>]*`)

// unescaped resolves the escapes of JavaScript and JSON strings.
func unescaped(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return escapes.ReplaceAllStringFunc(s, func(e string) string {
		var v string
		if json.Unmarshal([]byte(`"`+e+`"`), &v) == nil {
			return v
		}
		return e[1:]
	})
}

var escapes = regexp.MustCompile(`(\\u[0-9a-fA-F]{4})+|\\.`)
