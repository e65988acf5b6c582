package kit

import (
	"bytes"
	"embed"
	"html/template"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The templates hold form and no words: what a file says is its disclosure.
//
//go:embed templates
var files embed.FS

var pages = template.Must(template.ParseFS(files, "templates/*.html"))

// body is what a template is given.
type body struct {
	Lang       offer.Lang
	Publisher  string // of the slip's title, which browsers print above a page if they are told to
	Partner    string
	Paragraphs []string
}

// content is the file's bytes.
func (f *File) content(publisher, partner string) ([]byte, error) {
	b := body{f.Lang, publisher, partner, f.paragraphs()}
	if f.Kind == PlainText {
		return []byte(strings.Join(b.Paragraphs, "\n\n") + "\n"), nil
	}
	var out bytes.Buffer
	err := pages.ExecuteTemplate(&out, string(f.Kind)+".html", b)
	return out.Bytes(), err
}

// paragraphs is the disclosure's sentences with what the kit knows filled in.
func (f *File) paragraphs() []string {
	values := f.values()
	out := make([]string, len(f.text.Sentences))
	for i, s := range f.text.Sentences {
		out[i] = disclosure.Fill(disclosure.Fold(s.Text), values)
	}
	return out
}
