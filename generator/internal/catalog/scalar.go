package catalog

import (
	"cmp"
	"encoding"
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle

// scalar reads a single value. It takes the text as it was written: YAML
// itself would read the postcode 01067 as a number.
func (d *decoder) scalar(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	if n.Kind != yaml.ScalarNode {
		return d.wrongType(n, at, s, expectation(s))
	}
	text, ok := d.text(n, at)
	if !ok {
		return false
	}
	switch s.Kind {
	case EnumKind:
		return d.enum(n, at, s, v, text)
	case NumberKind:
		return d.number(n, at, v, text)
	case BoolKind:
		if n.Style&quoted != 0 || text != "true" && text != "false" {
			return d.wrongType(n, at, s, expectation(s))
		}
		v.SetBool(text == "true")
		return true
	case TextKind:
		d.cutOff(n, at)
		d.paragraphs(n, at)
		v.SetString(text)
		return true
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
		d.unread(n, at, s, v, text, err)
		return false
	}
	if (s.Type == moneyType || s.Type == amountType && !strings.Contains(text, " ")) && n.Style&quoted == 0 {
		d.list.Error(d.at(n), "quotes", diag.Msg("an amount of money needs quotes around it, or YAML drops zeros at its end"),
			diag.Write(at.with(strconv.Quote(text))))
		return false
	}
	if a, ok := v.Addr().Interface().(*offer.Amount); ok && a.Currency == d.site.Currency {
		a.Currency = "" // one that names the site's currency is as one that names none
	}
	d.used(n, v)
	return true
}

// unread tells of a value that its type cannot read, and what was meant.
func (d *decoder) unread(n *yaml.Node, at slot, s *Shape, v reflect.Value, text string, err error) {
	if words := strings.Fields(text); len(words) == 2 && d.meantItem(text, s) == "" {
		if near := Nearest(strings.ToLower(words[1]), offer.UnitNames()); near != "" && d.meantItem(words[0]+" "+near, s) != "" {
			err = &diag.Fault{Msg: diag.Msg("%q is not a period", text), Hint: diag.Write(d.meantItem(words[0]+" "+near, s))}
		}
	}
	if m := noticeTo.FindStringSubmatch(text); at.name == "notice" && m != nil {
		time, day := d.meantItem(cmp.Or(m[1], none), s), meantValue(m[2], offer.NoticeTo("").Values().Words())
		if time != "" && day != "" {
			d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is said with two keys, the time and the day", text), diag.Msg("write `%s`, and `%s` in a line below it", at.with(time), "notice_to: "+day))
			return
		}
	}
	if days := offer.MeantRange(text); s.Type == dateType && days[0] != "" {
		hint := diag.Write(at.with(days[0]))
		if at.name == "from" {
			hint = diag.Msg("write `%s`, and `%s` in a line below it", at.with(days[0]), "until: "+days[1])
		} else if at.name == "until" {
			hint = diag.Write(at.with(days[1]))
		}
		d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is two days, and here is room for one", text), hint)
		return
	}
	if all := d.several(text, s); all != nil && (at.item || RefersTo(s.Type) != "") {
		d.tooMany(n, at, all)
		return
	}
	if RefersTo(s.Type) != "" {
		if hint := d.idHint(text, s.Type); hint.Format != "" {
			d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is not an id", text), hint)
			return
		}
	}
	if at.optional && isNothing(text) && s.Type != noticeType { // which knows none, and is missing when it is left out
		d.list.Error(d.at(n), "malformed-value", diag.Msg("%s cannot be %q", at.subject(), text), diag.Msg("delete the line: a key that is left out says so"))
		return
	}
	if word := strings.Trim(text, "/"); s.Type == linkType && at.key != nil && called(word, germanKeys, []string{at.name}) != "" {
		err = &diag.Fault{Msg: diag.Msg("%q is neither a page in content/ nor a web address", text), Hint: diag.Write(at.name)}
	}
	d.fault(d.at(n), err)
}

// noticeTo is a notice, if there is one, with the day to which it is given.
var noticeTo = regexp.MustCompile(`^(?:(.+?),? )?((?:zum|zur|vor|to the|before the) .+)$`)

// tooMany tells of several values where one can be.
func (d *decoder) tooMany(n *yaml.Node, at slot, all []string) {
	hint := diag.Msg("give each an entry of its own: %s", strings.Join(all, ", "))
	if at.entryKey {
		d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is more than one value", n.Value), hint)
		return
	}
	if line := d.line(n.Line); at.item && strings.Contains(line, "[") {
		hint = diag.Msg("write `%s`: a comma parts the entries of a list", strings.Join(all, ", "))
	} else if at.item && strings.Contains(line, at.name+":") {
		list := at.name + ": [" + strings.Join(all, ", ") + "]"
		hint = diag.Msg("put brackets around it: `%s`", list).Guessing(list)
	}
	d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is more than one value", n.Value), hint)
}

// expectation says what a single value must be.
func expectation(s *Shape) diag.Message {
	switch s.Kind {
	case NumberKind:
		return diag.Msg("a whole number")
	case BoolKind:
		return diag.Msg("true or false")
	case EnumKind:
		return diag.Msg("one word")
	}
	return diag.Msg("a text")
}

// fault tells what a type says of a text that it cannot read, if it says anything.
func (d *decoder) fault(pos diag.Pos, err error) {
	if err == nil {
		return
	}
	var f *diag.Fault
	if !errors.As(err, &f) {
		f = &diag.Fault{Msg: diag.Reason(err)}
	}
	d.list.Error(pos, "malformed-value", f.Msg, f.Hint)
}

// text is the wording of a scalar. The line end that closes a block text does
// not belong to it.
func (d *decoder) text(n *yaml.Node, at slot) (string, bool) {
	text := n.Value
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		text = strings.TrimRight(text, "\n")
	}
	if strings.TrimSpace(text) == "" {
		hint := diag.Msg("write the text between the quotation marks")
		if at.optional {
			hint = diag.Msg("write the text, or delete the line")
		}
		d.list.Error(d.at(n), "empty-text", diag.Msg("%s is empty", at.subject()), hint)
		return "", false
	}
	if n.Style&yaml.DoubleQuotedStyle != 0 { // here an escape such as \u200b can bring in what the bytes do not show
		if at := hidden(text, func(rune) bool { return false }); at >= 0 {
			r, _ := utf8.DecodeRuneInString(text[at:])
			d.list.Error(d.at(n), "invisible-character", unseen(r), diag.Msg("delete the escape; put the text in single quotes if a backslash is meant"))
			return "", false
		}
	}
	if msg, hint := confusing(text); msg.Format != "" {
		d.list.Error(d.at(n), "confusing-letters", msg, hint)
		return "", false
	}
	return text, true
}

// counted is a comment that looks like the rest of a text: "#1", "# 5".
var counted = regexp.MustCompile(`^# ?\d{1,4}\b[^:]{0,40}$`)

// cutOff warns of a text such as "Heft #1" or "Lernen #daheim", which YAML ends before the #.
func (d *decoder) cutOff(n *yaml.Node, at slot) {
	c := n.LineComment
	if c == "" || n.Style != 0 {
		return
	}
	msg, quotes := diag.Msg("the text ends before %q, since # begins a comment", c), at.with(strconv.Quote(n.Value+" "+c))
	before, _, _ := strings.Cut(d.line(n.Line), " #")
	switch {
	case counted.MatchString(c):
		d.list.Warn(d.at(n), "comment", msg, diag.Msg("put the text in quotes: `%s`", quotes))
	case strings.HasSuffix(before, n.Value): // one space, where most people leave two
		d.list.Warn(d.at(n), "comment", msg, diag.Msg("put the text in quotes: `%s`; if it is a comment, write two spaces before it", quotes))
	}
}

// paragraphs warns of a text of several paragraphs, which YAML writes into one
// another unless the text stands below a |.
func (d *decoder) paragraphs(n *yaml.Node, at slot) {
	if at.key != nil && n.Style&(yaml.LiteralStyle|quoted) == 0 && strings.Contains(strings.TrimSpace(n.Value), "\n") {
		d.list.Warn(d.at(n), "paragraphs", diag.Msg("the empty lines of this text are lost, and its paragraphs become one"),
			diag.Msg("write `%s` and begin the text in the next line", at.name+": |"))
	}
}

func (d *decoder) enum(n *yaml.Node, at slot, s *Shape, v reflect.Value, text string) bool {
	if slices.Contains(s.Values, text) {
		v.SetString(text)
		return true
	}
	hint := diag.Msg("write one of: %s", strings.Join(s.Values, ", "))
	if several := d.several(text, s); at.item && several != nil {
		hint = diag.Msg("write `%s`: a comma parts the entries of a list", strings.Join(several, ", "))
	} else if near := meantValue(text, s.Values); near != "" {
		hint = diag.Msg("did you mean `%s`? Possible are: %s", near, strings.Join(s.Values, ", ")).Guessing(near)
	}
	d.list.Error(d.at(n), "unknown-value", diag.Msg("%s cannot be %q", at.subject(), text), hint)
	return false
}

func (d *decoder) number(n *yaml.Node, at slot, v reflect.Value, text string) bool {
	i, err := strconv.Atoi(text)
	switch {
	case err == nil && n.Style&quoted != 0 && strconv.Itoa(i) == text:
		d.list.Error(d.at(n), "quotes", diag.Msg("a number stands without quotes"), diag.Write(at.with(text)))
	case err != nil || n.Style != 0 || strconv.Itoa(i) != text:
		hint := diag.Msg("write digits only, as in `%s`", at.with("12"))
		if n := offer.MeantNumber(text); n > 0 {
			meant := at.with(strconv.Itoa(n))
			hint = diag.Msg("write digits only: `%s`", meant).Guessing(meant)
		}
		d.list.Error(d.at(n), "malformed-value", diag.Msg("%q is not a whole number", text), hint)
	case at.rule.Positive && i < 1:
		d.list.Error(d.at(n), "malformed-value", diag.Msg("%s must be at least 1", at.subject()), diag.Msg("write how many there are"))
	default:
		v.SetInt(int64(i))
		return true
	}
	return false
}
