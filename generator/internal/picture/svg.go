package picture

import (
	"bytes"
	"encoding/base64"
	"image"
	"regexp"
)

var (
	svgMetadata = regexp.MustCompile(`(?s)<metadata\b[^>]*/>|<metadata\b.*?</metadata>|<sodipodi:namedview\b[^>]*/>|<sodipodi:namedview\b.*?</sodipodi:namedview>`)
	svgEditor   = regexp.MustCompile(`\s(?:sodipodi|inkscape):[\w-]+=(?:"[^"]*"|'[^']*')`)

	// svgPicture is a photo in a drawing, whose lines may be broken in any way.
	svgPicture = regexp.MustCompile(`data:image/(?:jpe?g|png|gif|webp|avif);base64,(?:[\w+/=\s]|&#(?:10|13|x[aAdD]);)+`)
	svgBreak   = regexp.MustCompile(`\s|&#\w+;`)
)

// readSVG drops whose drawing it is and where it was kept, which drawing
// programs note, and what is noted in the photos that stand in it.
func (p *Picture) readSVG() {
	p.Bytes = svgPicture.ReplaceAllFunc(svgEditor.ReplaceAll(svgMetadata.ReplaceAll(p.Bytes, nil), nil), readPart)
}

// mostPart is the most pixels of a photo in a drawing that is turned or has its colours converted.
const mostPart = 20_000_000

// readPart is an address that holds a photo, without its notes.
func readPart(address []byte) []byte {
	kind, data, _ := bytes.Cut(address, []byte(","))
	b, err := base64.StdEncoding.DecodeString(string(svgBreak.ReplaceAll(data, nil)))
	if err != nil {
		return address
	}
	p := Read(b)
	if c, _, err := image.DecodeConfig(bytes.NewReader(b)); err == nil && p.Changes() && c.Width*c.Height <= mostPart {
		if converted, err := p.Convert(); err == nil {
			p.Bytes = converted
		}
	}
	if bytes.Equal(p.Bytes, b) {
		return address
	}
	return append(append(bytes.Clone(kind), ','), base64.StdEncoding.EncodeToString(p.Bytes)...)
}
