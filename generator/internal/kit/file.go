package kit

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Kind is what a file is for.
type Kind string

const (
	PlainText Kind = "text" // for a mail's plain part, or to be set elsewhere
	Mail      Kind = "mail" // a piece of HTML for a mail's body
	Slip      Kind = "slip" // a page of HTML to print on A6
)

// File is one text of the kit. Its JSON form is an entry of the manifest.
type File struct {
	Path         string     `json:"path"` // in the kit's folder, with slashes
	Kind         Kind       `json:"kind"`
	MediaType    string     `json:"media_type"` // with the charset
	Form         offer.Form `json:"form"`       // confirmation or shipping
	Offer        string     `json:"offer"`      // its id; "" in a partner's files
	Premium      string     `json:"premium"`    // its id; "" in a partner's files
	Partner      string     `json:"partner"`    // its id
	Lang         offer.Lang `json:"lang"`
	Sum          string     `json:"sum"`          // of the disclosure, as it was signed
	Placeholders []string   `json:"placeholders"` // the names of those left, sorted

	text    *disclosure.Text
	offer   *offer.Offer // nil in a partner's files
	premium *offer.Premium
}

// Files is what the kit consists of, without the manifest: first the offers'
// files by offer, then the partners' by partner.
func Files(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) []File {
	l := lister{about: map[*disclosure.Text]about{}}
	for _, o := range cat.Offers {
		if !o.Valid.On(now) {
			continue
		}
		for _, s := range o.Selections() {
			if p := s.Premium.To; p.Disclosed() {
				for _, lang := range cat.Site.Languages {
					l.confirmation(o, p, texts.Get(p.ShippedBy.ID, offer.Confirmation, lang))
				}
			}
		}
	}
	for _, p := range cat.Partners {
		for _, lang := range cat.Site.Languages {
			l.shipping(p, texts.Get(p.ID, offer.Shipping, lang))
		}
	}
	return l.files
}

// lister collects files. What it finds out about a text serves every offer.
type lister struct {
	files []File
	about map[*disclosure.Text]about
}

type about struct {
	sum          string
	placeholders []string
}

func (l *lister) confirmation(o *offer.Offer, p *offer.Premium, t *disclosure.Text) {
	f := File{Offer: o.ID, Premium: p.ID, text: t, offer: o, premium: p}
	l.add(f, PlainText, "offers/"+o.ID+"/"+p.ID)
	l.add(f, Mail, "offers/"+o.ID+"/"+p.ID)
}

// shipping lists no mail of a partner that sends none, and no slip of one that
// can send no parcel: its disclosures say so.
func (l *lister) shipping(p *offer.Partner, t *disclosure.Text) {
	f := File{text: t}
	l.add(f, PlainText, "partners/"+p.ID+"/text")
	if len(p.Sends) > 0 {
		l.add(f, Mail, "partners/"+p.ID+"/mail")
	}
	if slices.Contains(p.Receives, offer.DeliveryAddress) {
		l.add(f, Slip, "partners/"+p.ID+"/slip")
	}
}

// add completes a file that knows its text, and its offer if it has one.
func (l *lister) add(f File, kind Kind, name string) {
	a, ok := l.about[f.text]
	if !ok {
		a = about{f.text.Sum(), left(f.text, f.values())}
		l.about[f.text] = a
	}
	f.Kind, f.Form, f.Partner, f.Lang = kind, f.text.Form, f.text.Partner, f.text.Lang
	f.Sum, f.Placeholders = a.sum, a.placeholders
	f.MediaType, f.Path = "text/html; charset=utf-8", name+"."+string(f.Lang)+".html"
	if kind == PlainText {
		f.MediaType, f.Path = "text/plain; charset=utf-8", name+"."+string(f.Lang)+".txt"
	}
	l.files = append(l.files, f)
}

// left is the placeholders of a text that values does not fill.
func left(t *disclosure.Text, values map[string]string) []string {
	names := []string{}
	for _, name := range disclosure.Placeholders {
		if _, filled := values[name]; !filled && strings.Contains(t.String(), "{{"+name+"}}") {
			names = append(names, name)
		}
	}
	return names
}

// values is what the kit fills in.
func (f *File) values() map[string]string {
	if f.offer == nil {
		return nil
	}
	return map[string]string{
		"offer.title":   disclosure.Fold(f.offer.Title.In(f.text.Lang)),
		"premium.title": disclosure.Fold(f.premium.Title.In(f.text.Lang)),
	}
}
