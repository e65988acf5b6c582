package source

import (
	"bytes"
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What is written in Markdown to keep a renderer busy, or to fill the memory.
// Hugo's takes a time that grows with the square of some of these numbers, and
// cannot be stopped. Honest pages stay far below.
const (
	maxHeader   = 8 << 10 // bytes of a front matter
	maxText     = 256 << 10
	maxCells    = 20_000 // of a table: rows are filled up to its head's length
	maxHeadings = 1000
	maxLinks    = 2000
	maxDepth    = 30 // of quotes and lists in each other
)

// header is how long the front matter of a page is.
func header(b []byte) int {
	rest := bytes.TrimLeft(b, "\ufeff \t\r\n")
	for _, mark := range []string{"---", "+++"} {
		if bytes.HasPrefix(rest, []byte(mark)) {
			if end := bytes.Index(rest, []byte("\n"+mark)); end >= 0 {
				return end
			}
			return len(rest)
		}
	}
	return 0 // JSON, which is read in no time
}

// tooMuch tells the first of these things in a text; it is false if there is none.
func tooMuch(body []byte, at origin, probs *diag.List) bool {
	columns, rows, headings, links, n := 0, 0, 0, 0, 0
	refuse := func(msg diag.Message) bool {
		probs.Error(at(max(n, 1), 1), "site/too-much", msg, diag.Msg("make several pages of it"))
		return true
	}
	if len(body) > maxText {
		return refuse(diag.Msg("this text has more than %d KiB", maxText>>10))
	}
	for line := range bytes.Lines(body) {
		n++
		text, depth := peeled(line)
		links += bytes.Count(line, []byte("]("))
		marks := len(bytes.Trim(line, "|-: \t\r\n>*+.)0123456789")) == 0
		if bytes.HasPrefix(text, []byte("#")) || len(bytes.Trim(text, "=-\r\n")) == 0 && len(text) > 1 {
			headings++
		}
		switch {
		case len(bytes.TrimRight(text, "\r\n")) == 0:
			columns = 0
		case marks && bytes.Contains(line, []byte("|")) && bytes.Contains(line, []byte("-")):
			columns, rows = max(columns, bytes.Count(line, []byte("|"))+1), 0
		case columns > 0:
			rows++
		}
		switch {
		case columns*(rows+1) > maxCells:
			return refuse(diag.Msg("this table has more than %d cells", maxCells))
		case headings > maxHeadings:
			return refuse(diag.Msg("this text has more than %d headings", maxHeadings))
		case links > maxLinks:
			return refuse(diag.Msg("this text has more than %d links", maxLinks))
		case depth > maxDepth:
			return refuse(diag.Msg("quotes or lists stand in each other here, more than %d times", maxDepth))
		}
	}
	return false
}

// marker begins a quote or an entry of a list.
var marker = regexp.MustCompile(`^[ \t]*(?:>|[-+*][ \t]|[0-9]{1,9}[.)][ \t])`)

// peeled is a line without the quotes and lists that it begins, and how many.
func peeled(line []byte) (text []byte, depth int) {
	for depth <= maxDepth {
		m := marker.Find(line)
		if m == nil {
			break
		}
		line = line[len(m):]
		depth++
	}
	return bytes.TrimLeft(line, " \t"), depth
}
