package catalog

import (
	"encoding"
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// meantItem is a value of a list or group as a file has it, from what an editor
// typed; "" if there is no telling.
func (d *decoder) meantItem(text string, s *Shape) string {
	text = strings.TrimSpace(text)
	switch {
	case s.Kind == EnumKind:
		if v := meantValue(text, s.Values); slices.Contains(s.Values, v) {
			return v
		}
		return ""
	case RefersTo(s.Type) != "":
		return d.meantID(text, s.Type)
	}
	u, ok := reflect.New(s.Type).Interface().(encoding.TextUnmarshaler)
	if !ok || text == "" {
		return ""
	}
	meant, fault := text, (*diag.Fault)(nil)
	if err := u.UnmarshalText([]byte(text)); errors.As(err, &fault) {
		meant = fault.Meant()
	} else if err != nil {
		return ""
	}
	if meant != "" && (s.Type == moneyType || s.Type == amountType) {
		return strconv.Quote(meant)
	}
	return meant
}

// What parts the entries of a list, also if only words stand in it, and ids,
// which may stand in a path.
var (
	itemSigns = regexp.MustCompile(`\s*[,;/|+&]\s*| und | oder | and | or |\s+[-–]\s+`)
	listSigns = regexp.MustCompile(`\s*[;/|+]\s*| und | and |\s+`)
	refSigns  = regexp.MustCompile(`\s*[,;&+]\s*| und | oder | and | or `)
)

// meantItems is a list as a text seems to have it: "Lastschrift und Rechnung" is
// [direct_debit, invoice]; "" if there is no telling.
func (d *decoder) meantItems(text string, s *Shape) string {
	text = strings.Trim(text, "()[]{} ")
	if one := d.meantItem(text, s); one != "" {
		return "[" + one + "]"
	}
	if all := d.several(text, s); all != nil {
		return "[" + strings.Join(all, ", ") + "]"
	}
	return ""
}

var (
	pairTyped = regexp.MustCompile(`^[({ ]*(\pL[\pL ]*?)\s*[:=]?\s*"?(\d[\d.,]*)\s*(?:€|EUR|Euro)?"?[)} ]*$`)
	pairSigns = regexp.MustCompile(`\s*;\s*|,\s+| und `)
	nextPair  = regexp.MustCompile(`(\d"?) ([A-Z]{2}\b)`) // of pairs in lines of their own
)

// several is the entries of a list or the records that stand in one text; nil if
// it is one.
func (d *decoder) several(text string, s *Shape) []string {
	switch {
	case RefersTo(s.Type) != "" || s.Type == formerType:
		return d.parted(text, s, refSigns)
	case s.Type == countryType && (text == "DACH" || text == "D-A-CH"):
		return []string{"DE", "AT", "CH"}
	}
	if all := d.parted(text, s, itemSigns); all != nil {
		return all
	}
	return d.parted(text, s, listSigns)
}

func (d *decoder) parted(text string, s *Shape, signs *regexp.Regexp) (all []string) {
	for _, part := range signs.Split(text, -1) {
		meant := d.meantItem(part, s)
		if meant == "" && RefersTo(s.Type) != "" && offer.CheckID(part) == nil {
			meant = part // of which is told that there is none
		}
		if meant == "" {
			return nil
		}
		all = append(all, meant)
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// meantPairs is a group of amounts by area as a text seems to have it: "DE 0,00,
// AT 9,60" is {DE: "0.00", AT: "9.60"}; "" if there is no telling.
func (d *decoder) meantPairs(text string, s *Shape) string {
	var all []string
	for _, part := range pairSigns.Split(nextPair.ReplaceAllString(text, "$1; $2"), -1) {
		m := pairTyped.FindStringSubmatch(part)
		if m == nil {
			return ""
		}
		key, value := d.meantItem(m[1], s.Key), d.meantItem(m[2], s.Elem)
		if key == "" || value == "" {
			return ""
		}
		all = append(all, key+": "+value)
	}
	return "{" + strings.Join(all, ", ") + "}"
}

// meantGroup is a group of which a text is the first value, and the only one that
// must be there: 2026-11-26 is {from: 2026-11-26}; "" if there is no telling.
func (d *decoder) meantGroup(text string, s *Shape) string {
	if len(s.Fields) == 0 || slices.ContainsFunc(s.Fields[1:], func(f Field) bool { return !f.Optional }) {
		return ""
	}
	if v := d.meantItem(strings.TrimPrefix(text, "ab "), s.Fields[0].Shape); v != "" {
		if s.Type == retentionType { // a time without its beginning is none
			v += ", from: delivery"
		}
		return "{" + s.Fields[0].Name + ": " + v + "}"
	}
	return ""
}

// meantAlone is a group of amounts by area of which only an amount is there:
// kostenlos, "9,60"; "" if there is no telling.
func (d *decoder) meantAlone(text string, s *Shape) string {
	if s.Elem.Type != amountType {
		return ""
	}
	if amount := d.meantItem(text, ShapeOf(moneyType)); amount != "" {
		return "{" + d.example("", s.Key) + ": " + amount + "}"
	}
	return ""
}

var notLetters = regexp.MustCompile(`^[^\pL]+`)

// ticked is what stands beside an entry of a list that is written as a group.
var ticked = []string{"", "true", "yes", "ja", "x", "on", "ok"}

// meantEntries is a list that was written as a group: {a, b}, or an entry without
// its hyphen; "" if there is no telling.
func (d *decoder) meantEntries(n *yaml.Node, at slot, s *Shape) string {
	var keys []string
	for i := 0; i < len(n.Content); i += 2 {
		if slices.Contains(ticked, strings.ToLower(n.Content[i+1].Value)) {
			keys = append(keys, n.Content[i].Value)
		}
	}
	if len(keys) == 0 && s.Elem.Kind == ScalarKind { // {de: Deutsch, en: English}
		for i := 0; i < len(n.Content); i += 2 {
			keys = append(keys, n.Content[i].Value)
		}
	}
	if 2*len(keys) == len(n.Content) {
		if items := d.meantItems(strings.Join(keys, ", "), s.Elem); items != "" {
			return at.with(items)
		}
	}
	if n.Style&yaml.FlowStyle != 0 || s.Elem.Kind != GroupKind || len(n.Content) < 2 || n.Content[1].Kind != yaml.ScalarNode {
		return ""
	}
	key := notLetters.ReplaceAllString(n.Content[0].Value, "")
	if near := meantKey(key, s.Elem.keys()); near != "" {
		return "- " + near + ": " + n.Content[1].Value
	}
	return ""
}
