package disclosure

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// fault is what is wrong in a clause, and where. It is an error so that it can
// pass through a template's execution.
type fault struct {
	w            *wording
	offset, size int // bytes of w.text
	rule         string
	msg, hint    diag.Message
	missing      string // the fact that is missing, as the clause names it; "" if it is something else
}

func (f *fault) Error() string { return f.msg.String() }

// faults collects what is wrong, each thing once: the same phrase is checked
// for each clause that uses it, the same clause rendered for each form.
type faults struct {
	cat  *catalog.Catalog
	list diag.List
	seen map[string]bool
}

func newFaults(cat *catalog.Catalog) *faults { return &faults{cat: cat, seen: map[string]bool{}} }

// add adds a fault of a clause.
func (fs *faults) add(f *fault) {
	fs.once(diag.Problem{Pos: f.w.at(fs.cat, f.offset, f.size), Rule: f.rule, Msg: f.msg, Hint: f.hint}, "")
}

// once adds a problem unless there has been one of the same name; "" is the
// problem itself.
func (fs *faults) once(p diag.Problem, name string) {
	if name == "" {
		name = p.String()
	}
	if !fs.seen[name] {
		fs.seen[name] = true
		fs.list = append(fs.list, p)
	}
}

// addFor adds a fault that showed when a clause was rendered for somebody.
func (fs *faults) addFor(f *fault, a about) {
	if f.missing == "" {
		fs.add(f)
		return
	}
	key, name := keyOf(f.missing), offer.ByPublisher
	if a.partner != nil {
		name = a.partner.ID
	}
	record, path := Home(fs.cat, a.partner, a.of.Parties, key)
	var keys []string
	if path != "" {
		keys = strings.Split(path, ".")
	}
	once := fs.cat.File(record) // what the publisher lacks is lacking for every partner alike, and told for one
	fs.once(diag.Problem{
		Pos:     f.w.at(fs.cat, f.offset, f.size),
		Rule:    f.rule,
		Msg:     diag.Msg("the fact %s is missing for the partner %s", f.missing, name),
		Hint:    diag.Msg("give it in the data, or let the clause ask for it with {{if …}} or {{with …}}"),
		Related: []diag.Related{{Pos: fs.cat.At(record, keys...), Msg: diag.Msg("it would stand here")}},
	}, f.w.clause.ID+" "+f.missing+" "+once) // the languages of a clause lack the same fact
}

// keyOf is the key of a fact as a clause names it, "" if the name does not
// begin at the facts.
func keyOf(name string) string {
	v := value{typ: reflect.TypeFor[OrderFacts]()}
	for _, n := range strings.Split(strings.TrimLeft(name, "$."), ".") {
		var ok bool
		if v, ok = v.field(n); !ok {
			return ""
		}
	}
	return v.key
}

// execPlace is how text/template begins an error of execution: the template,
// the line from 1, the byte of the line from 0, and what is evaluated.
var execPlace = regexp.MustCompile(`(?s)^template: [^:]*:(\d+):(\d+): executing ".*?" at <(.*?)>: `)

// place finds where in w an execution failed, and what stands there.
func (w *wording) place(err error) (offset int, source string) {
	m := execPlace.FindStringSubmatch(err.Error())
	if m == nil {
		return 0, ""
	}
	line, _ := strconv.Atoi(m[1]) // digits, as the expression says
	col, _ := strconv.Atoi(m[2])
	offset, source = w.offset(line, col), m[3]
	if strings.HasPrefix(source, "fact ") { // the function that watches stands where its action begins
		source, _, _ = strings.Cut(w.text[offset:], "}}")
		source = strings.TrimRight(source, " \t\r\n-)")
	} else if i := strings.LastIndex(w.text[:min(offset+len(source), len(w.text))], source); i >= 0 {
		offset = i // of a fact with several names, text/template points at the second
	}
	if i := strings.LastIndexAny(source, " \t\r\n("); i >= 0 { // phrase "id" .Partner.Matching
		offset, source = offset+i+1, source[i+1:]
	}
	return offset, source
}
