package site

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

var today = offer.Date{Year: 2026, Month: time.November, Day: 15}

// in is a text in German and English.
func in(de, en string) offer.Localized {
	return offer.Localized{Per: map[offer.Lang]string{"de": de, "en": en}}
}

// smallCatalog has an offer with a premium that a partner ships and one that
// the publisher ships, an offer without premiums, and one that is over.
func smallCatalog() *catalog.Catalog {
	firm := func(name string) offer.Firm {
		return offer.Firm{Name: name, Street: "Am Ring 1", Postcode: "01067", City: "Dresden", Country: "DE", Email: "post@firma.example"}
	}
	site := &offer.Site{
		Title: in("Spielraum-Abos", "Spielraum subscriptions"), BaseURL: "https://abo.spielraum.example/",
		Languages: []offer.Lang{"de", "en"}, Currency: "EUR",
		Publisher: offer.Publisher{Firm: firm("Spielraum Verlag GmbH"), PrivacyOfficer: "ds@spielraum.example"},
		Links:     offer.Links{Imprint: "imprint", Privacy: "https://spielraum.example/privacy"},
	}
	pub := &offer.Publication{ID: "pixelwerk", Title: "Pixelwerk", IssuesPerYear: 12, Description: in("Das Heft.", "The magazine.")}
	partner := &offer.Partner{
		ID: "hardwarehaus", Firm: firm("Hardwarehaus Versand GmbH"), PrivacyNotice: "https://hardwarehaus.example/privacy",
		Role: offer.Controller, Receives: []offer.Datum{offer.Name, offer.DeliveryAddress}, Purposes: []offer.Purpose{offer.ForDelivery},
		Retention: offer.Retention{Period: &offer.Period{N: 6, Unit: offer.Month}}, Advertising: offer.NoAdvertising,
		ReviewedOn: offer.Date{Year: 2026, Month: time.October, Day: 1},
	}
	stick := &offer.Premium{
		ID: "usb-stick", Kind: offer.Hardware, Title: in("USB-Stick 64 GB", "64 GB USB stick"), Value: 1299,
		ShippedBy: offer.Ref[offer.Partner]{ID: partner.ID, To: partner}, Stock: offer.Limited,
		Delivery: &offer.Delivery{After: "first_payment", Within: offer.Period{N: 4, Unit: offer.Week}, Countries: []offer.Country{"DE", "AT"}},
	}
	mug := &offer.Premium{ID: "mug", Kind: offer.Hardware, Title: in("Becher", "Mug"), Value: 900, ShippedBy: offer.Ref[offer.Partner]{ID: offer.ByPublisher}}
	surcharge := offer.Money(500)
	notice := offer.Period{N: 1, Unit: offer.Month}
	base := offer.Offer{
		Publication: offer.Ref[offer.Publication]{ID: pub.ID, To: pub}, Kind: offer.Standard, Format: offer.Print,
		Price:   offer.Price{Total: 5990, Issues: 12, Billed: offer.Period{N: 12, Unit: offer.Month}, Shipping: map[offer.Country]offer.Money{"DE": 0, "AT": 960}},
		Then:    &offer.FollowOn{Total: 1620, Issues: 3, Every: offer.Period{N: 3, Unit: offer.Month}},
		Term:    offer.Term{Minimum: offer.Period{N: 12, Unit: offer.Month}, Renewal: offer.OpenEnded, Notice: &notice, NoticeTo: offer.AnyDay},
		Payment: []offer.Payment{"invoice"}, Valid: offer.Validity{From: offer.Date{Year: 2026, Month: time.November, Day: 1}},
		OrderURL: "https://bestellen.spielraum.example/x",
	}
	year, plain, over := base, base, base
	year.ID, year.Title, year.Summary = "jahresabo", in("Pixelwerk im Jahresabo", "Pixelwerk for a year"), in("Zwölf Hefte.", "Twelve issues.")
	year.Premiums = &offer.Choice{Choose: offer.ChooseOne, From: []offer.Selected{
		{Premium: offer.Ref[offer.Premium]{ID: stick.ID, To: stick}, Surcharge: &surcharge},
		{Premium: offer.Ref[offer.Premium]{ID: mug.ID, To: mug}, For: offer.Recruiter},
	}}
	year.Body = in("Mit **Prämie**.", "With a **premium**.")
	plain.ID, plain.Title = "ohne", in("Ohne Prämie", "Without a premium")
	plain.Term = offer.Term{Minimum: offer.Period{N: 12, Unit: offer.Month}, Renewal: offer.NoRenewal}
	plain.Then = nil
	until := offer.Date{Year: 2026, Month: time.November, Day: 14}
	over.ID, over.Title, over.Valid.Until = "vorbei", in("Vorbei", "Over"), &until
	return &catalog.Catalog{
		Site: site, Publications: []*offer.Publication{pub}, Partners: []*offer.Partner{partner},
		Premiums: []*offer.Premium{mug, stick}, Offers: []*offer.Offer{&year, &plain, &over},
	}
}

// input is the small catalog with the default layouts, an imprint and the
// given files.
func input(t testing.TB, cat *catalog.Catalog, files map[string]string) Input {
	t.Helper()
	texts, probs := disclosure.Compose(cat)
	if probs.HasErrors() {
		t.Fatal(probs)
	}
	all := fstest.MapFS{
		"content/imprint.de.md": {Data: []byte("---\ntitle: Impressum\n---\n{{< publisher >}}\n")},
		"content/imprint.en.md": {Data: []byte("---\ntitle: Imprint\n---\n{{< publisher >}}\n")},
	}
	err := fs.WalkDir(layouts.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(layouts.FS, name)
		all["layouts/"+name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range files {
		all[name] = &fstest.MapFile{Data: []byte(s)}
	}
	return Input{Catalog: cat, Texts: texts, Now: today, Files: all}
}

// render builds a site that must have no errors.
func render(t testing.TB, in Input) *Rendered {
	t.Helper()
	h, probs := Source(in)
	if probs.HasErrors() {
		t.Fatalf("source: %v", probs)
	}
	r, probs := h.Render()
	if len(probs) > 0 {
		t.Fatalf("render: %v", probs)
	}
	return r
}

// tree is all files of a file system by path.
func tree(t testing.TB, fsys afero.Fs) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := afero.Walk(fsys, "/", func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := afero.ReadFile(fsys, name)
		files[strings.TrimPrefix(name, "/")] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// first is the problems as they are printed, one a line.
func printed(l diag.List) string {
	var s []string
	for _, p := range l.Sorted() {
		line := p.String()
		if h := p.Hint.String(); h != "" {
			line += " (" + h + ")"
		}
		s = append(s, line)
	}
	return strings.Join(s, "\n")
}

func TestPages(t *testing.T) {
	r := render(t, input(t, smallCatalog(), nil))
	files := tree(t, r.FS)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		t.Log(name, len(files[name]))
	}
	for _, p := range r.Pages {
		t.Logf("%+v", p)
	}
	t.Log(files["angebote/jahresabo/index.html"])
	t.Log(files["en/offers/index.xml"])
	t.Log(files["praemienversender/hardwarehaus/index.html"])
}
