package catalog

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// repair is a usual mistake in a line that YAML cannot read, and how the line
// should be.
type repair struct {
	line *regexp.Regexp // its first group stands before what is wrong; one called sign is put into msg
	with string         // the line as it should be, as in [regexp.Regexp.Expand]; "" is no line
	msg  diag.Message
	mend func(m []string) string // in place of with; may be two lines
	each bool                    // many lines in a row are likely to have the mistake
}

// as is the pattern of a line, value that of a line behind its key.
func as(pattern string) *regexp.Regexp { return regexp.MustCompile(`^` + pattern + `\s*$`) }
func value(pattern string) *regexp.Regexp {
	return as(`(\s*(?:- +)?[\pL\d_-]+: +)` + pattern)
}

var textWithColon = value(`((?:[^-{\["'|>\s]|-\S).*:(?: .*)?)`)

// listRepairs are of the signs of a list, flowRepairs of a line with brackets or braces.
var listRepairs = []repair{
	{line: as(`(\s*)(?P<sign>[*•–—+.]|(?:\d{1,2}|[a-z])[.)]) +(\S.*?)`), with: "$1- $3", msg: diag.Msg("an entry of a list begins with a hyphen, not with %s"), each: true},
	{line: as(`( *)(?P<sign>[–—*•])([^\s*].*)`), with: "$1- $3", msg: diag.Msg("an entry of a list begins with a hyphen, not with %s"), each: true},
	{line: as(`( *)-([^\s-].*)`), with: "$1- $2", msg: diag.Msg("a space is missing after the hyphen"), each: true},
}

// repairs are tried one after the other, those that are right more surely first.
var repairs = slices.Concat(listRepairs, flowRepairs, []repair{
	{line: as(`(\s*)(?://|;|/\*|<!--|--|REM |<\?)\s*(.*?)\s*(?:\*/|-->|\?>)?`), with: "$1# $2", msg: diag.Msg("a remark begins with #")},
	{line: as(`( *)(- +)?([\w-]+)`), with: "$1$2$3:", msg: diag.Msg("a colon is missing behind the key")},
	{line: as(`(\s*(?:- +)?[\pL\d_-]+) ?:[:=]?([^\s/:=].*?)`), with: "$1: $2", msg: diag.Msg("a space is missing after the colon")},
	{line: as(`(\s*)((?:- +)?[\pL_][\pL\d_-]*)(?::| *[;=：；→] *| *[-=]+> *| +[-–] +| +)((?:[^\s/=:]|/[^/]).*?)`), with: "$1$2: $3", msg: diag.Msg("a colon is missing behind the key")},
	{line: as(`(\s*)"([\w-]+)"\s*:\s*(.+?)\s*,`), with: "$1$2: $3", msg: diag.Msg("quotes around a key and a comma at the end are JSON's")},
	{line: as(`(\s*)["'“”„]([\w-]+): +(.+?)["'“”]`), with: "$1$2: $3", msg: diag.Msg("quotation marks around a key and its value make one text of both")},
	{line: as("()```.*"), msg: diag.Msg("%s belongs to Markdown, and is no part of a record", "```")},
	{line: as(`()%.*`), msg: diag.Msg("a line that begins with %% is for YAML itself, and none is needed here")},

	{line: value(`("[^"]*"|'[^']*')["'.,;]`), with: "$1$2", msg: diag.Msg("nothing can stand behind the quotation marks of a text")},
	{line: value(`(?:"([^"']*)['“”„’]|'([^"']*)["“”„’])`), with: `$1"$2$3"`, msg: diag.Msg("a text in quotes ends with the same sign with which it begins")},
	{line: value(`"([^"\\]*)\\"`), with: `$1"$2"`, msg: diag.Msg("a backslash before the last quotation mark makes it a part of the text")},
	{line: value(`[\pL.-]+: +(\S+@\S+|\+[\d ()/-]+|https?://\S+)`), with: "$1$2", msg: diag.Msg("the key says already what this is")},
	{line: as(`((\s*(?:- +)?)[\pL\d_-]+: +)(\S.*?)[,;]? +(([a-z_]+): \S.*)`), mend: func(m []string) string {
		return m[1] + m[3] + "\n" + strings.Repeat(" ", len(m[2])) + m[4]
	}, msg: diag.Msg("a second key stands in this line")},
	{line: value(`[({ ]*((?:[A-Z]{2}: *"?\d[\d.,]*"?(?:, *)?)+|(?:de|en|fr|it): [^:]+, (?:de|en|fr|it): [^:]+?)[)} ]*`), with: "$1{$2}", msg: diag.Msg("keys in one line need braces around them")},
	{line: value(`\[[^\]]*\]\((?:mailto:)?(\S+)\)`), with: "$1$2", msg: diag.Msg("a link of Markdown cannot stand here")},
	{line: value(`("\d+\.\d\d") *(?:€|EUR|Euro|CHF)\.?`), with: "$1$2", msg: diag.Msg("nothing can stand behind the quotation marks of an amount")},
	{line: value(`(?:"(.*".*)"|'(.*'.*)')`), mend: func(m []string) string { return m[1] + inSingle(m[2]+m[3]) }, msg: diag.Msg("quotation marks in a text end it, unless those around it are of the other kind")},
	{line: value("((?P<sign>[@%*&!`]|\\? ).*?)"), mend: inQuotes, msg: diag.Msg("a text that begins with %s needs quotes around it")},
	{line: as(`(\s*(?:- +)?([a-z_]+): +)(([a-z_]+): +[^#]*?)(?: +#.*)?`), with: "$1{$3}", msg: diag.Msg("keys in one line need braces around them")},
	{line: textWithColon, mend: inQuotes, msg: diag.Msg("a text with a colon in it needs quotes around it")},
	{line: value(`(?:(")([^"]*)|(')([^']*))`), with: "$1$2$3$4$5$2$4", msg: diag.Msg("a text in quotes that begins here is not closed")},
	{line: value(`("[^"]*"\s*[^\s#].*|'[^']*'\s*[^\s#].*)`), mend: inQuotes, msg: diag.Msg("quotation marks around a part of a text need quotes around all of it")},
})

// inQuotes is a line whose value is put in quotes.
func inQuotes(m []string) string {
	text := strings.TrimSpace(m[2])
	if strings.ContainsAny(text, `"\`) {
		return m[1] + inSingle(text)
	}
	return m[1] + strconv.Quote(text)
}

func inSingle(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

// rewritings is slips in a line by itself.
func (d *decoder) rewritings(n int, repairs []repair) (all []slip) {
	typed := strings.TrimRight(d.line(n), " \r")
	for _, r := range repairs {
		m := r.line.FindStringSubmatch(typed)
		if m == nil {
			continue
		}
		if r.mend == nil {
			r.mend = func(m []string) string { return r.line.ReplaceAllString(m[0], r.with) }
		}
		line := r.mend(m)
		if line == typed {
			continue
		}
		first, second, two := strings.Cut(strings.TrimSpace(line), "\n")
		s := slip{first: n, last: n, put: strings.Split(line, "\n"), at: n, from: len(m[1]), rule: "syntax", msg: r.msg, hint: diag.Write(first)}
		switch {
		case first == "":
			s.put, s.hint = nil, diag.Msg("delete the line")
		case two:
			s.hint = diag.Msg("write `%s`, and `%s` in a line below it", first, strings.TrimSpace(second))
			all = append(all, s)
			s.put = []string{s.put[0], strings.TrimSpace(second)} // of the record
		case r.each:
			for m := r.line.FindStringSubmatch(d.line(s.last + 1)); m != nil; m = r.line.FindStringSubmatch(d.line(s.last + 1)) {
				s.last++
				s.put = append(s.put, r.mend(m))
				s.hint = diag.Msg("write `%s` in each of these lines", first)
			}
		case r.line == textWithColon && indentOf(d.line(n+1)) > indentOf(typed) && !keyLine.MatchString(d.line(n+1)): // it goes on
			s.hint = diag.Msg("write `%s` and begin the text in the next line, indented as the line below", strings.TrimSpace(m[1])+" >-")
			s.put = []string{m[1] + ">-", strings.Repeat(" ", indentOf(d.line(n+1))) + m[2]}
		}
		if i := r.line.SubexpIndex("sign"); i > 0 {
			s.msg.Args = []any{strings.TrimSpace(m[i])}
		}
		all = append(all, s)
	}
	return all
}
