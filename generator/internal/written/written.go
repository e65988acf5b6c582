// Package written finds where a site's authors have written what its pages show,
// so that a mistake on a page is told at its place in content/ or layouts/. What
// stands in none of their files is built in.
package written

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
)

// Files is what the site's authors have written themselves. It may be used by
// several goroutines.
type Files struct {
	fs fs.FS // nil if it is not known

	read    sync.Once
	layouts []string          // paths of templates
	texts   map[string]string // of templates and the interface's words, by path
	lower   map[string]string // the same in lower case

	mu      sync.Mutex
	sources map[string]*naming.Source // files in which mentions were looked for, by path
}

// In is what stands in the site's own folder, which may be nil.
func In(own fs.FS) *Files { return &Files{fs: own, sources: map[string]*naming.Source{}} }

// most is how many layouts are named beside a problem. Of more than these, the
// names do not help.
const most = 4

// load reads what is in layouts/. What cannot be read has been told before.
func (o *Files) load() {
	o.texts, o.lower = map[string]string{}, map[string]string{}
	if o.fs == nil {
		return
	}
	_ = fs.WalkDir(o.fs, "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		b, err := fs.ReadFile(o.fs, name)
		if err != nil {
			return nil
		}
		switch path.Ext(name) {
		case ".html", ".xml", ".json", ".txt":
			if !strings.HasPrefix(name, "layouts/static/") && !strings.HasPrefix(name, "layouts/assets/") {
				o.layouts = append(o.layouts, name)
			}
			o.texts[name] = string(b)
		case ".toml", ".yaml":
			o.texts[name] = string(b)
		default:
			return nil
		}
		o.lower[name] = strings.ToLower(string(b))
		return nil
	})
}

// Rendered names the layout that rendered a page and, if it is a built-in one,
// the layouts that may have been at work in it.
func (o *Files) Rendered(layout string) []diag.Related {
	o.read.Do(o.load)
	at := diag.Pos{File: layout}
	if _, own := o.texts[layout]; own || o.fs == nil {
		return []diag.Related{{Pos: at, Msg: diag.Msg("rendered by this layout")}}
	}
	list := []diag.Related{{Pos: at, Msg: diag.Msg("rendered by this built-in layout")}}
	for _, name := range o.layouts {
		if len(o.layouts) <= most {
			list = append(list, diag.Related{Pos: diag.Pos{File: name}, Msg: diag.Msg("this layout is the site's own")})
		}
	}
	return list
}

// Copied is the file that is published under a name as it stands, "" if a layout
// has made it.
func (o *Files) Copied(name string) string {
	for _, file := range []string{"layouts/static/" + name, "content/" + name} {
		if o.fs == nil || !fs.ValidPath(file) {
			continue
		}
		if info, err := fs.Stat(o.fs, file); err == nil && info.Mode().IsRegular() {
			return file
		}
	}
	return ""
}

// Mention is where a mention stands in the source of a page, or else in the site's
// own layouts, and what is written there; the zero Pos if in none of them.
func (o *Files) Mention(file string, names *naming.Names, m naming.Mention) (diag.Pos, string) {
	if o.fs != nil && file != "" {
		if b, err := fs.ReadFile(o.fs, file); err == nil {
			if pos, words := o.find(file, string(b), names, m); pos.File != "" {
				return pos, words
			}
		}
	}
	o.read.Do(o.load)
	for _, name := range slices.Sorted(maps.Keys(o.texts)) {
		if pos, words := o.find(name, o.texts[name], names, m); pos.File != "" {
			return pos, words
		}
	}
	return diag.Pos{}, ""
}

// Text is where a text stands in the source of a page, or else in the site's
// own layouts; the zero Pos if in none of them.
func (o *Files) Text(file, text string) diag.Pos {
	text = strings.ToLower(text)
	if o.fs != nil && strings.HasPrefix(file, "content/") {
		if b, err := fs.ReadFile(o.fs, file); err == nil {
			if at := strings.Index(strings.ToLower(string(b)), text); at >= 0 {
				return posOf(file, string(b), at, at+len(text))
			}
		}
	}
	o.read.Do(o.load)
	for _, name := range slices.Sorted(maps.Keys(o.lower)) {
		if at := strings.Index(o.lower[name], text); at >= 0 {
			return posOf(name, o.texts[name], at, at+len(text))
		}
	}
	return diag.Pos{}
}

// find is the first place in a file where what a page says is written, and what
// is written there.
func (o *Files) find(file, source string, names *naming.Names, m naming.Mention) (diag.Pos, string) {
	o.mu.Lock()
	s := o.sources[file]
	if s == nil {
		s = names.Source(source)
		o.sources[file] = s
	}
	o.mu.Unlock()
	start, end, ok := s.Find(m)
	if !ok {
		return diag.Pos{}, ""
	}
	return posOf(file, source, start, end), strings.Join(strings.Fields(source[start:end]), " ")
}

func posOf(file, source string, start, end int) diag.Pos {
	line, col := diag.LineCol([]byte(source), start)
	first, _, _ := strings.Cut(source[start:end], "\n")
	return diag.Pos{File: file, Line: line, Col: col, Len: utf8.RuneCountInString(first)}
}
