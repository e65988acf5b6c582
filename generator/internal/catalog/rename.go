package catalog

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Renamed is the files that change when a record of a folder gets another id,
// by their names, as they are then; all else in them stays byte for byte. The
// record's own file is not among them, unless its text names it. The sign-offs
// are none of these files: they hold for what was signed.
func Renamed(fsys fs.FS, folder, from, to string) (map[string][]byte, error) {
	changed := map[string][]byte{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			top, _, _ := strings.Cut(name, "/")
			if name != "." && (top != "data" && top != "content" || slices.Contains(others, path.Base(name)) || name == "content/media" || strings.HasPrefix(d.Name(), ".")) {
				return fs.SkipDir
			}
			return nil
		}
		ext := path.Ext(name)
		if ext != ".yaml" && ext != ".md" || !strings.HasPrefix(name, "data/") && !strings.HasPrefix(name, "content/") {
			return nil
		}
		src, err := Read(fsys, name, maxSize)
		if err != nil {
			return err
		}
		text := string(src)
		if ext == ".yaml" {
			text = referring(name, src, folder, from, to)
		}
		text = inProse(text, folder, from, to)
		if text != string(src) {
			changed[name] = []byte(text)
		}
		return nil
	})
	return changed, err
}

// referring is a record's file with its references to one record changed.
func referring(name string, src []byte, folder, from, to string) string {
	kind := path.Base(path.Dir(name))
	if name == siteFile || !slices.Contains(folders, kind) {
		return string(src)
	}
	d := &decoder{file: name, src: src}
	d.decode(newRecord(kind, ""))
	lines := strings.SplitAfter(string(d.src), "\n")
	slices.SortFunc(d.uses, func(a, b use) int { return b.pos.Col - a.pos.Col }) // from the end of a line, so that places stay
	for _, u := range d.uses {
		if u.kind != folder || u.name != from {
			continue
		}
		line := &lines[u.pos.Line-1]
		at, end := d.bytes(u.pos)
		*line = (*line)[:at] + strings.Replace((*line)[at:end], from, to, 1) + (*line)[end:]
	}
	mark := bytes.TrimSuffix(src, d.src) // a byte order mark
	return string(mark) + strings.Join(lines, "")
}

// inProse is a text in which shortcodes, links and waivers name a record anew.
func inProse(text, folder, from, to string) string {
	id := regexp.QuoteMeta(from)
	text = regexp.MustCompile(`\bdata/`+folder+`/`+id+`\.yaml\b`).ReplaceAllString(text, "data/"+folder+"/"+to+".yaml")
	text = regexp.MustCompile(`(\]\((?:\.\./|/)*`+folder+`/)`+id+`([)#?])`).ReplaceAllString(text, "${1}"+to+"${2}")
	switch folder {
	case offers:
		text = regexp.MustCompile(`(\{\{<\s*premium\s+["`+"`"+`]?)`+id+`/`).ReplaceAllString(text, "${1}"+to+"/")
	case premiums:
		text = regexp.MustCompile(`(\{\{<\s*premium\s+["`+"`"+`]?[a-z0-9-]+/)`+id+`(["`+"`"+`\s>])`).ReplaceAllString(text, "${1}"+to+"${2}")
	}
	return text
}
