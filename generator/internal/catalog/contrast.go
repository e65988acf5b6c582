package catalog

import (
	"maps"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// leastContrast is what text needs against its ground: WCAG 2.2, success
// criterion 1.4.3, which EN 301 549 asks for in 9.1.4.3.
const leastContrast = 4.5

// legible is a pair of colours, by their keys: letters, and the ground that they
// stand on.
type legible struct{ Letters, Ground string }

// Legible is which colours of the built-in sheet are letters on which, whose
// contrast is computed when a theme is read.
var Legible = []legible{
	{"text", "background"}, {"text", "surface"}, {"text", "disclosure"}, {"text", "draft"},
	{"quiet", "background"}, {"quiet", "surface"}, {"quiet", "disclosure"},
	{"accent", "background"}, {"accent", "surface"}, {"accent", "disclosure"},
	{"on_accent", "accent"}, {"on_action", "action"},
}

// contrast tells which letters of a theme could not be read. Colours that it
// leaves out are the built-in sheet's.
func (d *decoder) contrast(n *yaml.Node, c *offer.Colors) {
	light, dark := offer.BuiltIn()
	d.palette(child(n, "light"), c.Light, light)
	if c.Dark != nil {
		d.palette(child(n, "dark"), *c.Dark, dark)
	}
}

func (d *decoder) palette(n *yaml.Node, p, builtIn offer.Palette) {
	if n == nil || n.Kind != yaml.MappingNode {
		return
	}
	own := map[string]*yaml.Node{}
	for _, c := range p.All() {
		node := child(n, c.Key)
		if (node != nil) != (*c.Color != "") {
			return // it could not be read, which is told
		}
		own[c.Key] = node
	}
	colors := map[string]offer.Color{}
	whole := p.Or(builtIn)
	for _, c := range whole.All() {
		colors[c.Key] = *c.Color
	}
	better, mended := map[string]offer.Color{}, maps.Clone(colors)
	told := map[string]string{} // the hint at a colour, given once for all that it cannot be read on
	for _, pair := range Legible {
		is := colors[pair.Letters].Contrast(colors[pair.Ground])
		at := pair.Letters
		if again := mended[pair.Letters].Contrast(mended[pair.Ground]) >= leastContrast; own[at] == nil || better[at] == "" && again {
			at = pair.Ground
		}
		if is >= leastContrast || own[at] == nil {
			continue
		}
		hint := diag.Msg("delete the line, or choose the others to fit: no colour can be read beside them all")
		if better[at] == "" {
			better[at] = readable(mended, at)
		}
		switch other := readable(mended, pair.Letters); {
		case better[at] == colors[at] && own[pair.Letters] == nil && other != "":
			hint = diag.Msg("add `%s`", pair.Letters+`: "`+string(other)+`"`)
		case better[at] != "":
			mended[at] = better[at]
			hint = diag.Write(at + `: "` + string(better[at]) + `"`)
		}
		if told[at] == hint.String() {
			continue
		}
		told[at] = hint.String()
		d.list.Error(d.at(own[at]), "contrast",
			diag.Msg("`%s` (%s) on `%s` (%s) has a contrast of %s, and text needs 4.5 (WCAG 2.2, 1.4.3)", pair.Letters, string(colors[pair.Letters]),
				pair.Ground, string(colors[pair.Ground]), figure(is)), hint)
	}
}

// readable is the colour nearest to that of a key, toward black or white, with
// which all can be read that the key has a part in; if there is none, then with
// which its own letters can; "" if there is none either.
func readable(colors map[string]offer.Color, key string) offer.Color {
	var all, own []legible
	for _, p := range Legible {
		if p.Letters == key || p.Ground == key {
			all = append(all, p)
		}
		if p.Letters == key {
			own = append(own, p)
		}
	}
	for _, pairs := range [][]legible{all, own} {
		if len(pairs) == 0 {
			break
		}
		for step := range 101 {
			for _, end := range []offer.Color{"#000000", "#ffffff"} {
				with := maps.Clone(colors)
				with[key] = colors[key].Toward(end, float64(step)/100)
				if !slices.ContainsFunc(pairs, func(p legible) bool { return with[p.Letters].Contrast(with[p.Ground]) < leastContrast }) {
					return with[key]
				}
			}
		}
	}
	return ""
}

// figure is a ratio cut to two decimals, so that 4.499 is not told as 4.50.
func figure(ratio float64) diag.Message {
	return diag.Decimal(strconv.FormatFloat(float64(int(ratio*100))/100, 'f', 2, 64))
}

// goodContrast is what text needs for the higher of the two grades: WCAG 2.2,
// success criterion 1.4.6.
const goodContrast = 7

// headColor warns of a magazine's colour on which neither white nor black
// letters can be read well. It is the same on light and dark pages.
func (d *decoder) headColor(n *yaml.Node, c offer.Color) {
	node := child(n, "color")
	if node == nil || c == "" || c.Contrast(c.Letters()) >= goodContrast {
		return
	}
	better := c
	for step := 0; better.Contrast(better.Letters()) < goodContrast; step++ {
		better = c.Toward("#000000", float64(step)/100)
	}
	d.list.Warn(d.at(node), "contrast",
		diag.Msg("letters (%s) on `color` (%s) have a contrast of %s, and good ones have 7 (WCAG 2.2, 1.4.6)", string(c.Letters()), string(c), figure(c.Contrast(c.Letters()))),
		diag.Write(`color: "`+string(better)+`"`))
}
