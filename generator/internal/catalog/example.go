package catalog

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// samples is how a value of each scalar type may be written.
var samples = map[reflect.Type]string{
	reflect.TypeFor[offer.Money]():                       `"59.90"`,
	reflect.TypeFor[offer.Amount]():                      `"59.90"`,
	reflect.TypeFor[offer.Area]():                        "DE",
	reflect.TypeFor[offer.Span]():                        "12 months",
	reflect.TypeFor[offer.Newness]():                     "6 months",
	reflect.TypeFor[offer.NoticePeriod]():                "1 month",
	reflect.TypeFor[offer.Ref[offer.Offer]]():            "pixelwerk-digital",
	reflect.TypeFor[offer.Former]():                      "alte-kennung",
	reflect.TypeFor[offer.Date]():                        "2026-11-01",
	reflect.TypeFor[offer.Period]():                      "12 months",
	reflect.TypeFor[offer.URL]():                         "https://www.verlag.example/",
	reflect.TypeFor[offer.OrderURL]():                    "https://www.verlag.example/",
	reflect.TypeFor[offer.BaseURL]():                     "https://abo.verlag.example/",
	reflect.TypeFor[offer.Email]():                       "info@verlag.example",
	reflect.TypeFor[offer.Phone]():                       `"+49 911 1234567"`,
	reflect.TypeFor[offer.Country]():                     "DE",
	reflect.TypeFor[offer.Currency]():                    "EUR",
	reflect.TypeFor[offer.Lang]():                        "de",
	reflect.TypeFor[offer.Color]():                       `"#8f2413"`,
	reflect.TypeFor[offer.FontFile]():                    "fonts/verlag.woff2",
	reflect.TypeFor[offer.Ref[offer.Publication]]():      "pixelwerk",
	reflect.TypeFor[offer.Ref[offer.Partner]]():          "hardwarehaus",
	reflect.TypeFor[offer.Ref[offer.Premium]]():          "usb-stick-64",
	reflect.TypeFor[offer.Ref[offer.FurtherPublisher]](): "blattwerk",
	reflect.TypeFor[offer.Ref[offer.Service]]():          "leserservice",
	reflect.TypeFor[offer.Ref[offer.Intermediary]]():     "abolotse",
}

// short is the shape that is simplest to write: of a list whose entry may stand
// alone, the entry's.
func (r Rule) short(s *Shape) *Shape {
	if r.Single {
		return s.Elem
	}
	return s
}

// example is how a value of the shape may be written in one line, for a hint.
// A group shows the keys it must have. The name is the value's key; pages are
// best called as what they are linked for.
func (d *decoder) example(name string, s *Shape) string {
	switch s.Kind {
	case ScalarKind:
		if s.Type == linkType {
			return name
		}
		if ids := slices.Sorted(maps.Keys(d.ids[RefersTo(s.Type)])); len(ids) > 0 && !slices.Contains(ids, strings.Trim(samples[s.Type], `"`)) {
			return ids[0]
		}
		if sample, ok := samples[s.Type]; ok {
			return sample
		}
	case EnumKind:
		return s.Values[0]
	case NumberKind:
		return "12"
	case BoolKind:
		return "true"
	case LocalizedKind:
		return d.translations()
	case TariffKind:
		return samples[moneyType]
	case ListKind:
		return "[" + d.example(name, s.Elem) + "]"
	case MapKind:
		return "{" + d.example(name, s.Key) + ": " + d.example(name, s.Elem) + "}"
	case GroupKind:
		var parts []string
		for _, f := range s.Fields {
			if !f.Optional {
				parts = append(parts, f.Name+": "+d.example(f.Name, f.Rule.short(f.Shape)))
			}
		}
		if s.Type == reflect.TypeFor[offer.ThirdCountry]() { // DE is none
			parts[0] = s.Fields[0].Name + ": US"
		}
		if s.Type == reflect.TypeFor[offer.Carrier]() { // without an address it delivers nothing
			parts[1] = s.Fields[1].Name + ": [name, delivery_address]"
		}
		if s.Type == retentionType {
			return "{period: 12 months, from: delivery}"
		}
		if first := s.Fields[0]; len(parts) == 0 { // nothing is needed by itself, but something is
			parts = append(parts, first.Name+": "+d.example(first.Name, first.Rule.short(first.Shape)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "…"
}

// exampleWith is the example of a group in which a key that it must have has a
// value.
func (d *decoder) exampleWith(s *Shape, f Field, value string) string {
	return strings.Replace(d.example("", s), f.Name+": "+d.example(f.Name, f.Rule.short(f.Shape)), f.Name+": "+value, 1)
}

// translations is a text in every language of the site.
func (d *decoder) translations() string {
	if len(d.site.Languages) < 2 {
		return "…"
	}
	var parts []string
	for _, l := range d.site.Languages {
		parts = append(parts, string(l)+": …")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
