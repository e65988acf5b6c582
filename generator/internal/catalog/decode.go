package catalog

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// decoder reads one file.
type decoder struct {
	file   string
	src    []byte
	into   reflect.Type               // what it is read into
	trees  *Trees                     // may be nil
	byLine []string                   // see lines
	mark   mark                       // see advance
	site   offer.Site                 // what is known of it
	ids    map[string]map[string]bool // of the records there are, by kind; may be nil
	list   diag.List
	texts  []perLanguage // texts whose languages are to be checked
	uses   []use         // what the file says of others
}

// slot is where a value stands.
type slot struct {
	name     string     // the key, "" for the whole file
	key      *yaml.Node // nil for the whole file and for the entries of a list
	item     bool       // an entry of the list called name
	inline   bool       // which stands in brackets
	alone    bool       // which stands in place of the list
	entryKey bool       // the key of an entry of the group called name
	optional bool
	rule     Rule
}

// subject names the slot in a message.
func (s slot) subject() diag.Message {
	switch {
	case s.name == "":
		return diag.Msg("this file")
	case s.item && !s.alone:
		return diag.Msg("an entry of `%s`", s.name)
	}
	return diag.Msg("`%s`", s.name)
}

// with is the slot as it stands in the file with another value, for a hint.
func (s slot) with(value string) string {
	switch {
	case s.name == "":
		return value
	case s.item && s.inline:
		return value
	case s.item && !s.alone:
		return "- " + value
	}
	return s.name + ": " + value
}

// decode fills a pointer to a struct.
func (d *decoder) decode(into any) {
	defer d.shorten()
	if !d.readable() {
		return
	}
	d.into = reflect.TypeOf(into).Elem()
	if root := d.root(); root != nil {
		d.record(root, reflect.ValueOf(into).Elem())
		d.slipped()
	}
}

// record reads the file's tree.
func (d *decoder) record(root *yaml.Node, v reflect.Value) {
	d.value(root, slot{}, ShapeOf(v.Type()), v)
	if site, ok := v.Addr().Interface().(*offer.Site); ok {
		d.site = *site
	}
	d.languages()
}

// maxProblems is the most problems that are told of one file. More of them
// come from a file that is something else altogether, or from an attack.
const maxProblems = 100

// full tells whether enough has been told of the file.
func (d *decoder) full() bool { return len(d.list) > maxProblems }

// shorten says that there were more problems than are told.
func (d *decoder) shorten() {
	if d.full() {
		d.list = d.list[:maxProblems]
		d.list.Error(diag.Pos{File: d.file}, "more-problems", diag.Msg("this file has more than %d problems", maxProblems),
			diag.Msg("mend the first ones, then look again"))
	}
}

// value reads a node into v. If it tells a problem, it returns false and leaves
// v as it was, or partly filled if it is a struct.
func (d *decoder) value(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	if d.full() {
		return false
	}
	good := d.plain(n, at)
	if n.Kind == yaml.AliasNode {
		return false
	}
	if n.Kind == yaml.ScalarNode && isNull(n) {
		if good {
			d.null(n, at, s)
		}
		return false
	}
	switch s.Kind {
	case LocalizedKind:
		return d.localized(n, at, s, v) && good
	case TariffKind:
		return d.tariff(n, at, s, v) && good
	case ListKind:
		return d.items(n, at, s, v) && good
	case MapKind:
		return d.entries(n, at, s, v) && good
	case GroupKind:
		return d.group(n, at, s, v) && good
	case FreeKind:
		return d.free(n, at, s, v) && good
	}
	return d.scalar(n, at, s, v) && good
}

// none is the word for "there is nothing", which must be said and is never
// taken from a key that is missing.
const none = "none"

// plain refuses what YAML can do and the data format does not need. It would
// make a file say something that does not stand in it.
func (d *decoder) plain(n *yaml.Node, at slot) bool {
	hint := diag.Msg("write the value itself; put a text that begins with &, * or ! in quotes")
	switch {
	case n.Kind == yaml.AliasNode:
		d.list.Error(d.at(n), "yaml-feature", diag.Msg("*%s is an alias of YAML, which is not used here", n.Value), hint)
	case n.Anchor != "":
		pos := d.at(n)
		pos.Len = 1 + len([]rune(n.Anchor))
		d.list.Error(pos, "yaml-feature", diag.Msg("&%s is an anchor of YAML, which is not used here", n.Anchor), hint)
	case n.Kind == yaml.ScalarNode && n.Style == 0 && strings.HasPrefix(d.line(n.Line)[d.advance(n.Line, n.Column-1):], "!"): // which YAML drops
		d.list.Error(d.at(n), "syntax", diag.Msg("a text that begins with %s needs quotes around it", "!"), diag.Write(at.with(strconv.Quote(strings.TrimSpace("! "+n.Value)))))
	case n.Style&yaml.TaggedStyle != 0:
		pos := d.at(n)
		pos.Len = len([]rune(n.Tag))
		if n.Kind == yaml.ScalarNode && !strings.HasPrefix(n.Tag, "!!") {
			hint = diag.Write(at.with(strconv.Quote(strings.TrimSpace(n.Tag + " " + n.Value))))
		}
		d.list.Error(pos, "yaml-feature", diag.Msg("%s is a tag of YAML, which is not used here", n.Tag), hint)
	default:
		return true
	}
	return false
}

// isNull tells whether nothing was written, or YAML's word for it.
func isNull(n *yaml.Node) bool {
	return n.Style&^yaml.TaggedStyle == 0 && slices.Contains([]string{"", "~", "null", "Null", "NULL"}, n.Value)
}

// null tells that a slot has no value.
func (d *decoder) null(n *yaml.Node, at slot, s *Shape) {
	pos := d.at(n)
	if n.Value == "" && at.key != nil {
		pos = d.at(at.key)
	}
	example := at.with(d.example(at.name, at.rule.short(s)))
	hint := diag.Write(example)
	sample := (s.Kind == ScalarKind || s.Kind == TariffKind || s.Kind == NumberKind) && s.Type != linkType && RefersTo(s.Type) == ""
	switch {
	case at.rule.None:
		hint = diag.Msg("write `%s` if there is nothing, or `%s`", at.with(none), example)
	case s.Kind == ListKind && !at.optional && !at.rule.Filled:
		hint = diag.Msg("write `%s` if there is nothing, or `%s`", at.with("[]"), example)
	case at.optional && sample: // whoever leaves it empty means nothing more often than 59.90
		hint = diag.Msg("delete the line, or write the value, as in `%s`", example)
	case sample:
		hint = diag.Msg("write the value, as in `%s`", example)
	case at.optional:
		hint = diag.Msg("write `%s`, or delete the line", example)
	}
	d.list.Error(pos, "no-value", diag.Msg("%s has no value", at.subject()), hint)
}
