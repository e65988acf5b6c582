package proof

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What a page holds beside disclosures, and must not: it comes from texts that
// somebody wrote, whatever layout printed them.

// turns tells whether a character turns the direction of what stands behind it,
// up to the end of its paragraph.
func turns(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// checkTurned refuses characters with which a disclosure's letters could be
// made to run backwards without a change in it.
func (c *checker) checkTurned(p *seenPage) []finding {
	for _, n := range p.nodes {
		if at := strings.IndexFunc(n.Data, turns); n.Type == html.TextNode && at >= 0 && p.hasTexts() {
			return []finding{c.wrong(p.path, "proof/turned-text",
				diag.Msg("%s shows premiums and has an invisible character that turns the direction of writing (%U)", p.path, []rune(n.Data[at:])[0]),
				diag.Msg("delete it; where a name runs from right to left, put <bdi> around it"))}
		}
	}
	return nil
}

// leading is the attributes whose address a reader can be led to, or that a
// page loads as more than a picture.
var leading = set("href src action formaction data background cite longdesc manifest")

// pictured is the elements for which a data: address is a picture.
var pictured = set("img source link image input video")

// scripting is an address of the element that runs a script, "" if there is
// none. Browsers drop the white space that can stand in its first word.
func scripting(n *html.Node) string {
	for _, a := range n.Attr {
		if !leading[a.Key] {
			continue
		}
		word, _, ok := strings.Cut(a.Val, ":")
		if !ok || len(word) > 100 {
			continue
		}
		word = strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, word)
		switch strings.ToLower(word) {
		case "javascript", "vbscript":
			return a.Val
		case "data":
			if !pictured[n.Data] {
				return a.Val
			}
		}
	}
	return ""
}

// checkScripted refuses an address that runs what stands in it.
func (c *checker) checkScripted(p *seenPage) []finding {
	for _, n := range p.nodes {
		if address := scripting(n); address != "" {
			return []finding{c.wrong(p.path, "proof/script-address",
				diag.Msg("%s has the address %q, which runs a script", p.path, diag.Shorten(address)),
				diag.Msg("take it away; where a layout prints an address of a text, safeURL must not stand there"))}
		}
	}
	return nil
}
