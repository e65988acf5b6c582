package kit

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The templates hold form and no words: what a file says is its text.
//
//go:embed templates
var files embed.FS

var pages = template.Must(template.ParseFS(files, "templates/*.html"))

// body is what a template is given, and what a file of JSON has.
type body struct {
	Sum       string     `json:"sum"`
	Form      offer.Form `json:"form"`
	Lang      offer.Lang `json:"lang"`
	Partner   string     `json:"partner"` // its id
	Case      string     `json:"case"`
	Clauses   []clause   `json:"clauses"`
	Publisher string     `json:"-"` // of the slip's title, which browsers print above a page if they are told to
	Name      string     `json:"-"` // the partner's

	Code template.HTML `json:"-"` // of a slip: the QR code of the address that its text says; may be empty
}

// clause is a paragraph, and of the form consent a box to tick.
type clause struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// render is the file's content. The page is that of its partner.
func (f *File) render(p *PageFile) []byte {
	b := body{Sum: f.Sum, Form: f.Form, Lang: f.Lang, Partner: f.Partner, Case: f.Case, Publisher: f.text.Parties.Publisher.Name, Name: f.partner.Name}
	var paragraphs []string
	for _, s := range f.text.Sentences {
		text := disclosure.Fill(disclosure.Fold(s.Text), map[string]string{disclosure.PartnerPage: p.URL})
		b.Clauses = append(b.Clauses, clause{s.Clause, text})
		paragraphs = append(paragraphs, text)
		if f.Kind == Slip && strings.Contains(s.Text, "{{"+disclosure.PartnerPage+"}}") {
			b.Code = template.HTML(p.draw())
		}
	}
	switch f.Kind {
	case PlainText:
		return []byte(strings.Join(paragraphs, "\n\n") + "\n")
	case Data:
		return asJSON(b)
	}
	return page(string(f.Kind), b)
}

// asJSON is a file of JSON, as people read it.
func asJSON(v any) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		panic("kit: " + err.Error()) // it is strings and numbers
	}
	return out.Bytes()
}

// page is a template with what it is given.
func page(name string, v any) []byte {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, name+".html", v); err != nil {
		panic("kit: " + err.Error()) // a test executes each
	}
	return out.Bytes()
}
