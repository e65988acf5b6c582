// Package layouts holds the default templates, style sheet and interface
// words of a site. A file of the same path in a site's own layouts/ takes the
// default's place.
package layouts

import "embed"

// FS is this folder: "page.html", "_partials/disclosure/text.html", "i18n/de.toml" ….
//
//go:embed *.html *.xml *.txt _markup _partials _shortcodes assets i18n offers publications partners
var FS embed.FS
