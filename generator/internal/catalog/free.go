package catalog

import (
	"fmt"
	"reflect"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// free reads a group of any keys and values, which only layouts of one's own
// know.
func (d *decoder) free(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	if n.Kind != yaml.MappingNode {
		return d.wrongType(n, at, s, diag.Msg("a group of keys"))
	}
	told := len(d.list)
	v.Set(reflect.ValueOf(d.anything(n, at)).Convert(s.Type))
	return len(d.list) == told
}

// anything is what a node says, as JSON can say it.
func (d *decoder) anything(n *yaml.Node, at slot) any {
	if n.Kind == yaml.AliasNode || !d.plain(n, slot{}) {
		return nil
	}
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		d.pairs(n, func(key, val *yaml.Node) { m[key.Value] = d.anything(val, slot{name: key.Value, key: key}) })
		return m
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = d.anything(item, slot{name: at.name, item: true, inline: n.Style&yaml.FlowStyle != 0})
		}
		return list
	}
	var x any
	if n.Decode(&x) != nil {
		return n.Value
	}
	switch x.(type) {
	case nil, bool:
		return x
	case int, float64:
		if fmt.Sprint(x) == n.Value {
			return x
		}
	default:
		d.cutOff(n, at)
	}
	return n.Value // as it was typed: 0123, 12.50, 1_000
}
