package serve

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// link is a place as the browser is told of it.
type link struct {
	What   string `json:"what"`
	Place  string `json:"place"`
	Source string `json:"source"`
}

// maxKeys is how many premiums may be asked for at once.
const maxKeys = 100

// places tells for each data-premium given as key where it is written.
func (p *preview) places(w http.ResponseWriter, r *http.Request) {
	s := p.wait(r.Context())
	if s == nil {
		return
	}
	found := map[string][]link{}
	keys := r.URL.Query()["key"]
	for _, key := range keys[:min(len(keys), maxKeys)] {
		if links := p.links(s.catalog, key); links != nil {
			found[key] = links
		}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(found) // a browser that went away needs no answer
}

// shown tells whether a file is one that the preview shows: part of what the
// site is made from, and not hidden by a dot.
func shown(name string) bool {
	if !fs.ValidPath(name) {
		return false
	}
	parts := strings.Split(name, "/")
	hidden := func(part string) bool { return strings.HasPrefix(part, ".") }
	return len(parts) > 1 && slices.Contains(folders, parts[0]) && !slices.ContainsFunc(parts, hidden)
}

// line is one line of a source as its template wants it.
type line struct {
	Number int
	Text   string
	Editor template.URL // opens the line in VS Code; "" for a built-in file
}

// source shows a file of the site with its lines numbered.
func (p *preview) source(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("path")
	if !shown(name) {
		http.Error(w, p.say("Only files in data/, content/ and layouts/ are shown."), http.StatusForbidden)
		return
	}
	src, disk, err := p.read(name)
	switch {
	case missing(err):
		http.Error(w, p.say("There is no file %s.", name), http.StatusNotFound)
		return
	case err != nil:
		http.Error(w, p.say("The file %s cannot be read, or it is a link that leads out of its folder.", name), http.StatusForbidden)
		return
	}
	page := own{Title: name, Note: p.say("A line's number opens it in VS Code.")}
	if disk == "" {
		page.Note = p.say("This file is built into Klarabo. A file of this path in the site's folder takes its place.")
	}
	text := strings.TrimSuffix(strings.ToValidUTF8(string(src), "�"), "\n")
	for i, t := range strings.Split(text, "\n") {
		page.Lines = append(page.Lines, line{i + 1, strings.TrimSuffix(t, "\r"), editorAddress(disk, i+1)})
	}
	p.answer(w, page)
}

// read reads a file of the site, and is its path on the disk, or "" if it is
// a built-in one. No link leads out of the folder that it should be in.
func (p *preview) read(name string) (src []byte, disk string, err error) {
	folder, rest, _ := strings.Cut(name, "/")
	site, err := os.OpenRoot(p.Dir)
	if err != nil {
		return nil, "", err
	}
	defer site.Close()
	root, err := site.OpenRoot(folder)
	if err == nil {
		defer root.Close()
		if src, err = root.ReadFile(rest); err == nil {
			abs, err := filepath.Abs(filepath.Join(p.Dir, filepath.FromSlash(name)))
			return src, abs, err
		}
	}
	if missing(err) {
		src, err = fs.ReadFile(p.Files, name)
	}
	return src, "", err
}

// editorAddress opens a line in VS Code (its command line's documentation,
// "Opening VS Code with URLs").
func editorAddress(disk string, line int) template.URL {
	if disk == "" {
		return ""
	}
	u := url.URL{Scheme: "vscode", Host: "file", Path: fmt.Sprintf("/%s:%d", strings.TrimPrefix(filepath.ToSlash(disk), "/"), line)}
	return template.URL(u.String())
}
