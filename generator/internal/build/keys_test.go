package build

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// unsigned is the keys that anybody may change without a sign-off, and why what
// is published stays true: its words are the editor's own, said as they stand,
// or nothing of it is published.
var unsigned = map[string]string{
	"premium description":         "shown as the editor wrote it, beside the signed words",
	"premium value":               "a price, shown as it stands",
	"premium stock":               "shown as it stands",
	"premium image":               "a picture and its alternative text",
	"premium delivery.after":      "shown as it stands: Art. 246a EGBGB asks that it is said, which a rule sees to",
	"premium delivery.within":     "shown as it stands, as above",
	"premium not_meant":           "confirms that words elsewhere do not name the premium",
	"partner agreement.reference": "no text prints it; what binds is the contract itself",
	"partner assured.by":          "no text prints it, but the day; the dossier shows it beside the partner",
	"partner reviewed_on":         "not published; a rule warns when it is long ago",
	"partner assured.file":        "not published; where the publisher keeps the contract",
	"partner moved_from":          "addresses that lead to the firm's page, and no words",
	"premium variants":            "what the reader chooses, shown as it stands; the shipper learns it with what was ordered",
}

// added is the keys of premiums and partners that no file of the example has,
// as lines at the end of one that has not.
var added = []struct{ kind, key, file, lines string }{
	{"premium", "aliases", "data/premiums/usb-stick-64.yaml", "aliases: [{de: Datenstift, en: data pen}]\n"},
	{"premium", "parts", "data/premiums/usb-stick-64.yaml", "parts: [{title: {de: Stick, en: Stick}, shipped_by: hardwarehaus}, {title: {de: Kappe, en: Cap}, shipped_by: rollgut}]\n"},
	{"premium", "variants", "data/premiums/usb-stick-64.yaml", "variants: [{title: {de: Farbe, en: Colour}, values: [{de: Rot, en: Red}, {de: Blau, en: Blue}]}]\n"},
	{"partner", "moved_from", "data/partners/hardwarehaus.yaml", "moved_from: [hardware-haus]\n"},
}

// TestEveryKey goes through every key that premiums, partners, reviewers and the
// policy of the example have, in the first file that has it, takes it away and
// gives it other values, and looks at what happens: the data are refused, or a sign-off lapses,
// or the key is one of unsigned. Nothing is rendered for it.
func TestEveryKey(t *testing.T) {
	if testing.Short() {
		t.Skip("some hundred runs over the data")
	}
	files := exampleData(t)
	withFewOffers(files)
	base := Read(Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 27}, Trees: &catalog.Trees{}})
	if base.Problems.HasErrors() {
		t.Fatalf("the example has errors: %v", base.Problems[0])
	}
	base.PolicySum = signoff.PolicyText(base.Catalog, base.Ledger).Sum()
	kinds := map[string]reflect.Type{
		"premium": reflect.TypeFor[offer.Premium](), "partner": reflect.TypeFor[offer.Partner](),
		"reviewer": reflect.TypeFor[signoff.Reviewer](), "site": reflect.TypeFor[offer.Site](),
	}
	counts, seen, keys := map[string]int{}, map[string]bool{}, map[string]bool{}
	for _, name := range slices.Sorted(keysOf(files)) {
		kind := map[string]string{"data/premiums": "premium", "data/partners": "partner", "data/reviewers": "reviewer"}[path.Dir(name)]
		if name == "data/site.yaml" {
			kind = "site"
		}
		if kind == "" {
			continue
		}
		for _, e := range edits(t, files[name].Data, catalog.ShapeOf(kinds[kind])) {
			if kind == "site" && !strings.HasPrefix(e.key, "sign_off") && !strings.HasPrefix(e.key, "waivers") {
				continue
			}
			keys[kind+" "+itemNumber.ReplaceAllString(e.key, "")] = true
			once := kind + " " + itemNumber.ReplaceAllString(e.key, ".N") + " " + e.what
			if seen[once] {
				continue
			}
			seen[once] = true
			outcome := base.outcome(name, e.text)
			counts[outcome]++
			if outcome == "silent" {
				t.Logf("without a sign-off: %s %s %s", kind, e.key, e.what)
			}
			if outcome == "silent" && !allowed(kind, e.key) {
				t.Errorf("%s: %s %s: nobody has to sign it, and it is not among the keys for which that is right", name, e.key, e.what)
			}
		}
	}
	for _, a := range added {
		keys[a.kind+" "+a.key] = true
		outcome := base.outcome(a.file, string(files[a.file].Data)+a.lines)
		if outcome == "silent" && !allowed(a.kind, a.key) {
			t.Errorf("%s: %s added: nobody has to sign it, and it is not among the keys for which that is right", a.file, a.key)
		}
	}
	for _, kind := range []string{"premium", "partner"} {
		for _, f := range catalog.ShapeOf(kinds[kind]).Fields {
			if !keys[kind+" "+f.Name] {
				t.Errorf("no file of the example has the key %s of a %s: add it to the list of added ones", f.Name, kind)
			}
		}
	}
	t.Logf("%d edits: %v", counts["fails"]+counts["lapses"]+counts["silent"], counts)
	if counts["lapses"] < 50 || counts["fails"] < 50 {
		t.Errorf("the test does not see what it should: %v", counts)
	}
}

// itemNumber is the place of an item in a list.
var itemNumber = regexp.MustCompile(`\.\d+`)

func keysOf(files fstest.MapFS) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range files {
			if !yield(name) {
				return
			}
		}
	}
}

// allowed tells whether a key, or what holds it, is one of unsigned.
func allowed(kind, key string) bool {
	for ; key != ""; key = parent(key) {
		if unsigned[kind+" "+key] != "" {
			return true
		}
	}
	return false
}

func parent(key string) string {
	if i := strings.LastIndex(key, "."); i >= 0 {
		return key[:i]
	}
	return ""
}

// outcome is what becomes of the data with another text of a file. What does not
// depend on the file is that of base: its pages, and what their words are.
func (base *Data) outcome(name, text string) string {
	files := base.Files.(fstest.MapFS)
	before := files[name]
	files[name] = &fstest.MapFile{Data: []byte(text)}
	defer func() { files[name] = before }()
	cat, list := catalog.LoadAgain(files, base.Trees)
	if list.HasErrors() || rules.Check(cat, base.Now).HasErrors() {
		return "fails"
	}
	d := &Data{Input: base.Input, Catalog: cat.On(base.Now), Content: base.Content}
	if d.Texts, list = disclosure.Compose(d.Catalog); list.HasErrors() {
		return "fails"
	}
	switch list := d.gate(true); {
	case slices.ContainsFunc(list, func(p diag.Problem) bool { return p.Severity == diag.Error && p.Rule == "sign-off" }):
		return "lapses"
	case list.HasErrors():
		return "fails"
	}
	return "silent"
}

// withFewOffers takes offers away whose premiums, with those for whom they are,
// others have as well: their texts are the same.
func withFewOffers(files fstest.MapFS) {
	cat, _ := catalog.Load(files)
	seen := map[string]bool{}
	for _, o := range cat.Offers {
		more := len(o.ReplacedBy) > 0 || o.Upgrade != nil
		for _, s := range o.Selections() {
			for _, p := range s.Premium.To.Partners() {
				for _, key := range []string{s.Premium.ID, p.ID + "/" + disclosure.CaseOf(s, p).String()} {
					more = more || !seen[key]
					seen[key] = true
				}
			}
		}
		if !more {
			delete(files, cat.File(o))
		}
	}
}

// exampleData is what the stages before Hugo read of the example.
func exampleData(t *testing.T) fstest.MapFS {
	t.Helper()
	files, root := fstest.MapFS{}, os.DirFS("../../..")
	for _, dir := range []string{"data", "content"} {
		err := fs.WalkDir(root, dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := fs.ReadFile(root, name)
			files[name] = &fstest.MapFile{Data: b}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// edit is a file in which one key was changed.
type edit struct{ key, what, text string }

// edits takes each key away, and gives each other values that its type allows.
func edits(t *testing.T, src []byte, s *catalog.Shape) (all []edit) {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		t.Fatal(err)
	}
	add := func(key, what string) {
		b, err := yaml.Marshal(&root)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, edit{key, what, string(b)})
	}
	var walk func(n *yaml.Node, s *catalog.Shape, key string)
	walk = func(n *yaml.Node, s *catalog.Shape, key string) {
		switch n.Kind {
		case yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				name := strings.TrimPrefix(key+"."+n.Content[i].Value, ".")
				content := n.Content
				n.Content = append(slices.Clone(content[:i]), content[i+2:]...)
				add(name, "taken away")
				n.Content = content
				inner := s
				if s != nil && s.Kind == catalog.GroupKind {
					j := slices.IndexFunc(s.Fields, func(f catalog.Field) bool { return f.Name == n.Content[i].Value })
					inner = nil
					if j >= 0 {
						inner = s.Fields[j].Shape
					}
				}
				walk(content[i+1], inner, name)
			}
		case yaml.SequenceNode:
			for i, item := range n.Content {
				name, content := fmt.Sprintf("%s.%d", key, i), n.Content
				n.Content = append(slices.Clone(content[:i]), content[i+1:]...)
				add(name, "taken away")
				n.Content = content
				inner := s
				if s != nil && s.Kind == catalog.ListKind {
					inner = s.Elem
				}
				walk(item, inner, name)
			}
		case yaml.ScalarNode:
			for _, value := range others(n.Value, s) {
				if value == n.Value {
					continue
				}
				before := n.Value
				n.Value = value
				add(key, "as "+kindOf(value, s))
				n.Value = before
			}
		}
	}
	walk(root.Content[0], s, "")
	return all
}

// kindOf is a value of an enumeration or an id, and for others that it is another.
func kindOf(value string, s *catalog.Shape) string {
	if s != nil && s.Kind == catalog.EnumKind || offer.IsID(value) {
		return strconv.Quote(value)
	}
	return "another value"
}

// others is other values of a type.
func others(value string, s *catalog.Shape) []string {
	if s != nil && s.Kind == catalog.EnumKind {
		return slices.DeleteFunc(slices.Clone(s.Values), func(v string) bool { return v == value })
	}
	switch {
	case strings.HasPrefix(value, "ssh-"): // another key of the same kind
		other := []byte(value)
		other[50] ^= 1
		return []string{string(other)}
	case len(value) == len("2026-11-25") && strings.Count(value, "-") == 2 && value[0] == '2':
		return []string{"2026-02-03"}
	case strings.HasPrefix(value, "https://"):
		return []string{value + "x"}
	case strings.Contains(value, "@"):
		return []string{"x" + value}
	case value == "publisher":
		return []string{"hardwarehaus"}
	case strings.HasSuffix(value, "months"), strings.HasSuffix(value, "years"), strings.HasSuffix(value, "weeks"):
		return []string{"1" + value}
	case s != nil && s.Kind == catalog.ScalarKind && strings.Contains(s.Type.String(), "Ref["):
		return []string{"publisher", "zahlwerk", "hardwarehaus"}
	}
	return []string{value + " x"}
}
