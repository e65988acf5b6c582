package kit

import (
	"embed"
	"html/template"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
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

// renderer makes files. What two offers say of one partner differs in what is
// filled in alone, so each text goes through its template once.
type renderer struct {
	publisher string
	partners  map[string]string // names by id
	unfilled  map[unfilledKey]string
}

type unfilledKey struct {
	text *disclosure.Text
	kind Kind
}

func newRenderer(cat *catalog.Catalog, files []File) (*renderer, error) {
	r := &renderer{cat.Site.Publisher.Name, map[string]string{}, map[unfilledKey]string{}}
	for _, p := range cat.Partners {
		r.partners[p.ID] = p.Name
	}
	for i := range files {
		f := &files[i]
		if _, ok := r.unfilled[f.key()]; ok {
			continue
		}
		text, err := r.render(f)
		if err != nil {
			return nil, err
		}
		r.unfilled[f.key()] = text
	}
	return r, nil
}

func (f *File) key() unfilledKey { return unfilledKey{f.text, f.Kind} }

// content is a file's bytes.
func (r *renderer) content(f *File) []byte {
	values := f.values()
	if f.Kind != PlainText {
		for name, v := range values {
			values[name] = template.HTMLEscapeString(v)
		}
	}
	return []byte(disclosure.Fill(r.unfilled[f.key()], values))
}

// render is the disclosure in the file's form, with all its placeholders.
func (r *renderer) render(f *File) (string, error) {
	b := body{Lang: f.Lang, Publisher: r.publisher, Partner: r.partners[f.Partner]}
	for _, s := range f.text.Sentences {
		b.Paragraphs = append(b.Paragraphs, disclosure.Fold(s.Text))
	}
	if f.Kind == PlainText {
		return strings.Join(b.Paragraphs, "\n\n") + "\n", nil
	}
	var out strings.Builder
	err := pages.ExecuteTemplate(&out, string(f.Kind)+".html", b)
	return out.String(), err
}
