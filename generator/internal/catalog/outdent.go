package catalog

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// keyAlone is a key without a value, which holds what is indented below it.
var keyAlone = regexp.MustCompile(`^( *)(?:- )?([\w-]+):\s*(?:#.*)?$`)

// outdented tells of lines that have lost their indentation: above the line that
// cannot be read, and indented less than it, they stand below a key that holds
// nothing now.
func (d *decoder) outdented(line int) bool {
	indent := func(n int) int { return indentOf(d.line(n)) }
	for fallen := line - 1; fallen > 1; fallen-- {
		if m := keyAlone.FindStringSubmatch(d.line(fallen - 1)); m != nil {
			msg, hint := fallenFrom(m[2])
			return len(m[1]) == indent(fallen) && indent(fallen) < indent(line) && d.told(fallen, "indentation", msg, hint)
		}
		if indent(fallen-1) >= indent(line) {
			return false
		}
	}
	return false
}

// fallenFrom tells of a line that has lost its indentation below a key.
func fallenFrom(key string) (msg, hint diag.Message) {
	return diag.Msg("this line belongs to `%s` above, and is not indented", key),
		diag.Msg("indent it by two spaces, as every line that belongs to `%s`", key)
}

// fallenText tells of a line of a text below | or > that is indented less than
// the text's others.
func (d *decoder) fallenText(line int) bool {
	above := d.above(line)
	if above == 0 || keyLine.MatchString(d.line(line)) {
		return false
	}
	indent := indentOf(d.line(above))
	head := above
	for head > 0 && (strings.TrimSpace(d.line(head)) == "" || indentOf(d.line(head)) >= indent) {
		head--
	}
	if head == 0 || indentOf(d.line(line)) >= indent {
		return false
	}
	k := keyLine.FindStringSubmatch(d.line(head))
	if k == nil || k[4] == "" || k[4][0] != '|' && k[4][0] != '>' {
		return false
	}
	hint := spaces(indent)
	if next := line + 1; indentOf(d.line(next)) == indentOf(d.line(line)) && strings.TrimSpace(d.line(next)) != "" && !keyLine.MatchString(d.line(next)) {
		hint = diag.Msg("begin this line with %d spaces, and each other line of the text", indent)
	}
	return d.told(line, "indentation", diag.Msg("this line belongs to the text of `%s` above, and is not indented as far", k[3]), hint)
}

// repairedAbove is repaired for the line above one that YAML cannot read.
func (d *decoder) repairedAbove(line int) bool {
	above := d.above(line)
	return above > 0 && (d.rewritten(above, markRepairs[:1]) || indentOf(d.line(above)) == indentOf(d.line(line)) && d.repaired(above, unsigned))
}
