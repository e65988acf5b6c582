package disclosure

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"
)

// The page on clauses has each fact with its comment, and each placeholder.
func TestFactsAreInTheManual(t *testing.T) {
	const path, begin, end = "../../doc/clauses.md", "<!-- made by go test ./generator/internal/disclosure -update -->\n", "<!-- made until here -->\n"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(b), begin)
	_, after, found := strings.Cut(rest, end)
	page := before + begin + factTable(t) + end + after
	if *update && found {
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if page != string(b) {
		t.Errorf("%s is not up to date: go test ./generator/internal/disclosure -run TestFactsAreInTheManual -update", path)
	}
	for _, p := range Placeholders {
		if !strings.Contains(page, "{{"+p+"}}") {
			t.Errorf("%s does not name the placeholder %s", path, p)
		}
	}
}

// factTable is a row for each fact: its name, its key in the data and the comment
// in facts.go.
func factTable(t *testing.T) string {
	file, err := parser.ParseFile(token.NewFileSet(), "facts.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	comments := map[string]string{} // by type and field
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.TypeSpec); ok {
			for _, f := range s.Type.(*ast.StructType).Fields.List {
				for _, name := range f.Names {
					comments[s.Name.Name+"."+name.Name] = strings.TrimSpace(f.Comment.Text())
				}
			}
		}
		return true
	})
	forAuthors := strings.NewReplacer("nil:", "empty:", "see [offer.Level]", "see [the label](label.md)")
	var b strings.Builder
	told := map[string]bool{}
	b.WriteString("| fact | its key | what it is |\n|---|---|---|\n")
	var walk func(v value, path string)
	walk = func(v value, path string) {
		if item, ok := v.item(); ok {
			v = item
		}
		for _, name := range v.fields() {
			f, _ := v.field(name)
			of := v.typ
			if of.Kind() == reflect.Pointer {
				of = of.Elem()
			}
			comment, own := comments[of.Name()+"."+name]
			if whole := path + "." + name; own && !told[whole] { // else of any firm, or of both kinds of facts
				told[whole] = true
				fmt.Fprintf(&b, "| `%s` | `%s` | %s |\n", whole, f.key, forAuthors.Replace(comment))
			}
			if strings.HasPrefix(strings.TrimLeft(f.typ.String(), "*[]"), "disclosure.") {
				walk(f, path+"."+name)
			}
		}
	}
	walk(value{typ: reflect.TypeFor[Facts]()}, "")
	walk(value{typ: reflect.TypeFor[SiteFacts]()}, "")
	return b.String()
}
