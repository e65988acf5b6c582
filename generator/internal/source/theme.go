package source

import (
	"bytes"
	"encoding/binary"
	"path"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// themeAsset is the sheet that data/theme.yaml becomes. It only gives the
// tokens of the built-in sheet other values, and is linked behind it by
// layouts/_partials/asset/theme.html.
const themeAsset = "assets/published/theme.css"

// addTheme adds what layouts need of a theme: its sheet, and in
// hugo.Data.theme its logo and the files of its fonts.
func (src *Source) addTheme(probs *diag.List) {
	t := src.in.Catalog.Theme
	if t == nil {
		return
	}
	data := object{}
	if t.Logo != nil {
		data["logo"] = byLang(src.langs, func(l offer.Lang) object {
			return object{"file": "media/" + path.Clean(t.Logo.File), "alt": t.Logo.Alt.In(l)}
		})
	}
	fonts := []string{}
	for _, f := range typefaces(t) {
		for _, c := range f.cuts() {
			if b, ok := src.Bytes["assets/"+c.name()]; ok {
				src.checkFont(t, c.file, b, probs)
				fonts = append(fonts, c.name())
			}
		}
	}
	data["fonts"] = fonts
	src.addJSON("data/theme.json", data)
	src.Bytes[themeAsset] = themeSheet(t, src.Bytes)
}

// checkFont looks at a font's header (https://www.w3.org/TR/WOFF2/#woff20Header):
// browsers drop a file that is none without a word.
func (src *Source) checkFont(t *offer.Theme, f *offer.FontFile, b []byte, probs *diag.List) {
	if len(b) >= 12 && bytes.HasPrefix(b, []byte("wOF2")) && binary.BigEndian.Uint32(b[8:]) == uint32(len(b)) {
		return
	}
	probs.Error(src.in.Catalog.Pos(t, f), "site/broken-font", diag.Msg("%s is no font in WOFF 2 that can be read", string(*f)),
		diag.Msg("convert the font again, as with `woff2_compress`; to rename it is not enough"))
}
