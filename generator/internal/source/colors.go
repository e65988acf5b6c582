package source

import (
	"fmt"
	"strings"
)

// colorsAsset is the sheet of the magazines' colours, which asset/style.html puts
// behind the design's own: no page may have a style of its own (published.go).
const colorsAsset = "assets/published/publications.css"

// addColors adds the colour of each magazine that has one: of the page, a card
// or whatever else has the class k-of-<id>. Package catalog has looked that
// letters can be read on it.
func (src *Source) addColors() {
	var b strings.Builder
	for _, p := range src.in.Catalog.Publications {
		if p.Color != "" {
			fmt.Fprintf(&b, ".k-of-%s{--k-pub:%s;--k-on-pub:%s}\n", p.ID, p.Color, p.Color.Letters())
		}
	}
	if b.Len() > 0 {
		src.Bytes[colorsAsset] = []byte(b.String())
	}
}
