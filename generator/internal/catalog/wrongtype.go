package catalog

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// wrongType tells that a node is not what its slot takes.
func (d *decoder) wrongType(n *yaml.Node, at slot, s *Shape, expected diag.Message) bool {
	free := s.Kind == TextKind || s.Kind == LocalizedKind // any text will do, so quotes may mend it
	flow := n.Style&yaml.FlowStyle != 0
	found, hint := diag.Msg("a text"), diag.Message{}
	switch {
	case n.Kind == yaml.MappingNode && free && flow:
		found, hint = diag.Msg("a group of keys in braces"), diag.Msg("put a text that begins with a brace in quotes")
	case n.Kind == yaml.SequenceNode && free && flow:
		found, hint = diag.Msg("a list in brackets"), d.meantByBrackets(n, at, s)
	case n.Kind == yaml.MappingNode:
		found, hint = diag.Msg("a group of keys"), d.meantByGroup(n, at, s)
	case n.Kind == yaml.SequenceNode:
		found, hint = diag.Msg("a list"), d.meantByList(n, at, s)
	default:
		hint = d.meantByText(n, at, s)
	}
	if at.name == "" && n.Kind == yaml.SequenceNode && len(n.Content) == 1 && n.Content[0].Kind == yaml.MappingNode && !flow {
		hint = diag.Msg("delete the hyphen and the space behind it, and two spaces at the beginning of each line below")
	} else if at.name == "" {
		hint = diag.Msg("write one key: value a line; the keys are %s", strings.Join(s.keys(), ", "))
	}
	d.list.Error(d.at(n), "wrong-type", diag.Msg("%s must be %s, but here is %s", at.subject(), expected, found), hint)
	return false
}

// instead is a hint that shows a value of the right shape.
func (d *decoder) instead(at slot, s *Shape) diag.Message {
	if at.rule.None {
		return diag.Msg("write `%s`, or `%s`", at.with(none), at.with(d.example(at.name, s)))
	}
	if s.Kind == EnumKind {
		return diag.Msg("write one of: %s", strings.Join(s.Values, ", "))
	}
	return diag.Write(at.with(d.example(at.name, s)))
}

// meantByGroup, meantByList and meantByText are hints for what stands where
// something else is expected.
func (d *decoder) meantByGroup(n *yaml.Node, at slot, s *Shape) diag.Message {
	if s.Kind == TextKind && d.inOne(n) != "" {
		return diag.Write(at.with(d.inOne(n)))
	}
	if s.Kind != ListKind {
		return d.instead(at, s)
	}
	if at.rule.None && len(n.Content) == 2 && n.Content[0].Value == none {
		return diag.Write(at.with(none))
	}
	if meant := d.meantEntries(n, at, s); strings.HasPrefix(meant, "- ") && len(n.Content) > 2 {
		return diag.Msg("write `%s`, and indent by two spaces more what belongs to it", meant)
	} else if meant != "" {
		return diag.Write(meant)
	}
	if m := flowLine.FindStringSubmatch(d.line(n.Line)); m != nil && s.Elem.Kind == GroupKind && strings.HasSuffix(strings.TrimSpace(m[3]), "}") {
		return diag.Msg("put brackets around it: `%s`", strings.TrimSpace(m[2])+" ["+strings.TrimSpace(m[3])+"]")
	}
	return diag.Msg("begin each entry of the list with a hyphen and a space")
}

// inOne is a group as one text: that of the first language, or all values, as of
// an address; "" if there is no telling.
func (d *decoder) inOne(n *yaml.Node) string {
	var parts []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		if val := n.Content[i+1]; val.Kind != yaml.ScalarNode || isNull(val) {
			return ""
		}
		parts = append(parts, n.Content[i+1].Value)
		if slices.Contains(d.site.Languages, offer.Lang(n.Content[i].Value)) {
			break
		}
	}
	return strconv.Quote(strings.Join(parts, ", "))
}

// meantByBrackets is a hint for a text in brackets: they are of a list, or
// belong to the text.
func (d *decoder) meantByBrackets(n *yaml.Node, at slot, s *Shape) diag.Message {
	var parts []string
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			return diag.Msg("put a text that begins with a bracket in quotes")
		}
		parts = append(parts, item.Value)
	}
	text := strings.Join(parts, ", ")
	if s.Kind == TextKind && len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return offer.CheckID(p) != nil }) {
		return diag.Msg("there can be one only: write `%s`; a text that begins with a bracket stands in quotes", at.with(parts[0]))
	}
	if strings.ContainsAny(text, ",:#\"") {
		text = strconv.Quote(text)
	}
	return diag.Msg("write `%s`, or put a text that begins with a bracket in quotes", at.with(text))
}

func (d *decoder) meantByList(n *yaml.Node, at slot, s *Shape) diag.Message {
	if s.Kind == MapKind && s.Elem.Type == amountType && d.keysAlone(n, s) != "" {
		return diag.Msg("write `%s` with your amounts", at.with(d.keysAlone(n, s)))
	}
	if s.Kind == MapKind {
		if meant := d.joined(n, at); meant != "" {
			return diag.Write(meant)
		}
	}
	if alone := d.unlisted(n, at, s); alone != "" && !at.rule.None {
		return diag.Write(alone)
	}
	return d.instead(at, s)
}

// keyAndValue is a key of a group with its value that YAML takes for a text.
var keyAndValue = regexp.MustCompile(`^([a-z_]+)\s*[:=]\s*(\S.*)$`)

func (d *decoder) meantByText(n *yaml.Node, at slot, s *Shape) diag.Message {
	if m := keyAndValue.FindStringSubmatch(n.Value); m != nil && s.Kind == GroupKind && s.field(m[1]) != nil {
		pair := m[1] + ": " + m[2]
		if !at.item {
			pair = "{" + pair + "}"
		}
		return diag.Write(at.with(pair))
	}
	switch days := offer.MeantRange(n.Value); {
	case s.Type == conditionType && newReaders.MatchString(n.Value):
		return diag.Msg("write `%s` for those who have not had the magazine for so long, or ever", at.with("{new_for: 6 months}"))
	case s.Type == conditionType && d.meantItems(n.Value, ShapeOf(countryType)) == "":
		return diag.Msg("name the condition by its key: %s", strings.Join(s.keys(), ", "))
	case s.Kind == GroupKind && RefersTo(firstNeeded(s).Type) != "":
		id := strings.TrimPrefix(n.Value, s.Fields[0].Name+":")
		return diag.Write(at.with(s.Fields[0].Name + ": " + cmp.Or(d.meantID(id, s.Fields[0].Shape.Type), id)))
	case s.Kind == GroupKind && d.named(n.Value, s) != "":
		return diag.Write(at.with(d.named(n.Value, s)))
	case s.Kind == ListKind && s.Elem.Kind == GroupKind && !at.rule.None && d.named(n.Value, s.Elem) != "":
		return diag.Write(at.with("[" + d.named(n.Value, s.Elem) + "]"))
	case s.Kind == ListKind && !at.rule.Filled && isNothing(n.Value):
		return diag.Write(at.with("[]"))
	case s.Kind == MapKind && d.meantAlone(n.Value, s) != "":
		return diag.Msg("write `%s`, and in the same way each other country", at.with(d.meantAlone(n.Value, s)))
	case s.Kind == MapKind && d.meantPairs(n.Value, s) != "":
		return diag.Write(at.with(d.meantPairs(n.Value, s)))
	case isTimespan(s) && days[0] != "":
		return diag.Write(at.with("{from: " + days[0] + ", until: " + days[1] + "}"))
	case isTimespan(s) && strings.Count(n.Value, ".") > 2:
		return diag.Msg("write both days with their years, as in `%s`", at.with("{from: 2026-11-01, until: 2026-12-31}"))
	case s.Kind == GroupKind && d.meantGroup(n.Value, s) != "":
		return diag.Write(at.with(d.meantGroup(n.Value, s)))
	case s.Kind != ListKind || at.rule.None:
		return d.instead(at, s)
	}
	items := d.meantItems(n.Value, s.Elem)
	switch {
	case items == "" && s.Elem.Kind == EnumKind:
		return diag.Msg("name them, as in `%s`; possible are: %s", at.with("["+strings.Join(s.Elem.Values[:min(2, len(s.Elem.Values))], ", ")+"]"), strings.Join(s.Elem.Values, ", "))
	case items == "" && samples[s.Elem.Type] != "":
		return diag.Msg("name them, as in `%s`", at.with(d.example(at.name, s)))
	}
	list := at.with(cmp.Or(items, "["+strings.Trim(n.Value, "()")+"]"))
	return diag.Msg("put brackets around it: `%s`", list).Guessing(list)
}

// named is a group of which a text is the first value, and the others are still
// to be written; "" if the first is none of any text.
func (d *decoder) named(text string, s *Shape) string {
	first := s.Fields[0]
	shape := first.Rule.short(first.Shape)
	value := ""
	switch {
	case first.Optional || isNothing(text):
	case shape.Kind == TextKind:
		value = strconv.Quote(text)
	case shape.Kind == TariffKind:
		value = d.meantItem(text, ShapeOf(moneyType))
	case shape.Kind == ScalarKind:
		value = d.meantItem(text, shape)
	}
	if value == "" {
		return ""
	}
	return d.exampleWith(s, first, value)
}

// newReaders is what a condition calls those who do not have the magazine yet.
var newReaders = regexp.MustCompile(`(?i)^(?:nur )?(?:für )?(?:neu|new)`)

// isTimespan tells whether a group is two days.
func isTimespan(s *Shape) bool {
	return len(s.Fields) == 2 && s.Fields[0].Name == "from" && s.Fields[1].Name == "until"
}

// joined is a list of groups of one key as one group; "" if it is none.
func (d *decoder) joined(n *yaml.Node, at slot) string {
	var pairs []string
	for _, item := range n.Content {
		if item.Kind != yaml.MappingNode || len(item.Content) != 2 || item.Content[1].Kind != yaml.ScalarNode || item.Content[1].Value == "" {
			return ""
		}
		value := item.Content[1].Value
		if item.Content[1].Style&quoted != 0 {
			value = strconv.Quote(value)
		}
		pairs = append(pairs, item.Content[0].Value+": "+value)
	}
	return at.with("{" + strings.Join(pairs, ", ") + "}")
}

// keysAlone is a list of the keys of a group as that group, with an amount of
// nothing for each; "" if it is none.
func (d *decoder) keysAlone(n *yaml.Node, s *Shape) string {
	var pairs []string
	for _, item := range n.Content {
		key := d.meantItem(item.Value, s.Key)
		if item.Kind != yaml.ScalarNode || key == "" {
			return ""
		}
		pairs = append(pairs, key+`: "0.00"`)
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}

// unlisted is what a list of single values stands for where none can be: one
// list too many around the entries of another, or the one word that has the
// meaning of all; "" if there is no telling.
func (d *decoder) unlisted(n *yaml.Node, at slot, s *Shape) string {
	var values []string
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode {
			return ""
		}
		values = append(values, item.Value)
	}
	all := strings.Join(values, ", ")
	switch {
	case at.item && n.Style&yaml.FlowStyle != 0:
		return at.name + ": [" + all + "]"
	case s.Kind == EnumKind:
		if meant := meantValue(all, s.Values); slices.Contains(s.Values, meant) {
			return at.with(meant)
		}
	case s.Kind == ScalarKind && len(values) == 1 && samples[s.Type] != "":
		if meant := d.meantItem(all, s); meant != "" {
			return at.with(meant)
		}
	}
	return ""
}

// firstNeeded is the shape of the first key that a group must have, or of none.
func firstNeeded(s *Shape) *Shape {
	if len(s.Fields) == 0 || s.Fields[0].Optional {
		return &Shape{}
	}
	return s.Fields[0].Shape
}
