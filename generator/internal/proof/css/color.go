package css

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"
)

// color is a colour in sRGB, each part from 0 to 1.
type color struct{ r, g, b, a float64 }

var (
	black = color{0, 0, 0, 1}
	white = color{1, 1, 1, 1}
)

// parseColor reads a colour in sRGB; ok is false for all others.
func parseColor(tokens []token) (c color, ok bool) {
	tokens = trim(tokens)
	if len(tokens) == 0 {
		return c, false
	}
	switch t := tokens[0]; {
	case t.kind == hash && len(tokens) == 1:
		return hexColor(t.text)
	case t.kind == ident && len(tokens) == 1:
		return namedColor(t.word())
	case t.kind == function && t.other == len(tokens)-1:
		return functionColor(t.text, inner(tokens, 0))
	}
	return c, false
}

func namedColor(name string) (color, bool) {
	switch name {
	case "transparent":
		return color{}, true
	case "rebeccapurple":
		return color{0.4, 0.2, 0.6, 1}, true
	}
	c, ok := colornames.Map[name]
	return color{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255, 1}, ok
}

func hexColor(s string) (color, bool) {
	if len(s) == 3 || len(s) == 4 {
		var b strings.Builder
		for _, c := range []byte(s) {
			b.WriteByte(c)
			b.WriteByte(c)
		}
		s = b.String()
	}
	if len(s) == 6 {
		s += "ff"
	}
	v, err := strconv.ParseUint(s, 16, 32)
	part := func(shift uint) float64 { return float64(v>>shift&0xff) / 255 }
	return color{part(24), part(16), part(8), part(0)}, err == nil && len(s) == 8
}

// functionColor reads rgb() and hsl() in their old and new forms.
func functionColor(name string, content []token) (color, bool) {
	var args []token
	for _, t := range content {
		switch {
		case t.kind == number:
			args = append(args, t)
		case t.word() == "none":
			args = append(args, token{kind: number})
		case t.kind != space && t.kind != comma && !t.is("/"):
			return color{}, false
		}
	}
	if len(args) != 3 && len(args) != 4 {
		return color{}, false
	}
	alpha := 1.0
	if len(args) == 4 {
		alpha = args[3].num
		if args[3].unit == "%" {
			alpha /= 100
		}
	}
	switch name {
	case "rgb", "rgba":
		part := func(t token) float64 {
			if t.unit == "%" {
				return clamp(t.num / 100)
			}
			return clamp(t.num / 255)
		}
		return color{part(args[0]), part(args[1]), part(args[2]), clamp(alpha)}, true
	case "hsl", "hsla":
		hue, ok := units{}.single(args[0])
		r, g, b := hslToRGB(hue, clamp(args[1].num/100), clamp(args[2].num/100))
		return color{r, g, b, clamp(alpha)}, ok
	case "oklab", "oklch":
		part := func(t token, whole float64) float64 {
			if t.unit == "%" {
				return t.num / 100 * whole
			}
			return t.num
		}
		l, a, b := clamp(part(args[0], 1)), part(args[1], 0.4), part(args[2], 0.4)
		if name == "oklch" {
			hue, _ := units{}.single(args[2])
			a, b = a*math.Cos(hue*math.Pi/180), a*math.Sin(hue*math.Pi/180)
		}
		return oklab(l, a, b, clamp(alpha)), true
	case "lab", "lch": // their lightness is that of oklab on another scale, near enough
		l := clamp(args[0].num / 100)
		return oklab(l, 0, 0, clamp(alpha)), true
	}
	return color{}, false
}

func clamp(v float64) float64 { return max(0, min(1, v)) }

// hslToRGB is CSS Color 4, section 7.1.
func hslToRGB(hue, sat, light float64) (r, g, b float64) {
	f := func(n float64) float64 {
		k := math.Mod(n+hue/30, 12)
		if k < 0 {
			k += 12
		}
		return light - sat*min(light, 1-light)*max(-1, min(k-3, min(9-k, 1)))
	}
	return f(0), f(8), f(4)
}

// over is the colour seen where c lies on an opaque one.
func (c color) over(below color) color {
	mix := func(x, y float64) float64 { return x*c.a + y*(1-c.a) }
	return color{mix(c.r, below.r), mix(c.g, below.g), mix(c.b, below.b), 1}
}

// luminance is the relative luminance of WCAG 2.2.
func (c color) luminance() float64 {
	lin := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.r) + 0.7152*lin(c.g) + 0.0722*lin(c.b)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b color) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// oklab is the colour of CSS Color 4, section 9, clipped to sRGB.
func oklab(l, a, b, alpha float64) color {
	cube := func(v float64) float64 { return v * v * v }
	x := cube(l + 0.3963377774*a + 0.2158037573*b)
	y := cube(l - 0.1055613458*a - 0.0638541728*b)
	z := cube(l - 0.0894841775*a - 1.2914855480*b)
	gamma := func(v float64) float64 {
		if v <= 0.0031308 {
			return clamp(12.92 * v)
		}
		return clamp(1.055*math.Pow(v, 1/2.4) - 0.055)
	}
	return color{
		gamma(4.0767416621*x - 3.3077115913*y + 0.2309699292*z),
		gamma(-1.2684380046*x + 2.6097574011*y - 0.3413193965*z),
		gamma(-0.0041960863*x - 0.7034186147*y + 1.7076147010*z),
		alpha,
	}
}
