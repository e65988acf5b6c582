package render

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// problems tells of Hugo's error and of what it logged, at the user's files.
func (b *batch) problems(err error, log *buildLog) diag.List {
	var probs diag.List
	for _, e := range leaves(err) {
		// This one only counts what the log holds.
		if !strings.HasPrefix(e.Error(), "logged ") {
			b.report(e.Error(), &probs)
		}
	}
	for _, m := range said(log.errors) {
		b.logged(m, probs.Error)
	}
	for _, m := range said(log.warnings) {
		b.warning(m, &probs)
	}
	return probs.Sorted()
}

// logged adds what did not stop Hugo. Mostly it is an errorf or a warnf of a layout,
// in its own words.
func (b *batch) logged(text string, add func(pos diag.Pos, rule string, msg, hint diag.Message)) {
	pos, rest := b.locate(text)
	if m := lost.FindStringSubmatch(rest); m != nil {
		pos = b.layoutWith(strconv.Quote(m[1]))
	}
	if msg, hint, ok := known(rest); ok {
		add(pos, "site/hugo", msg, hint)
		return
	}
	add(pos, "site/layout", diag.Msg("%s", rest), diag.Message{})
}

// leaves is the errors that were joined into one, however deep.
func leaves(err error) []error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, e := range joined.Unwrap() {
			all = append(all, leaves(e)...)
		}
		return all
	}
	if inner := leaves(errors.Unwrap(err)); len(inner) > 1 {
		return inner
	}
	return []error{err}
}

var (
	// place is a place as Hugo puts it before a message: "/layouts/page.html:2:7": …
	place = regexp.MustCompile(`"/([^"\n]+?):(\d+):(\d+)": `)
	// templatePlace is one as Go's templates put it. It names the file without
	// layouts/, and none but the page's own where that stands in its base; of a
	// whole file no line.
	templatePlace = regexp.MustCompile(`template: ?([^\s:]+)(?::(\d+))?(?::(\d+))?: `)
	// at is the expression that failed.
	at = regexp.MustCompile(`executing "[^"]*" at <(.*?)>: `)
	// named is the page that was being made when nothing better is known.
	named = regexp.MustCompile(`(?:"|see )/(content/[^":\s]+\.md)`)
)

// report adds one error. Hugo tells it as a chain from the whole build down to
// the place; only the innermost file and what follows it matter.
func (b *batch) report(text string, probs *diag.List) {
	pos, rest := b.locate(text)
	if m := last(at, rest); m != nil {
		pos.Len = b.underlined(text, m[1])
		rest = rest[strings.LastIndex(rest, m[0])+len(m[0]):]
	}
	msg, hint := translate(rest)
	probs.Error(pos, "site/hugo", msg, hint)
}

// locate is the innermost place that a text names, and the rest of the text.
func (b *batch) locate(text string) (diag.Pos, string) {
	var pos diag.Pos
	rest, end, hugos := text, 0, "" // the file that Hugo names
	for _, m := range place.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		if _, ok := b.Bytes[name]; ok {
			col := number(text[m[6]:m[7]])
			if strings.HasPrefix(name, "layouts/") {
				col = b.column(name, number(text[m[4]:m[5]]), col)
			}
			pos, end, hugos = b.Origin(name, number(text[m[4]:m[5]]), col), m[1], name
		}
	}
	for _, m := range templatePlace.FindAllStringSubmatchIndex(text, -1) {
		name := "layouts/" + text[m[2]:m[3]]
		if _, ok := b.Bytes[name]; !ok || m[0] < end {
			continue
		}
		line, col := 0, 0
		if m[4] >= 0 {
			line = number(text[m[4]:m[5]])
		}
		if e := at.FindStringSubmatchIndex(text[m[1]:]); e != nil && e[0] == 0 {
			expr := strings.TrimSuffix(text[m[1]+e[2]:m[1]+e[3]], "...")
			if !strings.Contains(b.line(name, line), expr) && strings.Contains(b.line(hugos, line), expr) {
				continue
			}
		}
		if m[6] >= 0 {
			col = b.column(name, line, number(text[m[6]:m[7]]))
		}
		pos, end = b.Origin(name, line, col), m[1]
	}
	if m := last(named, text); pos.File == "" && m != nil {
		pos = b.Origin(m[1], 1, 0)
	}
	return pos, rest[end:]
}

// layoutWith is where a text first stands in a layout.
func (b *batch) layoutWith(text string) diag.Pos {
	for _, name := range slices.Sorted(maps.Keys(b.Bytes)) {
		before, _, ok := strings.Cut(string(b.Bytes[name]), text)
		if ok && strings.HasPrefix(name, "layouts/") {
			line := strings.Count(before, "\n") + 1
			return b.Origin(name, line, b.column(name, line, len(before)-strings.LastIndex(before, "\n")-1))
		}
	}
	return diag.Pos{}
}

// line is a line of a file, from 1; "" if there is none.
func (b *batch) line(name string, n int) string {
	lines := strings.Split(string(b.Bytes[name]), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return lines[n-1]
}

// column turns a template's column, which counts bytes from 0, into one that
// counts characters from 1.
func (b *batch) column(name string, line, col int) int {
	text := b.line(name, line)
	if col > len(text) {
		return 0
	}
	return utf8.RuneCountInString(text[:col]) + 1
}

// underlined is how many characters of an expression stand in the file. Go's
// templates shorten long ones.
func (b *batch) underlined(text, expr string) int {
	if strings.Contains(expr, "...") || !strings.Contains(text, "layouts/") {
		return 0
	}
	return utf8.RuneCountInString(expr)
}

// warning adds what Hugo only warns of.
func (b *batch) warning(text string, probs *diag.List) {
	if word, ok := strings.CutPrefix(text, "i18n|MISSING_TRANSLATION|"); ok {
		lang, key, _ := strings.Cut(word, "|")
		probs.Error(diag.Pos{File: "layouts/i18n/" + lang + ".toml"}, "site/missing-word",
			diag.Msg("the word `%s` is missing", key), diag.Msg("add a line: %s = \"…\"", key))
		return
	}
	switch {
	case strings.HasPrefix(text, "Failed to get translated string"): // the missing word is told
	case strings.HasPrefix(text, "Raw HTML omitted"): // package prose tells where, unless it is a comment
	case strings.Contains(text, " was deprecated in Hugo v"):
		pos, rest := b.locate(text)
		probs.Warn(pos, "site/deprecated", diag.Msg("a template uses what Hugo will take away: %s", firstLine(rest)), diag.Message{})
	default:
		b.logged(firstLine(text), probs.Warn) // Hugo says below it how to be rid of it
	}
}

// last is the last match of an expression, with its groups, or nil.
func last(re *regexp.Regexp, s string) []string {
	all := re.FindAllStringSubmatch(s, -1)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the expressions above match digits only
	return n
}
