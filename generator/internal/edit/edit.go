// Package edit changes the records of a site as a person with an editor would:
// a value in many files ([Change.In]), an id in all that name it ([Renamed]). It
// takes files and returns those that change, by their names, as they are then;
// what is not meant stays byte for byte, comments too. Nothing is written here.
//
// What a caller asks for and cannot be done is a [diag.Fault], with a hint.
package edit

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Change is new values for some records of a kind.
type Change struct {
	Kind   string   // as in [catalog.Kinds]
	IDs    []string // the records; none: all for which Where holds
	Where  []string // key=value, as it stands in the file; all must hold
	Values []string // key=value, as [catalog.Edited] takes them
}

// In is the files that change, and what of the values cannot be set, in all
// files. Whether the records are then as they must be is for the stages to say.
func (c Change) In(files fs.FS) (changed map[string][]byte, list diag.List, err error) {
	for _, v := range c.Values {
		if value := strings.TrimPrefix(v, "="); value != v {
			if value == "" {
				value = "VALUE"
			}
			return nil, nil, fault(diag.Msg("%q has no key before the =", v), diag.Msg("write key and value without spaces between them, as in `price.total=%s`", value))
		}
	}
	names, err := c.chosen(files)
	if err != nil {
		return nil, nil, err
	}
	changed = map[string][]byte{}
	for _, name := range names {
		before, err := fs.ReadFile(files, name)
		if err != nil {
			list = append(list, catalog.Unreadable(files, name, err))
			continue
		}
		src := before
		for _, v := range c.Values {
			key, value, _ := strings.Cut(v, "=")
			next, fault := catalog.Edited(name, src, key, value)
			if fault != nil {
				list.Error(diag.Pos{File: name}, "set", fault.Msg, fault.Hint)
				continue
			}
			src = next
		}
		if string(src) != string(before) {
			changed[name] = src
		}
	}
	return changed, list, nil
}

// chosen is the names of the files to change.
func (c Change) chosen(files fs.FS) ([]string, error) {
	folder, err := Folder(c.Kind)
	if err != nil {
		return nil, err
	}
	if len(c.IDs) == 0 && len(c.Where) == 0 {
		return nil, fault(diag.Msg("nothing says which files are to change"), diag.Msg("name their ids, or say which with --where, as in --where publication=pixelwerk"))
	}
	ids := IDs(files, folder)
	for _, id := range c.IDs {
		if !slices.Contains(ids, id) {
			return nil, errNoRecord(files, folder, id)
		}
	}
	var names []string
	for _, id := range ids {
		name := "data/" + folder + "/" + id + ".yaml"
		if len(c.IDs) > 0 && !slices.Contains(c.IDs, id) {
			continue
		}
		if ok, err := holds(files, name, c.Where); err != nil {
			return nil, err
		} else if ok {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil, fault(diag.Msg("no file is so: %s", strings.Join(c.Where, ", ")), diag.Msg("write the value as it stands in the files"))
	}
	return names, nil
}

// holds tells whether all conditions do in a file. In one that cannot be read
// none does.
func holds(files fs.FS, name string, where []string) (bool, error) {
	src, _ := fs.ReadFile(files, name)
	for _, w := range where {
		key, value, ok := strings.Cut(w, "=")
		if !ok {
			return false, fault(diag.Msg("--where takes key=value, not %q", w), diag.Msg("write it as in --where publication=pixelwerk"))
		}
		if stands, ok := catalog.Value(src, key); !ok || stands != value {
			return false, nil
		}
	}
	return true, nil
}

// Folder is the folder of data/ that a kind of record stands in.
func Folder(kind string) (string, error) {
	if folder, ok := catalog.Kinds[kind]; ok {
		return folder, nil
	}
	kinds := slices.Sorted(maps.Keys(catalog.Kinds))
	return "", fault(diag.Msg("there are no records called %q", kind),
		catalog.DidYouMean(catalog.Nearest(kind, kinds), diag.Msg("write one of: %s", strings.Join(kinds, ", "))))
}

// IDs is the ids of the records in a folder of data/, sorted.
func IDs(files fs.FS, folder string) (ids []string) {
	names, _ := fs.Glob(files, "data/"+folder+"/*.yaml") // the pattern is a good one
	for _, name := range names {
		ids = append(ids, strings.TrimSuffix(path.Base(name), ".yaml"))
	}
	return ids
}

func fault(msg, hint diag.Message) error { return &diag.Fault{Msg: msg, Hint: hint} }

// errNoRecord tells of a record that is not there.
func errNoRecord(files fs.FS, folder, id string) error {
	return fault(diag.Msg("there is no file %s", "data/"+folder+"/"+id+".yaml"),
		catalog.DidYouMean(catalog.Nearest(id, IDs(files, folder)), diag.Msg("name a record by its file's name without .yaml")))
}

// Record is the name of a record's file and its text.
func Record(files fs.FS, folder, id string) (name string, src []byte, err error) {
	name = "data/" + folder + "/" + id + ".yaml"
	src, err = fs.ReadFile(files, name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return name, nil, errNoRecord(files, folder, id)
	}
	return name, src, err
}
