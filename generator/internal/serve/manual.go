package serve

import (
	"bytes"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// markdown renders the manual. Raw HTML does not pass, which is the default.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.GFM),
	goldmark.WithParserOptions(parser.WithAutoHeadingID()),
)

// manual shows a page of the manual. Links between its pages work as they
// stand, by file name.
func (p *preview) manual(w http.ResponseWriter, r *http.Request) {
	if p.Manual == nil {
		http.Error(w, "This build of Klarabo has no manual in it.", http.StatusNotFound)
		return
	}
	name := r.PathValue("path")
	if name == "" {
		name = "README.md"
	}
	src, err := fs.ReadFile(p.Manual, name)
	switch {
	case missing(err) && name == "README.md":
		p.contents(w, r)
		return
	case err != nil || path.Ext(name) == ".html":
		http.Error(w, "The manual has no such page.", http.StatusNotFound)
		return
	case path.Ext(name) != ".md":
		write(w, r, http.StatusOK, name, src)
		return
	}
	var body bytes.Buffer
	if err := markdown.Convert(src, &body); err != nil {
		http.Error(w, "The page cannot be shown.", http.StatusInternalServerError)
		return
	}
	showManual(w, r, strings.TrimSuffix(path.Base(name), ".md"), template.HTML(body.String()), nil)
}

// contents lists the pages of a manual that has no first page.
func (p *preview) contents(w http.ResponseWriter, r *http.Request) {
	names, err := fs.Glob(p.Manual, "*.md")
	if err != nil {
		names = nil // the pattern is right
	}
	showManual(w, r, "Manual", "", names)
}

func showManual(w http.ResponseWriter, r *http.Request, title string, body template.HTML, names []string) {
	page := struct {
		Title string
		Body  template.HTML
		Names []string
	}{title, body, names}
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, "manual.html", page); err != nil {
		http.Error(w, "The page cannot be shown.", http.StatusInternalServerError)
		return
	}
	write(w, r, http.StatusOK, "manual.html", b.Bytes())
}
