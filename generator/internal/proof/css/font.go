package css

import "strings"

// smallestText and largestText are the sizes of letters, in CSS pixels, between
// which a text can be read.
const (
	smallestText = 8
	largestText  = 160
)

func illegible(name string) property {
	return func(v value) bool {
		size, ok := fontSize(name, v)
		return !ok || size < smallestText || size > largestText
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

// pictorial is fonts on readers' machines that have signs instead of letters.
var pictorial = map[string]bool{
	"wingdings": true, "wingdings 2": true, "wingdings 3": true, "webdings": true, "symbol": true, "marlett": true, "zapf dingbats": true, "zapfdingbats": true,
	"opensymbol": true, "mt extra": true, "bookshelf symbol 7": true, "ms outlook": true, "last resort": true, "lastresort": true, "adobe blank": true,
}

// families is the names of fonts in a value of font-family, font or src.
func families(tokens []token) []string {
	var list []string
	for _, part := range split(tokens, comma) {
		var words []string
		for i := 0; i < len(part); i++ {
			switch t := part[i]; {
			case t.kind == str:
				words = []string{strings.ToLower(t.text)}
			case t.kind == ident:
				words = append(words, t.word())
			case t.kind == function && t.text == "local":
				words = []string{strings.Join(families(inner(part, i)), " ")}
				i += t.other
			case t.kind != space: // of font, sizes stand before the names
				words = nil
			}
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

// fontFace notes a font of the sheet's own that takes letters from one without,
// or changes their size beyond legibility.
func (p *parser) fontFace(decls []decl) {
	var names []string
	bad := false
	for _, d := range decls {
		switch d.name {
		case "font-family":
			names = families(d.value)
		case "src":
			for _, name := range families(d.value) {
				bad = bad || pictorial[name]
			}
		case "size-adjust":
			v := value{units{percent: 1}, d.value}
			bad = bad || !v.within(0.6, 2)
		}
	}
	if bad {
		p.sheet.fonts = append(p.sheet.fonts, names...)
	}
}

// signs tells whether a value of font-family or font names a font without
// letters.
func (s *Set) signs(v value) bool {
	for _, name := range families(v.tokens) {
		for {
			if pictorial[name] || s.fonts[name] {
				return true
			}
			_, rest, more := strings.Cut(name, " ") // "bold wingdings"
			if !more {
				break
			}
			name = rest
		}
	}
	return false
}
