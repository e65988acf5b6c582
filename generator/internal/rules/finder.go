package rules

import (
	"sync"
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

	read, named *sync.Map // record -> []text
	pages       []passage // hand-written ones
}

// report says that the field of the record breaks the rule. Both are pointers,
// as catalog.Pos takes them.
func (f *finder) report(record, field any, msg, hint diag.Message) {
	f.reportAt(f.Pos(record, field), msg, hint)
}

// reportAt is report for a place that was found otherwise, with other places
// that help to understand it.
func (f *finder) reportAt(pos diag.Pos, msg, hint diag.Message, related ...diag.Related) {
	*f.list = append(*f.list, diag.Problem{
		Pos: pos, Severity: f.rule.Severity, Rule: f.rule.ID, Msg: msg, Hint: hint, Related: related,
	})
}

// place is where a hit stands: its words if the text's lines are those of the
// file, else the text.
func (f *finder) place(record any, t text, h hit) diag.Pos {
	before := t.value[:h.start]
	line, col := 1, 1
	for _, r := range before {
		col++
		if r == '\n' {
			line, col = line+1, 1
		}
	}
	pos, whole := f.Inside(record, line, col, t.keys...), f.At(record, t.keys...)
	if pos.Line != whole.Line || pos.Col != whole.Col || h.start == 0 && pos.Len != whole.Len {
		pos.Len = utf8.RuneCountInString(h.words)
	}
	return pos
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
