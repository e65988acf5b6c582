package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// literal notes signs that stay in the text as they are: ** that nothing closes.
func (c *checker) literal(n *ast.Text) {
	if n.Parent() != nil && n.Parent().Kind() == ast.KindCodeSpan {
		return
	}
	for at := n.Segment.Start; at+1 < n.Segment.Stop; at++ {
		sign := c.src[at]
		if strings.IndexByte("*_~", sign) < 0 || c.src[at+1] != sign {
			if sign == '\\' {
				at++
			}
			continue
		}
		end := len(c.src) - len(bytes.TrimLeft(c.src[at:], string(sign)))
		if end-at == 2 {
			c.open = append(c.open, at)
		}
		at = end
	}
}

// unclosed tells of signs that were to make words bold or to strike them out, and
// do not: with a space inside, or without an end. Those of a note stay: 59,90 €**.
func (c *checker) unclosed() {
	space := func(at int) bool { return at < 0 || at >= len(c.src) || strings.IndexByte(" \t\n(", c.src[at]) >= 0 }
	for i := 0; i < len(c.open); i++ {
		at := c.open[i]
		sign, end := string(c.src[at:at+2]), at
		if i+1 < len(c.open) && c.open[i+1] < c.lineOf(at).to && strings.HasPrefix(string(c.src[c.open[i+1]:]), sign) {
			end = c.open[i+1]
		}
		switch {
		case !space(at - 1): // 59,90 €**
		case end > at && (space(at+2) || space(end-1)):
			c.odd(at, end+2-at, "prose/emphasis", diag.Msg("a space stands between %s and the words, so that the signs are shown", sign),
				diag.Write(sign+strings.TrimSpace(string(c.src[at+2:end]))+sign))
			i++
		case end > at: // **Achtung:**Text
			c.odd(end, 2, "prose/emphasis", diag.Msg("%s between a sign and a letter closes nothing, so that the signs are shown", sign), diag.Write(sign+" "))
			i++
		case !space(at + 2):
			c.odd(at, 2, "prose/emphasis", diag.Msg("%s is opened here and not closed, so that the signs are shown", sign),
				diag.Msg("delete it, or write %s behind the last of these words, too", sign))
		}
	}
}
