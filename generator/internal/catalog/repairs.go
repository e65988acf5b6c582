package catalog

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// repair is a usual mistake in a line that YAML cannot read, and how the line
// should be.
type repair struct {
	line *regexp.Regexp // its first group stands before what is wrong; one called key must be a key, one called group the key of a group, one called sign is put into msg
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

var gluedColon = as(`(\s*(?:- +)?[\pL\d_-]+) ?:[:=]?([^\s/:=].*?)`)

var textWithColon = value(`((?:[^-{\["'|>\s]|-\S).*:(?: .*)?)`)

// markRepairs are of signs at the beginning of a line that mean something elsewhere.
var markRepairs = []repair{
	{line: as(`(\s*)(?://|;|/\*|<!--|--|REM |<\?)\s*(.*?)\s*(?:\*/|-->|\?>)?`), with: "$1# $2", msg: diag.Msg("a remark begins with #")},
	{line: as(`(\s*)(?P<sign>[*•–—]) +(\S.*?)`), with: "$1- $3", msg: diag.Msg("an entry of a list begins with a hyphen, not with %s"), each: true},
}

// gluedItems and bareKeys are of lines that YAML takes for a text.
var (
	gluedItems = []repair{{line: as(`( *)-([^\s-].*)`), with: "$1- $2", msg: diag.Msg("a space is missing after the hyphen")}}
	bareKeys   = []repair{{line: as(`( *)(- +)?(?P<key>[\w-]+)`), with: "$1$2$3:", msg: diag.Msg("a colon is missing behind the key")}}
)

// unsigned is of a line that YAML takes for a text until the next line has a colon
// and a space.
var unsigned = []repair{{line: as(`(\s*)((?:- +)?[\pL_][\pL\d_-]*)(?::| *[;=：；→] *| *[-=]+> *| +[-–] +)((?:[^\s/]|/[^/]).*?)`), with: "$1$2: $3",
	msg: diag.Msg("a colon and a space are missing after the key")}}

// repairs are tried one after the other, those that are right more surely first.
var repairs = slices.Concat(flowRepairs, []repair{
	{line: as(`(\s*)"([\w-]+)"\s*:\s*(.+?)\s*,`), with: "$1$2: $3", msg: diag.Msg("quotes around a key and a comma at the end are JSON's")},
	{line: as(`(\s*)["'“”„](?P<key>[\w-]+): +(.+?)["'“”]`), with: "$1$2: $3", msg: diag.Msg("quotation marks around a key and its value make one text of both")},
	{line: as(`( *)(- +)?(?P<key>[\w-]+)(?:\s*[=;；：→]\s*|\s*[-=]+>\s*|\s+[-–]\s+|\s+)([^\s=:].*)`), with: "$1$2$3: $4", msg: diag.Msg("a colon is missing behind the key")},
	{line: gluedColon, with: "$1: $2", msg: diag.Msg("a space is missing after the colon")},
	{line: as("()```.*"), msg: diag.Msg("%s belongs to Markdown, and is no part of a record", "```")},
	{line: as(`()%.*`), msg: diag.Msg("a line that begins with %% is for YAML itself, and none is needed here")},

	{line: value(`("[^"]*"|'[^']*')["'.,;]`), with: "$1$2", msg: diag.Msg("nothing can stand behind the quotation marks of a text")},
	{line: value(`(?:"([^"']*)['“”„’]|'([^"']*)["“”„’])`), with: `$1"$2$3"`, msg: diag.Msg("a text in quotes ends with the same sign with which it begins")},
	{line: value(`"([^"\\]*)\\"`), with: `$1"$2"`, msg: diag.Msg("a backslash before the last quotation mark makes it a part of the text")},
	{line: value(`[\pL.-]+: +(\S+@\S+|\+[\d ()/-]+|https?://\S+)`), with: "$1$2", msg: diag.Msg("the key says already what this is")},
	{line: as(`((\s*(?:- +)?)[\pL\d_-]+: +)(\S.*?)[,;]? +((?P<key>[a-z_]+): \S.*)`), mend: func(m []string) string {
		return m[1] + m[3] + "\n" + strings.Repeat(" ", len(m[2])) + m[4]
	}, msg: diag.Msg("a second key stands in this line")},
	{line: value(`[({ ]*((?:[A-Z]{2}: *"?\d[\d.,]*"?(?:, *)?)+|(?:de|en|fr|it): [^:]+, (?:de|en|fr|it): [^:]+?)[)} ]*`), with: "$1{$2}", msg: diag.Msg("keys in one line need braces around them")},
	{line: value(`\[[^\]]*\]\((?:mailto:)?(\S+)\)`), with: "$1$2", msg: diag.Msg("a link of Markdown cannot stand here")},
	{line: value(`("\d+\.\d\d") *(?:€|EUR|Euro|CHF)\.?`), with: "$1$2", msg: diag.Msg("nothing can stand behind the quotation marks of an amount")},
	{line: value(`(?:"(.*".*)"|'(.*'.*)')`), mend: func(m []string) string {
		return m[1] + inSingle(m[2]+m[3])
	}, msg: diag.Msg("quotation marks in a text end it, unless those around it are of the other kind")},
	{line: value("((?P<sign>[@%*&!`]|\\? ).*?)"), mend: inQuotes, msg: diag.Msg("a text that begins with %s needs quotes around it")},
	{line: as(`(\s*(?:- +)?(?P<group>[a-z_]+): +)((?P<key>[a-z_]+): +[^#]*?)(?: +#.*)?`), with: "$1{$3}", msg: diag.Msg("keys in one line need braces around them")},
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

// alone is what YAML makes of a line by itself: 0 of none and of a comment.
func alone(line string) (yaml.Kind, error) {
	root, err := parse([]byte(line))
	if root == nil {
		return 0, err
	}
	return root.Kind, err
}

// repaired tells of the first of the repairs with which YAML reads a line by
// itself. It leaves a line alone that is a key with its value, or an entry of a
// list: with such a line, something is wrong around it.
func (d *decoder) repaired(n int, all []repair) bool {
	kind, err := alone(d.line(n))
	return (err != nil || kind == yaml.ScalarNode) && d.rewritten(n, all)
}

// rewritten is repaired whatever the line is now.
func (d *decoder) rewritten(n int, all []repair) bool {
	typed := strings.TrimRight(d.line(n), " \r")
	for _, r := range all {
		m := r.line.FindStringSubmatch(typed)
		if m == nil {
			continue
		}
		if i := r.line.SubexpIndex("key"); i > 0 && !d.isKey(m[i]) {
			continue
		}
		if i := r.line.SubexpIndex("group"); i > 0 && !someField(func(f Field) bool { return f.Name == m[i] && f.Shape.Kind == GroupKind }) {
			continue
		}
		line := r.line.ReplaceAllString(typed, r.with)
		if r.mend != nil {
			line = r.mend(m)
		}
		if kind, err := alone(line); line == typed || err != nil || kind == yaml.ScalarNode {
			continue
		}
		first, second, two := strings.Cut(strings.TrimSpace(line), "\n")
		hint := diag.Write(first)
		switch {
		case first == "":
			hint = diag.Msg("delete the line")
		case two:
			hint = diag.Msg("write `%s`, and `%s` in a line below it", first, strings.TrimSpace(second))
		case r.each:
			hint = diag.Msg("write `%s` in each of these lines", first)
		case r.line == textWithColon && d.goesOn(n):
			hint = diag.Msg("write `%s` and begin the text in the next line, indented as the line below", strings.TrimSpace(m[1])+" >-")
		}
		msg := r.msg
		if i := r.line.SubexpIndex("sign"); i > 0 {
			msg.Args = []any{strings.TrimSpace(m[i])}
		}
		d.list.Error(d.span(n, len(m[1]), len(typed)), "syntax", msg, hint)
		return true
	}
	return false
}

// isKey tells whether a word is a key of the data, of what a page says of itself, or of
// a text by language.
func (d *decoder) isKey(word string) bool {
	langs := d.langs
	if len(langs) == 0 { // of the site, which has them itself
		langs = []offer.Lang{"de", "en", "fr", "it"}
	}
	return someField(func(f Field) bool { return f.Name == word }) || slices.Contains(langs, offer.Lang(word)) ||
		strings.HasSuffix(d.file, ".md") && ShapeOf(reflect.TypeFor[offer.Page]()).field(word) != nil
}

// goesOn tells whether the text of a line goes on in the next.
func (d *decoder) goesOn(n int) bool {
	return indentOf(d.line(n+1)) > indentOf(d.line(n)) && !keyLine.MatchString(d.line(n+1))
}
