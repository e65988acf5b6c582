package source

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Files is files by their slash path in Hugo's source, and what of the user's
// their lines come from.
type Files struct {
	Bytes   map[string][]byte
	origins map[string]origin
}

// origin is the user's place of a line and column, both from 1; of line 0, of the
// whole file.
type origin = func(line, col int) diag.Pos

// object is a JSON object that the source holds.
type object map[string]any

// byLang is what there is of a thing in each language.
func byLang[T any](langs []offer.Lang, of func(offer.Lang) T) map[offer.Lang]T {
	all := map[offer.Lang]T{}
	for _, l := range langs {
		all[l] = of(l)
	}
	return all
}

// ids is what records are called that others refer to.
func ids[T any](refs []offer.Ref[T]) (all []string) {
	for _, r := range refs {
		all = append(all, r.ID)
	}
	return all
}

func newFiles() Files { return Files{map[string][]byte{}, map[string]origin{}} }

// add adds a file and how its lines map to the user's.
func (f Files) add(name string, b []byte, at origin) {
	f.Bytes[name] = b
	f.origins[name] = at
}

// addJSON adds a file that Hugo reads and no problem can be in. What goes into
// it are strings, numbers and lists and maps of them, which can always be written.
func (f Files) addJSON(name string, v any) { f.Bytes[name] = asJSON(v) }

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("source: " + err.Error())
	}
	return b
}

// inFile is the origin of a file that stands as its user has written it.
func inFile(name string) origin {
	return func(line, col int) diag.Pos { return diag.Pos{File: name, Line: line, Col: col} }
}

// Origin is the user's place of a place in a file; zero if it is not known.
func (f Files) Origin(name string, line, col int) diag.Pos {
	if at, ok := f.origins[name]; ok {
		return at(line, col)
	}
	return diag.Pos{}
}

// With is the files with others beside them.
func (f Files) With(others []Files) Files {
	all := Files{maps.Clone(f.Bytes), maps.Clone(f.origins)}
	for _, o := range others {
		maps.Copy(all.Bytes, o.Bytes)
		maps.Copy(all.origins, o.origins)
	}
	return all
}

// FS is a copy of the files in memory, below "/".
func (f Files) FS() afero.Fs {
	m := afero.NewMemMapFs()
	for _, name := range slices.Sorted(maps.Keys(f.Bytes)) {
		// Writing to memory cannot fail.
		_ = afero.WriteFile(m, "/"+name, f.Bytes[name], 0o644)
	}
	return m
}
