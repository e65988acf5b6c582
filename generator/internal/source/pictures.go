package source

import (
	"bytes"
	"image"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
)

// maxPixels is the most pixels of a picture: decoding one takes four bytes each.
const maxPixels = 50_000_000

// publishable is a picture as readers get it: without what a camera notes,
// upright, in the colours of the web. Files of other kinds are as they are.
func (src *Source) publishable(name string, b []byte, probs *diag.List) []byte {
	p := picture.Read(b)
	pos := diag.Pos{File: name}
	if p.Format == "" || p.Format == picture.HEIC {
		return b
	}
	switch {
	case p.Turn > 1 && p.Format != picture.JPEG && p.Format != picture.PNG:
		probs.Error(pos, "site/picture-turned", diag.Msg("this picture lies on its side, and in %s it cannot be turned here", p.Format), diag.Msg("turn it upright and save it, or save it as JPEG"))
	case p.Print:
		probs.Warn(pos, "site/picture-colors", diag.Msg("this picture has the colours of print (CMYK), which screens show otherwise; it is published in those of the web as far as they can be guessed"),
			diag.Msg("save it in RGB, with the profile sRGB"))
	case p.Colors != "" && p.Changes() && p.Format != picture.WebP:
		probs.Warn(pos, "site/picture-colors", diag.Msg("the colours of this picture are those of the profile %s; it is published in sRGB", p.Colors),
			diag.Msg("save it with the profile sRGB, so that you see what readers see"))
	case p.Colors != "":
		probs.Warn(pos, "site/picture-colors", diag.Msg("the colours of this picture are those of the profile %s, which cannot be converted here", p.Colors),
			diag.Msg("save it with the profile sRGB"))
	}
	if !p.Changes() || p.Format != picture.JPEG && p.Format != picture.PNG || tooLarge(b) {
		return p.Bytes
	}
	return src.in.Pictures.Upright(p)
}

// tooLarge tells whether a picture has more pixels than are ever decoded.
func tooLarge(b []byte) bool {
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	return err == nil && c.Width*c.Height > maxPixels
}

// checkImages decodes every picture that the data name, since a
// broken one would only fail deep in a template. That the file is there is
// checked by the catalog.
func (src *Source) checkImages(probs *diag.List) {
	var named []string
	check := func(record any, i *offer.Image) {
		if i != nil {
			named = append(named, path.Clean(i.File))
			src.checkImage(record, i, probs)
		}
	}
	for _, p := range src.in.Catalog.Publications {
		check(p, p.Cover)
	}
	for _, p := range src.in.Catalog.Premiums {
		check(p, p.Image)
	}
	if t := src.in.Catalog.Theme; t != nil && t.Logo != nil && !strings.EqualFold(path.Ext(t.Logo.File), ".svg") {
		check(t, t.Logo)
	}
	src.checkOtherPictures(named, probs)
}

// checkOtherPictures tells of broken pictures that a page may show. Of those that
// the data name it has been told.
func (src *Source) checkOtherPictures(named []string, probs *diag.List) {
	for _, name := range src.media() {
		b, there := src.Bytes["assets/media/"+name]
		if !there || !ends(name, slices.Concat(slices.Collect(maps.Values(endings))...)) || slices.Contains(named, name) {
			continue
		}
		pos := diag.Pos{File: "content/media/" + name}
		switch p := picture.Read(b); {
		case endings[p.Format] == nil:
			probs.Error(pos, "site/broken-picture", diag.Msg("%s is no picture that can be read", name), diag.Msg("save it again as PNG, JPEG or WebP, with the ending of its kind"))
		case p.Torn: // and may still have its notes
			probs.Error(pos, "site/broken-picture", diag.Msg("%s breaks off before its end", name), diag.Msg("save it again, or copy it anew"))
		}
	}
}

// endings is the endings of the formats that a picture of the data may have.
var endings = map[picture.Format][]string{
	picture.JPEG: {".jpg", ".jpeg"}, picture.PNG: {".png"}, picture.GIF: {".gif"}, picture.WebP: {".webp"}, picture.AVIF: {".avif"},
}

func (src *Source) checkImage(record any, i *offer.Image, probs *diag.List) {
	b, ok := src.Bytes["assets/media/"+path.Clean(i.File)]
	if !ok {
		return
	}
	pos := src.in.Catalog.Pos(record, &i.File)
	p := picture.Read(b)
	width, height := p.Size()
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err == nil {
		width, height = c.Width, c.Height
	}
	switch {
	case p.Format == picture.SVG || p.Format == picture.HEIC:
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is a picture in %s, of which no smaller one can be made for phones", i.File, strings.ToUpper(string(p.Format))),
			diag.Msg("save it as JPEG, PNG or WebP, and name it here with its new ending"))
	case width == 0 || endings[p.Format] == nil:
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is no picture that can be read", i.File),
			diag.Msg("save it again as PNG, JPEG or WebP, with the ending of its kind"))
	case !ends(i.File, endings[p.Format]):
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is a picture in %s, which its ending does not say", i.File, p.Format),
			diag.Msg("rename the file so that it ends in %s", endings[p.Format][0]))
	case width*height > maxPixels:
		probs.Error(pos, "site/large-picture", diag.Msg("%s has %d × %d pixels, which is more than a page can use", i.File, width, height),
			diag.Msg("make it smaller; 1,200 pixels are enough"))
	case p.Format == picture.WebP && moves(b):
		probs.Error(pos, "site/broken-picture", diag.Msg("%s is a picture that moves, of which no smaller one can be made for phones", i.File),
			diag.Msg("save one picture of it as WebP, JPEG or PNG, and name that here"))
	default: // of AVIF, Hugo decodes the rest
		if p.Torn || p.Format != picture.AVIF && src.in.Pictures.Decode(b) != nil {
			probs.Error(pos, "site/broken-picture", diag.Msg("%s breaks off before its end", i.File), diag.Msg("save it again, or copy it anew"))
		}
	}
}

// moves tells whether a picture in WebP is several, by its flags
// (https://developers.google.com/speed/webp/docs/riff_container).
func moves(b []byte) bool { return len(b) > 20 && string(b[12:16]) == "VP8X" && b[20]&2 != 0 }

// ends tells whether a name has one of the endings, in letters of any size.
func ends(name string, endings []string) bool {
	return slices.Contains(endings, strings.ToLower(path.Ext(name)))
}
