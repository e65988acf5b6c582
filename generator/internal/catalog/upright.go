package catalog

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// upright is a group in which keys that have lost their indentation stand below
// the key again that they belong to: the one before them, which holds nothing
// or lacks them. The first of them is told; the rest is then no mistake.
func (d *decoder) upright(n *yaml.Node, s *Shape) *yaml.Node {
	if n.Style&yaml.FlowStyle != 0 {
		return n
	}
	put := *n
	put.Content = nil
	for i := 0; i+1 < len(n.Content); {
		key, val := n.Content[i], n.Content[i+1]
		i += 2
		from := i
		for f := s.field(key.Value); f != nil && i+1 < len(n.Content) && d.belongs(n.Content[i], val, f, s); {
			i += 2
		}
		if fallen := n.Content[from:i]; len(fallen) > 0 {
			msg, hint := fallenFrom(key.Value)
			d.list.Error(d.at(fallen[0]), "indentation", msg, hint)
			whole := *val
			if whole.Kind != yaml.MappingNode {
				whole = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: fallen[0].Line, Column: fallen[0].Column}
			}
			whole.Content = slices.Concat(whole.Content, fallen)
			val = &whole
		}
		put.Content = append(put.Content, key, val)
	}
	return &put
}

// headless is a group in which keys that stand at the end of the group before
// them, and are none of it, have the key again that should hold them. That it is
// missing is told at the first of them.
func (d *decoder) headless(n *yaml.Node, s *Shape) *yaml.Node {
	put := *n
	put.Content = nil
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, val := n.Content[i], n.Content[i+1]
		put.Content = append(put.Content, key, val)
		f := s.field(key.Value)
		if f == nil || f.Rule.short(f.Shape).Kind != GroupKind || val.Kind != yaml.MappingNode || val.Style&yaml.FlowStyle != 0 {
			continue
		}
		from, inner := 0, f.Rule.short(f.Shape)
		for from < len(val.Content) && inner.field(val.Content[from].Value) != nil {
			from += 2
		}
		if g := missingHead(n, s, val.Content[from:]); g != nil {
			first := val.Content[from]
			msg, hint := noHolder(g.Name)
			d.list.Error(d.at(first), "indentation", msg, hint)
			own, below := *val, yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: first.Line, Column: first.Column, Content: val.Content[from:]}
			own.Content = val.Content[:from]
			put.Content = append(put.Content[:len(put.Content)-1], &own, &yaml.Node{Kind: yaml.ScalarNode, Value: g.Name, Line: first.Line, Column: first.Column}, &below)
		}
	}
	return &put
}

// missingHead is the field of a group that holds all of some keys, two at least,
// and does not stand there; nil if there is none.
func missingHead(n *yaml.Node, s *Shape, keys []*yaml.Node) *Field {
	for i, g := range s.Fields {
		inner := g.Rule.short(g.Shape)
		if inner.Kind == GroupKind && child(n, g.Name) == nil && len(keys) >= 4 && inner.knows(keys) {
			return &s.Fields[i]
		}
	}
	return nil
}

// belongs tells whether a key that a group does not have is one of the field
// before it, whose value lacks it.
func (d *decoder) belongs(key, val *yaml.Node, f *Field, s *Shape) bool {
	empty := val.Kind == yaml.ScalarNode && val.Value == "" && val.Style == 0
	group := val.Kind == yaml.MappingNode && val.Style&yaml.FlowStyle == 0
	if key.Kind != yaml.ScalarNode || s.field(key.Value) != nil || !empty && !group || child(val, key.Value) != nil {
		return false
	}
	return d.heldBy(*f, key.Value)
}
