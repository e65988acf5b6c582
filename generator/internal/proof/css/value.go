package css

import (
	"math"
	"slices"
)

// A value is judged on three screens, of a phone, a tablet and a desk, since
// lengths may depend on the screen. Sizes are in CSS pixels.
var screens = []screen{{360, 640}, {768, 1024}, {1280, 800}}

type screen struct{ width, height float64 }

// units is what relative lengths are relative to.
type units struct {
	screen
	em, rem float64 // in pixels
	percent float64 // what 100 % is, in pixels or, of a factor, 1
}

// measure is a length in pixels, a factor or an angle in degrees. It is not
// known (ok is false) for what is neither a number nor made of numbers.
func (u units) measure(tokens []token) (v float64, ok bool) {
	c := calculation{units: u, tokens: tokens, ok: true}
	v = c.sum()
	c.skip()
	return v, c.ok && len(c.tokens) == 0 && !math.IsNaN(v)
}

// single is measure for one token.
func (u units) single(t token) (float64, bool) {
	per, ok := u.pixels(t.unit)
	return t.num * per, ok && t.kind == number
}

// pixels is how much one of a unit is.
func (u units) pixels(unit string) (float64, bool) {
	switch unit {
	case "", "px", "deg", "s", "fr":
		return 1, true
	case "%":
		return u.percent / 100, true
	case "em":
		return u.em, true
	case "rem":
		return u.rem, true
	case "ch", "ex", "cap":
		return u.em / 2, true
	case "ic", "lh":
		return u.em, true
	case "rch", "rex", "rcap":
		return u.rem / 2, true
	case "ric", "rlh":
		return u.rem, true
	case "vw", "svw", "lvw", "dvw", "vi", "svi", "lvi", "dvi", "cqw", "cqi":
		return u.width / 100, true
	case "vh", "svh", "lvh", "dvh", "vb", "svb", "lvb", "dvb", "cqh", "cqb":
		return u.height / 100, true
	case "vmin", "svmin", "lvmin", "dvmin", "cqmin":
		return min(u.width, u.height) / 100, true
	case "vmax", "svmax", "lvmax", "dvmax", "cqmax":
		return max(u.width, u.height) / 100, true
	case "pt":
		return 96.0 / 72, true
	case "pc":
		return 16, true
	case "in":
		return 96, true
	case "cm":
		return 96 / 2.54, true
	case "mm":
		return 96 / 25.4, true
	case "q":
		return 96 / 101.6, true
	case "turn":
		return 360, true
	case "rad":
		return 180 / math.Pi, true
	case "grad":
		return 0.9, true
	case "ms":
		return 0.001, true
	}
	return 0, false
}

// calculation evaluates calc() and what may stand in it.
type calculation struct {
	units
	tokens []token
	ok     bool
	depth  int
}

func (c *calculation) skip() {
	for len(c.tokens) > 0 && c.tokens[0].kind == space {
		c.tokens = c.tokens[1:]
	}
}

// sum reads products with "+" or "-" between them.
func (c *calculation) sum() float64 {
	v := c.product()
	for {
		c.skip()
		if len(c.tokens) == 0 {
			return v
		}
		switch t := c.tokens[0]; {
		case t.is("+"):
			c.tokens = c.tokens[1:]
			v += c.product()
		case t.is("-"):
			c.tokens = c.tokens[1:]
			v -= c.product()
		default:
			return v
		}
	}
}

// product reads values with "*" or "/" between them.
func (c *calculation) product() float64 {
	v := c.value()
	for {
		c.skip()
		if len(c.tokens) == 0 {
			return v
		}
		switch t := c.tokens[0]; {
		case t.is("*"):
			c.tokens = c.tokens[1:]
			v *= c.value()
		case t.is("/"):
			c.tokens = c.tokens[1:]
			v /= c.value()
		default:
			return v
		}
	}
}

// value reads a number, a bracket or a function.
func (c *calculation) value() float64 {
	c.skip()
	c.depth++
	defer func() { c.depth-- }()
	if len(c.tokens) == 0 || c.depth > maxDepth {
		c.ok = false
		return 0
	}
	t := c.tokens[0]
	if t.kind == number {
		c.tokens = c.tokens[1:]
		v, ok := c.single(t)
		c.ok = c.ok && ok
		return v
	}
	if t.other <= 0 || !t.is("(") && t.kind != function {
		c.ok = false
		return 0
	}
	content := inner(c.tokens, 0)
	c.tokens = c.tokens[t.other+1:]
	return c.call(t.text, content)
}

// call evaluates a function.
func (c *calculation) call(name string, content []token) float64 {
	var args []float64
	for _, part := range split(content, comma) {
		inside := calculation{units: c.units, tokens: part, ok: true, depth: c.depth}
		args = append(args, inside.sum())
		inside.skip()
		c.ok = c.ok && inside.ok && len(inside.tokens) == 0
	}
	switch {
	case (name == "(" || name == "calc") && len(args) == 1:
		return args[0]
	case name == "min":
		v := args[0]
		for _, a := range args {
			v = min(v, a)
		}
		return v
	case name == "max":
		v := args[0]
		for _, a := range args {
			v = max(v, a)
		}
		return v
	case name == "clamp" && len(args) == 3:
		return max(args[0], min(args[1], args[2]))
	case name == "abs" && len(args) == 1:
		return math.Abs(args[0])
	}
	c.ok = false
	return 0
}

// resolve replaces each var() by every value that vars has for it, and by its
// fallback. What it cannot replace stays and is not understood.
func resolve(value []token, vars func(name string) [][]token) [][]token {
	budget := maxOptions
	return resolveWithin(value, vars, &budget)
}

// maxOptions bounds how often one value is replaced, and maxTokens how long it
// may get by that.
const (
	maxOptions = 500
	maxTokens  = 5000
)

func resolveWithin(value []token, vars func(name string) [][]token, budget *int) [][]token {
	i := slices.IndexFunc(value, func(t token) bool { return t.kind == function && t.text == "var" })
	if i < 0 {
		return [][]token{value}
	}
	if *budget--; *budget < 0 || len(value) > maxTokens {
		return [][]token{value}
	}
	content := inner(value, i)
	after := value[i+value[i].other+1:]
	parts := split(content, comma)
	name := trim(parts[0])
	var options [][]token
	if len(name) == 1 && name[0].kind == ident {
		options = append(options, vars(name[0].text)...)
	}
	if len(parts) > 1 {
		options = append(options, trim(content[len(parts[0])+1:]))
	}
	var out [][]token
	for _, option := range options {
		whole := repair(slices.Concat(value[:i], option, after))
		out = append(out, resolveWithin(whole, vars, budget)...)
	}
	return out
}

// repair pairs the brackets of a value again after something was put into it.
func repair(value []token) []token {
	var stack []int
	for i, t := range value {
		switch t.kind {
		case open, function:
			stack = append(stack, i)
		case closed:
			if len(stack) > 0 {
				j := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				value[i].other, value[j].other = j-i, i-j
			}
		}
	}
	return value
}
