// Package rules holds what the data must keep to beyond their form: legal and
// editorial rules, one a file, each citing what asks for it.
//
// A [Rule] looks at the whole catalog and reports every place that breaks it.
// To add one, write a file that declares a Rule, put it into [All], and add to
// the table in rules_test.go a case that breaks it.
package rules

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Rule is one thing that the data must keep to.
type Rule struct {
	ID       string // stable, as printed behind a message
	Norm     string // the norm that asks for it, or "editorial: " and the reason
	Severity diag.Severity
	check    func(*finder)
}

// All is every rule, by id.
func All() []Rule {
	all := []Rule{
		audienceFitsKind, billedWithinTerm, followOnPrice, hardwareShipper, issuesFitTerm,
		noticeOfOpenEnded, shippingPrices, surchargeWorthIt, validityInOrder,
	}
	slices.SortFunc(all, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// Check is what breaks a rule on the day now.
func Check(cat *catalog.Catalog, now offer.Date) diag.List {
	var list diag.List
	for _, r := range All() {
		r.check(&finder{Catalog: cat, now: now, rule: r, list: &list})
	}
	return list
}

// finder is what a rule looks at and reports to.
type finder struct {
	*catalog.Catalog
	now  offer.Date
	rule Rule
	list *diag.List
}

// report says that the field of the record breaks the rule. Both are pointers,
// as catalog.Pos takes them.
func (f *finder) report(record, field any, msg, hint diag.Message) {
	*f.list = append(*f.list, diag.Problem{
		Pos:      f.Pos(record, field),
		Severity: f.rule.Severity,
		Rule:     f.rule.ID,
		Msg:      msg,
		Hint:     hint,
	})
}
