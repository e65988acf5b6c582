package prose

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var (
	// dotted is the signs that text processors put before the entries of a list,
	// ticked others that run into one only where no empty line is between them,
	// and glued those of Markdown without the space behind them.
	dotted = regexp.MustCompile(`^[ \t]*([•·▪◦‣●○■□])[ \t\x{a0}]*`)
	ticked = regexp.MustCompile(`^[ \t]*([–—→➔✓✔])[ \t\x{a0}]`)
	glued  = regexp.MustCompile(`^[ \t]*(-|\d{1,2}[.)])\pL`)

	// hardBullet is the sign of an entry that a text processor's space stands behind.
	hardBullet = regexp.MustCompile(`(?m)^[ \t]*([-*+]\x{a0})[ \t\x{a0}]*\S`)
	noteSign   = regexp.MustCompile(`\[\^[^\]\s]+\]`)
	note       = regexp.MustCompile(`(?m)^(\[\^[^\]\s]+\]):`)
	hashes     = regexp.MustCompile(`(?m)^ {0,3}(#{1,6})([^\s#\d\\][^\n]*)`)
	columns    = regexp.MustCompile(`(?m)^[^\t\n]+\t[^\n]*\S[ \t]*\n[^\t\n]+\t[^\n]*\S`)
)

// lists looks for what is a list, a heading or a table elsewhere, and runs into
// one text here.
func (c *checker) lists() {
	bullet := func(sign string) (msg, hint diag.Message) {
		return diag.Msg("%s makes no list: it is shown as it stands, and lines run into one", sign), diag.Msg("write `%s` in each of these lines", "-")
	}
	c.run(dotted, true, bullet)
	c.run(ticked, false, bullet)
	c.each("\u00a0", hardBullet, func(m []int) {
		c.odd(m[2], m[3]-m[2], "prose/list", diag.Msg("a no-break space stands behind %s, so that this is no entry of a list", string(c.src[m[2]])), diag.Write(string(c.src[m[2]])+" "))
	})
	notes := map[string]bool{}
	for _, m := range note.FindAllSubmatch(c.src, -1) {
		notes[string(m[1])] = true
	}
	c.each("[^", noteSign, func(m []int) {
		if sign := string(c.src[m[0]:m[1]]); !notes[sign] {
			c.odd(m[0], m[1]-m[0], "prose/footnote", diag.Msg("there is no footnote %s, so that its sign is shown", sign), diag.Msg("write it at the end of the page, as in `%s`", sign+": …"))
		}
	})
	c.run(glued, false, func(sign string) (msg, hint diag.Message) {
		return diag.Msg("without a space after %s, these lines are no list and run into one", sign), diag.Msg("write `%s`, and a space after the sign in each of these lines", sign+" ")
	})
	c.each("#", hashes, func(m []int) {
		sign, text := string(c.src[m[2]:m[3]]), strings.TrimRight(string(c.src[m[4]:m[5]]), "# \t")
		if len(sign) == 1 && (!c.alone(c.lineOf(m[2])) || strings.Contains(text, "#")) {
			return // #Pixelwerk in a text
		}
		c.odd(m[2], m[5]-m[2], "prose/heading", diag.Msg("without a space after %s, this is no heading", sign),
			diag.Msg("write `%s`, or a backslash before the sign if it is meant to be seen", strings.Repeat("#", max(2, len(sign)))+" "+text))
	})
	c.each("\t", columns, func(m []int) {
		line := c.lineOf(m[0])
		cells := strings.FieldsFunc(string(c.src[line.from:line.to]), func(r rune) bool { return r == '\t' })
		c.odd(line.from, line.to-line.from, "prose/table", diag.Msg("tabs make no columns: the lines run into one"),
			diag.Msg("write `%s`, below it `%s`, and each other line as the first", "| "+strings.Join(cells, " | ")+" |", hyphens(len(cells))))
	})
}

// hyphens is the line below the head of a table.
func hyphens(columns int) string { return "|" + strings.Repeat("---|", columns) }

// alone tells whether a line has an empty one on each side.
func (c *checker) alone(l span) bool {
	blank := func(l span) bool { return len(bytes.TrimSpace(c.src[l.from:l.to])) == 0 }
	return (l.from == 0 || blank(c.lineOf(l.from-1))) && (l.to >= len(c.src) || blank(c.lineOf(l.to+1)))
}

// run tells of lines that begin with a sign, at the first of them. If the sign
// means nothing else, even one line is told of, and others may stand between.
func (c *checker) run(sign *regexp.Regexp, sure bool, say func(sign string) (msg, hint diag.Message)) {
	from, n, gap := 0, 0, false
	var first []int
	for line := range bytes.Lines(c.src) {
		m, blank := sign.FindSubmatchIndex(line), len(bytes.TrimSpace(line)) == 0
		if c.code[from] {
			m = nil
		}
		switch {
		case m != nil:
			if n++; n == 1 {
				first = []int{from + m[2], from + m[3]}
			}
			if sure && n == 1 || !sure && n == 2 {
				msg, hint := say(string(c.src[first[0]:first[1]]))
				c.odd(first[0], first[1]-first[0], "prose/list", msg, hint)
			}
		case !sure, !blank && gap:
			n = 0
		}
		gap = blank
		from += len(line)
	}
}

// piped looks for a table without a line of hyphens, or with one that does not fit.
func (c *checker) piped(p *ast.Paragraph) {
	if p.Lines().Len() < 2 || !bytes.HasPrefix(c.src[p.Lines().At(0).Start:], []byte("|")) || !bytes.HasPrefix(c.src[p.Lines().At(1).Start:], []byte("|")) {
		return
	}
	head, next := c.lineOf(p.Lines().At(0).Start), c.lineOf(p.Lines().At(1).Start)
	line := hyphens(strings.Count(strings.ReplaceAll(strings.TrimRight(string(c.src[head.from:head.to]), "| \t"), `\|`, ""), "|"))
	if text := c.src[next.from:next.to]; len(bytes.Trim(text, "|-: \t")) == 0 && bytes.IndexByte(text, '-') >= 0 {
		c.odd(next.from, next.to-next.from, "prose/table", diag.Msg("this line has another number of columns than the one above, so that no table is made"), diag.Write(line))
		return
	}
	c.odd(head.from, head.to-head.from, "prose/table", diag.Msg("a table needs a line of hyphens below its first one"), diag.Msg("add `%s` below this line", line))
}
