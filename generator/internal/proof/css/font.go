package css

// smallestText is the smallest size of letters, in CSS pixels, that passes.
const smallestText = 8

func tiny(name string) property {
	return func(v value) bool {
		size, ok := fontSize(name, v)
		return !ok || size < smallestText
	}
}

// fontSize is the size that font-size or font sets; em if it sets none.
func fontSize(name string, v value) (float64, bool) {
	v = v.hundred(v.em)
	if name == "font-size" {
		return fontSizeOf(v, v.tokens)
	}
	for _, part := range v.parts() { // style, weight and stretch come before the size
		if part[0].kind == function && part[0].text == "oblique" {
			continue
		}
		if w := part[0].word(); w != "" && fontWords[w] == 0 {
			continue
		}
		if t := part[0]; len(part) == 1 && t.kind == number && (t.unit == "" && t.num != 0 || t.unit == "deg") {
			continue
		}
		return fontSizeOf(v, part)
	}
	return v.em, true
}

func fontSizeOf(v value, tokens []token) (float64, bool) {
	if len(tokens) == 1 {
		if w := tokens[0].word(); w != "" {
			factor := fontWords[w]
			if factor < 0 {
				return -factor * v.em, true
			}
			return factor * 16, factor > 0
		}
	}
	return v.measure(tokens)
}

// fontWords is the sizes that have names, as factors of 16 pixels; the
// negative ones are factors of the parent's size.
var fontWords = map[string]float64{
	"xx-small": 9. / 16, "x-small": 10. / 16, "small": 13. / 16, "medium": 1, "large": 18. / 16,
	"x-large": 24. / 16, "xx-large": 2, "xxx-large": 3, "smaller": -5. / 6, "larger": -1.2, "math": -1,
}
