package catalog

import (
	"math"
	"reflect"
	"time"

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
	v.Set(reflect.ValueOf(d.anything(n)).Convert(s.Type))
	return len(d.list) == told
}

// anything is what a node says, as JSON can say it.
func (d *decoder) anything(n *yaml.Node) any {
	if n.Kind == yaml.AliasNode || !d.plain(n, slot{}) {
		return nil
	}
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		d.pairs(n, func(string) bool { return true }, func(key, val *yaml.Node) { m[key.Value] = d.anything(val) })
		return m
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = d.anything(item)
		}
		return list
	}
	var x any
	if n.Decode(&x) != nil {
		return n.Value
	}
	switch y := x.(type) {
	case time.Time:
		return n.Value
	case float64:
		if math.IsNaN(y) || math.IsInf(y, 0) {
			return n.Value
		}
	}
	return x
}
