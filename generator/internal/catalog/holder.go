package catalog

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// heldBelow tells of lines that are indented below a line that holds nothing: a
// key with a value of its own, or one that stands where the key of their group
// is missing or a comment.
func (d *decoder) heldBelow(line, above int, up []string) bool {
	keys := d.block(line)
	holds := func(f Field) bool {
		return !slices.ContainsFunc(keys, func(key string) bool { return !d.heldBy(f, key) })
	}
	if someField(func(f Field) bool { return f.Name == up[3] && holds(f) }) {
		return d.valueBesideKeys(above, up)
	}
	var beside []string
	for _, s := range groupShapes() {
		for _, f := range s.Fields {
			if s.field(up[3]) != nil && f.Name != up[3] && f.Rule.short(f.Shape).Kind == GroupKind && holds(f) {
				beside = append(beside, f.Name)
			}
		}
	}
	for n := above + 1; n < line; n++ {
		if c := commentedKey.FindStringSubmatch(d.line(n)); c != nil && slices.Contains(beside, c[1]) {
			return d.told(n, "syntax", diag.Msg("# makes a comment of `%s`, which holds the lines below", c[1]), diag.Write(c[1]+":"))
		}
	}
	for _, name := range beside {
		alone := regexp.MustCompile(`(?m)^ {0,40}` + name + `:`)
		if len(keys) > 1 && !alone.Match(d.src) {
			msg, hint := noHolder(name)
			return d.told(line, "indentation", msg, hint)
		}
	}
	return false
}

// noHolder tells of a line below a key that is not there.
func noHolder(key string) (msg, hint diag.Message) {
	return diag.Msg("the key that holds this line is missing above it"), diag.Msg("add `%s` above this line, with two spaces less before it", key+":")
}

// commentedKey is a key without a value behind a #.
var commentedKey = regexp.MustCompile(`^\s*#+ ?([a-z_]+):\s*(?:#.*)?$`)

// valueBesideKeys tells of a value in the line of a key that holds the keys below it.
func (d *decoder) valueBesideKeys(line int, up []string) bool {
	value, _, _ := strings.Cut(up[4], " #")
	hint := diag.Msg("write `%s`, or delete the lines below that belong to it", up[3]+":")
	if f := d.unnamed(up[3], d.block(line+1)); f != "" && !strings.ContainsAny(value[:1], "{[\"'") {
		hint = diag.Msg("write `%s`, and `%s` in a line below it", up[3]+":", f+": "+strings.TrimSpace(value))
	}
	return d.told(line, "syntax", diag.Msg("`%s` holds the keys below it, so that nothing can stand behind its colon", up[3]), hint)
}

// unnamed is the first key of a group called name, if it takes any text, must be
// there and is not among those that are; "" otherwise.
func (d *decoder) unnamed(name string, keys []string) (first string) {
	for f := range eachField {
		if s := f.Rule.short(f.Shape); f.Name == name && s.Kind == GroupKind && firstNeeded(s).Kind == TextKind && !slices.Contains(keys, s.Fields[0].Name) {
			first = s.Fields[0].Name
		}
	}
	return first
}

// block is the keys from a line on that begin in its column.
func (d *decoder) block(line int) (keys []string) {
	first := indentOf(d.line(line))
	for n := line; n <= len(d.lines()); n++ {
		text := d.line(n)
		switch indent := indentOf(text); {
		case strings.TrimSpace(text) == "" || strings.TrimSpace(text)[0] == '#':
		case indent < first:
			return keys
		case indent == first:
			k := keyLine.FindStringSubmatch(text)
			if k == nil || k[2] != "" {
				return keys
			}
			keys = append(keys, k[3])
		}
	}
	return keys
}

// heldBy tells whether a key can stand below a field's.
func (d *decoder) heldBy(f Field, key string) bool {
	switch s := f.Rule.short(f.Shape); s.Kind {
	case GroupKind:
		return s.field(key) != nil
	case LocalizedKind:
		return slices.Contains(d.langs, offer.Lang(key))
	case MapKind:
		return s.Elem.Type == amountType && new(offer.Area).UnmarshalText([]byte(key)) == nil
	}
	return false
}

// outside tells of a key that belongs to a group beside it, and returns that
// group's field; nil if it is none of such a group, or means one of its own.
func (d *decoder) outside(key, n *yaml.Node, s *Shape) *Field {
	f := d.inner(key.Value, s)
	if f == nil || meantKey(key.Value, s.keys()) != "" {
		return nil
	}
	hint := diag.Msg("it belongs to `%s`: move the line there, below `%s`, and indent it as the others there", f.Name, f.Name+":")
	switch group := child(n, f.Name); {
	case group == nil && n.Style&yaml.FlowStyle != 0:
		hint = diag.Msg("it belongs to `%s`: write `%s: {` before it, and `}` behind its value", f.Name, f.Name)
	case group == nil:
		hint = diag.Msg("it belongs to `%s`: add `%s` above this line, and indent by two spaces more what belongs to it", f.Name, f.Name+":")
	case group.Kind != yaml.MappingNode || child(group, key.Value) != nil:
		return nil
	case group.Style&yaml.FlowStyle != 0:
		hint = diag.Msg("it belongs to `%s`: move it there, between its braces", f.Name)
	}
	d.list.Error(d.at(key), "unknown-key", diag.Msg("the key `%s` is not known here", key.Value), hint)
	return f
}

// inner is the field of a group whose own group has the key: the only one, or
// the only one that must be there; nil if there is no telling.
func (d *decoder) inner(key string, s *Shape) *Field {
	var all, needed []*Field
	for i, f := range s.Fields {
		if g := f.Rule.short(f.Shape); g.Kind == GroupKind && g.field(key) != nil {
			all = append(all, &s.Fields[i])
			if !f.Optional {
				needed = append(needed, &s.Fields[i])
			}
		}
	}
	for _, found := range [][]*Field{all, needed} {
		if len(found) == 1 {
			return found[0]
		}
	}
	return nil
}
