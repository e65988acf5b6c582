package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/words"
	"github.com/klarabo/klarabo/generator/internal/words/wordstest"
)

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?#?([a-zA-Z%])`)

// verbs is what a format does with each argument, in the arguments' order.
func verbs(format string) string {
	var all []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		all = append(all, strconv.Itoa(next)+m[2])
		next++
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// Every message of every package has its German words, which take the same
// arguments, and the catalogue has no words for a message that nobody says.
func TestEveryMessageIsInGerman(t *testing.T) {
	said := formats(t)
	if len(said) < 500 {
		t.Fatalf("only %d messages were found in the sources", len(said))
	}
	wordstest.Complete(t, "", slices.Collect(maps.Keys(said)))
	for format, where := range said {
		for _, lang := range words.Languages()[1:] {
			if in := words.In(lang, "", format); verbs(in) != verbs(format) {
				t.Errorf("%s: %q takes other arguments than %q", where, in, format)
			}
		}
	}
}

// Each message is in the catalogue once, and begins in German as in English: what
// somebody is to do in small letters, as the rest of its line.
func TestGermanBeginsAsEnglish(t *testing.T) {
	loud := regexp.MustCompile(`^[A-ZÄÖÜ][a-zäöü]+ Sie `)
	for format, where := range formats(t) {
		if de := words.In("de", "", format); unicode.IsLower([]rune(format)[0]) && loud.MatchString(de) {
			t.Errorf("%s: %q begins with a capital letter", where, de)
		}
	}
	b, err := os.ReadFile("../words/de.po")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for entry := range strings.SplitSeq(string(b), "\n\n") {
		entry, _, _ = strings.Cut(entry, "\nmsgstr ")
		if seen[entry] {
			t.Errorf("twice in the catalogue: %s", entry)
		}
		seen[entry] = true
	}
}

// speakers is Msg and the functions of a package that hand it a format, which
// is among so many of their first arguments.
var speakers = map[string]int{
	"Msg": 1, "Plural": 3, "css why": 1, "proof why": 1, "build says": 1, "build measures": 1, "build details": 1, "build at": 1,
	"Wrongf": 1, "Hintf": 1, "Failedf": 2, "diag fold": 2, "publish failed": 2, "cli say": 2, "cli warn": 2, "serve say": 1,
}

// formats is every format that is given to one of them in the packages beside
// this one, and where.
func formats(t *testing.T) map[string]string {
	t.Helper()
	said := map[string]string{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		// What Hugo says is translated by a table of such formats.
		if strings.HasSuffix(filepath.ToSlash(path), "render/messages.go") {
			ast.Inspect(file, func(n ast.Node) bool {
				if row, ok := n.(*ast.CompositeLit); ok && row.Type == nil {
					for _, e := range row.Elts {
						if s, ok := text(e); ok {
							said[s] = path
						}
					}
				}
				return true
			})
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			name := ""
			switch f := call.Fun.(type) {
			case *ast.SelectorExpr:
				name = f.Sel.Name
			case *ast.Ident:
				name = f.Name
			}
			of := max(speakers[name], speakers[filepath.Base(filepath.Dir(path))+" "+name])
			for _, arg := range call.Args[:min(len(call.Args), of)] {
				if s, ok := text(arg); ok {
					said[s] = set.Position(call.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// text is a constant string.
func text(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, one := text(e.X)
		b, two := text(e.Y)
		return a + b, one && two
	}
	return "", false
}

// A measured number has the sign of the language between its digits, and the
// amounts of the data stand as they do there.
func TestDecimal(t *testing.T) {
	if got := Msg("%s, %s and %s", Decimal("4.50"), Decimal("12"), "59.90").In("de"); got != "4,50, 12 and 59.90" {
		t.Error(got)
	}
	if got := Msg("%s", Decimal("4.50")).In("en"); got != "4.50" {
		t.Error(got)
	}
}

func TestGerman(t *testing.T) {
	l := List{{
		Pos: Pos{File: "a.yaml", Line: 1, Col: 1},
		Msg: Msg("%s must be %s, but here is %s", Msg("an entry of `%s`", "from"), Msg("a list"), Msg("a text")), Hint: Msg("no such words"),
		Related: []Related{{Pos{File: "a.yaml", Line: 2}, Msg("first named here")}},
	}}
	var b strings.Builder
	if err := Text(&b, l.In("de"), nil, false); err != nil {
		t.Fatal(err)
	}
	want := "a.yaml:1:1: Fehler: ein Eintrag von `from` muss eine Liste sein, hier steht aber ein Text\n" +
		"a.yaml:2: siehe: zuerst steht es hier\nTipp: no such words\n\n"
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
	if l.In("en")[0].String() != l[0].String() || l[0].Msg.In("de") == l[0].Msg.String() {
		t.Error("a list in English is not as it was")
	}
}
