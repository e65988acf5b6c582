// Package rules holds what the data must keep to beyond their form: legal and
// editorial rules, one a file but for those that are made alike, each citing
// what asks for it.
//
// A [Rule] looks at the whole catalog and reports every place that breaks it.
// To add one, write a file that declares a Rule with an example that breaks it
// and one that passes; the tests run the examples, and doc/rules.md is made from
// the same values.
//
// The rules are a checklist with sources and no legal advice: what they cannot
// see in the data, and whether a case is right, a lawyer judges.
//
// An editor may let a rule's finding pass with a waiver in data/site.yaml,
// which names the rule, the file, a reason and a last day; see waiver.go.
package rules

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Rule is one thing that the data must keep to.
type Rule struct {
	ID       string // stable, as printed behind a message
	Norm     string // the norm that asks for it, or "editorial"
	Severity diag.Severity
	From     offer.Date // the first day on which the norm applies as cited; zero: since ever
	Fixed    bool       // no waiver lets it pass: a disclosure would be false or missing
	Words    bool       // it knows words of German and English, and sees nothing in a text of another language but figures
	Why      string     // in English; package words has it in others
	Breaks   Example
	Passes   Example // near to what breaks it, and allowed

	// What it looks at: one record after another, or all of them at once.
	site      func(*finder, *offer.Site)
	offer     func(*finder, *offer.Offer)
	partner   func(*finder, *offer.Partner)
	premium   func(*finder, *offer.Premium)
	selection func(*finder, *offer.Offer, *offer.Selected) // the premiums that an offer gives, offer by offer
	text      func(*finder, text)                          // what records and hand-written pages say, names too
	passage   func(*finder, text)                          // what advertises: see passages
	shipment  func(*finder, shipment)
	check     func(*finder)
}

// Example is a change in one file of a site that breaks no rule: New takes the
// place of Old, which stands in the file once.
type Example struct {
	File string `json:"file"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// Legal tells whether a norm asks for the rule, so that letting it pass is for
// lawyers to decide. The others are editorial.
func (r Rule) Legal() bool { return !strings.HasPrefix(r.Norm, "editorial") }

// Applies tells whether the norm applies on the day now.
func (r Rule) Applies(now offer.Date) bool { return !now.Before(r.From) }

// declared is every rule, as its file declares it.
var declared []Rule

// declare makes a rule one of all.
func declare(r Rule) Rule {
	declared = append(declared, r)
	return r
}

// All is every rule, by id.
var All = sync.OnceValue(func() []Rule {
	return slices.SortedFunc(slices.Values(declared), func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
})

// IDs is the id of every rule.
func IDs() []string {
	var ids []string
	for _, r := range All() {
		ids = append(ids, r.ID)
	}
	return ids
}

// Find is the rule with an id.
func Find(id string) (Rule, bool) {
	i := slices.IndexFunc(All(), func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return All()[i], true
}

// Check is what breaks a rule on the day now and is not waived, and what is
// wrong with the waivers themselves.
func Check(cat *catalog.Catalog, now offer.Date) diag.List {
	open, _ := Judge(cat, nil, now)
	return open
}

// Judge is Check for a whole site, and what a waiver lets pass. Rules on wording
// look at its hand-written pages as well, which are nil if they are not known.
func Judge(cat *catalog.Catalog, content catalog.Content, now offer.Date) (open, waived diag.List) {
	return waive(cat, content, now, findings(cat, textsOf(content), now))
}

// findings is what breaks a rule. Where files are broken, it is what does so
// in the sound ones whatever will stand in the others.
func findings(cat *catalog.Catalog, pages []text, now offer.Date) diag.List {
	with, without, broken := cat.Despite()
	if !broken {
		return run(cat, pages, now)
	}
	key := func(p diag.Problem) [3]string { return [3]string{p.Pos.File, p.Rule, p.Msg.String()} }
	either := map[[3]string]bool{}
	for _, p := range run(without, pages, now) {
		either[key(p)] = true
	}
	return slices.DeleteFunc(run(with, pages, now), func(p diag.Problem) bool { return !either[key(p)] || inData(p.Pos.File) && !cat.Sound(p.Pos.File) })
}

// inData tells whether a file is a record's and no hand-written page.
func inData(file string) bool { return strings.HasPrefix(file, "data/") }

// run looks at a catalog by all rules that apply. What several records show, as a
// premium of many offers, is found once.
func run(cat *catalog.Catalog, pages []text, now offer.Date) diag.List {
	all := All()
	found := make([]diag.List, len(all))
	var work sync.WaitGroup
	shared := finder{Catalog: cat, now: now, read: readAll(cat), pages: pages}
	shared.adverts = shared.passages()
	for i, r := range all {
		if r.Applies(now) {
			f := shared
			f.rule, f.list = r, &found[i]
			work.Go(func() { r.look(&f) })
		}
	}
	work.Wait()
	return slices.Concat(found...).Sorted()
}

// The day from which norms that many rules cite apply as they are cited.
var (
	gdprApplies    = day(2018, 5, 25) // GDPR Art. 99(2)
	pangvApplies   = day(2022, 5, 28) // PAngV of 12 November 2021
	uwgApplies     = day(2022, 5, 28) // UWG as numbered by the act of 10 August 2021
	contractsFair  = day(2022, 3, 1)  // BGB § 309 no. 9 by the act of 10 August 2021 (EGBGB Art. 229 § 60)
	consumerRights = day(2014, 6, 13) // Directive 2011/83/EU Art. 28(1)
)

func day(year int, month time.Month, d int) offer.Date {
	return offer.Date{Year: year, Month: month, Day: d}
}
