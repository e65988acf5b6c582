package proof

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/naming"
)

// What a reader sees of a file that is no markup: not its comments, and of one that
// has entries not what another one says.

// each checks a file with many entries, each of which is read by itself.
func (c *checker) each(name string, entries []string, seen func(string) string) (list []finding) {
	for _, e := range entries {
		list = append(list, c.plain(name, e, seen)...)
	}
	return list
}

// asWritten is a text as it stands, and as the markup that it may be.
func asWritten(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	return s + " " + shownIn(s)
}

// rowsOf is the rows of a table, and the whole of one that cannot be read.
func rowsOf(content []byte) (rows []string) {
	r := csv.NewReader(bytes.NewReader(content))
	r.LazyQuotes, r.FieldsPerRecord = true, -1
	first, _, _ := bytes.Cut(content, []byte("\n"))
	for _, mark := range ";\t" {
		if strings.Count(string(first), string(mark)) > strings.Count(string(first), string(r.Comma)) {
			r.Comma = mark
		}
	}
	all, err := r.ReadAll()
	if err != nil {
		return []string{string(content)}
	}
	for _, row := range all {
		rows = append(rows, strings.Join(row, string(r.Comma)))
	}
	return rows
}

// calendar undoes the folding and the escapes of iCalendar and vCard (RFC 5545,
// sections 3.1 and 3.3.11).
var calendar = strings.NewReplacer("\r\n ", "", "\r\n\t", "", "\n ", "", "\n\t", "", `\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";", `\\`, `\`)

var (
	component = regexp.MustCompile(`(?im)^BEGIN:V(?:EVENT|TODO|JOURNAL|CARD)\b`)
	property  = regexp.MustCompile(`(?im)^(?:SUMMARY|DESCRIPTION|NOTE|X-ALT-DESC)[;:].*`)
)

// components is the events or cards of a file, and before them its head.
func components(content string) (all []string) {
	content = calendar.Replace(content)
	from := 0
	for _, at := range component.FindAllStringIndex(content, -1) {
		all, from = append(all, content[from:at[0]]), at[0]
	}
	return append(all, content[from:])
}

// ofEvent is what calendars and address books show of an event or a card.
func ofEvent(component string) string { return eachOf(property.FindAllString(component, -1)) }

// captions is what a film shows: what stands below a line of times.
func captions(content string) string {
	var all []string
	for block := range strings.SplitSeq(strings.ReplaceAll(content, "\r\n", "\n"), "\n\n") {
		_, cue, _ := strings.Cut(block, "-->")
		_, text, _ := strings.Cut(cue, "\n")
		all = append(all, text)
	}
	return eachOf(all)
}

// uncommented is YAML or TOML without its comments.
func uncommented(content string) string { return asWritten(hashed.ReplaceAllString(content, "")) }

var hashed = regexp.MustCompile(`(?m)(?:^|\s)#.*`)

// program checks a script, of which only what stands in quotes is shown, and never
// what stands in a comment.
func (c *checker) program(name, content string) []finding {
	return c.plain(name, naming.Unescaped(content), func(string) string {
		var all []string
		for _, token := range tokens.FindAllString(content, -1) {
			if strings.ContainsAny(token[:1], "\"'`") {
				all = append(all, naming.Unescaped(token[1:len(token)-1]))
			}
		}
		return eachOf(all)
	})
}

// tokens is the comments, strings and patterns of a script.
var tokens = regexp.MustCompile(`(?s)/\*.*?\*/|//[^\n]*` +
	`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|` + "`(?:[^`\\\\]|\\\\.)*`" +
	`|(?:^|[(,=:\[!&|?{};+\n]|\breturn\b)[ \t]*/(?:[^*/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*/`)

// eachOf is what is shown of several texts that may be markup.
func eachOf(texts []string) string {
	var b strings.Builder
	for _, s := range texts {
		b.WriteString(shownIn(s))
		b.WriteByte(' ')
	}
	return b.String()
}
