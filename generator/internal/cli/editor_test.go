package cli

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// editing is a copy of the example in an editor, with the settings that
// `new site` writes and the schemas that `schema` writes.
func editing(t *testing.T) (*languageServer, fstest.MapFS) {
	t.Helper()
	example := readExample(t)
	dir, made := t.TempDir(), filepath.Join(t.TempDir(), "made")
	if err := os.CopyFS(dir, example); err != nil {
		t.Fatal(err)
	}
	run(t, "schema", "--source", dir)
	run(t, "new", "site", made)
	settings, err := os.ReadFile(filepath.Join(made, ".vscode/settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".vscode/settings.json"), settings, 0o644); err != nil {
		t.Fatal(err)
	}
	s := editor(t, dir)
	// Once it tells a mistake, it has read the settings and a schema.
	s.open("data/publications/wrong.yaml", "titel: x\n")
	for len(s.marks("data/publications/wrong.yaml")) == 0 {
		t.Log("nothing is wrong yet")
	}
	return s, example
}

// described tells whether an editor has a schema for a file.
func described(file string) bool {
	return path.Ext(file) == ".yaml" && (file == "data/site.yaml" || path.Dir(path.Dir(file)) == "data") && path.Base(path.Dir(file)) != "signoffs"
}

// What check accepts, the editor does too.
func TestEditorAcceptsTheExample(t *testing.T) {
	s, example := editing(t)
	var names []string
	for name, f := range example {
		if described(name) {
			names = append(names, name)
			s.open(name, string(f.Data))
		}
	}
	if len(names) < 50 {
		t.Errorf("only %d files have a schema", len(names))
	}
	for _, name := range names {
		for _, m := range s.marks(name) {
			t.Errorf("%s:%d: %s", name, m.line(), m.Message)
		}
	}
}

// Of these kinds of mistakes a schema knows, so that an editor tells them too.
var known = []string{
	"unknown-key", "doubled-key", "missing-key", "unknown-value", "quotes", "malformed-value", "no-value", "empty-text",
	"wrong-type", "empty-list", "doubled-value", "one-of", "language",
}

// These leave no tree to hold a schema against. Each program then has further
// complaints of its own.
var unreadable = []string{"tab", "syntax", "yaml-feature", "merge-conflict"}

// unseen is the mistakes of those kinds that the editor tells in another line
// or not at all, and why.
var unseen = map[string]string{
	" issues: 12\n": "the server has several complaints of a key that lost a space of its indentation",
	"    - premium: buntschein-20\n    - premium: usb-stick-64\n": "a schema compares groups as a whole only",
	"retention:\n  period: 6 months\n":                            "the server marks the first key of a group, check the group's own",
	"title: {de: Pixelwerk Jahresabo, en: Pixelwerk, one year}\n": "the server passes over a key without a value",
	"title: !!str Pixelwerk":                                      "the server passes over tags",
	"payment: [direct_debit, invoice":                             "the server marks where the bracket is missed, check where it is opened",
}

// Check and the editor tell a mistake that a schema knows at the same line.
// The editor says nothing of the others.
func TestEditorSeesWhatCheckSees(t *testing.T) {
	s, example := editing(t)
	for i, m := range mistakes {
		if described(m.file) {
			s.open(fmt.Sprintf("%03d/%s", i, m.file), string(m.in(t, example)[m.file].Data))
		}
	}
	both, waiting := map[string]bool{}, maps.Clone(unseen)
	for i, m := range mistakes {
		var line, col int
		var rule string
		if _, err := fmt.Sscanf(strings.TrimPrefix(m.at, "warning "), "%d:%d [%s", &line, &col, &rule); err != nil {
			t.Fatalf("%s: %v", m.at, err)
		}
		rule = strings.TrimSuffix(rule, "]")
		if !described(m.file) || line == 0 || rule == "several-documents" {
			continue // it is not about what stands in a record
		}
		marks := s.marks(fmt.Sprintf("%03d/%s", i, m.file))
		same := agree(rule, line, marks)
		delete(waiting, m.new)
		if why, not := unseen[m.new]; same == not {
			t.Errorf("%s: %q for %q: check tells line %d [%s], the editor %v. Known difference: %q", m.file, m.new, m.old, line, rule, marks, why)
		}
		both[rule] = both[rule] || same
	}
	for change := range waiting {
		t.Errorf("a difference is known for %q, which is no mistake of the tables", change)
	}
	for _, rule := range slices.Concat(known, unreadable) {
		if rule != "one-of" && !both[rule] {
			t.Errorf("no mistake of the kind [%s] is told by both", rule)
		}
	}
}

// agree tells whether the marks fit to what check tells in a line.
func agree(rule string, line int, marks []marked) bool {
	if slices.Contains(unreadable, rule) {
		return slices.ContainsFunc(marks, func(m marked) bool { return m.line() == line })
	}
	if !slices.Contains(known, rule) {
		return len(marks) == 0
	}
	marks = slices.DeleteFunc(marks, func(m marked) bool {
		// A misspelt key is missing, too, which check does not repeat.
		return rule == "unknown-key" && m.line() != line && strings.HasPrefix(m.Message, "Missing property")
	})
	return len(marks) > 0 && !slices.ContainsFunc(marks, func(m marked) bool { return m.line() != line })
}

// A file that `new` writes has the same open places for both.
func TestEditorSeesOpenPlaces(t *testing.T) {
	s, _ := editing(t)
	for _, kind := range []string{"publication", "partner", "premium", "offer"} {
		file := "data/" + kind + "s/new.yaml"
		run(t, "new", kind, "new", "--source", s.dir)
		b, err := os.ReadFile(filepath.Join(s.dir, file))
		if err != nil {
			t.Fatal(err)
		}
		s.open(file, string(b))
		var want, got []int
		for _, p := range problems(t, os.DirFS(s.dir), nil) {
			if p.Pos.File == file {
				want = append(want, p.Pos.Line)
			}
		}
		for _, m := range s.marks(file) {
			got = append(got, m.line())
		}
		slices.Sort(got)
		got = slices.Compact(got) // an open place can break more than one demand of the schema
		if len(want) == 0 || !slices.Equal(want, got) {
			t.Errorf("%s: check tells the lines %v, the editor %v", file, want, got)
		}
	}
}

// The editor explains and completes, in both languages.
func TestEditorExplains(t *testing.T) {
	s, example := editing(t)
	const file = "data/offers/pixelwerk-jahresabo.yaml"
	s.open(file, strings.Replace(string(example[file].Data), "kind: standard\n", "kind: \n\n", 1))
	s.marks(file)
	for _, test := range []struct {
		ask       string
		line, col int // from 0
		want      []string
	}{
		{"hover", 7, 3, []string{"The magazine: the name of its file", "Die Zeitschrift: der Name ihrer Datei"}},
		{"completion", 8, 6, []string{`"label":"trial"`, "for getting to know the magazine", "zum Kennenlernen"}},
		{"completion", 9, 0, []string{`"label":"eligibility"`, "Who may order, if not everybody", "Wer bestellen darf, wenn nicht alle"}},
	} {
		answer := s.ask("textDocument/"+test.ask, map[string]any{
			"textDocument": map[string]any{"uri": s.address(file)},
			"position":     map[string]any{"line": test.line, "character": test.col},
		})
		for _, words := range test.want {
			if !strings.Contains(string(answer), words) {
				t.Errorf("%s in line %d: no %q in %s", test.ask, test.line+1, words, answer)
			}
		}
	}
}
