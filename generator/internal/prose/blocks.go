package prose

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// block looks at what became of whole lines.
func (c *checker) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.List:
		if n.IsOrdered() {
			c.numbers(n)
		} else {
			c.bullets(n)
		}
	case *ast.Paragraph:
		c.piped(n)
	case *ast.Heading:
		c.heading(n)
	case *ast.Blockquote:
		c.quote(n)
	case *ast.CodeBlock:
		c.indented(n)
	case *ast.FencedCodeBlock:
		c.fenced(n)
	case *ast.HTMLBlock:
		c.html(n.Lines().At(0).Start)
	case *extast.TableRow:
		c.row(n)
	}
}

var (
	number = regexp.MustCompile(`(\d{1,9})([.)])[ \t]+$`)
	bullet = regexp.MustCompile(`([-+*])[ \t]+$`)
	month  = regexp.MustCompile(`(?i)^(jan|feb|märz|mar|mär|apr|mai\b|may\b|jun|jul|aug|sep|okt|oct|nov|dez|dec)\pL*\.?([ \t,.]|$)|^\d{1,2}\.[ \t]*\d{2,4}`)
)

// ordinal is what a first one is counted of: the 1. FC, the 1. Auflage.
var ordinal = regexp.MustCompile(`^(FC|Auflage|Ausgabe|Bundesliga|Liga|Klasse|Advent|Platz|Preis|Quartal|Halbjahr|Lesejahr|Jahrgang|Weltkrieg|Jahrhundert)\b`)

// entry is how an entry of a list begins.
type entry struct {
	at     int // of its number or sign
	number string
	sign   string // "." or ")", or "-", "+", "*"
	words  []byte // the rest of its first line
}

// entries is how the entries of a list were typed, without empty ones.
func (c *checker) entries(list *ast.List, mark *regexp.Regexp) []entry {
	var all []entry
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		from := start(item)
		if from < 0 {
			continue
		}
		if inner, ok := item.FirstChild().(*ast.List); ok { // 24. 12. 2026: a list in the same line
			if nested := c.entries(inner, number); len(nested) > 0 {
				from = nested[0].at
			}
		}
		line := c.lineOf(from)
		m := mark.FindSubmatchIndex(c.src[line.from:from])
		if m == nil {
			continue
		}
		e := entry{at: line.from + m[2], words: c.src[from:line.to]}
		e.sign = string(c.src[line.from+m[len(m)-2] : line.from+m[len(m)-1]])
		if len(m) > 4 {
			e.number = string(c.src[line.from+m[2] : line.from+m[3]])
		}
		all = append(all, e)
	}
	return all
}

// numbers looks at a numbered list. Of its numbers, Markdown keeps the first
// alone and counts on from there.
func (c *checker) numbers(list *ast.List) {
	all := c.entries(list, number)
	same := true
	for _, e := range all {
		same = same && e.number == all[0].number
	}
	days := slices.ContainsFunc(all, func(e entry) bool { return month.Match(e.words) }) // which upset the counting of the others
	for i, e := range all {
		n, _ := strconv.Atoi(e.number)
		escaped := e.number + `\` + e.sign
		marked := len(e.number) + 1
		switch {
		case month.Match(e.words):
			c.lost(e.at, marked, "prose/list", diag.Msg("a day that begins a line becomes an entry of a numbered list, which counts by itself"),
				diag.Write(escaped))
		case len(all) == 1 && (e.number != "1" || ordinal.Match(e.words)):
			c.odd(e.at, marked, "prose/list", diag.Msg("a number with %s at the beginning of a line makes a list of one entry", e.sign),
				diag.Write(escaped))
		case !same && !days && n != list.Start+i:
			c.lost(e.at, marked, "prose/list", diag.Msg("the list counts by itself: %s would be published as %d", e.number, list.Start+i),
				diag.Write(strconv.Itoa(list.Start+i)+e.sign))
		}
	}
}

// bullets looks at a list whose sign may have been meant as one: 5 € + 2 €.
func (c *checker) bullets(list *ast.List) {
	all := c.entries(list, bullet)
	for _, e := range all {
		digit := len(e.words) > 0 && e.words[0] >= '0' && e.words[0] <= '9'
		before := list.PreviousSibling()
		inside := before != nil && before.Kind() == ast.KindParagraph && !list.HasBlankPreviousLines()
		if e.sign == "+" && digit || len(all) == 1 && (e.sign != "-" || digit || inside) {
			c.odd(e.at, 1, "prose/list", diag.Msg("%s at the beginning of a line becomes the dot of a list, and is not shown", e.sign),
				diag.Write(`\`+e.sign))
		}
	}
}

// heading looks at a line of signs that makes the one above it a heading, and
// at signs behind a heading, which are dropped.
func (c *checker) heading(h *ast.Heading) {
	if h.Lines().Len() == 0 {
		return
	}
	words := h.Lines().At(0)
	line := c.lineOf(words.Start)
	text := strings.TrimSpace(string(c.src[line.from:line.to]))
	last := c.lineOf(h.Lines().At(h.Lines().Len() - 1).Start)
	hashes := len(text) - len(strings.TrimLeft(text, "#"))
	switch {
	case hashes == 0:
		c.odd(line.from, line.to-line.from, "prose/heading", diag.Msg("the line of signs below makes a heading of this line"),
			diag.Msg("leave the line below it empty, or begin this one with ## and delete the signs"))
	case hashes == 1:
		c.odd(line.from, line.to-line.from, "prose/heading", diag.Msg("# makes a second main heading: the page's title is the first"),
			diag.Msg("write `#%s`", text))
	default:
		rest := strings.TrimSpace(string(c.src[words.Stop:last.to]))
		if rest != "" && len(rest) != hashes {
			c.lost(words.Stop+1, len(rest), "prose/heading", diag.Msg("signs at the end of a heading are left out"),
				diag.Write(`\`+rest))
		}
	}
}

// quote looks at "> 18 Jahre".
func (c *checker) quote(q *ast.Blockquote) {
	from := start(q)
	if from < 0 || from >= len(c.src) || c.src[from] < '0' || c.src[from] > '9' {
		return
	}
	if at := bytes.LastIndexByte(c.src[c.lineOf(from).from:from], '>'); at >= 0 {
		c.odd(c.lineOf(from).from+at, 1, "prose/quote", diag.Msg("> at the beginning of a line makes a quotation, and is not shown"),
			diag.Write(`\>`))
	}
}

// indented looks at a text that four spaces make program code.
func (c *checker) indented(n *ast.CodeBlock) {
	for i := range n.Lines().Len() {
		line := c.lineOf(n.Lines().At(i).Start)
		c.isCode(line)
		if text := bytes.TrimSpace(c.src[line.from:line.to]); i == 0 && len(text) > 0 {
			at := bytes.Index(c.src[line.from:line.to], text)
			c.odd(line.from+at, len(text), "prose/code", diag.Msg("four spaces or a tab before a text make program code of it"),
				diag.Msg("begin the line without the spaces, as the lines above"))
		}
	}
}

// fenced looks for the end of program code, which may be missing.
func (c *checker) fenced(n *ast.FencedCodeBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	first, last := c.lineOf(n.Lines().At(0).Start), c.lineOf(n.Lines().At(n.Lines().Len()-1).Start)
	c.isCode(span{first.from, last.to})
	opening := c.lineOf(max(first.from-1, 0))
	closing := ""
	if last.to+1 <= len(c.src) {
		l := c.lineOf(min(last.to+1, len(c.src)))
		closing = strings.TrimSpace(string(c.src[l.from:l.to]))
	}
	if !strings.HasPrefix(closing, "```") && !strings.HasPrefix(closing, "~~~") {
		c.odd(opening.from, opening.to-opening.from, "prose/code", diag.Msg("program code begins here and does not end: all that follows is a part of it"),
			diag.Msg("write the same signs in a line below it, or delete the line"))
	}
}

// row looks for cells that the head of the table has no column for.
func (c *checker) row(r *extast.TableRow) {
	columns := len(r.Alignments)
	first := r.FirstChild()
	if first == nil || start(first) < 0 && r.Pos() < 0 {
		return
	}
	from := start(first)
	if from < 0 {
		from = r.Pos()
	}
	line := c.lineOf(from)
	var ends []int
	for i := line.from; i < line.to; i++ {
		if c.src[i] == '\\' {
			i++
		} else if c.src[i] == '|' {
			ends = append(ends, i)
		}
	}
	if text := bytes.TrimSpace(c.src[line.from:line.to]); bytes.HasPrefix(text, []byte("|")) && len(ends) > 0 {
		ends = ends[1:]
	}
	text := bytes.TrimSpace(c.src[line.from:line.to])
	cells := len(ends)
	if !bytes.HasPrefix(text, []byte("|")) || !bytes.HasSuffix(text, []byte("|")) {
		cells++
	}
	if cells < columns {
		c.odd(line.from+bytes.Index(c.src[line.from:line.to], text), len(text), "prose/table", diag.Msg("the table has %d columns, and this row %d", columns, cells),
			diag.Msg("write `%s`, and put each text into its column", strings.TrimSuffix(string(text), "|")+strings.Repeat("| ", columns-cells)+"|"))
	}
	if columns == 0 || len(ends) < columns {
		return
	}
	more := ends[columns-1] + 1
	if text := bytes.TrimSpace(c.src[more:line.to]); len(text) > 0 {
		at := more + bytes.Index(c.src[more:line.to], text)
		c.lost(at, len(text), "prose/table", diag.Msg("the table has %d columns, so this cell is left out", columns),
			diag.Msg("add a column to the first two lines of the table; write \\| for the sign itself"))
	}
}
