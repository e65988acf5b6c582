package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Family is texts that are read as one: the wording once, in all languages side
// by side, and a table of what facts put into it differently.
type Family struct {
	ID      string      `json:"id"` // as approve --family takes it
	Form    offer.Form  `json:"form"`
	Open    int         `json:"open"` // texts of it that are not approved
	Members []Member    `json:"members"`
	Rows    []FamilyRow `json:"rows"`    // a sentence each
	Differs []Differing `json:"differs"` // what is not the same in all members
	Whole   bool        `json:"whole"`   // whether a member was never approved, so that all must be read
	Command string      `json:"command"` // that approves what is open; "" if nothing is
}

// Member is a text of a family, in all languages.
type Member struct {
	Partner string         `json:"partner"`
	Case    string         `json:"case"`
	Status  signoff.Status `json:"status"` // the most troubling of its languages
}

// FamilyRow is a sentence in each language of the site. What differs stands in
// it as its number in brackets.
type FamilyRow struct {
	Clause  string   `json:"clause"`
	Norm    string   `json:"norm"`
	Texts   []string `json:"texts"`
	Touched bool     `json:"touched"` // whether it changed in one of the members since that was approved
}

// Differing is a fact's words in each member, in the order of the members.
type Differing struct {
	Mark   string     `json:"mark"` // "[1]"
	Lang   offer.Lang `json:"lang"`
	Fact   string     `json:"fact"` // as the clause names it: ".Partner.Name"
	Values []string   `json:"values"`
}

// families is every family, open ones first, those with the most open texts
// before the others.
func (c *compiler) families(texts []Text) []Family {
	bySum := map[string]*Text{}
	for i := range texts {
		bySum[texts[i].Sum] = &texts[i]
	}
	all := []Family{}
	for _, f := range disclosure.Families(c.Catalog, c.Texts) {
		all = append(all, c.family(f, bySum))
	}
	slices.SortStableFunc(all, func(a, b Family) int { return b.Open - a.Open })
	return all
}

func (c *compiler) family(f *disclosure.Family, bySum map[string]*Text) Family {
	out := Family{ID: f.ID, Form: f.Form, Rows: []FamilyRow{}, Differs: []Differing{}}
	touched := map[string]bool{}
	for _, m := range f.Members {
		member := Member{Partner: m.Texts[0].Partner, Status: signoff.Approved}
		if t, err := signoff.FromDisclosure(m.Texts[0]); err == nil {
			member.Case = t.Is("case")
		}
		for _, t := range m.Texts {
			s := bySum[t.Sum()].Status
			out.Whole = out.Whole || s != signoff.Approved && bySum[t.Sum()].Base == ""
			for _, sentence := range bySum[t.Sum()].Sentences {
				touched[sentence.Clause] = touched[sentence.Clause] || len(sentence.Redline) > 0
			}
			if s != signoff.Approved {
				out.Open++
			}
			if slices.Index(statuses, s) < slices.Index(statuses, member.Status) {
				member.Status = s
			}
		}
		out.Members = append(out.Members, member)
	}
	for i, frame := range f.Frames[0] {
		row := FamilyRow{Clause: frame.Clause, Norm: frame.Norm, Touched: touched[frame.Clause]}
		for l := range f.Frames {
			row.Texts = append(row.Texts, out.fill(f, l, i))
		}
		out.Rows = append(out.Rows, row)
	}
	if out.Open > 0 {
		out.Command = fmt.Sprintf("klarabo approve --family %s --as %s", f.ID, c.anyReviewer())
	}
	return out
}

// fill is a sentence with the facts that are the same in all members, and with
// marks for the others, which are added to the table.
func (out *Family) fill(f *disclosure.Family, lang, sentence int) string {
	if sentence >= len(f.Frames[lang]) { // the languages need not have the same clauses
		return ""
	}
	words := f.Frames[lang][sentence].Words
	for i, slot := range f.Members[0].Slots[lang][sentence] {
		d := Differing{Lang: f.Members[0].Texts[lang].Lang, Fact: slot.Name}
		same := true
		for _, m := range f.Members {
			value := m.Slots[lang][sentence][i].Value
			d.Values = append(d.Values, value)
			same = same && value == slot.Value
		}
		put := slot.Value
		if !same {
			put = out.mark(d)
		}
		words = strings.Replace(words, "‹"+slot.Name+"›", put, 1)
	}
	return words
}

// mark is the mark of a row of the table, which is added unless it is there.
func (out *Family) mark(d Differing) string {
	for _, other := range out.Differs {
		if other.Lang == d.Lang && slices.Equal(other.Values, d.Values) {
			return other.Mark
		}
	}
	d.Mark = fmt.Sprintf("[%d]", len(out.Differs)+1)
	out.Differs = append(out.Differs, d)
	return d.Mark
}

// anyReviewer is who may sign on the day, or a word to be replaced.
func (c *compiler) anyReviewer() string {
	for _, r := range c.Ledger.Reviewers {
		if r.On(c.Now) {
			return r.ID
		}
	}
	return "REVIEWER"
}
