package catalog

import (
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// slip is a usual mistake at some lines, as the change that mends it.
type slip struct {
	first, last int      // the lines that go, counted from 1; none if the last stands before the first
	put         []string // what comes in their place
	at, from    int      // the line where it is told, and the byte from which on
	rule        string
	msg, hint   diag.Message
}

// slips is what may have happened at a line, the likelier first.
func (d *decoder) slips(line int) []slip {
	above := d.above(line)
	return slices.Concat(d.rewritings(line, repairs), d.rewritings(above, repairs), d.prose(line), d.moves(line, false), d.heads(line), d.heads(d.first()), d.hyphens(line), d.hyphens(above))
}

// best is the first change of all after which the least is told, less than so much,
// of a file that ends with a line; nil if there is none.
func (d *decoder) best(all []slip, end, least int) (best *slip, left diag.List) {
	for i, s := range all[:min(len(all), maxSlips)] {
		if list, ok := d.trial(s, end); ok && cost(list) < least {
			best, left, least = &all[i], list, cost(list)
		}
		if least == 0 {
			break
		}
	}
	return best, left
}

// trial is what is told of the file after a change; ok is false if YAML cannot
// read it.
func (d *decoder) trial(s slip, end int) (list diag.List, ok bool) {
	if s.last > end {
		return nil, false
	}
	src := []byte(strings.Join(slices.Concat(d.lines()[:s.first-1], s.put, d.lines()[s.last:end]), "\n"))
	root, err := parse(src)
	if err != nil || root == nil {
		return nil, false
	}
	t := &decoder{file: d.file, src: src, into: d.into, site: d.site, ids: d.ids}
	t.record(root, reflect.New(d.into).Elem())
	put := func(p diag.Problem) bool {
		return p.Pos.Line >= s.first && p.Pos.Line < s.first+len(s.put) && slices.Contains([]string{"unknown-key", "doubled-key", "wrong-type"}, p.Rule)
	}
	return t.list, !slices.ContainsFunc(t.list, put)
}

// tell tells of a slip.
func (d *decoder) tell(s slip) {
	d.list.Error(d.span(s.at, s.from, max(s.from, len(strings.TrimRight(d.line(s.at), " \t")))), s.rule, s.msg, s.hint)
}

// mended tells of the slip that keeps YAML from reading a line, if one is found.
// If more is wrong in the file, only its part before the next key is looked at.
func (d *decoder) mended(line int) bool {
	if len(d.src) > maxMended {
		return false
	}
	all, last := d.slips(line), len(d.lines())
	s, _ := d.best(all, last, math.MaxInt)
	for end := line; s == nil && end < last; end++ {
		if placed.MatchString(d.line(end+1)) && indentOf(d.line(end+1)) <= indentOf(d.line(line)) {
			last = end
			s, _ = d.best(all, end, math.MaxInt)
		}
	}
	if s != nil {
		d.tell(*s)
	}
	return s != nil
}

// maxMended is the most bytes of a file of which slips are looked for, and maxSlips
// how many of them, so that none keeps the program busy.
const maxMended, maxSlips = 1 << 15, 400

// outOfPlace are the rules of what is told of a line that has lost its place.
var outOfPlace = []string{"unknown-key", "no-value", "wrong-type", "language", "missing-key"}

// slipped tells of a slip in place of the problems that come of it. A record of
// which values are still to be written, and nothing else, has no line out of place.
func (d *decoder) slipped() {
	if len(d.src) > maxMended || len(d.list) == 0 {
		return
	}
	var all []slip
	astray := wrong(d.list) > 0
	if astray {
		all = d.wrapped()
	}
	doubled := slices.DeleteFunc(slices.Clone(d.list), func(p diag.Problem) bool { return p.Rule != "doubled-key" })
	seen := map[int]bool{0: true}
	for _, p := range d.list {
		n := p.Pos.Line
		if seen[n] || len(seen) > 6 {
			continue
		}
		seen[n] = true
		all = append(all, d.rewritings(n, readRepairs)...)
		if !astray {
			continue
		}
		all = append(all, d.prose(n+1)...)
		switch {
		case p.Rule == "doubled-key" && len(doubled) > 1:
			all = slices.Concat(all, d.hyphens(n), d.heads(n))
		case slices.Contains(outOfPlace, p.Rule):
			all = slices.Concat(all, d.rewritings(n, listRepairs), d.prose(n), d.moves(n, true), d.strays(n), d.heads(n))
		}
	}
	if len(doubled) > 2 && doubled[0].Pos.Col == 1 && doubled[0].Msg.String() != doubled[1].Msg.String() {
		s := d.change(doubled[0].Pos.Line, "", "doubled-key", diag.Msg("a second record seems to begin here, but a file holds one record"),
			diag.Msg("delete this line and those below it, or move them to a file of their own"))
		s.last, s.put = len(d.lines()), nil
		all = append(all, s)
	}
	if s, left := d.best(all, len(d.lines()), cost(d.list)); s != nil && (!astray || wrong(left) < wrong(d.list)) {
		d.list = slices.DeleteFunc(d.list, func(p diag.Problem) bool {
			return !slices.ContainsFunc(left, func(l diag.Problem) bool { return l.Msg.String() == p.Msg.String() && l.Rule == p.Rule })
		})
		d.tell(*s)
	}
}

// cost is how much is told, values that are still to be written last.
func cost(list diag.List) int { return wrong(list)*2*maxProblems + len(list) }

// wrong is how many problems are not of a value that is still to be written.
func wrong(list diag.List) (n int) {
	for _, p := range list {
		if p.Rule != "no-value" {
			n++
		}
	}
	return n
}

// wrapped is the slip of a key too many around all others.
func (d *decoder) wrapped() []slip {
	n := d.first()
	k := keyAlone.FindStringSubmatch(d.line(n))
	if k == nil || slices.ContainsFunc(d.lines()[n:], func(text string) bool { return text != "" && !strings.ContainsAny(text[:1], " #") }) {
		return nil
	}
	s := d.change(n, "", "indentation", diag.Msg("all keys of this record stand below `%s`, which is none of its keys", k[3]),
		diag.Msg("delete this line, and in each line below it the spaces that it begins with, as many as the first of them has"))
	s.last = len(d.lines())
	for _, text := range d.lines()[n:] {
		s.put = append(s.put, text[min(indentOf(text), indentOf(d.line(n+1))):])
	}
	return []slip{s}
}

// change is a slip of a whole line.
func (d *decoder) change(line int, put, rule string, msg, hint diag.Message) slip {
	return slip{first: line, last: line, put: []string{put}, at: line, from: indentOf(d.line(line)), rule: rule, msg: msg, hint: hint}
}

// told tells of a whole line.
func (d *decoder) told(line int, rule string, msg, hint diag.Message) {
	d.tell(slip{at: line, from: len(d.line(line)) - len(strings.TrimLeft(d.line(line), " \t")), rule: rule, msg: msg, hint: hint})
}
