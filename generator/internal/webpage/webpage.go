// Package webpage says what is known of a file that a reader sees, beside its
// bytes. The stages hand such values on: the one that renders makes them, the
// proof adds what an offer's page shows, and a later build reads them again.
package webpage

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Page is one file of the rendered tree that a reader sees, a page or a feed.
type Page struct {
	Path   string     `json:"path"`             // in the tree: "angebote/x/index.html"
	Lang   offer.Lang `json:"lang"`             // of its texts
	Offer  string     `json:"offer,omitempty"`  // the id of the offer whose own page it is, or ""
	Record string     `json:"record,omitempty"` // the partner or publication whose own page it is, as in "partners/x", or ""
	Origin diag.Pos   `json:"origin"`           // the file in content/, or the YAML, that it is made from; its File may be ""
	Moved  string     `json:"moved,omitempty"`  // the address of the page that took its place, or ""; it then says nothing else
	Layout string     `json:"layout,omitempty"` // the template in layouts/ that it is made with, or ""

	Unit     string   `json:"-"`                  // what it is rendered with (package source)
	Premiums []string `json:"premiums,omitempty"` // of an offer's page, once it is proven: the values of data-premium
}
