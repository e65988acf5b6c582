package catalog

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var (
	keyAndText = regexp.MustCompile(`^(\s*(?:- +)?[\pL\d_-]+: +)(\S.*?)\s*$`)
	starred    = regexp.MustCompile(`^(\s*)([*•–—]) +(\S.*?)\s*$`)
	noSpace    = regexp.MustCompile(`^(\s*(?:- +)?[\pL\d_-]+:)([^\s/].*?)\s*$`)
)

// bareGroup is keys in one line: DE: "0.00", AT: "9.60"; de: Jahresabo, en: One year.
var bareGroup = regexp.MustCompile(`^(?:[A-Z]{2}: *"?\d[\d.,]*"?(?:, *|$))+$|^(?:de|en|fr|it): [^:]+, (?:de|en|fr|it): [^:]+$`)

// labelled is an address or a number behind its name: "Tel.: +49 911 1234567".
var labelled = regexp.MustCompile(`^[\pL.-]+: +(\S+@\S+|\+[\d ()/-]+|https?://\S+)$`)

// nextKey is another key behind a value without a comma.
var nextKey = regexp.MustCompile(` +([a-z_]+): \S`)

// jsonLine is a key of JSON and its value.
var jsonLine = regexp.MustCompile(`^\s*"([\w-]+)"\s*:\s*(.+?)\s*,\s*$`)

var (
	behindQuotes = regexp.MustCompile(`^("[^"]*"|'[^']*')[.,;]$`)
	mixedQuotes  = regexp.MustCompile(`^(?:"([^"']*)['“”„’]|'([^"']*)["“”„’])$`)
	escapedQuote = regexp.MustCompile(`^"([^"\\]*)\\"$`)
)

// unquoted is a text in quotes of which the last one is another sign, or is
// followed by one; "" if it is none.
func unquoted(text string) (value string, why diag.Message) {
	if m := behindQuotes.FindStringSubmatch(text); m != nil {
		return m[1], diag.Msg("nothing can stand behind the quotation marks of a text")
	}
	if m := mixedQuotes.FindStringSubmatch(text); m != nil {
		return strconv.Quote(m[1] + m[2]), diag.Msg("a text in quotes ends with the same sign with which it begins")
	}
	if m := escapedQuote.FindStringSubmatch(text); m != nil {
		return strconv.Quote(m[1]), diag.Msg("a backslash before the last quotation mark makes it a part of the text")
	}
	return "", why
}

var (
	markdownLink = regexp.MustCompile(`^\[[^\]]*\]\((\S+)\)$`)
	amountInside = regexp.MustCompile(`^("\d+\.\d\d") *(?:€|EUR|Euro|CHF)\.?$`)
)

// unsigned is a key and its value without the colon and the space between them.
var unsigned = regexp.MustCompile(`^(\s*)((?:- +)?)([\pL_][\pL\d_-]*)(?::| *[;=：；→] *| *[-=]+> *| +[-–] +)(\S.*?)\s*$`)

// strangeComment is a remark as other languages have it.
var strangeComment = regexp.MustCompile(`^\s*(?://|;|/\*|<!--|--|REM |<\?)\s*(.*?)\s*(?:\*/|-->|\?>)?\s*$`)

// aboveIt tells of a line without a colon and a space, which YAML takes for a
// text until the next line has them.
func (d *decoder) aboveIt(line int) bool {
	for line--; line > 1 && strings.TrimSpace(d.line(line)) == ""; line-- {
	}
	if line < 1 {
		return false
	}
	if c := strangeComment.FindStringSubmatch(d.line(line)); c != nil {
		return d.told(line, "syntax", diag.Msg("a remark begins with #"), diag.Write("# "+c[1]))
	}
	m := unsigned.FindStringSubmatch(d.line(line))
	if m == nil || strings.HasPrefix(m[4], "//") || indentOf(d.line(line)) != indentOf(d.line(line+1)) {
		return false
	}
	return d.told(line, "syntax", diag.Msg("a colon and a space are missing after the key"), diag.Write(m[2]+m[3]+": "+m[4]))
}

// mend finds the usual mistakes in a line that YAML cannot read and shows the
// line as it should be. The column, counted from 1, is where the mistake is.
// Without an idea of what was meant, the message is zero.
func mend(line, reason string) (msg, hint diag.Message, col int) {
	if m := noSpace.FindStringSubmatch(line); m != nil && strings.Contains(reason, "could not find expected ':'") {
		return diag.Msg("a space is missing after the colon"),
			diag.Write(strings.TrimSpace(m[1] + " " + m[2])), utf8.RuneCountInString(m[1])
	}
	if strings.HasPrefix(line, "```") {
		return diag.Msg("%s belongs to Markdown, and is no part of a record", "```"), diag.Msg("delete the line"), 1
	}
	if strings.HasPrefix(line, "%") {
		return diag.Msg("a line that begins with %% is for YAML itself, and none is needed here"), diag.Msg("delete the line"), 1
	}
	if m := keyAndText.FindStringSubmatch(line); m != nil {
		return mendText(m[1], m[2], reason)
	}
	return msg, hint, 0
}

// mendText is mend for what stands behind a key.
func mendText(key, text, reason string) (msg, hint diag.Message, col int) {
	if value, why := unquoted(text); value != "" {
		return why, diag.Write(strings.TrimSpace(key + value)), utf8.RuneCountInString(key) + 1
	}
	if l := labelled.FindStringSubmatch(text); l != nil {
		return diag.Msg("the key says already what this is"), diag.Write(strings.TrimSpace(key + l[1])), utf8.RuneCountInString(key) + 1
	}
	if k := nextKey.FindStringSubmatchIndex(text); k != nil && slices.Contains(keyNames(), text[k[2]:k[3]]) {
		return diag.Msg("a second key stands in this line"), diag.Msg("write `%s`, and `%s` in a line below it", strings.TrimSpace(key+text[:k[0]]), text[k[2]:]), utf8.RuneCountInString(key) + 1
	}
	if group := strings.Trim(text, "() "); bareGroup.MatchString(group) {
		return diag.Msg("keys in one line need braces around them"), diag.Write(strings.TrimSpace(key + "{" + group + "}")), utf8.RuneCountInString(key) + 1
	}
	if l := markdownLink.FindStringSubmatch(text); l != nil {
		return diag.Msg("a link of Markdown cannot stand here"), diag.Write(strings.TrimSpace(key + strings.TrimPrefix(l[1], "mailto:"))), utf8.RuneCountInString(key) + 1
	}
	if a := amountInside.FindStringSubmatch(text); a != nil {
		return diag.Msg("nothing can stand behind the quotation marks of an amount"), diag.Write(strings.TrimSpace(key + a[1])), utf8.RuneCountInString(key) + 1
	}
	if q := text[:1]; len(text) > 2 && (q == `"` || q == "'") && strings.HasSuffix(text, q) && strings.Contains(reason, "did not find expected key") {
		inner := text[1 : len(text)-1]
		return diag.Msg("quotation marks in a text end it, unless those around it are of the other kind"),
			diag.Write(strings.TrimSpace(key + "'" + strings.ReplaceAll(inner, "'", "''") + "'")), utf8.RuneCountInString(key) + 1
	}
	switch {
	case strings.Contains(reason, "mapping values are not allowed") && !strings.HasPrefix(text, "- ") && !strings.ContainsAny(text[:1], "{[\"'") &&
		(strings.Contains(text, ": ") || strings.HasSuffix(text, ":")):
		msg = diag.Msg("a text with a colon in it needs quotes around it")
	case strings.ContainsAny(text[:1], `"'`) && !strings.Contains(text[1:], text[:1]):
		return diag.Msg("a text in quotes that begins here is not closed"),
			diag.Write(strings.TrimSpace(key + text + text[:1])), utf8.RuneCountInString(key) + 1
	case strings.Contains(reason, "did not find expected key") && strings.ContainsAny(text[:1], `"'`):
		msg = diag.Msg("quotation marks around a part of a text need quotes around all of it")
	case strings.Contains(reason, "cannot start any token") && strings.ContainsAny(text[:1], "@%`"), strings.HasPrefix(text, "? "), strings.HasPrefix(text, "!"),
		(strings.Contains(reason, "alphabetic or numeric") || strings.Contains(reason, "unknown anchor")) && strings.ContainsAny(text[:1], "*&"):
		msg = diag.Msg("a text that begins with %s needs quotes around it", text[:1])
	default:
		return msg, hint, 0
	}
	inQuotes := strconv.Quote(text)
	if strings.ContainsAny(text, `"\`) {
		inQuotes = "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return msg, diag.Write(strings.TrimSpace(key + inQuotes)), utf8.RuneCountInString(key) + 1
}

// words says the YAML library's complaints in an editor's words. The first one
// whose reason occurs in the complaint is taken.
var words = []struct {
	reason    string
	msg, hint diag.Message
}{
	{"mapping values are not allowed",
		diag.Msg("this line has a colon where none can be, or is indented too far"),
		diag.Msg("put a text that has a colon in quotes, and begin a key below the keys it belongs to")},
	{"could not find expected ':'",
		diag.Msg("this line is neither a key with its value nor part of a text"),
		diag.Msg("write key: value, with a space after the colon; indent the lines of a longer text")},
	{"did not find expected key",
		diag.Msg("this line does not fit to the lines above it"),
		diag.Msg("begin keys that belong together in the same column, and put a text with quotation marks inside in single quotes")},
	{"did not find expected '-' indicator",
		diag.Msg("this line does not fit to the list above it"),
		diag.Msg("begin each entry of a list with a hyphen, all hyphens in the same column")},
	{"did not find expected ',' or ']'",
		diag.Msg("a list in square brackets is not closed, or a comma is missing in it"),
		diag.Msg("write [one, two], and put a text that begins with a bracket in quotes")},
	{"did not find expected ',' or '}'",
		diag.Msg("a group in braces is not closed, or a comma is missing in it"),
		diag.Msg("write {de: …, en: …}, and put a text that begins with a brace in quotes")},
	{"found unexpected end of stream",
		diag.Msg("a text in quotes that begins here is not closed"),
		diag.Msg("write the same quotation mark at its end")},
	{"found unknown escape character",
		diag.Msg("a backslash stands here before a character that it does not go with"),
		diag.Msg("put the text in single quotes, where a backslash is only a backslash")},
	{"block sequence entries are not allowed",
		diag.Msg("the hyphen of a list cannot stand here"),
		diag.Msg("begin the list in a line of its own; put a text that begins with a hyphen in quotes")},
	{"did not find expected alphabetic or numeric character",
		diag.Msg("a text without quotes cannot begin with * or &"),
		diag.Msg("put the text in quotes")},
	{"unknown anchor",
		diag.Msg("a text without quotes cannot begin with *"),
		diag.Msg("put the text in quotes; aliases of YAML are not used here")},
	{"found character that cannot start any token",
		diag.Msg("a text without quotes cannot begin with @, %% or `"),
		diag.Msg("put the text in quotes")},
	{trailing,
		diag.Msg("this line stands behind the end of the record"),
		diag.Msg("write all keys of a record one below the other, without braces around them")},
	{"exceeded max depth",
		diag.Msg("brackets stand in brackets here, thousands of times"),
		diag.Msg("write the record as the manual shows it")},
	{"did not find expected node content",
		diag.Msg("a value is missing here, or a bracket is too many"),
		diag.Msg("write the value, and put a text that begins with a bracket or a comma in quotes")},
	{"expected comment or line break",
		diag.Msg("after | or > the text begins in the next line"),
		diag.Msg("write the text below, indented by two spaces; put a text that begins with | or > in quotes")},
}
