// Package kit makes the texts that leave the site, as templates for the systems
// that use them: one file for each partner, case (whose data, and which), form
// and language. Their number does not grow with the offers. Whoever wants it has
// the label of each offer beside them, for print, mails and shops (see [Labels]).
//
//   - order stands on the shop's order page beside the premium, before the
//     button; consent is the boxes to tick there, none of them ticked;
//   - confirmation goes into the publisher's order confirmation;
//   - recipient is the letter to somebody who did not order himself, sent before
//     the address is passed on (GDPR Art. 14);
//   - shipping goes into the partner's mails and, as a slip, into its parcels;
//   - manifest.json lists all files, and says for every offer that can be ordered
//     and each of its premiums which of them to use and what to put into them
//     (see [Manifest]).
//
// Each file says its text, clause by clause, and nothing else: no heading, no
// picture, no advertising, no address that is fetched when a mail is opened. So
// what was signed is what readers get. A slip alone has a picture: the QR code of
// the address of the partner's page, where its text says this address.
//
// # Placeholders
//
// They have the syntax {{name}}, without spaces. The kit itself fills
//
//	{{partner.page}}    the short address of the partner's page on the site
//
// The manifest has the values of
//
//	{{offer.title}}     the subscription
//	{{offer.kind}}      what kind it is, as in "Probeabo"
//	{{premium.title}}   the premium
//
// and the system that has the order knows the others:
//
//	{{order.number}}    as the publisher or the subscription service counts
//	{{order.date}}      the day on which it was placed, as the reader's language writes it
//	{{recipient.name}}  who gets the premium
//	{{giver.name}}      who gave the subscription away
//
// A value must be escaped for HTML before it is put into an .html file, and for
// JSON before it is put into a .json file. The manifest says which of them each
// file has; a system that doesn't know one of these must not use the file.
//
// # Files
//
//	PARTNER/CASE/FORM.LANG.txt    plain text, a paragraph for each clause
//	PARTNER/CASE/FORM.LANG.html   a piece of HTML; of shipping only if the partner sends mails
//	PARTNER/CASE/FORM.LANG.json   of order and consent: the sum and the clauses with their ids
//	PARTNER/CASE/slip.LANG.html   a page of size A6, only of a partner that gets a postal address
//	PARTNER/page.LANG.svg         a QR code of the short address of the partner's page, to be printed
//
//	offer_labels/OFFER/label.LANG.svg           if labels are wanted: the label with all premiums, 80 mm wide, in black
//	offer_labels/OFFER/label.LANG.html          the same as a table for mails, in inline styles
//	offer_labels/OFFER/label.LANG.json          its rows as data (generator/doc/label.md has the keys)
//	offer_labels/OFFER/PREMIUM/label.LANG.svg   with one premium, where a reader chooses one
//	offer_labels/OFFER/PREMIUM/label.LANG.html
//
// All are UTF-8. The same data give the same bytes.
package kit

import (
	"sync"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Render is the kit of the offers that can be ordered on the day now, with their
// labels or without, and its manifest: by path, what makes a file's content when
// it is asked for. The site is published at base. The problems are at titles that
// a mail system could not tell from placeholders, and at an address that no QR
// code holds; there is no kit then.
func Render(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date, base string, labelled bool) (map[string]func() []byte, diag.List) {
	list := misleading(cat)
	pages := Pages(cat, base, &list)
	if list.HasErrors() {
		return nil, list.Sorted()
	}
	files := Files(cat, texts)
	var labels []LabelFile
	if labelled {
		labels = Labels(cat, texts, now)
	}
	kit := make(map[string]func() []byte, len(files)+len(pages)+len(labels)+1)
	codes := map[string]*PageFile{} // by path
	for i := range pages {
		codes[pages[i].Path] = &pages[i]
		kit[pages[i].Path] = func() []byte { return []byte(pages[i].draw() + "\n") }
	}
	for i := range files {
		kit[files[i].Path] = sync.OnceValue(func() []byte { return files[i].render(codes[pagePath(files[i].Partner, files[i].Lang)]) })
	}
	for i := range labels {
		kit[labels[i].Path] = func() []byte { return labels[i].render(texts) }
	}
	kit[manifestName] = func() []byte { return Manifest(files, pages, labels, Uses(cat, texts, now)) }
	return kit, nil
}
