package disclosure

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// All texts of a form are read as one, a family: each wording of each clause
// once, in all languages side by side, with who has it, and beside it what facts
// put into it. Two sentences have the same wording if their clause went through
// the same branches in every language.
//
// What a fact puts into a clause is whatever stands there between braces and
// prints: {{.Partner.Name}}, {{list "word-data" .Partner.Receives}}. A phrase
// that is given all facts, {{phrase "on-behalf-of" .}}, is wording like the
// clause itself.

// Family is all texts of a form.
type Family struct {
	ID      string // "f-" and 32 hexadecimal digits; another one if any of its texts changes
	Form    offer.Form
	Members []Member
	Rows    []Row // by the order of their clauses
}

// Member is a text in every language of the site.
type Member struct{ Texts []*Text }

// Row is one wording of a clause.
type Row struct {
	Clause, Norm string
	Facts        []string   // as in [Sentence]
	Words        []string   // by language, with ‹.Partner.Name› where a fact stands; "" where the clause says nothing
	Slots        [][][]Slot // by member and language; nil of one that does not say it
}

// Slot is what one fact puts into a sentence.
type Slot struct{ Name, Value string }

// Families sorts texts into families, in the order of their forms' first texts.
// The texts are those that were composed of the catalog.
func Families(cat *catalog.Catalog, texts *Texts) []*Family {
	marked := composeAll(cat, true).texts
	var all []*Family
	byForm := map[offer.Form]*Family{}
	member := map[textKey]int{}
	for _, t := range texts.All {
		f := byForm[t.Form]
		if f == nil {
			f = &Family{Form: t.Form}
			byForm[t.Form], all = f, append(all, f)
		}
		key := t.key()
		key.lang = ""
		i, known := member[key]
		if !known {
			i = len(f.Members)
			member[key], f.Members = i, append(f.Members, Member{})
		}
		f.Members[i].Texts = append(f.Members[i].Texts, t)
	}
	clauses := slices.SortedFunc(slices.Values(cat.Clauses), byOrder)
	for _, f := range all {
		for _, c := range clauses {
			f.rows(c.ID, marked)
		}
		f.ID = f.id()
	}
	return all
}

// rows adds a row for each wording that a clause has in the family.
func (f *Family) rows(clause string, marked *Texts) {
	first := len(f.Rows)
	for i, m := range f.Members {
		row := Row{Clause: clause, Words: make([]string, len(m.Texts)), Slots: make([][][]Slot, len(f.Members))}
		slots := make([][]Slot, len(m.Texts))
		said := false
		for l, t := range m.Texts {
			for _, s := range marked.byKey[t.key()].Sentences {
				if s.Clause == clause {
					row.Norm, row.Facts, said = s.Norm, s.Facts, true
					row.Words[l], slots[l] = unmark(s.Text)
				}
			}
		}
		if !said {
			continue
		}
		at := first + slices.IndexFunc(f.Rows[first:], func(r Row) bool { return slices.Equal(r.Words, row.Words) })
		if at < first {
			at, f.Rows = len(f.Rows), append(f.Rows, row)
		}
		f.Rows[at].Slots[i] = slots
	}
}

// id is made of the sums of all texts: what was read is what is signed. It is as long as
// it must be so that nobody finds two families of the same id.
func (f *Family) id() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n", f.Form)
	for _, m := range f.Members {
		for _, t := range m.Texts {
			fmt.Fprintln(sum, t.Sum())
		}
	}
	return "f-" + hex.EncodeToString(sum.Sum(nil)[:16])
}

// key is where a text stands among all.
func (t *Text) key() textKey { return textKey{t.Partner, t.Case, t.Form, t.Lang} }

// The marks around what a fact prints: its name between the first two, its
// value between the last two. No text has these characters (see [Fold] and
// package catalog, which refuses them).
const (
	markBegin = "\x01"
	markValue = "\x02"
	markEnd   = "\x03"
)

func mark(slot, value string) string {
	if slot == "" {
		return value
	}
	return markBegin + slot + markValue + value + markEnd
}

// slotOf is the name of what an action prints: its source. A phrase that is
// given everything is no fact, and has none.
func slotOf(p *parse.PipeNode) string {
	args := p.Cmds[0].Args
	if id, ok := args[0].(*parse.IdentifierNode); ok && id.Ident == "phrase" && len(args) == 3 {
		if s := args[2].String(); s == "." || s == "$" {
			return ""
		}
	}
	return p.String()
}

// unmark is the wording with the names of facts in their places, and what they
// print. Of facts in facts, as of the items of a list, the outermost counts.
func unmark(marked string) (words string, slots []Slot) {
	var out, value strings.Builder
	depth := 0
	for marked != "" {
		i := strings.IndexAny(marked, markBegin+markEnd)
		if i < 0 {
			out.WriteString(marked)
			break
		}
		target := &out
		if depth > 0 {
			target = &value
		}
		target.WriteString(marked[:i])
		begins := marked[i] == markBegin[0]
		marked = marked[i+1:]
		if !begins {
			if depth--; depth == 0 {
				slots[len(slots)-1].Value = value.String()
				value.Reset()
			}
			continue
		}
		name, rest, _ := strings.Cut(marked, markValue)
		marked = rest
		if depth++; depth == 1 {
			out.WriteString("‹" + name + "›")
			slots = append(slots, Slot{Name: name})
		}
	}
	return out.String(), slots
}
