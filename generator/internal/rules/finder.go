package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// finder is what a rule looks at and reports to.
type finder struct {
	*catalog.Catalog
	now  offer.Date
	rule Rule
	list *diag.List

	read    map[any]contents // by record
	pages   []text           // hand-written ones
	adverts []text           // see passages
}

// report says that the field of the record breaks the rule, with other places
// that help to understand it. Both are pointers, as catalog.Pos takes them.
func (f *finder) report(record, field any, msg, hint diag.Message, also ...elsewhere) {
	f.reportAt(f.Pos(record, field), msg, hint, f.places(also)...)
}

// reportAt is report for a place that was found otherwise.
func (f *finder) reportAt(pos diag.Pos, msg, hint diag.Message, related ...diag.Related) {
	*f.list = append(*f.list, diag.Problem{
		Pos: pos, Severity: f.rule.Severity, Rule: f.rule.ID, Msg: msg, Hint: hint, Related: related,
	})
}

// elsewhere is another place, the field of a record, which is looked for only if there is
// something to report.
type elsewhere struct {
	record, field any
	what          diag.Message
}

func (f *finder) places(list []elsewhere) (all []diag.Related) {
	for _, o := range list {
		all = append(all, diag.Related{Pos: f.Pos(o.record, o.field), Msg: o.what})
	}
	return all
}

// quote reports hits in a text. What the message names first is their words, which it
// gets here.
func (f *finder) quote(t text, hits []hit, msg, hint diag.Message, also ...elsewhere) {
	for _, h := range hits {
		said := msg
		said.Args = append([]any{h.words}, msg.Args...)
		f.reportAt(f.at(t, h), said, hint, f.places(also)...)
	}
}

// quoteAll is quote for each phrase of a vocabulary in the texts of a record.
func (f *finder) quoteAll(record any, v vocabulary, msg, hint diag.Message, also ...elsewhere) {
	for _, t := range f.texts(record) {
		f.quote(t, v.find(t), msg, hint, also...)
	}
}

// at is where a hit stands: its words if the text's lines are those of the
// file, else the text.
func (f *finder) at(t text, h hit) diag.Pos {
	if t.record == nil {
		return onPage(t, h)
	}
	line, col := diag.LineCol([]byte(t.value), h.start)
	pos, whole := f.Inside(t.record, line, col, t.keys...), f.At(t.record, t.keys...)
	if pos.Line != whole.Line || pos.Col != whole.Col || h.start == 0 && pos.Len != whole.Len {
		pos.Len = utf8.RuneCountInString(h.words)
	}
	return pos
}

// onPage is where a hit in a hand-written page stands.
func onPage(t text, h hit) diag.Pos {
	start := t.from + h.start
	if t.value != t.source[t.from:] { // a value of the front matter, as YAML writes it
		start = t.from + max(0, strings.Index(t.source[t.from:], h.words))
	}
	line, col := diag.LineCol([]byte(t.source), start)
	return diag.Pos{File: t.file, Line: line, Col: col, Len: utf8.RuneCountInString(h.words)}
}

// ships is the kinds of premium that a partner ships.
func (f *finder) ships(p *offer.Partner) map[offer.PremiumKind]bool {
	kinds := map[offer.PremiumKind]bool{}
	for _, pr := range f.Premiums {
		if pr.Shippers().Has(p.ID) {
			kinds[pr.Kind] = true
		}
	}
	return kinds
}
