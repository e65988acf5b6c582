package kit

import (
	"fmt"
	"html"
	"strings"

	"rsc.io/qr"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// PageFile is the short address of a partner's page as a QR code. Its JSON form
// is an entry of the manifest.
type PageFile struct {
	Path      string     `json:"path"`
	Kind      Kind       `json:"kind"`
	MediaType string     `json:"media_type"`
	Partner   string     `json:"partner"` // its id
	Lang      offer.Lang `json:"lang"`
	URL       string     `json:"url"` // what the code says

	code *qr.Code
}

func pagePath(partner string, l offer.Lang) string { return partner + "/page." + string(l) + ".svg" }

// Pages is the codes of all partners' pages of a site that is published at base,
// by partner and language.
func Pages(cat *catalog.Catalog, base string, list *diag.List) (files []PageFile) {
	for _, p := range cat.Partners {
		for _, l := range cat.Site.Languages {
			address := strings.TrimSuffix(base, "/") + "/" + cat.Site.ShortPage(l, p.ID)
			code, err := qr.Encode(address, qr.M) // which a fold or a stain does no harm
			if err != nil {
				list.Error(cat.At(cat.Site, "base_url"), "kit/address", diag.Msg("the address is too long for a QR code"), diag.Msg("publish the site at a shorter one"))
				return nil
			}
			files = append(files, PageFile{pagePath(p.ID, l), Drawing, "image/svg+xml", p.ID, l, address, code})
		}
	}
	return files
}

// Of a drawn code, in modules: what must stay white around it (ISO/IEC 18004),
// and how wide one is on paper in millimetres, so that a telephone reads it.
const (
	quiet  = 4
	module = .6
)

// draw is the code as SVG: black on white whatever is behind it, in one path of
// the dark modules row by row, and with the address for whoever cannot see it.
func (f *PageFile) draw() string {
	var b strings.Builder
	side := f.code.Size + 2*quiet
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="%[1]s" height="%[1]s" viewBox="0 0 %[2]d %[2]d" shape-rendering="crispEdges"><title>%[3]s</title><rect width="%[2]d" height="%[2]d" fill="#fff"/><path d="`,
		fmt.Sprintf("%.1fmm", float64(side)*module), side, html.EscapeString(f.URL))
	for y := range f.code.Size {
		for x := 0; x < f.code.Size; x++ {
			first := x
			for f.code.Black(x, y) {
				x++
			}
			if x > first {
				fmt.Fprintf(&b, "M%d %dh%dv1h-%[3]dz", first+quiet, y+quiet, x-first)
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String()
}
