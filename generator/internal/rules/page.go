package rules

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Pages is what the rules ask of hand-written pages: what editors would be told
// of in data/. It holds what the data say of money.
type Pages struct {
	cat   *catalog.Catalog
	now   offer.Date
	known amounts
}

// PagesOf is the rules for the pages of a site on a day.
func PagesOf(cat *catalog.Catalog, now offer.Date) *Pages {
	p := &Pages{cat: cat, now: now, known: amounts{}}
	f := &finder{Catalog: cat, now: now}
	for _, o := range cat.Offers {
		for c, list := range f.amounts(o) {
			for m := range list {
				p.known.add(c, offer.Amount{Money: m})
			}
		}
	}
	for _, pr := range cat.Premiums {
		p.known.add(cat.Site.Currency, offer.Amount{Money: pr.Value})
	}
	return p
}

// Check tells what a text of a page breaks. At is the place of a line and column
// of it, both from 1, in the file. A waiver lets it pass as in data/.
func (p *Pages) Check(file, text string, at func(line, col int) diag.Pos) (list diag.List) {
	found := func(rule Rule, h hit, msg, hint diag.Message) {
		if p.waived(rule.ID, file) || !rule.Applies(p.now) {
			return
		}
		before := text[:h.start]
		pos := at(strings.Count(before, "\n")+1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1)
		pos.Len = utf8.RuneCountInString(h.words)
		list = append(list, diag.Problem{Pos: pos, Severity: rule.Severity, Rule: rule.ID, Msg: msg, Hint: hint})
	}
	for _, m := range leftOver.FindAllStringIndex(text, -1) {
		h := hit{text[m[0]:m[1]], m[0], m[1]}
		if trimmed := strings.TrimSpace(h.words); trimmed != "" && (trimmed == strings.TrimSpace(text) || !standsAlone.MatchString(h.words)) {
			found(placeholderLeft, h, diag.Msg("%q stands for a text that is still to be written", h.words), diag.Msg("write the text, or delete the line if it may be left out"))
		}
	}
	for _, w := range amountsIn(text) {
		if line := lineAt(text, w.start); subscription.MatchString(line) && !p.known[w.amount.Currency][w.amount.Money] {
			found(amountsKnown, w.hit, diag.Msg("%s is none of the amounts in the data", w.words), diag.Msg("correct it, or write the sentence without it: the page of the offer shows the prices of the data"))
		}
	}
	return list
}

// subscription is words beside which an amount is the price of something here.
var subscription = regexp.MustCompile(`(?i)abo|jahr|monat|quartal|\bheft|ausgabe|prämie|zuzahlung|year|month|issue|subscription|premium`)

// lineAt is the line of a text that a byte is in.
func lineAt(s string, at int) string {
	line, _, _ := strings.Cut(s[strings.LastIndexByte(s[:at], '\n')+1:], "\n")
	return line
}

func (p *Pages) waived(rule, file string) bool {
	for _, w := range p.cat.Site.Waivers {
		if w.Rule == rule && WaivedFile(w.Where) == file && !w.Until.Before(p.now) {
			return true
		}
	}
	return false
}
