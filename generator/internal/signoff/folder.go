package signoff

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

const entriesFolder = "data/signoffs"

// file is one file of the ledger.
type file struct {
	File string // below the site's folder: "data/signoffs/….yaml"
	src  []byte
}

// maxFile is the most bytes that are read of one: some 10,000 texts.
const maxFile = 16 << 20

// pos is the line that begins with a key, or the whole file.
func (f file) pos(key string) diag.Pos {
	line := 0
	for text := range bytes.Lines(f.src) {
		line++
		if rest, ok := bytes.CutPrefix(text, []byte(key)); ok && (len(bytes.TrimSpace(rest)) == 0 || rest[0] == ':') {
			indent := len(key) - len(strings.TrimLeft(key, " "))
			return diag.Pos{File: f.File, Line: line, Col: 1 + indent, Len: len(key) - indent}
		}
	}
	return diag.Pos{File: f.File}
}

// readFolder reads the YAML files of a folder, by name. There may be no folder.
func readFolder(fsys fs.FS, dir string) ([]file, diag.List) {
	var problems diag.List
	if info, err := fs.Stat(fsys, dir); err == nil && !info.IsDir() {
		return nil, diag.List{catalog.NoFolder(dir)}
	}
	names, err := fs.ReadDir(fsys, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		problems.Error(diag.Pos{File: dir}, "unreadable", diag.Msg("this folder cannot be read: %s", diag.Cause(err)),
			diag.Msg("check its name and its permissions"))
		return nil, problems
	}
	var files []file
	for _, e := range names {
		name := path.Join(dir, e.Name())
		if catalog.Ignored(e.Name()) {
			if e.Name()[0] != '.' && strings.Contains(e.Name(), ".yaml") {
				problems.Warn(diag.Pos{File: name}, "file-name", diag.Msg("nothing is read from this, since it has the name of an editor's copy"),
					diag.Msg("delete it, or give it back the name that `klarabo approve` or `revoke` gave it"))
			}
			continue
		}
		info, err := fs.Stat(fsys, name)
		if err == nil && (!info.Mode().IsRegular() || path.Ext(name) != ".yaml") {
			problems.Error(diag.Pos{File: name}, "file-name", diag.Msg("nothing is read from this: it is not a file whose name ends in .yaml"),
				diag.Msg("move it out of %s", dir))
			continue
		}
		f := file{File: name}
		if err == nil {
			f.src, err = catalog.Read(fsys, name, maxFile)
		}
		if err != nil {
			problems = append(problems, catalog.Unreadable(fsys, name, err))
			continue
		}
		if len(f.src) > maxFile {
			problems.Error(diag.Pos{File: name}, "file-size", diag.Msg("this file has more than %d KiB", maxFile>>10),
				diag.Msg("check whether this is the right file"))
			continue
		}
		files = append(files, f)
	}
	return files, problems
}
