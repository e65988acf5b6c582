package catalog

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var keyLine = regexp.MustCompile(`^( *)(- +)?([\w-]+):(?:\s+(.*))?$`)

// misaligned tells of a line that YAML cannot read because of where it begins,
// or because of a hyphen or a colon that it lacks, or the line above it. False:
// it is something else.
func (d *decoder) misaligned(line int) bool {
	above := d.above(line)
	if above == 0 {
		return false
	}
	if k := keyLine.FindStringSubmatch(d.line(line)); k != nil {
		return d.hyphens(line, above, k) || k[2] == "" && d.column(line, above, k)
	}
	return d.noKey(line, above)
}

// above is the line above another that is neither blank nor a comment; 0 if none is.
func (d *decoder) above(line int) int {
	for line--; line > 0 && (strings.TrimSpace(d.line(line)) == "" || strings.TrimSpace(d.line(line))[0] == '#'); line-- {
	}
	return line
}

// told tells of a whole line.
func (d *decoder) told(line int, rule string, msg, hint diag.Message) bool {
	text := d.line(line)
	from := len(text) - len(strings.TrimLeft(text, " \t"))
	d.list.Error(d.span(line, from, max(from, len(strings.TrimRight(text, " \t")))), rule, msg, hint)
	return true
}

func indentOf(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// spaces is the hint at where a line must begin.
func spaces(n int) diag.Message {
	if n == 0 {
		return diag.Msg("delete the spaces before this line")
	}
	return diag.Plural(n, "begin this line with 1 space", "begin this line with %d spaces")
}

// hyphens: a list in which a hyphen is missing, glued to its entry, in another
// column than the others, or one too many.
func (d *decoder) hyphens(line, above int, k []string) bool {
	up := d.line(above)
	if d.rewritten(above, gluedItems) || d.rewritten(line, gluedItems) {
		return true
	}
	u := keyLine.FindStringSubmatch(up)
	if k[2] == "" || u == nil {
		return false
	}
	here, there := len(k[1]), len(u[1])
	over := d.line(above - 1)
	switch {
	case u[2] == "" && here < there && keyAlone.MatchString(up):
		return d.told(line, "indentation", diag.Msg("this line belongs to `%s` above, and is not indented", u[3]), diag.Msg("indent it by %d spaces, as every line that belongs to `%s`", there+2-here, u[3]))
	case u[2] != "" && here != there && k[3] == u[3]:
		if here > there {
			return d.told(above, "indentation", diag.Msg("the hyphens of a list stand in one column"), spaces(here))
		}
		return d.told(line, "indentation", diag.Msg("the hyphens of a list stand in one column"), spaces(there))
	case u[2] == "" && here > there && strings.TrimSpace(u[4]) != "" && holderOf(k[3]) != "":
		return d.told(line, "indentation", diag.Msg("the key that holds this list is missing above it"), diag.Msg("add `%s` above this line", holderOf(k[3])+":"))
	case u[2] != "" && here > there:
		return d.told(line, "syntax", diag.Msg("this line belongs to the entry above, which has its hyphen"), diag.Write(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(d.line(line)), "-"))))
	case u[2] == "" && here == there && k[3] == u[3] && keyAlone.MatchString(over):
		return d.told(above, "syntax", diag.Msg("an entry of a list begins with a hyphen and a space"), diag.Write("- "+strings.TrimSpace(up)))
	case u[2] == "" && here == there:
		return d.told(line, "syntax", diag.Msg("a hyphen makes an entry of a list, and no list is here"), diag.Write(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(d.line(line)), "-"))))
	}
	return false
}

// column: a key that begins in the column of no key above it.
func (d *decoder) column(line, above int, k []string) bool {
	u := keyLine.FindStringSubmatch(d.line(above))
	if u == nil || strings.TrimSpace(u[4]) == "" || strings.HasPrefix(u[4], "#") || strings.HasPrefix(u[4], "|") || strings.HasPrefix(u[4], ">") {
		return d.repaired(above, bareKeys)
	}
	here, best := len(k[1]), len(u[1])+len(u[2])
	if here == best {
		return false
	}
	if indentOf(d.line(d.first())) > here {
		return d.indentedFirst()
	}
	if here > best && d.heldBelow(line, above, u) || d.outdented(line) {
		return true
	}
	if n := d.headAbove(above, here); here == best+2 && u[2] == "" && indentOf(d.line(n)) == best && d.holdsAll(n, u[3], k[3]) {
		msg, hint := fallenFrom(keyAlone.FindStringSubmatch(d.line(n))[2])
		return d.told(above, "indentation", msg, hint)
	}
	if o := keyAlone.FindStringSubmatch(d.line(d.above(above))); o != nil && u[2] == "" && here == len(o[1])+2 && best > here && d.holdsAll(d.above(above), u[3], k[3]) {
		return d.told(above, "indentation", furtherIn, spaces(here))
	} else if o != nil && u[2] == "" && here == best+2 && holderOf(u[3]) == o[2] {
		return d.told(above, "syntax", diag.Msg("an entry of a list begins with a hyphen and a space"), diag.Write("- "+strings.TrimSpace(d.line(above))))
	}
	for n := above; n > 0 && indentOf(d.line(n)) >= here; n-- {
		if o := keyLine.FindStringSubmatch(d.line(n)); o != nil && o[2] != "" && len(o[1]) == here && o[3] == k[3] {
			return d.told(line, "syntax", diag.Msg("an entry of a list begins with a hyphen and a space"), diag.Write("- "+strings.TrimSpace(d.line(line))))
		}
	}
	for n, outer := above-1, best; n > 0 && outer > 0; n-- { // the keys that hold the line above
		o := keyLine.FindStringSubmatch(d.line(n))
		if o == nil || len(o[1])+len(o[2]) >= outer {
			continue
		}
		outer = len(o[1]) + len(o[2])
		if outer == here {
			return false
		}
		if far(outer, here) < far(best, here) || far(outer, here) == far(best, here) && outer == 0 && d.atTop(k[3]) {
			best = outer
		}
	}
	return d.told(line, "indentation", diag.Msg("this line begins in the column of no key above it"), spaces(best))
}

// headAbove is the line above another that begins before a column.
func (d *decoder) headAbove(line, column int) int {
	for line = d.above(line); line > 0 && indentOf(d.line(line)) >= column; {
		line = d.above(line)
	}
	return line
}

// holdsAll tells whether a line is a key alone, and keys can stand below it.
func (d *decoder) holdsAll(line int, keys ...string) bool {
	m := keyAlone.FindStringSubmatch(d.line(line))
	return m != nil && someField(func(f Field) bool {
		return f.Name == m[2] && !slices.ContainsFunc(keys, func(key string) bool { return !d.heldBy(f, key) })
	})
}

// furtherIn is said of a line that has lost its column to the right.
var furtherIn = diag.Msg("this line stands further in than the others of its kind")

// first is the first line that is neither blank nor a comment.
func (d *decoder) first() int {
	for n := 1; n <= len(d.lines()); n++ {
		if text := strings.TrimSpace(d.line(n)); text != "" && text[0] != '#' {
			return n
		}
	}
	return 1
}

// indentedFirst: the first key stands further in than others, or the one that holds
// it is missing.
func (d *decoder) indentedFirst() bool {
	line := d.first()
	if k := keyLine.FindStringSubmatch(d.line(line)); k != nil && d.atTop(k[3]) {
		return d.told(line, "indentation", furtherIn, spaces(0))
	}
	return d.told(line, "indentation", diag.Msg("the key that holds this line is missing above it"), diag.Msg("add it in a line of its own, as in `title:`"))
}

// atTop tells whether a key belongs to the record itself.
func (d *decoder) atTop(key string) bool {
	return ShapeOf(reflect.TypeOf(recordOf(d.file)).Elem()).field(key) != nil
}

func far(a, b int) int { return max(a-b, b-a) }

// noKey: a line without a colon, which is a key that lacks it, or a text that
// goes on from above and is not indented.
func (d *decoder) noKey(line, above int) bool {
	if gluedColon.MatchString(d.line(line)) {
		return false
	}
	if strings.HasPrefix(strings.TrimSpace(d.line(line)), "<<:") { // of an anchor that is not there
		return d.told(line, "yaml-feature", merges, noMerge)
	}
	u := keyLine.FindStringSubmatch(d.line(above))
	if u == nil || len(u[1])+len(u[2]) < indentOf(d.line(line)) || strings.TrimSpace(u[4]) == "" {
		return false
	}
	n := len(u[1]) + len(u[2]) + 2
	if glued := strings.Contains(u[4], "://") && !strings.Contains(u[4], " ") || strings.HasPrefix(u[4], "ssh-"); glued && !strings.Contains(d.line(line), " ") {
		return d.told(line, "syntax", diag.Msg("this line is the rest of the line above, which must not be parted"), diag.Msg("delete this line, and write `%s` above it", u[3]+": "+u[4]+strings.TrimSpace(d.line(line))))
	}
	if u[4][0] == '|' || u[4][0] == '>' {
		return d.told(line, "indentation", diag.Msg("the text of `%s` above is not indented", u[3]),
			diag.Msg("begin this line with %d spaces, and each other line of the text", n))
	}
	return d.told(line, "indentation", diag.Msg("this line is no key; it seems to go on with the text above"), spaces(n))
}

// holderOf is the key of the only list of groups that begin with a key, "" if
// there are several.
func holderOf(key string) string {
	var found []string
	for f := range eachField {
		if s := f.Shape; s.Kind == ListKind && s.Elem.Kind == GroupKind && s.Elem.Fields[0].Name == key && !slices.Contains(found, f.Name) {
			found = append(found, f.Name)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}
