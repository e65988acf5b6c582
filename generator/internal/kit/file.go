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
	PlainText Kind = "text"  // for a mail's plain part, or to be set elsewhere
	Fragment  Kind = "html"  // a piece of HTML for a mail's body or the order page
	Boxes     Kind = "boxes" // a piece of HTML with a box to tick for each consent
	Slip      Kind = "slip"  // a page of HTML to print on A6
	Data      Kind = "json"  // for an order page that is made by a program
)

// File is one text of the kit, with placeholders. Its JSON form is an entry of
// the manifest.
type File struct {
	Path         string     `json:"path"` // in the kit's folder, with slashes
	Kind         Kind       `json:"kind"`
	MediaType    string     `json:"media_type"` // with the charset
	Form         offer.Form `json:"form"`
	Partner      string     `json:"partner"` // its id
	Case         string     `json:"case"`    // whose data, and which: see disclosure.Case
	Lang         offer.Lang `json:"lang"`
	Sum          string     `json:"sum"`          // of the text, as it was signed
	Placeholders []string   `json:"placeholders"` // their names, sorted

	text    *disclosure.Text
	partner *offer.Partner
}

// Files is what the kit consists of, without the manifest: by partner, case,
// form and language.
func Files(cat *catalog.Catalog, texts *disclosure.Texts) []File {
	partners := map[string]*offer.Partner{}
	for _, p := range cat.Partners {
		partners[p.ID] = p
	}
	var files []File
	for _, t := range texts.All {
		p := partners[t.Partner]
		if p == nil || !t.Form.HasOrder() {
			continue
		}
		for _, kind := range kinds(p, t.Form) {
			files = append(files, file(t, p, kind))
		}
	}
	return files
}

// kinds is the files of a form. There is no mail of a partner that sends none,
// and no slip of one that can send no parcel: its texts say so.
func kinds(p *offer.Partner, f offer.Form) []Kind {
	switch {
	case f == offer.OrderForm:
		return []Kind{PlainText, Fragment, Data}
	case f == offer.Consent:
		return []Kind{PlainText, Boxes, Data}
	case f != offer.Shipping:
		return []Kind{PlainText, Fragment}
	}
	list := []Kind{PlainText}
	if len(p.Sends) > 0 {
		list = append(list, Fragment)
	}
	if slices.Contains(p.Receives, offer.DeliveryAddress) {
		list = append(list, Slip)
	}
	return list
}

// file is a text in one kind of file.
func file(t *disclosure.Text, p *offer.Partner, kind Kind) File {
	name, ending, media := string(t.Form), "html", "text/html"
	switch kind {
	case PlainText:
		ending, media = "txt", "text/plain"
	case Data:
		ending, media = "json", "application/json"
	case Slip:
		name = "slip"
	}
	return File{
		Path: folder(t.Partner, t.Case) + name + "." + string(t.Lang) + "." + ending, MediaType: media + "; charset=utf-8",
		Kind: kind, Form: t.Form, Partner: t.Partner, Case: t.Case, Lang: t.Lang, Sum: t.Sum(), Placeholders: placeholders(t), text: t, partner: p,
	}
}

// folder is where the files of a partner in a case are.
func folder(partner, name string) string { return disclosure.Ref(partner, name) + "/" }

// placeholders is those of a text that the kit does not fill itself.
func placeholders(t *disclosure.Text) []string {
	names := []string{}
	for _, name := range disclosure.Placeholders {
		if name != disclosure.PartnerPage && strings.Contains(t.String(), "{{"+name+"}}") {
			names = append(names, name)
		}
	}
	return names
}
