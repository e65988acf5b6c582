package catalog

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Edited is a record's file with another value for a key, which is named with
// those that lead to it: price.total, title.de, premiums.from.0.surcharge. All
// else stays byte for byte, comments too, but for a byte order mark. A key that is not there is added. The
// value is what a person types, without quotes; of a list with commas between
// its entries. Whether the record is then as it must be is for [Load] to say.
func Edited(file string, src []byte, key, value string) ([]byte, *diag.Fault) {
	if fault := CheckTyped(value); fault != nil {
		return nil, fault
	}
	src = bytes.TrimPrefix(src, bom)
	d := &decoder{file: file, src: src}
	root, err := parse(src)
	if err != nil || root == nil || root.Kind != yaml.MappingNode {
		return nil, &diag.Fault{Msg: diag.Msg("%s cannot be read", file), Hint: diag.Msg("see with `klarabo check` what is wrong with it")}
	}
	keys := strings.Split(key, ".")
	shape := ShapeOf(reflect.TypeOf(recordOf(file)).Elem())
	n := root
	for i, k := range keys {
		inner, fault := shape.below(k, n)
		if fault != nil {
			return nil, fault
		}
		next := child(n, k)
		if next == nil {
			return d.inserted(n, n == root, keys[i:], inner, value)
		}
		shape, n = inner, next
	}
	return d.exchanged(n, key, written(shape, value))
}

// CheckTyped refuses a value from a terminal that is not set to UTF-8.
func CheckTyped(value string) *diag.Fault {
	if utf8.ValidString(value) {
		return nil
	}
	return &diag.Fault{Msg: diag.Msg("%q is not UTF-8", value), Hint: diag.Msg("set the terminal to UTF-8 and type it again, or write it into the file with an editor")}
}

// below is the shape of a key in a group, a list or a text by language.
func (s *Shape) below(key string, n *yaml.Node) (*Shape, *diag.Fault) {
	if s.Kind == ListKind && n.Kind == yaml.MappingNode && key != "0" {
		s = s.Elem // a list of one entry that is written as the entry alone
	}
	switch s.Kind {
	case LocalizedKind, MapKind, TariffKind:
		if s.Elem != nil {
			return s.Elem, nil
		}
		return s, nil
	case ListKind:
		if _, err := strconv.Atoi(key); err == nil {
			return s.Elem, nil
		}
	case GroupKind:
		if f := s.field(key); f != nil {
			return f.Shape, nil
		}
		hint := DidYouMean(meantKey(key, s.keys()), diag.Msg("the keys are %s", strings.Join(s.keys(), ", ")))
		return nil, &diag.Fault{Msg: diag.Msg("there is no key `%s`", key), Hint: hint}
	}
	return nil, &diag.Fault{Msg: diag.Msg("there is no key `%s`", key), Hint: diag.Msg("name a key of a group, or an entry of a list by its number, from 0")}
}

// plainText is what YAML takes for a text as it stands, and for nothing else.
var plainText = regexp.MustCompile(`^\pL[\pL\d ._/-]*(://[^\s#,\]\[{}"]+|@[\pL\d.-]+)?$|^\d{4}-\d\d-\d\d$|^\d+ [a-z]+$`)

// Written is a value of a field as a file has it, from what a person types:
// without quotes, and of a list with commas between its entries.
func (f Field) Written(value string) string { return written(f.Rule.short(f.Shape), value) }

func written(s *Shape, value string) string {
	if s.Kind == ListKind && !strings.HasPrefix(value, "[") {
		var items []string
		for item := range strings.SplitSeq(value, ",") {
			items = append(items, written(s.Elem, strings.TrimSpace(item)))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	bare := plainText.MatchString(value) && strings.TrimSpace(value) == value && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(value))
	if bare || strings.ContainsAny(value[:min(1, len(value))], "{[") || s.Kind == NumberKind || s.Kind == BoolKind || s.Kind == EnumKind {
		return value
	}
	return strconv.Quote(value)
}

// exchanged is the file with another value in the place of one that stands in a
// line, or in an indented block.
func (d *decoder) exchanged(n *yaml.Node, key, value string) ([]byte, *diag.Fault) {
	pos := d.at(n)
	line, last, comment := d.line(pos.Line), pos.Line, ""
	from, end := d.bytes(pos)
	switch {
	case n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle == 0:
		return nil, &diag.Fault{Msg: diag.Msg("`%s` holds other keys", key), Hint: diag.Msg("name the key below it, as in %s", key+"."+n.Content[0].Value)}
	case n.Kind != yaml.ScalarNode && n.Style&yaml.FlowStyle == 0:
		return nil, &diag.Fault{Msg: diag.Msg("`%s` is a list", key), Hint: diag.Msg("name its entry by its number, from 0, as in %s", key+".0")}
	case n.Kind != yaml.ScalarNode:
		if end, _ = brackets(line[from:]); end == 0 {
			return nil, &diag.Fault{Msg: diag.Msg("the value of `%s` stands in several lines", key), Hint: diag.Msg("change it in the file")}
		}
		end += from
	default: // also a text that goes on below, indented
		head := line[:from] // with the key, or the hyphen
		if strings.TrimSpace(head) == "" {
			head = d.line(d.above(pos.Line))
		}
		indent := len(head) - len(strings.TrimLeft(head, " -"))
		if indent == len(head) {
			indent = strings.LastIndex(head, "-")
		}
		for last < len(d.lines()) && (strings.Contains(n.Value, "\n") || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || !strings.Contains(line[from:end], lastWord(n.Value))) &&
			(strings.TrimSpace(d.line(last+1)) == "" || indentOf(d.line(last+1)) > indent) {
			last++
		}
		for last > pos.Line && strings.TrimSpace(d.line(last)) == "" {
			last--
		}
		if last > pos.Line {
			comment, end = d.commentOf(n, pos.Line, last), len(line)
		}
	}
	return d.with(pos.Line-1, last, line[:from]+value+comment+line[end:]), nil
}

// commentOf is the comment of a text in several lines: behind the sign with which
// it begins, or behind its end.
func (d *decoder) commentOf(n *yaml.Node, first, last int) string {
	line := d.line(last)
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		line = d.line(first)
	case n.Style&yaml.DoubleQuotedStyle != 0:
		line = line[quoteEnd(`"`+line)-1:]
	case n.Style&yaml.SingleQuotedStyle != 0:
		line = line[quoteEnd("'"+line)-1:]
	}
	return lastRemark.FindString(line)
}

var lastRemark = regexp.MustCompile(`\s+#.*$`)

func lastWord(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexAny(s, " \n\t")+1:]
}

// inserted is the file with keys in a group that does not have them.
func (d *decoder) inserted(n *yaml.Node, root bool, keys []string, s *Shape, value string) ([]byte, *diag.Fault) {
	inner := s
	for _, k := range keys[1:] {
		var fault *diag.Fault
		if inner, fault = inner.below(k, &yaml.Node{Kind: yaml.MappingNode}); fault != nil {
			return nil, fault
		}
	}
	text := written(inner, value)
	for _, k := range slices.Backward(keys[1:]) {
		text = "{" + k + ": " + text + "}"
	}
	text = keys[0] + ": " + text
	switch {
	case n.Kind != yaml.MappingNode:
		return nil, &diag.Fault{Msg: diag.Msg("`%s` cannot be added here", keys[0]), Hint: diag.Msg("change it in the file")}
	case root:
		last := len(d.lines())
		for last > 0 && strings.TrimSpace(d.line(last)) == "" {
			last--
		}
		return d.with(last, last, text), nil
	case n.Style&yaml.FlowStyle != 0:
		line := d.line(n.Line)
		from, _ := d.bytes(d.at(n))
		end, _ := brackets(line[from:])
		if end == 0 {
			return nil, &diag.Fault{Msg: diag.Msg("`%s` cannot be added here", keys[0]), Hint: diag.Msg("change it in the file")}
		}
		return d.with(n.Line-1, n.Line, line[:from+end-1]+", "+text+line[from+end-1:]), nil
	}
	first := n.Content[0] // a new key stands before the first one, at its column
	pad := strings.Repeat(" ", first.Column-1)
	if old := d.line(first.Line); strings.TrimSpace(old[:min(first.Column-1, len(old))]) == "-" {
		return d.with(first.Line, first.Line, pad+text), nil
	}
	return d.with(first.Line-1, first.Line-1, pad+text), nil
}

// with is the file with a line in the place of those from i to j, counted from
// 0, with the line ends that it has.
func (d *decoder) with(i, j int, line string) []byte {
	end := ""
	if bytes.Contains(d.src, []byte("\r\n")) {
		end = "\r"
	}
	all := bytes.Split(d.src, []byte("\n"))
	return bytes.Join(slices.Concat(all[:i], [][]byte{[]byte(line + end)}, all[j:]), []byte("\n"))
}

// Value is what stands under a key in a file, as [Edited] names it: a text as it
// is read, a list with commas between its entries.
func Value(src []byte, key string) (string, bool) {
	n, _ := parse(bytes.TrimPrefix(src, bom))
	for k := range strings.SplitSeq(key, ".") {
		n = child(n, k)
	}
	switch {
	case n == nil:
	case n.Kind == yaml.ScalarNode:
		return n.Value, true
	case n.Kind == yaml.SequenceNode:
		var all []string
		for _, item := range n.Content {
			all = append(all, item.Value)
		}
		return strings.Join(all, ","), true
	}
	return "", false
}
