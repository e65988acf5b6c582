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
	name := r.PathValue("path")
	if name == "" {
		name = p.firstPage()
	}
	var body bytes.Buffer
	src, err := p.readManual(name)
	if err == nil {
		err = markdown.Convert(src, &body)
	}
	if err != nil {
		http.Error(w, p.say("The manual has no such page."), http.StatusNotFound)
		return
	}
	page := own{Lang: "en", Title: strings.TrimSuffix(name, ".md"), Body: template.HTML(body.String())}
	if strings.HasSuffix(name, ".de.md") {
		page.Lang = "de"
	}
	p.answer(w, page)
}

// firstPage is the contents, in the language of the preview's own words if
// there are any in it.
func (p *preview) firstPage() string {
	name := "index." + p.Lang + ".md"
	if _, err := p.readManual(name); err == nil {
		return name
	}
	return "index.md"
}

func (p *preview) readManual(name string) ([]byte, error) {
	if path.Ext(name) != ".md" {
		return nil, fs.ErrNotExist
	}
	return fs.ReadFile(p.Manual, name)
}
