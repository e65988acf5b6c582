package disclosure

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Two texts are of one family if they have the same form, and in every language
// the same clauses in the same order, each through the same branches: then
// their wording is the same but for what facts put into it. Whoever has read
// one of them and the table of what differs has read all.
//
// What a fact puts into a clause is whatever stands there between braces and
// prints: {{.Partner.Name}}, {{list "word-data" .Partner.Receives}}. A phrase
// that is given all facts, {{phrase "on-behalf-of" .}}, is wording like the
// clause itself.

// Family is such texts.
type Family struct {
	ID      string // "f-3a9c01d2"; another one if the wording or a branch changes
	Form    offer.Form
	Frames  [][]Frame // by language and sentence: the wording without its facts
	Members []Member
}

// Frame is the wording of a sentence without its facts.
type Frame struct {
	Clause, Norm string
	Facts        []string // as in [Sentence]
	Words        string   // with ‹.Partner.Name› where a fact stands
}

// Member is a text in every language of the site.
type Member struct {
	Texts []*Text
	Slots [][][]Slot // by language and sentence
}

// Slot is what one fact puts into a sentence.
type Slot struct{ Name, Value string }

// Families sorts texts into families, in the order of their first members. The
// texts are those that were composed of the catalog.
func Families(cat *catalog.Catalog, texts *Texts) []*Family {
	marked, _ := composeAll(cat, true)
	var singles []*Family // of one member each
	at := map[textKey]*Family{}
	for _, t := range texts.All() {
		key := t.key()
		key.lang = ""
		f := at[key]
		if f == nil {
			f = &Family{Form: t.Form, Members: make([]Member, 1)}
			at[key] = f
			singles = append(singles, f)
		}
		f.add(t, marked.byKey[t.key()])
	}
	var all []*Family
	byID := map[string]*Family{}
	for _, f := range singles {
		f.ID = f.id()
		if first := byID[f.ID]; first != nil {
			first.Members = append(first.Members, f.Members...)
			continue
		}
		byID[f.ID] = f
		all = append(all, f)
	}
	return all
}

// add adds a text in one more language to a family of one member.
func (f *Family) add(t, marked *Text) {
	var frames []Frame
	var slots [][]Slot
	for _, s := range marked.Sentences {
		words, in := unmark(s.Text)
		frames = append(frames, Frame{s.Clause, s.Norm, s.Facts, words})
		slots = append(slots, in)
	}
	f.Frames = append(f.Frames, frames)
	m := &f.Members[0]
	m.Texts, m.Slots = append(m.Texts, t), append(m.Slots, slots)
}

// id is made of all that a family has in common.
func (f *Family) id() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n", f.Form)
	for _, frames := range f.Frames {
		for _, frame := range frames {
			fmt.Fprintf(sum, "%s %s\n", frame.Clause, frame.Words)
		}
		fmt.Fprintln(sum)
	}
	return "f-" + hex.EncodeToString(sum.Sum(nil)[:4])
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
