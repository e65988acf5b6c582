package catalog

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var (
	keyLine      = regexp.MustCompile(`^( *)(- +)?([\w-]+):(?:\s+(.*))?$`)
	placed       = regexp.MustCompile(`^ *(?:- |[\w-]+:(?:\s|$))`) // a line that is no text
	keyAlone     = regexp.MustCompile(`^( *)(- +)?([\w-]+):\s*(?:#.*)?$`)
	commentedKey = regexp.MustCompile(`^(\s*)#+ ?([a-z_]+):\s*(?:#.*)?$`)
)

// spaces is the hint at where a line must begin.
func spaces(n int) diag.Message {
	if n == 0 {
		return diag.Msg("delete the spaces before this line")
	}
	return diag.Plural(n, "begin this line with 1 space", "begin this line with %d spaces")
}

// furtherIn is said of a line that has lost its column to the right.
var furtherIn = diag.Msg("this line stands further in than the others of its kind")

func indentOf(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// column is where the key of a line begins, behind its hyphen.
func column(k []string) int { return len(k[1]) + len(k[2]) }

// above is the line above another that is neither blank nor a comment; 0 if none is.
func (d *decoder) above(line int) int {
	for line--; line > 0 && (strings.TrimSpace(d.line(line)) == "" || strings.TrimSpace(d.line(line))[0] == '#'); line-- {
	}
	return line
}

// first is the first line that is neither blank nor a comment, or the last of all.
func (d *decoder) first() int {
	n := len(d.lines())
	for d.above(n) > 0 {
		n = d.above(n)
	}
	return n
}

// moves is slips of lines that have lost their column: a line, be it read or not, or
// one of those above.
func (d *decoder) moves(line int, read bool) (all []slip) {
	var likely []slip
	for n, steps := line, 0; n > 0 && steps < 12; n, steps = d.above(n), steps+1 {
		text, below, columns := d.line(n), d.line(line), d.columns(n)
		indent := indentOf(text)
		if _, ok := columns[indentOf(below)]; !ok && placed.MatchString(below) {
			columns[indentOf(below)] = ""
		}
		for _, c := range slices.Sorted(maps.Keys(columns)) {
			head := keyAlone.FindStringSubmatch(columns[c])
			fallen := head != nil && column(head) == c-2 && indent < c-1
			if c == indent || !placed.MatchString(text) || steps > 2 && d.above(n) > 0 && !fallen {
				continue
			}
			least, msg, hint := indent+1, diag.Msg("this line begins in the column of no key above it"), spaces(c)
			switch {
			case fallen:
				least, msg = indent, diag.Msg("this line belongs to `%s` above, and is not indented", head[3])
				if hint = diag.Msg("indent it by two spaces, as every line that belongs to `%s`", head[3]); c-indent != 2 {
					hint = diag.Msg("indent it by %d spaces, as every line that belongs to `%s`", c-indent, head[3])
				}
			case strings.HasPrefix(strings.TrimSpace(text), "- "):
				msg = diag.Msg("the hyphens of a list stand in one column")
			case (read || n != line) && c < indent:
				msg = furtherIn
			}
			moved := d.shifted(n, c, least, d.change(n, "", "indentation", msg, hint))
			for i := range moved {
				if i > 0 && !fallen {
					moved[i].hint = diag.Msg("%s, and move the lines that belong to it as far", hint)
				}
			}
			if columns[c] != "" || c == 0 {
				likely = append(likely, moved...)
			} else {
				all = append(all, moved...)
			}
		}
	}
	return append(likely, all...)
}

// columns is where a line may begin, with the line above it that says so, if one does.
func (d *decoder) columns(line int) map[int]string {
	all, bound := map[int]string{0: ""}, len(d.src)
	for n := d.above(line); n > 0; n = d.above(n) {
		text := d.line(n)
		k := keyLine.FindStringSubmatch(text)
		if k == nil || len(k[1]) >= bound {
			continue
		}
		bound = len(k[1])
		if _, known := all[bound]; !known {
			all[bound] = ""
		}
		if k[2] != "" {
			all[column(k)] = text
		}
		if keyAlone.MatchString(text) {
			all[column(k)+2] = text
		}
	}
	return all
}

// shifted is a slip of a line that begins in another column, with each number of
// lines below it that move as well, of those that are indented so far at least.
func (d *decoder) shifted(line, c, least int, s slip) (all []slip) {
	indent := indentOf(d.line(line))
	s.put = nil
	for n := line; n <= len(d.lines()) && n < line+12; n++ {
		text := d.line(n)
		if strings.TrimSpace(text) != "" {
			if n > line && indentOf(text) < least {
				break
			}
			text = strings.Repeat(" ", max(0, indentOf(text)+c-indent)) + strings.TrimLeft(text, " ")
		}
		s.put, s.last = append(slices.Clip(s.put), text), n
		if strings.TrimSpace(text) != "" {
			all = append(all, s)
		}
	}
	return all
}

// hyphens is slips of a line that lacks the hyphen of its entry, or has one too many.
func (d *decoder) hyphens(line int) []slip {
	k, text := keyLine.FindStringSubmatch(d.line(line)), strings.TrimSpace(d.line(line))
	switch {
	case k == nil:
		return nil
	case k[2] == "":
		here := d.change(line, k[1]+"- "+text, "syntax", diag.Msg("an entry of a list begins with a hyphen and a space"), diag.Write("- "+text))
		left := here
		left.put, left.hint = []string{strings.TrimPrefix(k[1], "  ") + "- " + text}, diag.Msg("write `%s`, with two spaces less before it", "- "+text)
		return []slip{here, left}
	}
	text = strings.TrimSpace(text[1:])
	return []slip{d.change(line, k[1]+text, "syntax", diag.Msg("a hyphen makes an entry of a list, and no list is here"), diag.Write(text))}
}

// prose is slips of lines of a text that are indented less than it.
func (d *decoder) prose(line int) (all []slip) {
	head := line - 1
	for head > 0 && !keyLine.MatchString(d.line(head)) {
		head--
	}
	k := keyLine.FindStringSubmatch(d.line(head))
	if k == nil || k[4] == "" || keyLine.MatchString(d.line(line)) {
		return nil
	}
	first := head + 1
	for first < line && strings.TrimSpace(d.line(first)) == "" {
		first++
	}
	c, msg := indentOf(d.line(first)), diag.Msg("this line belongs to the text of `%s` above, and is not indented as far", k[3])
	block := k[4][0] == '|' || k[4][0] == '>'
	if c <= column(k) {
		line, c, msg = first, column(k)+2, diag.Msg("the text of `%s` above is not indented", k[3])
	}
	if !block {
		msg = diag.Msg("this line is no key; it seems to go on with the text above")
	}
	if whole := k[4] + strings.TrimSpace(d.line(line)); line == head+1 && !strings.Contains(whole, " ") && (strings.Contains(whole, "://") || strings.HasPrefix(whole, "ssh-")) {
		s := d.change(line, "", "syntax", diag.Msg("this line is the rest of the line above, which must not be parted"), diag.Msg("delete this line, and write `%s` above it", k[3]+": "+whole))
		s.first, s.put = head, []string{d.line(head) + strings.TrimSpace(d.line(line))}
		all = append(all, s)
	}
	for i, s := range d.shifted(line, c, 0, d.change(line, "", "indentation", msg, spaces(c))) {
		if i > 0 {
			s.hint = diag.Msg("begin this line with %d spaces, and each other line of the text", c)
		}
		all = append(all, s)
	}
	return all
}

// heads is slips of the key that holds a line: it is missing, a comment, or has a
// value of its own.
func (d *decoder) heads(line int) (all []slip) {
	above, indent := d.above(line), indentOf(d.line(line))
	for n := above + 1; n < line; n++ {
		if c := commentedKey.FindStringSubmatch(d.line(n)); c != nil {
			all = append(all, d.change(n, c[1]+c[2]+":", "syntax", diag.Msg("# makes a comment of `%s`, which holds the lines below", c[2]), diag.Write(c[2]+":")))
		}
	}
	if u := keyLine.FindStringSubmatch(d.line(above)); u != nil && u[4] != "" && column(u) < indent {
		value, _, _ := strings.Cut(u[4], " #")
		empty := d.change(above, d.line(above)[:column(u)]+u[3]+":", "syntax",
			diag.Msg("`%s` holds the keys below it, so that nothing can stand behind its colon", u[3]), diag.Msg("write `%s`, or delete the lines below that belong to it", u[3]+":"))
		empty.last, empty.put = line, append(empty.put, d.lines()[above:line]...)
		for _, f := range ShapeOf(d.into).fields() {
			if s := f.Rule.short(f.Shape); f.Name == u[3] && s.Kind == GroupKind && firstNeeded(s).Kind == TextKind {
				pair, named := s.Fields[0].Name+": "+strings.TrimSpace(value), empty
				named.put = slices.Insert(slices.Clone(empty.put), 1, strings.Repeat(" ", indent)+pair)
				named.hint = diag.Msg("write `%s`, and `%s` in a line below it", u[3]+":", pair)
				all = append(all, named)
			}
		}
		all = append(all, empty)
	}
	k := keyLine.FindStringSubmatch(d.line(line))
	if k == nil {
		return all
	}
	for _, f := range ShapeOf(d.into).fields() {
		if d.heldBy(f, k[3], k[2] != "") {
			s := d.change(line, strings.Repeat(" ", max(indent-2, 0))+f.Name+":", "indentation",
				diag.Msg("the key that holds this line is missing above it"), diag.Msg("add `%s` above this line, with two spaces less before it", f.Name+":"))
			s.last = line - 1
			all = append(all, s)
		}
	}
	return all
}

// strays is slips of a line that belongs to a key elsewhere, or to one that is missing.
func (d *decoder) strays(line int) (all []slip) {
	k, text, indent := keyLine.FindStringSubmatch(d.line(line)), strings.TrimSpace(d.line(line)), indentOf(d.line(line))
	if k == nil {
		return nil
	}
	s := d.change(line, "", "unknown-key", diag.Msg("the key `%s` is not known here", k[3]), diag.Message{})
	for _, f := range ShapeOf(d.into).fields() {
		if !d.heldBy(f, k[3], false) {
			continue
		}
		s.hint = diag.Msg("it belongs to `%s`: move the line there, below `%s`, and indent it as the others there", f.Name, f.Name+":")
		for n := 1; n <= len(d.lines()) && len(all) < 50; n++ {
			moved := s
			if h := keyAlone.FindStringSubmatch(d.line(n)); h == nil || h[3] != f.Name || n == line {
				continue
			} else if put := []string{strings.Repeat(" ", column(h)+2) + text}; n < line {
				moved.first, moved.put = n, slices.Concat([]string{d.line(n)}, put, d.lines()[n:line-1])
			} else {
				moved.last, moved.put = n, slices.Concat(d.lines()[line:n], put)
			}
			all = append(all, moved)
		}
		s.hint = diag.Msg("it belongs to `%s`: add `%s` above this line, and indent by two spaces more what belongs to it", f.Name, f.Name+":")
		for _, below := range d.shifted(line, indent+2, indent, s) {
			below.put = slices.Insert(below.put, 0, strings.Repeat(" ", indent)+f.Name+":")
			all = append(all, below)
		}
	}
	return all
}

// heldBy tells whether a key can stand below a field's, in an entry of its list or not.
func (d *decoder) heldBy(f Field, key string, entry bool) bool {
	s := f.Rule.short(f.Shape)
	if entry && s.Kind == ListKind {
		s = s.Elem
	}
	switch s.Kind {
	case GroupKind:
		return s.field(key) != nil
	case LocalizedKind:
		return slices.Contains(d.site.Languages, offer.Lang(key))
	case TariffKind, MapKind:
		return s.Elem.Type == amountType && new(offer.Area).UnmarshalText([]byte(key)) == nil
	}
	return false
}
