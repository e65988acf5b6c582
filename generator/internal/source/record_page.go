package source

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// frontMatter is that of a generated page. It is one line, so that line n of
// the file is line n-1 of what follows it.
type frontMatter struct {
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url,omitempty"`
	Layout      string `json:"layout,omitempty"`
	Lastmod     string `json:"lastmod,omitempty"` // for the sitemap: a day from the data
	Build       *build `json:"build,omitempty"`
	Params      any    `json:"params"`
}

// build tells Hugo in which lists of pages a page is. An offer is in its
// section's only, and a list's further page in none, so that a page sees the
// same site whichever others are rendered with it.
type build struct {
	List string `json:"list"`
}

var listLocal, listNever = build{"local"}, build{"never"}

// addRecord adds one page.
func (src *Source) addRecord(to Files, name string, l offer.Lang, record any, fm frontMatter, body offer.Localized) {
	b := append(asJSON(fm), '\n')
	if text := body.In(l); text != "" {
		b = append(append(b, text...), '\n')
	}
	to.add("content/"+name+"."+string(l)+".md", b, src.inRecord(record, l, body))
}

// inRecord is where a line of a generated page comes from: the record's body,
// or the record.
func (src *Source) inRecord(record any, l offer.Lang, body offer.Localized) func(line, col int) diag.Pos {
	keys := []string{"body"}
	if body.Per != nil {
		keys = append(keys, string(l))
	}
	return func(line, col int) diag.Pos {
		if line == 0 { // the file is asked for; its lines would be read again
			return diag.Pos{File: src.in.Catalog.File(record)}
		}
		if line > 1 && !body.IsZero() {
			return src.in.Catalog.Inside(record, line-1, max(col, 1), keys...)
		}
		return src.in.Catalog.Pos(record, record)
	}
}
