package css

import (
	"slices"
	"strings"
)

// value is one possible value of a declaration, on one screen.
type value struct {
	units
	tokens []token
}

// word is the value if it is a single identifier, and else "".
func (v value) word() string {
	if len(v.tokens) == 1 {
		return v.tokens[0].word()
	}
	return ""
}

// words is the identifiers of a value that is made of them alone.
func (v value) words() ([]string, bool) {
	var list []string
	for _, t := range v.tokens {
		if t.kind == space {
			continue
		}
		if t.kind != ident {
			return nil, false
		}
		list = append(list, t.word())
	}
	return list, true
}

// oneOf tells whether the value is made of these words only.
func (v value) oneOf(allowed ...string) bool {
	list, ok := v.words()
	return ok && !slices.ContainsFunc(list, func(w string) bool { return !slices.Contains(allowed, w) })
}

// parts is the components that white space, commas or slashes part.
func (v value) parts() [][]token {
	var list [][]token
	start := 0
	for i := 0; i <= len(v.tokens); i++ {
		if i == len(v.tokens) || v.tokens[i].kind == space || v.tokens[i].kind == comma || v.tokens[i].is("/") {
			if i > start {
				list = append(list, v.tokens[start:i])
			}
			start = i + 1
		} else if v.tokens[i].other > 0 {
			i += v.tokens[i].other
		}
	}
	return list
}

// within tells whether every number of the value lies between two bounds. Words
// such as auto are let pass, what is not understood is not.
func (v value) within(low, high float64) bool {
	for _, part := range v.parts() {
		if len(part) == 1 && part[0].kind == ident {
			continue
		}
		n, ok := v.measure(part)
		if !ok || n < low || n > high {
			return false
		}
	}
	return true
}

// lengths tells whether each length of a shorthand lies between two bounds. Its
// words and colours are none.
func (v value) lengths(low, high float64) bool {
	for _, part := range v.parts() {
		if part[0].kind != number && (part[0].kind != function || painting[part[0].text]) {
			continue
		}
		if n, ok := v.measure(part); !ok || n < low || n > high {
			return false
		}
	}
	return true
}

// painting is the functions that give colours and pictures.
var painting = map[string]bool{
	"rgb": true, "rgba": true, "hsl": true, "hsla": true, "hwb": true, "lab": true, "lch": true, "oklab": true, "oklch": true,
	"color": true, "color-mix": true, "light-dark": true, "url": true,
}

// hundred is the value measured with 100 % being this.
func (v value) hundred(percent float64) value {
	v.percent = percent
	return v
}

// property judges a value: it is true if text in the element is out of sight,
// or if that is not understood. The limits are wide of what a reader can still
// make out and of what a layout needs.
type property func(v value) (hides bool)

func only(allowed ...string) property {
	return func(v value) bool { return !v.oneOf(allowed...) }
}

// properties is every property that can take text out of sight by itself. Those
// that do it together with others are in look.go.
var properties = map[string]property{
	"display": only("block", "inline", "inline-block", "flex", "inline-flex", "grid", "inline-grid", "flow", "flow-root",
		"contents", "list-item", "table", "inline-table", "table-row", "table-cell", "table-row-group", "table-header-group",
		"table-footer-group", "table-caption", "-webkit-box", "-webkit-inline-box", "-webkit-flex", "-ms-flexbox", "-moz-box"),
	"visibility":         only("visible"),
	"content-visibility": only("visible", "auto"),
	"opacity":            func(v value) bool { return !v.hundred(1).within(0.5, 1e9) },
	"zoom":               func(v value) bool { return !v.hundred(1).within(0.6, 3) },
	"font-size-adjust":   func(v value) bool { return !v.within(0.3, 2) },

	"font-size": illegible("font-size"), "font": illegible("font"),
	"text-indent":    func(v value) bool { return !v.hundred(v.width).within(-100, v.width/2) },
	"line-height":    lineHeight,
	"letter-spacing": func(v value) bool { return !v.hundred(v.em).within(-0.15*v.em, 2*v.em) },
	"word-spacing":   func(v value) bool { return !v.hundred(v.em).within(-0.3*v.em, 4*v.em) },
	"unicode-bidi":   only("normal", "isolate", "plaintext", "embed"),
	"direction":      only("ltr"),

	"text-decoration":           func(v value) bool { return has(v, "line-through") || bar(v) },
	"text-decoration-line":      func(v value) bool { return has(v, "line-through") },
	"text-decoration-thickness": bar,
	"text-underline-offset":     func(v value) bool { return !v.hundred(v.em).within(-0.2*v.em, 2*v.em) },
	"-webkit-text-security":     only("none"),
	"-webkit-text-stroke":       stroke, "-webkit-text-stroke-width": stroke, "stroke-width": stroke,
	"vertical-align": shifted, "baseline-shift": shifted,
	"initial-letter": func(v value) bool { return !v.within(0, 4) },
	"writing-mode":   only("horizontal-tb", "lr", "lr-tb"),
	"speak":          only("auto", "always", "normal"),
	"interactivity":  only("auto"),

	"line-clamp": only("none", "auto"), "-webkit-line-clamp": only("none"), "max-lines": only("none"), "continue": only("auto"),
	"contain":             func(v value) bool { return has(v, "strict") || has(v, "size") },
	"content":             only("normal", "none"),
	"z-index":             func(v value) bool { return !v.within(0, 1e12) },
	"position-visibility": only("always"),
	"position-try":        only("none", "normal"), "position-try-fallbacks": only("none"),
	"position-area": only("none"), "inset-area": only("none"),

	"clip": only("auto"), "clip-path": only("none"), "-webkit-clip-path": only("none"),
	"mask": only("none"), "mask-image": only("none"), "-webkit-mask": only("none"), "-webkit-mask-image": only("none"),
	"mask-border": only("none"), "mask-border-source": only("none"),
	"-webkit-mask-box-image": only("none"), "-webkit-mask-box-image-source": only("none"),
	"filter": filter, "-webkit-filter": filter, "mix-blend-mode": only("normal"),
	"offset": only("none"), "offset-path": only("none"), "offset-distance": only(),

	"transform": transform, "-webkit-transform": transform, "-ms-transform": transform,
	"translate": func(v value) bool { return !v.hundred(400).within(-205, 205) },
	"scale":     func(v value) bool { return !v.hundred(1).within(0.7, 2) },
	"rotate":    func(v value) bool { return !v.within(-15, 15) },

	"left": offset, "right": offset, "top": offset, "bottom": offset, "inset": offset,
	"inset-block": offset, "inset-block-start": offset, "inset-block-end": offset,
	"inset-inline": offset, "inset-inline-start": offset, "inset-inline-end": offset,

	"margin": margin, "margin-left": margin, "margin-right": margin, "margin-top": margin, "margin-bottom": margin,
	"margin-block": margin, "margin-block-start": margin, "margin-block-end": margin,
	"margin-inline": margin, "margin-inline-start": margin, "margin-inline-end": margin,
	"padding": padding, "padding-left": padding, "padding-right": padding, "padding-top": padding, "padding-bottom": padding,
	"padding-block": padding, "padding-block-start": padding, "padding-block-end": padding,
	"padding-inline": padding, "padding-inline-start": padding, "padding-inline-end": padding,

	"border": edge, "border-width": edge, "border-left": edge, "border-right": edge, "border-top": edge, "border-bottom": edge,
	"border-left-width": edge, "border-right-width": edge, "border-top-width": edge, "border-bottom-width": edge,
	"border-inline": edge, "border-inline-start": edge, "border-inline-end": edge, "border-block": edge, "border-block-start": edge, "border-block-end": edge,
	"border-inline-width": edge, "border-inline-start-width": edge, "border-inline-end-width": edge,
	"border-block-width": edge, "border-block-start-width": edge, "border-block-end-width": edge,
	"outline-offset": func(v value) bool { return !v.within(-4, 1e9) },
	"gap":            padding, "row-gap": padding, "column-gap": padding, "grid-gap": padding, "border-spacing": padding,

	"width": width, "max-width": breadth, "inline-size": width, "max-inline-size": breadth,
	"min-width": vast, "min-inline-size": vast, "flex-basis": vast,
	"columns": columns, "column-width": columns, "column-count": columns,
	"grid-template-rows": tracks, "grid-template": tracks, "grid-auto-rows": tracks,
	"grid-template-columns": tracks, "grid-auto-columns": tracks, "grid": tracks,

	"color": faint, "-webkit-text-fill-color": faint,
	"text-size-adjust": sizeAdjust, "-webkit-text-size-adjust": sizeAdjust, "-moz-text-size-adjust": sizeAdjust,
}

func has(v value, word string) bool {
	return slices.ContainsFunc(v.tokens, func(t token) bool { return t.word() == word })
}

func lineHeight(v value) bool {
	if len(v.tokens) == 1 && v.tokens[0].kind == number && v.tokens[0].unit == "" {
		return v.tokens[0].num < 0.8 || v.tokens[0].num > 6
	}
	return !v.hundred(v.em).within(0.5*v.em, 8*v.em) // a calculation may give a factor
}

// bar judges lines at the text, which can be drawn over it.
func bar(v value) bool { return !v.hundred(v.em).lengths(0, 0.3*v.em) }

// stroke judges the outline of letters, which can be drawn over them.
func stroke(v value) bool { return !v.hundred(v.em).lengths(0, 0.1*v.em) }

func shifted(v value) bool { return !v.hundred(v.em).within(-2*v.em, 2*v.em) }

func edge(v value) bool { return !v.lengths(0, v.width/4) }

// offset judges left, top and the like: how far from its place something is.
func offset(v value) bool {
	v = v.hundred(v.width)
	return !v.within(-0.3*v.width, 0.8*v.width)
}

func margin(v value) bool {
	v = v.hundred(v.width)
	return !v.within(-120, 0.8*v.width)
}

func padding(v value) bool {
	v = v.hundred(v.width)
	return !v.within(-1, 0.8*v.width)
}

// breadth judges widths: nothing can be read in less than 32 pixels.
func breadth(v value) bool {
	for _, part := range v.parts() {
		if len(part) == 1 && part[0].kind == ident || len(part) == 1 && part[0].kind == function {
			continue
		}
		if part[0].kind == function && (part[0].text == "fit-content" || part[0].text == "calc-size") {
			continue
		}
		if n, ok := v.hundred(v.width).measure(part); !ok || n < 32 {
			return true
		}
	}
	return false
}

// tooWide is a width, in pixels, on which nobody follows a line.
const tooWide = 1e4

// vast judges widths that may be nothing.
func vast(v value) bool {
	for _, part := range v.parts() {
		if n, ok := v.hundred(v.width).measure(part); ok && n > tooWide {
			return true
		}
	}
	return false
}

func width(v value) bool { return breadth(v) || vast(v) }

// columns judges how many there are, and how wide.
func columns(v value) bool {
	for _, part := range v.parts() {
		n, ok := v.measure(part)
		switch {
		case part[0].kind == ident:
		case !ok, part[0].kind == number && part[0].unit == "" && n > 6, part[0].unit != "" && n < 96:
			return true
		}
	}
	return false
}

// tracks judges the rows and columns of a grid: one of no size hides. The
// lower bound of a minmax() may be nothing.
func tracks(v value) bool {
	for i := 0; i < len(v.tokens); i++ {
		t := v.tokens[i]
		if t.kind == function && t.text == "minmax" {
			bounds := split(inner(v.tokens, i), comma)
			upper := trim(bounds[len(bounds)-1])
			i += t.other
			if len(upper) == 0 {
				return true
			}
			t = upper[0]
		}
		if n, ok := v.hundred(v.width).single(t); t.kind == number && ok && n < 0.1 {
			return true
		}
	}
	return false
}

// filter lets pass what keeps text readable.
func filter(v value) bool {
	for _, part := range v.parts() {
		switch part[0].text {
		case "none", "drop-shadow", "grayscale", "sepia", "saturate", "hue-rotate":
		default:
			return true
		}
	}
	return false
}

// transform lets pass small shifts, turns and changes of size.
func transform(v value) bool {
	for _, part := range v.parts() {
		t := part[0]
		if t.word() == "none" {
			continue
		}
		if t.kind != function {
			return true
		}
		arguments := value{v.units, inner(part, 0)}
		switch strings.ToLower(t.text) {
		case "translate", "translatex", "translatey", "translatez", "translate3d":
			if !arguments.hundred(400).within(-205, 205) {
				return true
			}
		case "scale", "scalex", "scaley", "scalez", "scale3d":
			if !arguments.hundred(1).within(0.7, 2) {
				return true
			}
		case "rotate", "rotatez", "skew", "skewx", "skewy":
			if !arguments.within(-15, 15) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// faint judges a text's colour by itself: one that is see-through. What it looks
// like on its background is judged in contrast.go.
func faint(v value) bool {
	if c, ok := parseColor(v.tokens); ok {
		return c.a < 0.5
	}
	return false
}

func sizeAdjust(v value) bool { return !v.hundred(1).within(0.7, 10) }
