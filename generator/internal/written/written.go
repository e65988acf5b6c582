// Package written finds where a site's authors have written what its pages show,
// so that a mistake on a page is told at its place in content/ or layouts/. What
// stands in none of their files is built in.
package written

import (
	"html"
	"io/fs"
	"path"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
)

// Files is what the site's authors have written themselves. It may be used by
// several goroutines.
type Files struct {
	fs      fs.FS
	written func() []string // paths of templates and of the interface's words, in their order

	mu      sync.Mutex
	sources map[string]*source // files that were looked into, by path
}

// source is a file that is looked into.
type source struct {
	text, lower string
	mentions    *naming.Source // nil until one is looked for
}

// In is what stands in the site's own folder.
func In(own fs.FS) *Files {
	o := &Files{fs: own, sources: map[string]*source{}}
	o.written = sync.OnceValue(o.inLayouts)
	return o
}

// most is how many layouts are named beside a problem. Of more than these, the
// names do not help.
const most = 4

// inLayouts is the texts in layouts/. What cannot be read has been told before.
func (o *Files) inLayouts() (names []string) {
	_ = fs.WalkDir(o.fs, "layouts", func(name string, d fs.DirEntry, err error) error {
		switch ext := path.Ext(name); {
		case err != nil || d.IsDir():
		case isTemplate(ext), ext == ".toml", ext == ".yaml":
			names = append(names, name)
		}
		return nil
	})
	return names
}

func isTemplate(ext string) bool {
	return ext == ".html" || ext == ".xml" || ext == ".json" || ext == ".txt"
}

// Rendered names the layout that rendered a page and, if it is a built-in one,
// the layouts that may have been at work in it.
func (o *Files) Rendered(layout string) []diag.Related {
	at := diag.Pos{File: layout}
	var own []diag.Related
	for _, name := range o.written() {
		switch {
		case name == layout:
			return []diag.Related{{Pos: at, Msg: diag.Msg("rendered by this layout")}}
		case isTemplate(path.Ext(name)) && !strings.HasPrefix(name, "layouts/static/") && !strings.HasPrefix(name, "layouts/assets/"):
			own = append(own, diag.Related{Pos: diag.Pos{File: name}, Msg: diag.Msg("this layout is the site's own")})
		}
	}
	if len(own) > most {
		own = nil
	}
	return append([]diag.Related{{Pos: at, Msg: diag.Msg("rendered by this built-in layout")}}, own...)
}

// Copied is the file that is published under a name as it stands, "" if a layout
// has made it.
func (o *Files) Copied(name string) string {
	for _, file := range []string{"layouts/static/" + name, "content/" + name} {
		if info, err := fs.Stat(o.fs, file); err == nil && info.Mode().IsRegular() {
			return file
		}
	}
	return ""
}

// Says tells whether words stand in a file.
func (o *Files) Says(file, words string) bool {
	b, err := fs.ReadFile(o.fs, file)
	return err == nil && (naming.In(string(b), words) || naming.In(html.UnescapeString(string(b)), words))
}

// Mention is where a mention stands in the source of a page, or else in the site's
// own layouts, and what is written there; the zero Pos if in none of them.
func (o *Files) Mention(file string, names *naming.Names, m naming.Mention) (pos diag.Pos, words string) {
	pos = o.first(file, func(s *source) (start, end int, ok bool) {
		if s.mentions == nil {
			s.mentions = names.Source(s.text)
		}
		if start, end, ok = s.mentions.Find(m); ok {
			words = strings.Join(strings.Fields(s.text[start:end]), " ")
		}
		return start, end, ok
	})
	return pos, words
}

// Text is where a text stands in the source of a page, or else in the site's
// own layouts; the zero Pos if in none of them.
func (o *Files) Text(file, text string) diag.Pos {
	if !strings.HasPrefix(file, "content/") {
		file = ""
	}
	text = strings.ToLower(text)
	return o.first(file, func(s *source) (start, end int, ok bool) {
		at := strings.Index(s.lower, text)
		return at, min(at+len(text), len(s.text)), at >= 0 && at < len(s.text)
	})
}

// first is the place that is found first in the source of a page, or else in the
// site's own layouts.
func (o *Files) first(file string, find func(*source) (start, end int, ok bool)) diag.Pos {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, name := range append([]string{file}, o.written()...) {
		s := o.sources[name]
		if s == nil {
			b, _ := fs.ReadFile(o.fs, name) // what cannot be read has nothing to be found
			s = &source{text: string(b), lower: strings.ToLower(string(b))}
			o.sources[name] = s
		}
		if start, end, ok := find(s); ok {
			line, col := diag.LineCol([]byte(s.text), start)
			shown, _, _ := strings.Cut(s.text[start:end], "\n")
			return diag.Pos{File: name, Line: line, Col: col, Len: utf8.RuneCountInString(shown)}
		}
	}
	return diag.Pos{}
}
