package catalog

import (
	"path"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What is said of a merge key, <<, and what to do.
var merges, noMerge = diag.Msg("<< merges groups in YAML, which is not used here"), diag.Msg("write the keys themselves")

// group reads a mapping with known keys.
func (d *decoder) group(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	if n.Kind != yaml.MappingNode {
		return d.wrongType(n, at, s, diag.Msg("a group of keys"))
	}
	told := len(d.list)
	if len(n.Content) == 0 && at.optional && d.file != themeFile && !s.needs() {
		d.list.Error(d.at(n), "empty-list", diag.Msg("%s has no entries", at.subject()), diag.Msg("delete the line, or write `%s`", at.with(d.example(at.name, s))))
	}
	seen := map[string]bool{} // keys that stand here, or seem to be meant
	d.pairs(n, func(key, val *yaml.Node) {
		f, before := s.field(key.Value), len(d.list)
		if f == nil {
			if f = d.unknown(key, n, s); f == nil {
				return
			}
			typed := val
			val = withUnit(key.Value, f.Name, val)
			defer func() { d.renamed(key, typed, val, f, before) }()
		}
		seen[f.Name] = true
		target := v.FieldByIndex(f.index)
		inner := slot{name: f.Name, key: key, optional: f.Optional, rule: f.Rule}
		if f.Rule.None && val.Kind == yaml.ScalarNode && val.Value == none {
			d.plain(val, inner)
			return
		}
		if f.Rule.None && f.Shape.Kind == LocalizedKind && val.Kind == yaml.ScalarNode && called(val.Value, german, []string{none}) != "" {
			d.list.Error(d.at(val), "unknown-value", diag.Msg("%s cannot be %q", inner.subject(), val.Value), diag.Write(inner.with(none)))
			return
		}
		if !f.pointer {
			d.value(val, inner, f.Shape, target)
		} else if p := reflect.New(f.Shape.Type); d.value(val, inner, f.Shape, p.Elem()) {
			target.Set(p)
		}
	})
	for _, f := range s.Fields {
		if !f.Optional && !seen[f.Name] {
			d.missing(n, at, f)
		}
	}
	d.check(n, at, v)
	return len(d.list) == told
}

// missing tells a key that must be there.
func (d *decoder) missing(n *yaml.Node, at slot, f Field) {
	msg, hint := diag.Msg("the key `%s` is missing in %s", f.Name, at.subject()), diag.Msg("add `%s`", f.Name+": "+d.example(f.Name, f.Rule.short(f.Shape)))
	if at.name == "" {
		msg = diag.Msg("the key `%s` is missing", f.Name)
	}
	if w, ok := stated[f.Owner.Name()+"."+f.Name]; ok {
		msg, hint = w.msg, w.hint
	}
	d.list.Error(d.holder(n, at), "missing-key", msg, hint)
}

// pairs calls f with each key of a mapping and its value, without those whose
// key is no word or stood there before.
func (d *decoder) pairs(n *yaml.Node, f func(key, val *yaml.Node)) {
	first, blank := make(map[string]*yaml.Node, len(n.Content)/2), map[string]bool{}
	for i := 0; i+1 < len(n.Content) && !d.full(); i += 2 {
		key, val := n.Content[i], n.Content[i+1]
		if !d.plain(key, slot{}) {
			continue
		}
		if key.Kind != yaml.ScalarNode || key.Value == "" {
			d.list.Error(d.at(key), "wrong-type", diag.Msg("a key must be a word"),
				diag.Msg("write key: value; put a text that begins with a bracket, a brace or a colon in quotes"))
			continue
		}
		if key.Value == "<<" && key.Style == 0 {
			d.list.Error(d.at(key), "yaml-feature", merges, noMerge)
			continue
		}
		if before := first[key.Value]; before != nil {
			d.again(key, before, "doubled-key", diag.Msg("the key `%s` stands here a second time", key.Value), diag.Msg("delete one of the two"))
			if !blank[key.Value] {
				continue
			}
		}
		first[key.Value] = key
		again, _ := pair(&yaml.Node{Kind: yaml.MappingNode, Content: n.Content[i+2:]}, key.Value)
		if blank[key.Value] = isNull(val) && again != nil; !blank[key.Value] {
			f(key, val) // of a line that is there twice, the one that holds the lines below
		}
	}
}

// unknown tells a key that a group does not have, and returns the field that it
// seems to mean. That field's absence is then no second mistake.
func (d *decoder) unknown(key, n *yaml.Node, s *Shape) *Field {
	msg, keys := diag.Msg("the key `%s` is not known here", key.Value), s.keys()
	near := meantKey(key.Value, keys)
	if hint := hugosKey(key.Value); path.Ext(d.file) == ".md" && hint.Format != "" {
		d.list.Error(d.at(key), "unknown-key", msg, hint)
		return nil
	}
	switch {
	case near == "":
		d.list.Error(d.at(key), "unknown-key", msg, diag.Msg("the keys allowed here are %s", strings.Join(keys, ", ")))
	case child(n, near) != nil:
		d.list.Error(d.at(key), "unknown-key", msg, diag.Msg("`%s` stands here already: delete one of the two", near))
	default:
		d.list.Error(d.at(key), "unknown-key", msg, diag.Msg("did you mean `%s`?", near))
		return s.field(near)
	}
	return nil
}
