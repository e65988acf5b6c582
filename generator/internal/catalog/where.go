package catalog

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Pos is the place of a field in the data. The record is a pointer as the
// Catalog holds it, the field a pointer to (or into) one of its fields:
// Pos(o, &o.Price.Total), Pos(o, &o.Premiums.From[1]). If the field was left
// out, or is not one of the record's, it is the place of what would hold it.
// Values in a map have no address: name them with [Catalog.At].
func (c *Catalog) Pos(record, field any) diag.Pos {
	r, f := reflect.ValueOf(record), reflect.ValueOf(field)
	if r.Kind() != reflect.Pointer || r.IsNil() {
		return diag.Pos{}
	}
	if f.Kind() != reflect.Pointer || f.IsNil() {
		return c.At(record)
	}
	keys, _ := keysTo(r.Elem(), f)
	return c.At(record, keys...)
}

// Keys is the keys that lead from a record to a field, as [Catalog.At] takes
// them; those of what would hold it if it was left out.
func (c *Catalog) Keys(record, field any) []string {
	keys, _ := keysTo(reflect.ValueOf(record).Elem(), reflect.ValueOf(field))
	return keys
}

// keysTo is the keys that lead from the value v to what the pointer p points to.
func keysTo(v, p reflect.Value) ([]string, bool) {
	if v.CanAddr() && v.Addr().Pointer() == p.Pointer() && v.Type() == p.Type().Elem() {
		return nil, true
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && v.Type().Elem().Kind() != reflect.Pointer {
			return keysTo(v.Elem(), p)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if keys, ok := keysTo(v.Index(i), p); ok {
				return append([]string{strconv.Itoa(i)}, keys...), true
			}
		}
	case reflect.Struct:
		s := ShapeOf(v.Type())
		if s.Kind != GroupKind { // a scalar or a text, whose inside has no keys; a Ref would lead to another record
			return nil, inside(v, p)
		}
		for _, f := range s.Fields {
			if keys, ok := keysTo(v.FieldByIndex(f.index), p); ok {
				return append([]string{f.Name}, keys...), true
			}
		}
	}
	return nil, false
}

// inside tells whether p points into the memory of v itself.
func inside(v, p reflect.Value) bool {
	from := v.Addr().Pointer()
	return p.Pointer() >= from && p.Pointer() < from+v.Type().Size()
}

// At is Pos for a field named by its keys: At(partner, "matching", "basis").
// Items of lists are named by their index in decimal, counted from 0. A group
// or list is where its key is.
func (c *Catalog) At(record any, keys ...string) diag.Pos {
	d, root := c.reread(record)
	if root == nil {
		return diag.Pos{File: d.file}
	}
	name, n := find(root, keys)
	if n.Kind == yaml.ScalarNode && !isNull(n) {
		return d.at(n)
	}
	return d.holder(n, slot{key: name})
}

// find follows the keys as far as they go: it returns the last node on the way
// and the node of its key, if it has one.
func find(n *yaml.Node, keys []string) (name, last *yaml.Node) {
	for _, key := range keys {
		k, val := pair(n, key)
		if val == nil {
			break
		}
		if val != n { // else the only entry of a list, which stands where the list does
			name = k
		}
		n = val
	}
	return name, n
}

// reread parses a record's file again. The decoder it returns has at least the
// file's name.
func (c *Catalog) reread(record any) (*decoder, *yaml.Node) {
	d := &decoder{file: c.File(record)}
	d.src = bytes.TrimPrefix(c.sources[d.file], bom)
	if len(d.src) == 0 {
		return d, nil
	}
	root, _ := c.trees.parse(d.file, d.src)
	return d, root
}

// Inside is the place of a line and column in a text, both counted from 1, the
// column in characters: of a mistake in a template or in Markdown. The keys
// name the text as for [Catalog.At]; for a text in a language, the language is
// the last of them, and may be given even if the text is the same in all. It
// is exact for block texts (|) and for texts in one line; in others, it is the
// place of the text.
func (c *Catalog) Inside(record any, line, col int, keys ...string) diag.Pos {
	d, root := c.reread(record)
	if root == nil {
		return diag.Pos{File: d.file}
	}
	_, n := find(root, keys)
	pos := d.at(n)
	if n.Kind != yaml.ScalarNode || line < 1 || col < 1 {
		return c.At(record, keys...)
	}
	if n.Style&yaml.LiteralStyle != 0 {
		return d.insideBlock(n, pos, line, col)
	}
	if line == 1 && n.Style&yaml.FoldedStyle == 0 {
		if n.Style&quoted != 0 {
			col++
		}
		pos.Col, pos.Len = pos.Col+min(col-1, pos.Len-1), 1
	}
	return pos
}

// insideBlock is Inside for a block text, whose lines are those of the file
// without their indentation.
func (d *decoder) insideBlock(n *yaml.Node, pos diag.Pos, line, col int) diag.Pos {
	text := strings.Split(strings.TrimRight(n.Value, "\n"), "\n")
	line = min(line, len(text))
	if n.Line+line > len(d.lines()) {
		return pos
	}
	whole := utf8.RuneCountInString(d.line(n.Line + line))
	chars := utf8.RuneCountInString(text[line-1])
	pos.Line, pos.Len = n.Line+line, 1
	pos.Col = max(1, whole-chars+min(col, chars+1)) // one behind the line is its end
	return pos
}
