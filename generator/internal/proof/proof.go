package proof

import (
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Page is what is known of a page beside its HTML.
type Page struct {
	Path   string     // in the tree: "angebote/pixelwerk-jahresabo/index.html"
	Lang   offer.Lang // its language
	Offer  string     // the id of the offer whose own page it is, or ""
	Origin diag.Pos   // the content or YAML file that it was made from
	Layout string     // the layout that rendered it, as the user knows it
}

// Check holds the tree against the guarantee.
func Check(tree fs.FS, pages []Page, cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) diag.List {
	return nil
}
