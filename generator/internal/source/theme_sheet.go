package source

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

var (
	corners = map[offer.Corners]string{"square": "0", "soft": "3px", "round": "12px"}
	density = map[offer.Density]string{"compact": ".75", "normal": "1", "roomy": "1.3"}
)

// themeSheet is the style sheet of a theme: tokens and fonts, and nothing that
// could take a disclosure from a reader's eyes. files are the assets in which
// its fonts are, by their path in the source. The same theme gives the same bytes.
func themeSheet(t *offer.Theme, files map[string][]byte) []byte {
	var b strings.Builder
	var tokens []string
	for _, f := range typefaces(t) {
		for _, c := range f.cuts() {
			fmt.Fprintf(&b, "@font-face{font-family:%q;src:url(%q) format(\"woff2\");font-weight:%d;font-style:%s;font-display:swap}\n",
				f.family, fingerprinted(c.name(), files["assets/"+c.name()]), c.weight, c.style)
		}
		tokens = append(tokens, fmt.Sprintf("%s:%q,var(--k-font-disclosure)", f.token, f.family))
	}
	if v, ok := corners[t.Corners]; ok {
		tokens = append(tokens, "--k-corner:"+v)
	}
	if v, ok := density[t.Density]; ok {
		tokens = append(tokens, "--k-density:"+v)
	}
	tokens = append(tokens, colorTokens(t.Colors)...)
	if len(tokens) > 0 {
		b.WriteString(":root{" + strings.Join(tokens, ";\n") + "}\n")
	}
	return []byte(b.String())
}

// palettes is the colours of a page. Without dark ones of its own a theme has
// none, and its pages are light everywhere.
func palettes(c *offer.Colors) (light, dark offer.Palette, hasDark bool) {
	light, dark = offer.BuiltIn()
	if c == nil {
		return light, dark, true
	}
	light = c.Light.Or(light)
	if c.Dark == nil {
		return light, dark, false
	}
	return light, c.Dark.Or(dark), true
}

// colorTokens is the colours as light-dark() has them.
func colorTokens(c *offer.Colors) (tokens []string) {
	if c == nil {
		return nil
	}
	light, dark, hasDark := palettes(c)
	if !hasDark {
		tokens = []string{"color-scheme:light"}
	}
	others := dark.All()
	for i, n := range light.All() {
		tokens = append(tokens, fmt.Sprintf("--k-%s:light-dark(%s,%s)", strings.ReplaceAll(n.Key, "_", "-"), *n.Color, *others[i].Color))
	}
	return tokens
}

// ground is the colours behind a page, light and dark.
func ground(t *offer.Theme) [2]offer.Color {
	var c *offer.Colors
	if t != nil {
		c = t.Colors
	}
	light, dark, hasDark := palettes(c)
	if !hasDark {
		dark = light
	}
	return [2]offer.Color{light.Background, dark.Background}
}

// typeface is a font of a theme. Its family has a name that none of a reader's
// system has, so that it can stand for no other.
type typeface struct {
	*offer.Typeface
	family, token string
}

// typefaces is the fonts that a theme names.
func typefaces(t *offer.Theme) []typeface {
	if t.Fonts == nil {
		return nil
	}
	all := []typeface{{t.Fonts.Text, "k-theme-text", "--k-font-text"}, {t.Fonts.Headings, "k-theme-headings", "--k-font-headings"}}
	return slices.DeleteFunc(all, func(f typeface) bool { return f.Typeface == nil })
}

// cut is one file of a typeface.
type cut struct {
	file   *offer.FontFile
	weight int
	style  string
}

func (f typeface) cuts() []cut {
	all := []cut{{&f.Regular, 400, "normal"}, {&f.Bold, 700, "normal"}, {&f.Italic, 400, "italic"}, {&f.BoldItalic, 700, "italic"}}
	return slices.DeleteFunc(all, func(c cut) bool { return *c.file == "" })
}

// name is the asset's: "media/fonts/verlag.woff2".
func (c cut) name() string { return "media/" + path.Clean(string(*c.file)) }

// fingerprinted is the name under which Hugo's fingerprint publishes a file.
func fingerprinted(name string, b []byte) string {
	sum := sha256.Sum256(b)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:]) + ext
}
