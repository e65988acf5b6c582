package offer

import (
	"fmt"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Color is a colour of the sRGB space as "#rrggbb", in lower case. Other ways of
// writing are not read: what this one says can be computed, and needs no browser.
type Color string

var (
	sixDigits   = regexp.MustCompile(`^#[0-9a-f]{6}$`)
	threeDigits = regexp.MustCompile(`^#([0-9a-f])([0-9a-f])([0-9a-f])$`)
)

// UnmarshalText reads # and six hexadecimal digits.
func (c *Color) UnmarshalText(b []byte) error {
	s := strings.ToLower(string(b))
	if sixDigits.MatchString(s) {
		*c = Color(s)
		return nil
	}
	hint := diag.Msg("write # and six of the digits 0 to 9 and a to f, in quotes, as in \"#8f2413\"")
	switch whole := "#" + strings.TrimLeft(s, "#"); {
	case sixDigits.MatchString(whole):
		hint = diag.Write(`"` + whole + `"`)
	case threeDigits.MatchString(whole): // the short form of CSS doubles each digit
		hint = diag.Write(`"` + threeDigits.ReplaceAllString(whole, "#$1$1$2$2$3$3") + `"`)
	}
	var r, g, blue uint8
	if n, _ := fmt.Sscanf(strings.NewReplacer(" ", "", "rgba", "rgb").Replace(s), "rgb(%d,%d,%d", &r, &g, &blue); n == 3 {
		hint = diag.Write(fmt.Sprintf(`"#%02x%02x%02x"`, r, g, blue))
	} else if hex := named[s]; hex != "" {
		hint = diag.Write(`"` + hex + `"`)
	}
	return &diag.Fault{Msg: diag.Msg("%q is not a colour", string(b)), Hint: hint}
}

// named is colours by their names, as CSS and people in Germany call them.
var named = map[string]string{
	"black": "#000000", "schwarz": "#000000", "white": "#ffffff", "weiß": "#ffffff", "red": "#ff0000", "rot": "#ff0000", "green": "#008000", "grün": "#008000", "blue": "#0000ff", "blau": "#0000ff",
	"navy": "#000080", "dunkelblau": "#00008b", "darkblue": "#00008b", "yellow": "#ffff00", "gelb": "#ffff00", "orange": "#ffa500", "gray": "#808080", "grey": "#808080", "grau": "#808080",
}

// Contrast is how much two colours differ, from 1 to 21: the contrast ratio of
// WCAG 2.2. Success criterion 1.4.3 wants 4.5 for text.
func (c Color) Contrast(d Color) float64 {
	a, b := c.luminance(), d.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// Letters is white or nearly black, whichever can be read better on the colour.
func (c Color) Letters() Color {
	const white, black = Color("#ffffff"), Color("#101114")
	if c.Contrast(white) >= c.Contrast(black) {
		return white
	}
	return black
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func (c Color) luminance() float64 {
	sum := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		v := float64(c.channel(i)) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// channel is red, green or blue, from 0 to 255.
func (c Color) channel(i int) int {
	n, err := strconv.ParseUint(string(c[1+2*i:3+2*i]), 16, 8)
	if err != nil {
		panic("offer: not a colour: " + string(c)) // only UnmarshalText and constants make one
	}
	return int(n)
}

// Toward is the colour that lies a part of the way to another one, the part
// from 0 to 1.
func (c Color) Toward(d Color, part float64) Color {
	var channels [3]int
	for i := range channels {
		channels[i] = int(math.Round(float64(c.channel(i))*(1-part) + float64(d.channel(i))*part))
	}
	return Color(fmt.Sprintf("#%02x%02x%02x", channels[0], channels[1], channels[2]))
}

// FontFile is the name of a font's file below content/media, in the format
// WOFF 2 of the W3C, the one that every browser reads.
type FontFile string

// UnmarshalText reads a name that ends in .woff2.
func (f *FontFile) UnmarshalText(b []byte) error {
	s := string(b)
	if path.Ext(s) != ".woff2" {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a font's file", s),
			Hint: diag.Msg("save the font as WOFF 2 in content/media, and write its name, as in fonts/verlag.woff2"),
		}
	}
	*f = FontFile(s)
	return nil
}
