package proof

import (
	"io/fs"
	"path"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// ownFiles is what the site's authors have written themselves. What they have
// not, is built in and proven, so that a mistake comes from here.
type ownFiles struct {
	fs.FS // nil if it is not known

	read    sync.Once
	layouts []string          // paths of templates
	texts   map[string]string // of templates and the interface's words, by path
}

// most is how many layouts are named beside a problem. Of more than these, the
// names do not help.
const most = 4

// load reads what is in layouts/. What cannot be read has been told before.
func (o *ownFiles) load() {
	o.texts = map[string]string{}
	if o.FS == nil {
		return
	}
	_ = fs.WalkDir(o, "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		b, err := fs.ReadFile(o, name)
		if err != nil {
			return nil
		}
		switch path.Ext(name) {
		case ".html", ".xml", ".json", ".txt":
			o.layouts = append(o.layouts, name)
			o.texts[name] = string(b)
		case ".toml", ".yaml":
			o.texts[name] = string(b)
		}
		return nil
	})
}

// rendered names the layout that rendered a page and, if it is a built-in one,
// the layouts that may have been at work in it.
func (o *ownFiles) rendered(layout string) []diag.Related {
	o.read.Do(o.load)
	at := diag.Pos{File: layout}
	if _, own := o.texts[layout]; own || o.FS == nil {
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

// words is where words stand in the source of a page, or else in the site's own
// layouts; the zero Pos if in none of them.
func (o *ownFiles) words(file, words string) diag.Pos {
	if o.FS != nil && strings.HasPrefix(file, "content/") {
		if b, err := fs.ReadFile(o, file); err == nil {
			if pos := find(file, string(b), words); pos.File != "" {
				return pos
			}
		}
	}
	o.read.Do(o.load)
	for _, name := range sortedKeys(o.texts) {
		if pos := find(name, o.texts[name], words); pos.File != "" {
			return pos
		}
	}
	return diag.Pos{}
}

// find is the first place of words in a text.
func find(file, text, words string) diag.Pos {
	at := strings.Index(text, words)
	if at < 0 || words == "" {
		return diag.Pos{}
	}
	before := text[:at]
	return diag.Pos{
		File: file, Line: strings.Count(before, "\n") + 1,
		Col: utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1,
		Len: utf8.RuneCountInString(words),
	}
}
