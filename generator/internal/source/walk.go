package source

import (
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// textTypes are the endings of files in layouts/ and content/ that people write.
var textTypes = map[string]bool{
	".html": true, ".xml": true, ".json": true, ".txt": true, ".md": true,
	".css": true, ".js": true, ".toml": true, ".yaml": true,
}

// The most that a file of the user's may have: pages and templates are words,
// the rest may be pictures and film.
const (
	maxWords = 1 << 20
	maxMedia = 64 << 20
)

// walk calls do for every file below dir of the user's files that is not
// hidden by a dot. A missing dir has none. Each file is read once.
func (src *Source) walk(dir string, probs *diag.List, do func(name string, b []byte)) {
	unreadable := func(name string, err error) {
		*probs = append(*probs, catalog.Unreadable(src.in.Files, name, err))
	}
	err := fs.WalkDir(src.in.Files, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if name != dir || !catalog.Missing(src.in.Files, name) {
				unreadable(name, err)
			}
			return nil
		case name != dir && catalog.Ignored(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() && textTypes[path.Ext(name)]:
			probs.Error(diag.Pos{File: name}, "file-name", diag.Msg("this is a folder, but is named like a file"), diag.Msg("rename it, or put the file in its place"))
			return fs.SkipDir
		case d.IsDir():
			return nil
		case name == dir && d.Type().IsRegular():
			*probs = append(*probs, catalog.NoFolder(name))
			return nil
		}
		most := int64(maxWords)
		if strings.HasPrefix(name, "content/media/") || strings.HasPrefix(name, "layouts/assets/") || strings.HasPrefix(name, "layouts/static/") {
			most = maxMedia
		}
		b := src.in.Content[name]
		if b == nil {
			b, err = catalog.Read(src.in.Files, name, most)
		}
		var list diag.List
		if textTypes[path.Ext(name)] {
			list = catalog.Text(name, b)
		}
		switch {
		case err != nil:
			unreadable(name, err)
		case int64(len(b)) > most:
			probs.Error(diag.Pos{File: name}, "file-size", diag.Msg("this file has more than %d MiB", most>>20),
				diag.Msg("make it smaller, or publish it elsewhere and link to it"))
		case len(list) > 0:
			*probs = append(*probs, list...)
		default:
			do(name, b)
		}
		return nil
	})
	if err != nil {
		unreadable(dir, err)
	}
}

// listed is all files below a folder of the user's, in their order.
func (src *Source) listed(dir string) (names []string) {
	// What cannot be read has been told where the files are.
	_ = fs.WalkDir(src.in.Files, dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return nil
	})
	return names
}

// media is the names of all files in content/media, below it.
func (src *Source) media() (names []string) {
	for _, name := range src.listed("content/media") {
		names = append(names, strings.TrimPrefix(norm.NFC.String(name), "content/media/"))
	}
	return names
}
