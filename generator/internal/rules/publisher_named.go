package rules

import (
	"cmp"
	"html"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "publisher-named",
	Norm:     "DDG § 5(1) no. 1; GDPR Art. 13(1)(a)",
	Severity: diag.Warning, // a page may say the name in a way that no program reads
	From:     day(2024, 5, 14),
	Why:      "An imprint, and a privacy notice, begins with who is responsible. A page in content/ that does not name the publisher is that of a sample, or of the firm that was there before.",
	Breaks:   Example{"data/publishers/gross.yaml", "privacy: https://www.gross.example/datenschutz", "privacy: verlag"},
	Passes:   Example{"data/site.yaml", "privacy: https://www.klein.example/datenschutz", "privacy: verlag"},
	site: func(f *finder, s *offer.Site) {
		for _, l := range links(s.Links.All(), "imprint privacy") {
			f.pageNames(l, s, &s.Publisher.Name, "{{< publisher >}}")
		}
		for _, p := range f.Publishers {
			for _, l := range links(cmp.Or(p.Links, &offer.OwnLinks{}).All(), "imprint privacy") {
				f.pageNames(l, p, &p.Name, `{{< publisher "`+p.ID+`" >}}`)
			}
		}
	},
})

// pageNames reports the pages of a link that do not say the name, which stands in the
// record, and have no shortcode that brings it along.
func (f *finder) pageNames(l offer.NamedLink, record any, name *string, shortcode string) {
	for _, t := range f.pages {
		id, _, _ := strings.Cut(strings.TrimPrefix(t.file, "content/"), ".")
		if id != page(*l.To) || t.value != t.source[t.from:] || strings.Contains(strings.ReplaceAll(t.value, " ", ""), "{{<publisher") || strings.Contains(bare(t.value), bare(*name)) {
			continue
		}
		first, _, _ := strings.Cut(strings.TrimLeft(t.value, "\r\n"), "\n")
		start := strings.Index(t.value, first)
		f.reportAt(f.at(t, t.hit(start, start+len(first))), diag.Msg("this is the page of `%s`, and it does not name %s", l.Key, *name),
			diag.Msg("write `%s` there, which brings name and address along, or the name itself", shortcode),
			diag.Related{Pos: f.Pos(record, name), Msg: diag.Msg("this is who it should name")})
	}
}

// bare is the letters and digits of a text alone.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, html.UnescapeString(s))
}
