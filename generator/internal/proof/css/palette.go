package css

import "slices"

// palette reads colours where they depend on the element and the moment.
type palette struct {
	*shade
	moment moment
}

// setText gives the element's text the colour of a declaration.
func (p palette) setText(w winner) {
	value := p.expand(w.decl.value)
	if len(value) == 1 {
		switch value[0].word() {
		case "inherit", "unset", "revert", "revert-layer", "currentcolor":
			return
		case "initial":
			value[0] = token{kind: ident, text: "canvastext"}
		}
	}
	if len(value) == 0 {
		return // an unknown custom property: the colour is inherited
	}
	p.text, p.textKnown = p.color(value)
	p.why = w.rule.hidden(w.decl)
}

// setFill gives the element's text the colour of -webkit-text-fill-color.
func (p palette) setFill(w winner) {
	value := p.expand(w.decl.value)
	if len(value) == 0 || len(value) == 1 && global[value[0].word()] {
		return
	}
	c, known := p.color(value)
	p.fill, p.textKnown = &c, known
	if !known {
		p.fill = nil
	}
	p.why = w.rule.hidden(w.decl)
}

// setBack gives the element a background: one colour, or those of a gradient.
func (p palette) setBack(w winner) {
	value := p.expand(w.decl.value)
	var colors []color
	for i := 0; i < len(value); i++ {
		t := value[i]
		if t.kind == url || t.kind == function && (t.text == "url" || t.text == "image-set" || t.text == "image" || t.text == "element") {
			p.backs, p.odd = nil, false
			return
		}
		one := value[i : i+1]
		if t.kind == function {
			one = value[i : i+t.other+1]
		}
		c, ok := p.color(one)
		switch {
		case ok:
			colors = append(colors, c)
			i += len(one) - 1
		case t.kind == function && (isColor(t.text) || t.text == "var"):
			p.odd, p.why = true, w.rule.hidden(w.decl)
			return
		}
	}
	if len(colors) == 0 {
		return
	}
	var backs []color
	for _, c := range colors {
		for _, below := range p.backs {
			if b := c.over(below); !slices.Contains(backs, b) && len(backs) < 20 {
				backs = append(backs, b)
			}
		}
		if c.a == 1 && !slices.Contains(backs, c) {
			backs = append(backs, c)
		}
	}
	p.backs, p.odd = backs, p.odd && len(backs) == 0
	p.why = w.rule.hidden(w.decl)
}

// color reads a colour; ok is false for one that is not known.
func (p palette) color(tokens []token) (c color, ok bool) {
	tokens = trim(p.expand(tokens))
	if len(tokens) == 0 {
		return c, false
	}
	t := tokens[0]
	if len(tokens) == 1 && t.word() == "currentcolor" {
		return p.text, p.textKnown
	}
	if c, ok := p.system(t.word()); ok && len(tokens) == 1 {
		return c, true
	}
	if t.kind == function && t.other == len(tokens)-1 {
		args := split(inner(tokens, 0), comma)
		switch {
		case t.text == "light-dark" && len(args) == 2:
			if p.moment.dark {
				return p.color(args[1])
			}
			return p.color(args[0])
		case t.text == "color-mix" && len(args) == 3:
			return p.mix(args[1], args[2])
		}
	}
	return parseColor(tokens)
}

// mix is color-mix(), in sRGB whatever the colour space: near enough to tell
// whether text can be read.
func (p palette) mix(a, b []token) (color, bool) {
	a, shareA := share(a)
	b, shareB := share(b)
	switch {
	case shareA < 0 && shareB < 0:
		shareA = 0.5
	case shareA < 0:
		shareA = 1 - shareB
	case shareB >= 0 && shareA+shareB > 0:
		shareA /= shareA + shareB
	}
	x, okX := p.color(a)
	y, okY := p.color(b)
	alpha := x.a*shareA + y.a*(1-shareA)
	if alpha == 0 {
		return color{}, okX && okY
	}
	part := func(u, v float64) float64 { return (u*x.a*shareA + v*y.a*(1-shareA)) / alpha }
	return color{part(x.r, y.r), part(x.g, y.g), part(x.b, y.b), alpha}, okX && okY
}

// share parts "red 20%" into the colour and 0.2, -1 if there is no percentage.
func share(tokens []token) ([]token, float64) {
	rest, n := []token{}, -1.0
	depth := 0
	for _, t := range tokens {
		switch {
		case t.kind == function || t.kind == open:
			depth++
		case t.kind == closed:
			depth--
		case depth == 0 && t.kind == number && t.unit == "%":
			n = t.num / 100
			continue
		}
		rest = append(rest, t)
	}
	return repair(rest), n
}

// expand replaces var() by the value that it has here; a value that needs one
// which is not known is no value.
func (p palette) expand(tokens []token) []token {
	known := func(name string) [][]token {
		if v, ok := p.vars[name]; ok {
			return [][]token{v}
		}
		return nil
	}
	if options := resolve(tokens, known); len(options) > 0 {
		return trim(options[0])
	}
	return nil
}

func isColor(name string) bool {
	return slices.Contains([]string{"rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "device-cmyk", "contrast-color"}, name)
}

// system is the system colours of CSS Color 4, section 6.2, as browsers have
// them by default.
func (p palette) system(name string) (color, bool) {
	var canvas shade
	canvas.canvas(p.scheme && p.moment.dark)
	switch name {
	case "canvas", "field", "highlighttext", "selecteditemtext", "accentcolortext", "buttonface":
		return canvas.backs[0], true
	case "canvastext", "fieldtext", "buttontext", "marktext", "buttonborder":
		return canvas.text, true
	case "linktext", "activetext", "visitedtext", "highlight", "selecteditem", "accentcolor":
		return color{0, 0, 0.8, 1}, !(p.scheme && p.moment.dark)
	case "graytext":
		return color{0.43, 0.43, 0.43, 1}, !(p.scheme && p.moment.dark)
	case "mark":
		return color{1, 1, 0, 1}, true
	}
	return color{}, false
}
