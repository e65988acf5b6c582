// Package kit makes the texts that leave the site in mails and parcels, ready
// for the systems that send them:
//
//   - for every offer that can be ordered and each of its premiums that a
//     partner ships, the passage for the publisher's order confirmation (the
//     disclosure's form confirmation), below offers/;
//   - for every partner, the passage for its own mails and its parcel slip (the
//     form shipping), below partners/;
//   - manifest.json, which lists all of them for an import (see [Manifest]).
//
// Each file says its disclosure, sentence by sentence, and nothing else: no
// heading, no picture, no advertising, no address that is fetched when a mail
// is opened. So what was signed is what readers get.
//
// # Placeholders
//
// What the kit knows is filled in: {{offer.title}} and {{premium.title}} in the
// files of an offer's premium. What belongs to one order stays for the system
// that sends the mail to replace, in the syntax {{name}} without spaces:
//
//	{{order.number}}    as the publisher or the subscription service counts
//	{{order.date}}      the day on which it was placed, as the reader's language writes it
//	{{offer.title}}     the subscription (of a partner's files only)
//	{{premium.title}}   the premium (of a partner's files only)
//	{{recipient.name}}  who gets the premium
//
// A value must be escaped for HTML before it is put into an .html file. The
// manifest says which of them each file has; a system that doesn't know one of
// these must not use the file.
//
// # Files
//
//	offers/OFFER/PREMIUM.LANG.txt     plain text, a paragraph for each sentence
//	offers/OFFER/PREMIUM.LANG.html    a piece of HTML with inline styles, for a mail's body
//	partners/PARTNER/text.LANG.txt
//	partners/PARTNER/mail.LANG.html   only of a partner that sends mails
//	partners/PARTNER/slip.LANG.html   a page of size A6, only of a partner that gets a postal address
//
// All are UTF-8. The same data give the same bytes.
package kit

import (
	"fmt"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Render is the kit of the offers that can be ordered on the day now, with its
// manifest: by path, what makes a file's content when it is asked for, since
// there may be many thousands of them. The problems are at titles that a mail
// system could not tell from placeholders; there is no kit then. The error is
// one of this program.
func Render(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) (map[string]func() []byte, diag.List, error) {
	files := Files(cat, texts, now)
	var list diag.List
	for i := range files {
		list = append(list, files[i].misleading(cat)...)
	}
	if list.HasErrors() {
		return nil, list.Sorted(), nil
	}
	r, err := newRenderer(cat, files)
	if err != nil {
		return nil, nil, fmt.Errorf("the kit: %w", err)
	}
	kit := make(map[string]func() []byte, len(files)+1)
	for i := range files {
		kit[files[i].Path] = func() []byte { return r.content(&files[i]) }
	}
	kit[manifestName] = func() []byte { return Manifest(files) }
	return kit, nil, nil
}

// misleading tells titles that would be taken for placeholders.
func (f *File) misleading(cat *catalog.Catalog) (list diag.List) {
	if f.offer == nil {
		return nil
	}
	for _, title := range []struct {
		record any
		text   string
	}{{f.offer, f.offer.Title.In(f.Lang)}, {f.premium, f.premium.Title.In(f.Lang)}} {
		if strings.Contains(title.text, "{{") {
			list.Error(cat.At(title.record, "title", string(f.Lang)), "kit/placeholder",
				diag.Msg("the title has {{ in it, which a mail system would take for a placeholder"),
				diag.Msg("write the title without double braces"))
		}
	}
	return list
}
