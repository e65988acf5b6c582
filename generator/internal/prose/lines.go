package prose

import (
	"bytes"
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var (
	definition = regexp.MustCompile(`(?m)^ {0,3}\[(\^?[^\]\n]+)\]:`)
	label      = regexp.MustCompile(`\[(\^?[^\]\n]+)\]`)
	apart      = regexp.MustCompile(`\]([ \t]+)\((?:https?:|mailto:|tel:|/|www\.)`)
	turned     = regexp.MustCompile(`\(([^()\n]+)\)\[((?:https?:|mailto:|tel:|/)[^\]\n]*)\]`)
	escape     = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)
	empty      = regexp.MustCompile(`\[([^\]\n]*)\]\(\s*\)|\[\]\([^)\n]+\)`)
)

// lines looks at what leaves no trace in the tree.
func (c *checker) lines() {
	c.definitions()
	c.each("]", apart, func(m []int) {
		c.odd(m[2]-1, m[3]-m[2]+2, "prose/link", diag.Msg("a space parts the words of a link from its address, so that it is no link"), diag.Write("]("))
	})
	c.each(")[", turned, func(m []int) {
		c.odd(m[0], m[1]-m[0], "prose/link", diag.Msg("the words of a link stand in brackets and its address in parentheses, not the other way round"),
			diag.Write("["+string(c.src[m[2]:m[3]])+"]("+string(c.src[m[4]:m[5]])+")"))
	})
	c.each("](", empty, func(m []int) {
		if m[0] > 0 && c.src[m[0]-1] == '!' {
			return
		}
		c.odd(m[0], m[1]-m[0], "prose/link", diag.Msg("this link has no words or no address"), diag.Msg("write [the words of the link](https://…)"))
	})
	c.each(`\`, escape, func(m []int) {
		share := c.src[m[2]] == '\\' && (m[0] == 0 || c.src[m[0]-1] == ' ' || c.src[m[0]-1] == '\n') && m[1] < len(c.src) && c.src[m[1]] >= 'A'
		switch {
		case share: // \\server\share
			c.lost(m[0], 2, "prose/backslash", diag.Msg("of two backslashes, one is left out"), diag.Write(`\\\\`))
		case bytes.IndexByte([]byte("%&,;:/?@=^$"), c.src[m[2]]) >= 0:
			c.lost(m[0], 1, "prose/backslash", diag.Msg("a backslash before %s is left out", string(c.src[m[2]:m[3]])), diag.Write(`\\`))
		}
	})
	c.lists()
	c.elsewhere()
}

// each calls do with each match that is not in code. A sign stands in every
// match, and in few texts, which is sooner known.
func (c *checker) each(sign string, re *regexp.Regexp, do func(m []int)) {
	if !bytes.Contains(c.src, []byte(sign)) {
		return
	}
	for _, m := range re.FindAllSubmatchIndex(c.src, -1) {
		if !c.code[m[0]] {
			do(m)
		}
	}
}

// definitions looks for lines such as "[Hinweis]: Restposten", which are no
// text but the address of links, or a footnote, that nothing refers to.
func (c *checker) definitions() {
	if !bytes.Contains(c.src, []byte("]:")) {
		return
	}
	named := map[string]int{}
	for _, m := range label.FindAllSubmatch(c.src, -1) {
		named[string(bytes.ToLower(m[1]))]++
	}
	c.each("]:", definition, func(m []int) {
		label := c.src[m[2]:m[3]]
		rest := c.src[m[1]:c.lineOf(m[1]).to]
		note := label[0] == '^'
		if fields := bytes.Fields(rest); !note && (len(fields) == 0 || len(fields) > 1 && !bytes.ContainsAny(fields[1][:1], `"'(`)) {
			return // stays a text
		}
		if named[string(bytes.ToLower(label))] > 1 {
			return
		}
		if note {
			c.lost(m[2]-1, len(label)+2, "prose/lost", diag.Msg("nothing refers to this footnote, so that it is left out"), diag.Msg("write [%s] behind the word that it explains", label))
			return
		}
		c.lost(m[2]-1, len(label)+2, "prose/lost", diag.Msg("this line is taken for the address of a link, and is left out"), diag.Write(`\[`+string(label)+"]"))
	})
}
