package prose

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// signs is what other systems write words with, and Markdown shows as it was
// typed; sign stands in all of it, and to is what to write instead, as a
// template of package regexp.
var signs = []struct {
	sign  string
	typed *regexp.Regexp
	to    string
}{
	{"[/b]", regexp.MustCompile(`\[b\](\S[^\n]*?)\[/b\]`), "**$1**"}, // BBCode
	{"[/i]", regexp.MustCompile(`\[i\](\S[^\n]*?)\[/i\]`), "*$1*"},
	{"[/url]", regexp.MustCompile(`\[url=["']?([^\]\s"']+)["']?\]([^\n]+?)\[/url\]`), "[$2]($1)"},
	{"[/img]", regexp.MustCompile(`\[img\]([^\]\s]+)\[/img\]`), "![…]($1)"},
	{"'''", regexp.MustCompile(`'''([^'\n]+)'''`), "**$1**"},                              // MediaWiki
	{"==", regexp.MustCompile(`(?m)^==+ ?([^=\n]+?) ?==+[ \t]*$`), "## $1"},               // MediaWiki, AsciiDoc
	{". ", regexp.MustCompile(`(?m)^h[2-6]\. (\S[^\n]*)`), "## $1"},                       // Textile
	{"![[", regexp.MustCompile(`!\[\[([^\]\n|]+)(?:\|[^\]\n]*)?\]\]`), "![…](/media/$1)"}, // Obsidian
	{"[[", regexp.MustCompile(`\[\[([^\]\n|]+)\|([^\]\n]+)\]\]`), "[$2]($1)"},             // wikis
	{"[[", regexp.MustCompile(`\[\[([^\]\n|]+)\]\]`), "[$1](/…/)"},
	{"[http", regexp.MustCompile(`\[(https?://[^\]\s]+) ([^\]\n]+)\]`), "[$2]($1)"}, // MediaWiki
}

var (
	inBraces  = regexp.MustCompile(`\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[/?(?:gallery|caption|embed|video|audio|button|toc|vc_\w+|et_pb_\w+)(?: [^\]\n]*)?/?\]`)
	blanks    = regexp.MustCompile(`\]\(([^()<>\n"']* [^()<>\n"']*)\)`)
	unended   = regexp.MustCompile(`(?m)\]\(((?:https?:|mailto:|tel:|/)[^\s()]*)([^)\n]*)$`)
	container = regexp.MustCompile(`(?m)^:::+[^\n]*`)
	headingID = regexp.MustCompile(`(?m)^#[^\n]*?( *\{#[\w-]+\}) *$`)
	reference = regexp.MustCompile(`\]\[([^\]\[^\n][^\]\[\n]*)\]`)
	address   = regexp.MustCompile(`(?m)^[ >]*\[([^\]\n]+)\]:`)
)

// elsewhere looks for signs that belong to other systems, or nearly to Markdown.
func (c *checker) elsewhere() {
	for _, s := range signs {
		c.each(s.sign, s.typed, func(m []int) {
			if next := c.src[m[1]:]; bytes.HasPrefix(next, []byte("(")) || m[0] > 0 && c.src[m[0]-1] == '!' {
				return // [[1]](/x/), ![[x.jpg]]
			}
			typed := string(c.src[m[0]:m[1]])
			c.odd(m[0], m[1]-m[0], "prose/signs", diag.Msg("these signs mean nothing here and are shown as they stand"), diag.Write(s.typed.ReplaceAllString(typed, s.to)))
		})
	}
	c.each("", inBraces, func(m []int) {
		if m[1] < len(c.src) && strings.IndexByte("(:[", c.src[m[1]]) >= 0 {
			return // a link
		}
		c.lost(m[0], m[1]-m[0], "prose/signs", diag.Msg("nothing is put in here: readers would see %q as it stands", c.src[m[0]:m[1]]), diag.Msg("write the words themselves in place of it"))
	})
	told := false
	c.each(":::", container, func(m []int) {
		if !told {
			c.odd(m[0], m[1]-m[0], "prose/signs", diag.Msg("these signs mean nothing here and are shown as they stand"), diag.Msg("delete the lines that begin with :::"))
		}
		told = true
	})
	c.each("{#", headingID, func(m []int) {
		c.odd(m[2], m[3]-m[2], "prose/signs", diag.Msg("these signs mean nothing here and are shown as they stand"), diag.Msg("delete them: the place of a heading is named by its words"))
	})
	given := map[string]bool{}
	c.each("]:", address, func(m []int) { given[strings.ToLower(string(c.src[m[2]:m[3]]))] = true })
	c.each("][", reference, func(m []int) {
		if label := string(c.src[m[2]:m[3]]); !given[strings.ToLower(label)] && !bytes.HasPrefix(c.src[m[1]:], []byte("(")) {
			c.odd(m[0]+1, m[1]-m[0]-1, "prose/link", diag.Msg("there is no address %s, so that this is no link", "["+label+"]"), diag.Msg("write it at the end of the page, as in `%s`", "["+label+"]: https://…"))
		}
	})
	c.each("](", blanks, func(m []int) {
		to := string(c.src[m[2]:m[3]])
		c.odd(m[2], m[3]-m[2], "prose/link", diag.Msg("with a space in its address, this is no link"), diag.Write(strings.ReplaceAll(strings.TrimSpace(to), " ", "%20")))
	})
	c.each("](", unended, func(m []int) {
		c.odd(m[2], m[3]-m[2], "prose/link", diag.Msg("the address of this link is not closed"), diag.Write(string(c.src[m[2]:m[3]])+")"))
	})
}
