package catalog

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Groups with a step too many or too few, and keys that say a part of the value:
// each is one mistake, and not one for each key that is missing then.

// unfolded tells of a list whose entries are those of a list in its entries:
// premiums without `from`.
func (d *decoder) unfolded(n *yaml.Node, at slot, s *Shape) bool {
	if s.Elem.Kind != GroupKind || len(n.Content) == 0 {
		return false
	}
	for _, f := range s.Elem.Fields {
		if f.Optional || f.Shape.Kind != ListKind || f.Shape.Elem.Kind != GroupKind {
			continue
		}
		for _, item := range n.Content {
			if item.Kind != yaml.MappingNode || len(item.Content) == 0 || s.Elem.field(item.Content[0].Value) != nil || f.Shape.Elem.field(item.Content[0].Value) == nil {
				return false
			}
		}
		lines := []string{f.Name + ":"}
		for _, other := range s.Elem.Fields {
			if !other.Optional && other.Name != f.Name {
				lines = append([]string{other.Name + ": " + d.example(other.Name, other.Shape)}, lines...)
			}
		}
		d.list.Error(d.at(n), "indentation", diag.Msg("these are entries of `%s`, which is missing below `%s`", f.Name, at.name),
			diag.Msg("write `%s` in lines of their own above the entries, and indent the entries by two spaces more", strings.Join(lines, "` and `")))
		return true
	}
	return false
}

// unheaded tells of a list of texts in place of a list of groups that have such
// a list: variants: [red, blue], premiums: [usb-stick-64].
func (d *decoder) unheaded(n *yaml.Node, at slot, s *Shape) bool {
	if s.Elem.Kind != GroupKind || len(n.Content) == 0 {
		return false
	}
	list := slices.IndexFunc(s.Elem.Fields, func(f Field) bool { return !f.Optional && f.Shape.Kind == ListKind })
	if list < 0 {
		return false
	}
	var values []string
	for _, item := range n.Content {
		elem := s.Elem.Fields[list].Shape.Elem
		switch first := firstNeeded(elem); {
		case item.Kind != yaml.ScalarNode || isNull(item):
			return false
		case elem.Kind == LocalizedKind:
			values = append(values, strconv.Quote(item.Value))
		case elem.Kind == GroupKind && RefersTo(first.Type) != "":
			values = append(values, "{"+elem.Fields[0].Name+": "+cmp.Or(d.meantID(item.Value, first.Type), item.Value)+"}")
		default:
			return false
		}
	}
	group := d.exampleWith(s.Elem, s.Elem.Fields[list], "["+strings.Join(values, ", ")+"]")
	d.list.Error(d.at(n), "wrong-type", diag.Msg("%s must be %s, but here is %s", slot{name: at.name, item: true}.subject(), diag.Msg("a group of keys"), diag.Msg("a text")),
		diag.Write(at.with("["+group+"]")))
	return true
}

// withUnit is the value that a key with a unit in its name means: minimum_months:
// 12 is 12 months, total_cents: 5990 is 59.90.
func withUnit(key, near string, val *yaml.Node) *yaml.Node {
	unit, ok := strings.CutPrefix(strings.ToLower(key), near+"_")
	n, err := strconv.Atoi(val.Value)
	if !ok || val.Kind != yaml.ScalarNode || err != nil || n < 0 {
		return val
	}
	meant := *val
	switch {
	case offer.UnitCalled(unit) != "":
		meant.Value = offer.Period{N: n, Unit: offer.UnitCalled(unit)}.String()
	case unit == "cents" || unit == "cent":
		meant.Value, meant.Style = fmt.Sprintf("%d.%02d", n/100, n%100), yaml.DoubleQuotedStyle
	}
	return &meant
}

// renamed makes one problem of the two that a misspelt key and its value have, in
// one line, if both are known. The first stands at the index.
func (d *decoder) renamed(key, typed, val *yaml.Node, f *Field, first int) {
	if len(d.list) == first || val.Kind != yaml.ScalarNode || val.Line != key.Line {
		return
	}
	meant := ""
	switch told := d.list[first+1:]; {
	case len(told) == 1 && told[0].Pos.Line == key.Line:
		if meant = told[0].Hint.Meant; new(offer.Amount).UnmarshalText([]byte(meant)) == nil {
			meant = strconv.Quote(meant) // or YAML drops zeros at its end
		}
	case len(told) == 0 && val != typed:
		if meant = val.Value; val.Style&quoted != 0 {
			meant = strconv.Quote(meant)
		}
	}
	if meant == "" {
		return
	}
	if !strings.HasPrefix(meant, f.Name+": ") {
		meant = f.Name + ": " + meant
	}
	d.list = d.list[:first+1]
	d.list[first].Hint = diag.Write(meant)
}
