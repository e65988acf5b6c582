package proof

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// entry is a feed item or an entry of a data file: its words, plainly written,
// and what its reader sees, which is asked for if they name a premium.
type entry struct {
	words []byte
	shown func() shownText
}

// shownText is what a reader sees of an entry, or of a whole data file.
type shownText struct {
	text  string          // folded
	whole map[string]bool // its strings as they stand: sums, and texts with a "<" in them
}

// checkEntry looks for the disclosures of the premiums that an entry names. A
// sum counts as the disclosure if the file has the text elsewhere.
func (c *checker) checkEntry(name string, e entry, file func() shownText, lang offer.Lang) []finding {
	named := c.names.find(e.words)
	if len(named) == 0 {
		return nil
	}
	var list []finding
	own, all := e.shown(), file()
	for _, t := range named {
		shown := map[string]bool{}
		for _, p := range t.premiums {
			if !p.Disclosed() {
				continue
			}
			for _, k := range c.of[recipient{p.ShippedBy.ID, lang}] {
				if k.Form != offer.Notice && k.Form != offer.Full {
					continue
				}
				if own.whole[k.words] || strings.Contains(own.text, k.words) ||
					own.whole[k.sum] && (all.whole[k.words] || strings.Contains(all.text, k.words)) {
					shown[p.ShippedBy.ID] = true
				}
			}
		}
		if f, bad := c.unshown(name, t, shown, nil); bad {
			list = append(list, f)
		}
	}
	return list
}

// plain checks a data file without entries.
func (c *checker) plain(name string, content []byte) []finding {
	text := string(content)
	switch {
	case strings.HasSuffix(strings.ToLower(name), ".ics"), strings.HasSuffix(strings.ToLower(name), ".vcf"):
		text = calendar.Replace(text)
	case strings.HasSuffix(name, "js"), kindOf(name) == jsonFile, strings.HasSuffix(name, "jsonl"), strings.HasSuffix(name, "ndjson"):
		text = unescaped(text)
	default:
		text = strings.ReplaceAll(text, `""`, `"`)
	}
	shown := sync.OnceValue(func() shownText { return shownText{text: disclosure.Fold(text)} })
	e := entry{plainly(nil, addresses.ReplaceAllString(text, " ")), shown}
	return c.checkEntry(name, e, shown, c.langOf(name))
}

// calendar undoes the folding and the escapes of iCalendar and vCard (RFC 5545,
// sections 3.1 and 3.3.11).
var calendar = strings.NewReplacer("\r\n ", "", "\r\n\t", "", "\n ", "", "\n\t", "", `\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";", `\\`, `\`)

// json checks a JSON file: each object that names a premium itself, and not
// only in an inner object, is an entry.
func (c *checker) json(name string, content []byte) []finding {
	var v any
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	if err := d.Decode(&v); err != nil || d.More() {
		return c.plain(name, content)
	}
	file := sync.OnceValue(func() shownText { return texts(v) })
	return c.value(name, v, file, c.langOf(name), true)
}

// value checks a value of a JSON file; top tells that no object holds it.
func (c *checker) value(name string, v any, file func() shownText, lang offer.Lang, top bool) []finding {
	var list []finding
	object, is := v.(map[string]any)
	if is {
		for _, key := range []string{"lang", "language", "inLanguage", "@language", "locale"} {
			if s, ok := object[key].(string); ok {
				primary, _, _ := strings.Cut(strings.ToLower(s), "-")
				if _, known := c.sums[offer.Lang(primary)]; known {
					lang = offer.Lang(primary)
				}
			}
		}
	}
	if is || top {
		shown := file
		if !top {
			shown = func() shownText { return texts(v) }
		}
		list = append(list, c.checkEntry(name, entry{ownWords(nil, v, true), shown}, file, lang)...)
	}
	switch v := v.(type) {
	case []any:
		for _, inner := range v {
			list = append(list, c.value(name, inner, file, lang, false)...)
		}
	case map[string]any:
		for _, k := range sortedKeys(v) {
			list = append(list, c.value(name, v[k], file, lang, false)...)
		}
	}
	return list
}

// ownWords appends the texts of a value that stand in no inner object.
func ownWords(dst []byte, v any, outer bool) []byte {
	switch v := v.(type) {
	case string:
		return textWords(dst, v)
	case []any:
		for _, e := range v {
			dst = ownWords(dst, e, false)
		}
	case map[string]any:
		if !outer {
			return dst
		}
		for _, k := range sortedKeys(v) {
			if !address(k) {
				dst = append(plainly(append(dst, apart), k), apart)
			}
			dst = ownWords(dst, v[k], false)
		}
	}
	return dst
}

// texts is every text in a value.
func texts(v any) shownText {
	var list []string
	whole := map[string]bool{}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			list = append(list, shownIn(v))
			whole[disclosure.Fold(v)] = true
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, k := range sortedKeys(v) {
				walk(v[k])
			}
		}
	}
	walk(v)
	return shownText{disclosure.Fold(strings.Join(list, " ")), whole}
}

// shownIn is the text of a string that may be markup: without what it hides.
func shownIn(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return ""
	}
	return fragmentText(doc)
}

// styled tells whether an element in a feed has a style of its own, which no
// browser has looked at.
func styled(n *html.Node) bool {
	_, ok := attr(n, "style")
	return ok
}

// fragmentText is the visible text of markup without a style of its own.
func fragmentText(doc *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && conceals(c, nil) == nil && !styled(c):
				b.WriteString(boundary(c))
				walk(c)
				b.WriteString(boundary(c))
			}
		}
	}
	walk(doc)
	return b.String()
}

// unreadableEntry is the finding for a data file that is not what it says.
func (c *checker) unreadableEntry(name, reason string) []finding {
	return []finding{c.about(name, finding{
		rule: "proof/unreadable", cause: name,
		msg:  diag.Msg("%s cannot be read: %s%s", name, reason, more),
		hint: diag.Msg("a feed that cannot be read cannot be proven; mend its layout"),
	})}
}
