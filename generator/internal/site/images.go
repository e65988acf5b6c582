package site

import (
	"bytes"
	"image"
	_ "image/gif" // the formats that a picture may have
	_ "image/jpeg"
	_ "image/png"
	"path"
	"strings"

	_ "golang.org/x/image/webp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// maxPixels is the most pixels of a picture: decoding one takes four bytes each.
const maxPixels = 50_000_000

// checkImages decodes every picture that the data name, since a
// broken one would only fail deep in a template. That the file is there is
// checked by the catalog.
func (h *Hugo) checkImages(probs *diag.List) {
	for _, p := range h.in.Catalog.Publications {
		h.checkImage(p, p.Cover, probs)
	}
	for _, p := range h.in.Catalog.Premiums {
		h.checkImage(p, p.Image, probs)
	}
}

func (h *Hugo) checkImage(record any, i *offer.Image, probs *diag.List) {
	if i == nil {
		return
	}
	b, ok := h.files["assets/media/"+path.Clean(i.File)]
	if !ok {
		return
	}
	pos := h.in.Catalog.Pos(record, &i.File)
	c, format, err := image.DecodeConfig(bytes.NewReader(b))
	switch {
	case err != nil || path.Ext(i.File) == "":
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is no picture that can be read", i.File),
			diag.Msg("save it again as PNG, JPEG or WebP, with the ending of its kind"))
	case !strings.EqualFold(strings.Replace(strings.TrimPrefix(path.Ext(i.File), "."), "jpg", "jpeg", 1), format):
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is a picture in %s, which its ending does not say", i.File, format),
			diag.Msg("rename the file so that it ends in .%s", format))
	case c.Width*c.Height > maxPixels:
		probs.Error(pos, "site/large-picture", diag.Msg("%s has %d × %d pixels, which is more than a page can use", i.File, c.Width, c.Height),
			diag.Msg("make it smaller; 1,200 pixels are enough"))
	default:
		if err := h.in.Pictures.decode(b); err != nil {
			probs.Error(pos, "site/broken-picture", diag.Msg("%s breaks off before its end", i.File), diag.Msg("save it again, or copy it anew"))
		}
	}
}
