package catalog

import (
	"fmt"
	"reflect"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// entries reads a mapping whose keys are values themselves.
func (d *decoder) entries(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	if n.Kind != yaml.MappingNode {
		return d.wrongType(n, at, s, diag.Msg("a group of keys"))
	}
	told := len(d.list)
	m := reflect.MakeMapWithSize(s.Type, len(n.Content)/2)
	if len(n.Content) == 0 {
		d.list.Error(d.at(n), "empty-list", diag.Msg("%s has no entries", at.subject()), diag.Write(at.with(d.example(at.name, s))))
	}
	d.pairs(n, func(key, val *yaml.Node) {
		k, e := reflect.New(s.Key.Type).Elem(), reflect.New(s.Elem.Type).Elem()
		readable := s.Key.Type != langType || len(d.site.Languages) == 0 // else languages() says more
		if readable && !d.scalar(key, slot{name: at.name, item: true, entryKey: true}, s.Key, k) {
			return
		}
		if !readable {
			k.SetString(key.Value)
		}
		if d.value(val, slot{name: key.Value, key: key}, s.Elem, e) {
			m.SetMapIndex(k, e)
		}
	})
	if len(d.list) > told {
		return false
	}
	v.Set(m)
	return true
}

// tariff reads an amount in the site's currency, or one for each area.
func (d *decoder) tariff(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	t := v.Addr().Interface().(*offer.Tariff)
	if n.Kind == yaml.MappingNode {
		per := reflect.ValueOf(&t.Per).Elem()
		return d.entries(n, at, ShapeOf(per.Type()), per)
	}
	return d.scalar(n, at, ShapeOf(moneyType), reflect.ValueOf(&t.Every).Elem())
}

// items reads a list.
func (d *decoder) items(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	single := at.rule.Single && (n.Kind == yaml.ScalarNode || n.Kind == yaml.MappingNode)
	if single {
		n = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{n}, Line: n.Line, Column: n.Column}
	}
	if n.Kind != yaml.SequenceNode {
		return d.wrongType(n, at, s, diag.Msg("a list"))
	}
	if len(n.Content) == 0 && at.rule.Filled {
		hint := diag.Write(at.with(d.example(at.name, at.rule.short(s))))
		if at.rule.None {
			hint = diag.Msg("write `%s` if there is nothing, or `%s`", at.with(none), at.with(d.example(at.name, at.rule.short(s))))
		}
		d.list.Error(d.at(n), "empty-list", diag.Msg("%s has no entries", at.subject()), hint)
		return false
	}
	if len(n.Content) == 1 && n.Content[0].Kind == yaml.ScalarNode && isNothing(n.Content[0].Value) && (at.rule.None || !at.rule.Filled) {
		hint := diag.Write(at.with("[]"))
		if at.rule.None {
			hint = diag.Write(at.with(none))
		} else if at.optional {
			hint = diag.Msg("delete the line: a key that is left out says so")
		}
		d.list.Error(d.at(n), "wrong-type", diag.Msg("%s has an entry that says that there is none", at.subject()), hint)
		return false
	}
	if d.unfolded(n, at, s) || d.unheaded(n, at, s) {
		return false
	}
	told := len(d.list)
	list := reflect.MakeSlice(s.Type, len(n.Content), len(n.Content))
	first := map[string]*yaml.Node{}
	for i, item := range n.Content {
		inner := slot{name: at.name, item: true, inline: n.Style&yaml.FlowStyle != 0, alone: single}
		if !d.value(item, inner, s.Elem, list.Index(i)) || item.Kind != yaml.ScalarNode {
			continue
		}
		d.once(first, item, fmt.Sprint(list.Index(i)))
	}
	if len(d.list) > told {
		return false
	}
	v.Set(list)
	return true
}

// once tells a value that stands in a list for the second time.
func (d *decoder) once(first map[string]*yaml.Node, n *yaml.Node, value string) {
	if before := first[value]; before != nil && !d.full() {
		d.again(n, before, "doubled-value", diag.Msg("%q stands in this list a second time", value), diag.Msg("delete one of the two"))
		return
	}
	first[value] = n
}

// again tells of what stands in the file before.
func (d *decoder) again(n, before *yaml.Node, rule string, msg, hint diag.Message) {
	d.list = append(d.list, diag.Problem{
		Pos: d.at(n), Rule: rule, Msg: msg, Hint: hint,
		Related: []diag.Related{{Pos: d.at(before), Msg: diag.Msg("first named here")}},
	})
}
