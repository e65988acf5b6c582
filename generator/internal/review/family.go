package review

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Family is texts that are read as one: each wording once, in all languages side
// by side, and a list of what facts put into it differently.
type Family struct {
	ID      string      `json:"id"` // as approve --family takes it
	Form    offer.Form  `json:"form"`
	Open    int         `json:"open"` // texts of it that are not approved
	Members []Member    `json:"members"`
	Rows    []FamilyRow `json:"rows"`    // a wording each
	Differs []Differing `json:"differs"` // what is not the same in all who have it
	Gone    []Edit      `json:"gone"`    // sentences that were taken out
	Whole   bool        `json:"whole"`   // whether a member was never approved, so that all must be read
	Command string      `json:"command"` // that approves what is open; "" if nothing is
}

// Member is a text of a family, in all languages.
type Member struct {
	Letter  string         `json:"letter"` // by which rows name it: "A"
	Partner string         `json:"partner"`
	Name    string         `json:"name"` // the firm's
	Case    string         `json:"case"`
	Status  signoff.Status `json:"status"` // the most troubling of its languages

	Called diag.Message `json:"-"` // the case in words
}

// FamilyRow is a wording of a clause, in each language of the site. What differs
// stands in it as its number in brackets.
type FamilyRow struct {
	Clause  string   `json:"clause"`
	Norm    string   `json:"norm"`
	Texts   []string `json:"texts"`
	For     []string `json:"for"`     // letters of the members that say it; none: all do
	Changes []Edit   `json:"changes"` // since it was approved, each once
}

// Edit is what changed in a sentence of some members, with the redline of the first.
type Edit struct {
	Letter  string     `json:"letter"` // of the first
	For     []string   `json:"for"`    // of all
	Lang    offer.Lang `json:"lang"`
	Redline []Run      `json:"redline"`
}

// Differing is a fact's words, and who has which.
type Differing struct {
	Mark   string     `json:"mark"` // "[1]"
	Lang   offer.Lang `json:"lang"`
	Fact   string     `json:"fact"` // as the clause names it: ".Partner.Name"
	Values []Value    `json:"values"`
}

// Value is the words of a fact, and the letters of those that have them.
type Value struct {
	Words string   `json:"words"`
	For   []string `json:"for"`
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
	out := Family{ID: f.ID, Form: f.Form, Rows: []FamilyRow{}, Differs: []Differing{}, Gone: []Edit{}}
	changes := make([]map[string][]Edit, len(f.Members)) // by member and clause
	for i, m := range f.Members {
		changes[i] = map[string][]Edit{}
		out.Members = append(out.Members, c.member(letter(i), m, bySum, &out, changes[i]))
		out.Gone = merge(out.Gone, changes[i][""])
	}
	for _, row := range f.Rows {
		r := FamilyRow{Clause: row.Clause, Norm: row.Norm, For: []string{}, Changes: []Edit{}}
		for i, slots := range row.Slots {
			if slots == nil {
				continue
			}
			r.For = append(r.For, letter(i))
			r.Changes = merge(r.Changes, changes[i][row.Clause])
		}
		if len(r.For) == len(f.Members) {
			r.For = []string{}
		}
		for l := range row.Words {
			r.Texts = append(r.Texts, out.fill(row, l, f.Members[0].Texts[l].Lang))
		}
		out.Rows = append(out.Rows, r)
	}
	if out.Open > 0 {
		out.Command = fmt.Sprintf("klarabo approve --family %s --as %s", f.ID, c.reviewer(signoff.State{}))
	}
	return out
}

// member is a text of a family in all languages; it notes what changed, by clause.
func (c *compiler) member(letter string, m disclosure.Member, bySum map[string]*Text, f *Family, changes map[string][]Edit) Member {
	first := bySum[m.Texts[0].Sum()]
	out := Member{Letter: letter, Partner: first.Partner, Name: first.PartnerName, Case: m.Texts[0].Case, Status: signoff.Approved}
	out.Called = signoff.CaseName(out.Case)
	for _, t := range m.Texts {
		text := bySum[t.Sum()]
		f.Whole = f.Whole || text.Status != signoff.Approved && text.Base == ""
		for _, sentence := range text.Sentences {
			if len(sentence.Redline) > 0 {
				changes[sentence.Clause] = append(changes[sentence.Clause], Edit{letter, []string{letter}, text.Lang, sentence.Redline})
			}
		}
		if text.Status != signoff.Approved {
			f.Open++
		}
		if slices.Index(statuses, text.Status) < slices.Index(statuses, out.Status) {
			out.Status = text.Status
		}
	}
	return out
}

// merge adds to edits those of a further member. The same words taken out and put
// in are one change, whatever stands around them, as the firm's name.
func merge(edits, more []Edit) []Edit {
	for _, e := range more {
		i := slices.IndexFunc(edits, func(o Edit) bool { return o.Lang == e.Lang && slices.Equal(o.changed(), e.changed()) })
		if i < 0 {
			edits = append(edits, e)
			continue
		}
		edits[i].For = append(slices.Clip(edits[i].For), e.Letter)
	}
	return edits
}

// changed is what was taken out and put in.
func (e Edit) changed() []Run {
	return slices.DeleteFunc(slices.Clone(e.Redline), func(r Run) bool { return r.Op == Same })
}

// letter names a member: A to Z, then AA and so on.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// fill is a wording with the facts that are the same in all who have it, and
// with marks for the others, which are added to the list.
func (out *Family) fill(row disclosure.Row, lang int, l offer.Lang) string {
	words := row.Words[lang]
	first := slices.IndexFunc(row.Slots, func(s [][]disclosure.Slot) bool { return s != nil })
	for i, slot := range row.Slots[first][lang] {
		d := Differing{Lang: l, Fact: slot.Name}
		for m, slots := range row.Slots {
			if slots != nil {
				d.add(slots[lang][i].Value, letter(m))
			}
		}
		put := slot.Value
		if len(d.Values) > 1 {
			put = out.mark(d)
		}
		words = strings.Replace(words, "‹"+slot.Name+"›", put, 1)
	}
	return words
}

// add notes who has which words.
func (d *Differing) add(words, letter string) {
	for i := range d.Values {
		if v := &d.Values[i]; v.Words == words {
			v.For = append(v.For, letter)
			return
		}
	}
	d.Values = append(d.Values, Value{words, []string{letter}})
}

// mark is the mark of an item of the list, which is added unless it is there.
func (out *Family) mark(d Differing) string {
	for _, other := range out.Differs {
		if other.Lang == d.Lang && reflect.DeepEqual(other.Values, d.Values) {
			return other.Mark
		}
	}
	d.Mark = fmt.Sprintf("[%d]", len(out.Differs)+1)
	out.Differs = append(out.Differs, d)
	return d.Mark
}
