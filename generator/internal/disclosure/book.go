package disclosure

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A clause that is used as it is meant to be stays far below these.
const (
	mostPhrases = 5_000  // uses of phrases in one sentence
	mostBytes   = 50_000 // of one sentence
)

// book is all clauses in one language, ready to be rendered. It is used by one
// goroutine.
type book struct {
	lang     offer.Lang
	faults   *faults
	wordings map[string]*wording // by the clause's id
	set      *template.Template
	forms    map[offer.Form][]clauseIn // the sound clauses of each, in order
	broken   map[offer.Form]bool       // of which a clause is not sound
	sound    map[string]bool           // the phrases of spoken that can be said
	sayings  map[string]saying
	into     said                    // what is being composed
	amounts  map[offer.Amount]string // written out, which takes long
	uses     int                     // of phrases, in the sentence that is being rendered
	lists    []AreaList              // of areas, in that sentence
	marking  bool                    // whether what facts print is marked; see frame.go
}

// clauseIn is a sound clause in one form and language.
type clauseIn struct {
	*wording
	facts []string
}

// newBook reads and checks every clause in a language.
func newBook(cat *catalog.Catalog, l offer.Lang, fs *faults, marking bool) *book {
	b := &book{lang: l, faults: fs, marking: marking, wordings: map[string]*wording{}, set: template.New(""),
		forms: map[offer.Form][]clauseIn{}, broken: map[offer.Form]bool{}, sound: map[string]bool{}, sayings: map[string]saying{}, amounts: map[offer.Amount]string{}}
	b.set.Funcs(template.FuncMap{"phrase": b.phrase, "list": b.list, "has": has, "country": func(c offer.Country) string { return c.In(l) }, "fact": b.fact})
	for _, c := range cat.Clauses {
		w := &wording{clause: c, lang: l, text: c.Text.In(l)}
		b.wordings[c.ID] = w
		if w.text == "" {
			fs.add(&fault{w: w, rule: "clause/missing-language",
				msg:  diag.Msg("this clause has no text in the language %s", l),
				hint: diag.Msg("add %s: under text:", l)})
			continue
		}
		if f := w.parse(); f != nil {
			fs.add(f)
			continue
		}
		template.Must(b.set.AddParseTree(c.ID, w.tree)) // which fails of none that is parsed
	}
	for _, c := range slices.SortedFunc(slices.Values(cat.Clauses), byOrder) {
		b.checkForms(b.wordings[c.ID])
	}
	b.checkSpoken()
	for _, w := range b.wordings {
		if w.tree != nil {
			watch(w.tree.Root)
		}
	}
	return b
}

// checkForms adds a clause to each of its forms in which it is sound.
func (b *book) checkForms(w *wording) {
	for _, f := range w.clause.Forms {
		if used, ok := b.check(w, factsOf(f)); ok {
			b.forms[f] = append(b.forms[f], clauseIn{w, slices.Sorted(maps.Keys(used))})
		} else {
			b.broken[f] = true
		}
	}
}

// watch makes every action that prints pass its value through the function
// fact, as html/template does with its escapers.
func watch(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, n := range n.Nodes {
				watch(n)
			}
		}
	case *parse.ActionNode:
		fact, slot := parse.NewIdentifier("fact").SetPos(n.Pos), slotOf(n.Pipe)
		name := &parse.StringNode{NodeType: parse.NodeString, Pos: n.Pos, Quoted: strconv.Quote(slot), Text: slot}
		n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos, Args: []parse.Node{fact, name}})
	case *parse.IfNode:
		watch(n.List)
		watch(n.ElseList)
	case *parse.WithNode:
		watch(n.List)
		watch(n.ElseList)
	case *parse.RangeNode:
		watch(n.List)
		watch(n.ElseList)
	}
}

// phrases is the ids of all phrases, sorted.
func (b *book) phrases() []string {
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(b.wordings)) {
		if len(b.wordings[id].clause.Forms) == 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// stops is the full stop of a sentence behind a name that ends with one, such
// as "Muster e. K.", so that it is one too many.
var stops = regexp.MustCompile(`([^.])\.\.([^.]|$)`)

// say is what a wording says of facts, folded; "" if it does not apply.
func (b *book) say(w *wording, facts any) (string, *fault) {
	b.uses, b.lists = 0, nil
	s, f := b.render(w, facts)
	if strings.Contains(s, "..") {
		s = stops.ReplaceAllString(s, "$1.$2")
	}
	return s, f
}

// render is one template, a clause's or a phrase's. The fault is at the innermost
// place that failed.
func (b *book) render(w *wording, v any) (string, *fault) {
	var out limited
	err := b.set.ExecuteTemplate(&out, w.clause.ID, v)
	if err == nil {
		return Fold(out.String()), nil
	}
	offset, source := w.place(err)
	var f *fault
	switch {
	case errors.As(err, &f):
		if f.w == nil {
			f.w, f.offset, f.size = w, offset, len(source)
			f.missing = cmp.Or(f.missing, source)
		}
	case errors.Is(err, errTooLong):
		f = tooMuch(w)
	default: // after the checks, what is left is a fact below one that is not there
		f = &fault{w: w, offset: offset, size: len(source), rule: "clause/missing-fact", missing: cmp.Or(source, "?")}
	}
	return "", f
}

func tooMuch(w *wording) *fault {
	return &fault{w: w, rule: "clause/too-long",
		msg:  diag.Msg("this clause grows beyond all measure"),
		hint: diag.Msg("look for a {{range}} or a phrase that repeats itself")}
}

var errTooLong = errors.New("too long")

// limited is a buffer that refuses to grow beyond mostBytes.
type limited struct{ strings.Builder }

func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > mostBytes {
		return 0, errTooLong
	}
	return l.Builder.Write(p)
}

// fact is the function through which every printed value goes, with the name of
// what prints it: an empty one is a missing fact.
func (b *book) fact(slot string, v any) (string, error) {
	s := Fold(fmt.Sprint(v))
	if v == nil || s == "" {
		return "", &fault{rule: "clause/missing-fact"}
	}
	if b.marking {
		return mark(slot, s), nil
	}
	return s, nil
}

// phrase is the function phrase.
func (b *book) phrase(id string, v any) (string, error) {
	w := b.wordings[id]
	if b.uses++; b.uses > mostPhrases {
		return "", tooMuch(w)
	}
	if r := reflect.ValueOf(v); !r.IsValid() || r.Kind() == reflect.Pointer && r.IsNil() {
		return "", &fault{rule: "clause/missing-fact"}
	}
	s, f := b.render(w, v)
	if f == nil && s == "" {
		f = &fault{w: w, rule: "clause/empty-phrase",
			msg:  diag.Msg("the phrase %q has no words for %q", id, fmt.Sprint(v)),
			hint: diag.Msg("a phrase must say something of every value that it is used with")}
	}
	if f != nil { // an error that is no fault would be none
		return "", f
	}
	return s, nil
}

// list is the function list. Nothing joined is "", which only if can ask for.
func (b *book) list(id string, items any) (string, error) {
	var joined string
	var words []string
	r := reflect.ValueOf(items)
	for i := range r.Len() {
		s, err := b.phrase(id, r.Index(i).Interface())
		if err != nil {
			return "", err
		}
		words = append(words, s)
		if i > 0 {
			s, err = b.phrase("list", Pair{Before: joined, Item: s, Last: i == r.Len()-1})
			if err != nil {
				return "", err
			}
		}
		joined = s
	}
	if areas, ok := items.([]PriceArea); ok && id == "price-area" {
		b.lists = append(b.lists, areaList(joined, areas, words))
	}
	return joined, nil
}

// has is the function has.
func has(items any, item string) bool {
	r := reflect.ValueOf(items)
	for i := range r.Len() {
		if r.Index(i).String() == item {
			return true
		}
	}
	return false
}
