// Package review makes the dossier that legal reads: every disclosure of a
// site once, in which state its sign-off is, what changed since, what each
// sentence rests on, and where readers meet it.
//
//	dossier := review.Compile(review.Input{Catalog: cat, Texts: texts, Ledger: ledger, Findings: problems, Now: today})
//	files, err := dossier.Files("de")
//
// They are index.html, which needs no other file and no script, and the
// same for programs: review.json is the [Dossier] itself, review.csv a line for
// each text, for a table. Pages are not rendered for it: where a text stands
// follows from the data.
//
// A redline is against the last approved wording, or against an older state
// of the data if one is given. It is made word by word (see redline.go).
//
// The dossier's own words are in words/; the wording of disclosures is only in
// the clauses.
package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Input is what a dossier is made of. The catalog has a site.
type Input struct {
	Catalog  *catalog.Catalog
	Texts    *disclosure.Texts
	Ledger   *signoff.Ledger
	ToSign   []*signoff.Text // every text of the site, disclosures included
	Findings diag.List       // open ones, of the rules and of the ledger
	Now      offer.Date
	Since    string          // the older state to compare with, as the user named it; "": what was approved
	Older    []*signoff.Text // every text of that state
}

// Dossier is all that the review says. Its JSON form is review.json: no key of
// an object that is there is ever left out, lists may be empty. Version changes
// when a program that reads it would have to; new keys alone don't change it.
type Dossier struct {
	Version  int        `json:"version"`
	Site     string     `json:"site"` // the title in its first language
	Date     Day        `json:"date"`
	Since    string     `json:"since"`    // the older state that it compares with, or ""
	Required []string   `json:"required"` // the roles that must sign each disclosure
	Counts   []Count    `json:"counts"`   // of texts, by status
	Policy   []string   `json:"policy"`   // who must sign what, who may, and what legal rules are waived
	Causes   []Cause    `json:"causes"`   // clauses in which texts changed
	Families []Family   `json:"families"` // readings, open ones first
	Others   []Other    `json:"others"`   // registers, pages and the policy, open ones first
	Texts    []Text     `json:"texts"`    // newest trouble first
	Gone     []Gone     `json:"gone"`     // texts of the older state that are no more
	Partners []Partner  `json:"partners"`
	Names    []Named    `json:"names"`     // premiums that are called otherwise too
	NotMeant []NotMeant `json:"not_meant"` // words that look like a premium's title
	Findings []Finding  `json:"findings"`  // those that are at no text

	PolicyWords []diag.Message `json:"-"`
	langs       []offer.Lang
}

// Count is how many texts have a status.
type Count struct {
	Status signoff.Status `json:"status"`
	Texts  int            `json:"texts"`
}

// Gone is a text of the older state that is no more, as its partner, its page or
// its language.
type Gone struct {
	Kind    signoff.TextKind `json:"kind"`
	Name    string           `json:"name"`    // in English
	Partner string           `json:"partner"` // of a disclosure, as the next two
	Case    string           `json:"case"`
	Form    offer.Form       `json:"form"`
	Lang    offer.Lang       `json:"lang"`
	Sum     string           `json:"sum"`
	Text    string           `json:"text"`

	Called diag.Message `json:"-"` // the name
}

// Day is a day whose JSON form is "2026-11-01".
type Day struct{ offer.Date }

// MarshalText writes the day as it stands in the data.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

const version = 1

// statuses is every status, the most troubling first.
var statuses = []signoff.Status{signoff.Changed, signoff.Revoked, signoff.Lapsed, signoff.New, signoff.Approved}

// Compile makes the dossier.
func Compile(in Input) *Dossier {
	site := in.Catalog.Site
	d := &Dossier{
		Version: version, Site: site.Title.In(site.Languages[0]), Date: Day{in.Now}, Since: in.Since,
		langs: site.Languages, Required: []string{}, Texts: []Text{}, Gone: []Gone{}, Partners: []Partner{}, Findings: []Finding{},
	}
	if asked := signoff.Asked(site.SignOff, signoff.Disclosures); asked != nil {
		d.Required = asked.Required
	}
	d.PolicyWords, d.Policy = signoff.Words(in.Catalog, in.Ledger), []string{}
	for _, m := range d.PolicyWords {
		d.Policy = append(d.Policy, m.String())
	}
	c := &compiler{
		Input: in, places: places{cat: in.Catalog, known: map[place]string{}},
		stands: standing(in), findings: sortFindings(in.Findings), older: byID(in.Older),
	}
	for _, lang := range site.Languages {
		for _, f := range offer.Form("").Values().Words() {
			for _, p := range in.Texts.Parties {
				if t := in.Texts.Of(p, offer.Form(f), lang); t != nil {
					d.Texts = append(d.Texts, c.text(nil, t))
				}
			}
		}
	}
	for _, p := range in.Catalog.Partners {
		d.Partners = append(d.Partners, c.partner(p))
		for _, lang := range site.Languages {
			for _, f := range offer.Form("").Values().Words() {
				for _, k := range in.Texts.Cases[p.ID] {
					if t := in.Texts.Get(p.ID, k.String(), offer.Form(f), lang); t != nil {
						d.Texts = append(d.Texts, c.text(p, t))
					}
				}
			}
		}
	}
	slices.SortStableFunc(d.Texts, func(a, b Text) int { // the newest sign-off first
		return cmp.Or(a.trouble(b.State), strings.Compare(b.day(), a.day()))
	})
	d.Causes, d.Families, d.Others = causes(d.Texts), c.families(d.Texts), c.others()
	d.Counts = counts(d.Texts)
	d.Names, d.NotMeant = c.names()
	d.Gone = append(d.Gone, c.gone()...)
	d.Findings = append(d.Findings, c.findings.rest()...)
	return d
}

// compiler is the input and what is found out about it once.
type compiler struct {
	Input
	places   places
	stands   map[standKey]Stands
	findings *findings
	older    map[string]*signoff.Text // by id
}

func byID(texts []*signoff.Text) map[string]*signoff.Text {
	all := map[string]*signoff.Text{}
	for _, t := range texts {
		all[t.ID()] = t
	}
	return all
}

// gone is the texts that only the older state has.
func (c *compiler) gone() (all []Gone) {
	now := byID(c.ToSign)
	for _, t := range c.Older {
		if now[t.ID()] == nil {
			all = append(all, Gone{t.Kind, t.Name().String(), t.Is("partner"), t.Is("case"), offer.Form(t.Is("form")), t.Lang, t.Sum(), t.String(), t.Name()})
		}
	}
	return all
}

func counts(texts []Text) []Count {
	n := map[signoff.Status]int{}
	for i := range texts {
		n[texts[i].Status]++
	}
	var all []Count
	for _, s := range statuses {
		all = append(all, Count{s, n[s]})
	}
	return all
}

// Readings is the families with a text that is not approved: so many times
// legal must read.
func (d *Dossier) Readings() int {
	n := 0
	for _, f := range d.Families {
		if f.Open > 0 {
			n++
		}
	}
	return n
}

// Open is how many texts of all kinds are not approved.
func (d *Dossier) Open() int {
	n := d.OpenOthers()
	for _, c := range d.Counts {
		if c.Status != signoff.Approved {
			n += c.Texts
		}
	}
	return n
}

// OpenOthers is how many texts besides disclosures lack a sign-off that is asked for.
func (d *Dossier) OpenOthers() int {
	n := 0
	for _, o := range d.Others {
		if o.Asked && o.Status != signoff.Approved {
			n++
		}
	}
	return n
}
