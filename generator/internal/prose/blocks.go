package prose

import (
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
		c.html(n.Pos())
	case *extast.TableRow:
		c.row(n)
	}
}

var (
	mark  = regexp.MustCompile(`^(\d*)([-+*.)])[ \t]+(.+)`)
	month = regexp.MustCompile(`(?i)^(jan|feb|märz|mar|mär|apr|mai\b|may\b|jun|jul|aug|sep|okt|oct|nov|dez|dec)\pL*\.?([ \t,.]|$)|^\d{1,2}\.[ \t]*\d{2,4}`)
)

// ordinal is what a first one is counted of: the 1. FC, the 1. Auflage.
var ordinal = regexp.MustCompile(`^(FC|Auflage|Ausgabe|Bundesliga|Liga|Klasse|Advent|Platz|Preis|Quartal|Halbjahr|Lesejahr|Jahrgang|Weltkrieg|Jahrhundert)\b`)

// entry is how an entry of a list begins.
type entry struct {
	at     int // of its number or sign
	number string
	sign   string // "." or ")" behind a number, or "-", "+", "*"
	words  []byte // the rest of its first line
}

// entries is how the entries of a list were typed, without empty ones.
func (c *checker) entries(list *ast.List) (all []entry) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		at := item.Pos()
		if m := mark.FindSubmatch(c.src[at:c.lineOf(at).to]); m != nil {
			all = append(all, entry{at, string(m[1]), string(m[2]), m[3]})
		}
	}
	return all
}

// numbers looks at a numbered list. Of its numbers, Markdown keeps the first
// alone and counts on from there.
func (c *checker) numbers(list *ast.List) {
	all := c.entries(list)
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
	all := c.entries(list)
	for _, e := range all {
		digit := e.words[0] >= '0' && e.words[0] <= '9'
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
		c.odd(h.Pos(), 1, "prose/heading", diag.Msg("this heading has no words"), diag.Msg("write them behind the sign, or delete the line"))
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
	if from := start(q); from >= 0 && from < len(c.src) && c.src[from] >= '0' && c.src[from] <= '9' {
		c.odd(q.Pos(), 1, "prose/quote", diag.Msg("> at the beginning of a line makes a quotation, and is not shown"),
			diag.Write(`\>`))
	}
}

// indented looks at a text that four spaces make program code.
func (c *checker) indented(n *ast.CodeBlock) {
	for i := range n.Lines().Len() {
		line := c.lineOf(n.Lines().At(i).Start)
		c.isCode(line)
		if text := c.trimmed(line); i == 0 && text.to > text.from {
			c.odd(text.from, text.to-text.from, "prose/code", diag.Msg("four spaces or a tab before a text make program code of it"),
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
	opening := c.lineOf(n.Pos())
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

var bar = regexp.MustCompile(`\\.|\|`)

// row looks for cells that the head of the table has no column for.
func (c *checker) row(r *extast.TableRow) {
	columns := len(r.Alignments)
	text := c.trimmed(span{r.Pos(), c.lineOf(r.Pos()).to})
	words := string(c.src[text.from:text.to])
	var ends []int // of cells
	for _, m := range bar.FindAllStringIndex(words, -1) {
		if m[0] > 0 && words[m[0]] == '|' {
			ends = append(ends, m[0])
		}
	}
	if !strings.HasPrefix(words, "|") || !strings.HasSuffix(words, "|") { // an empty cell may stand last: AT |
		ends = append(ends, len(words))
	}
	switch {
	case len(ends) < columns:
		c.odd(text.from, len(words), "prose/table", diag.Msg("the table has %d columns, and this row %d", columns, len(ends)),
			diag.Msg("write `%s`, and put each text into its column", strings.TrimSuffix(words, "|")+strings.Repeat("| ", columns-len(ends))+"|"))
	case len(ends) > columns && columns > 0:
		more := c.trimmed(span{text.from + ends[columns-1] + 1, text.to})
		if more.from == more.to {
			return
		}
		c.lost(more.from, more.to-more.from, "prose/table", diag.Msg("the table has %d columns, so this cell is left out", columns),
			diag.Msg("add a column to the first two lines of the table; write \\| for the sign itself"))
	}
}
