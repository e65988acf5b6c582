package main

import (
	"encoding/json"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// oneWay is the packages whose files know each other in one direction: what a
// file uses stands in files that do not use it, however far around.
var oneWay = []string{"source", "render"}

func TestFilesKnowEachOtherOneWay(t *testing.T) {
	for _, name := range oneWay {
		uses := fileUses(t, "./internal/"+name)
		if len(uses) < 5 {
			t.Errorf("%s: %d files use others", name, len(uses))
		}
		for again := true; again; { // take away files that use no other
			again = false
			for _, file := range slices.Sorted(maps.Keys(uses)) {
				used := slices.DeleteFunc(uses[file], func(other string) bool { _, there := uses[other]; return !there })
				if uses[file] = used; len(used) == 0 {
					delete(uses, file)
					again = true
				}
			}
		}
		for file, used := range uses {
			t.Errorf("%s/%s stands in a circle, or on one: it uses %s", name, file, strings.Join(used, ", "))
		}
	}
}

// fileUses is, for each file of a package, the others whose declarations it uses.
func fileUses(t *testing.T, dir string) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=Dir,GoFiles,ImportPath,Export,DepOnly", dir).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	set, exports := token.NewFileSet(), map[string]string{}
	var files []*ast.File
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p struct {
			Dir, ImportPath, Export string
			GoFiles                 []string
			DepOnly                 bool
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		exports[p.ImportPath] = p.Export
		for _, name := range p.GoFiles {
			if p.DepOnly {
				break
			}
			file, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	known := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	pkg, err := (&types.Config{Importer: importer.ForCompiler(set, "gc", known)}).Check(dir, set, files, info)
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string][]string{}
	for id, obj := range info.Uses {
		if obj.Pkg() != pkg || obj.Parent() != nil && obj.Parent() != pkg.Scope() { // another's, or local
			continue
		}
		from, to := filepath.Base(set.Position(id.Pos()).Filename), filepath.Base(set.Position(obj.Pos()).Filename)
		if from != to && !slices.Contains(uses[from], to) {
			uses[from] = append(uses[from], to)
		}
	}
	return uses
}
