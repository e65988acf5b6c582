// Package webpage says what is known of a file that a reader sees, beside its
// bytes, and as what it is sent. The stages hand such values on: the one that
// renders makes them, the proof adds what an offer's page shows, and a later
// build reads them again.
package webpage

import (
	"path"
	"strings"

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

// kinds is what hosts say of files. As many do, it names no charset. The system's
// own table differs from machine to machine.
var kinds = map[string]string{
	".html": "text/html", ".htm": "text/html", ".shtml": "text/html", ".php": "text/html", ".xhtml": "application/xhtml+xml", ".xht": "application/xhtml+xml", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "application/xml", ".txt": "text/plain", ".pdf": "application/pdf",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/vnd.microsoft.icon",
	".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf", ".mp4": "video/mp4", ".webm": "video/webm",
}

// Kind is the media type of a file by its name, "" if it is none of those that
// pages need.
func Kind(name string) string { return kinds[strings.ToLower(path.Ext(name))] }

// IsPage tells whether hosts send a file as a page.
func IsPage(name string) bool {
	kind := Kind(name)
	return kind == kinds[".html"] || kind == kinds[".xhtml"]
}
