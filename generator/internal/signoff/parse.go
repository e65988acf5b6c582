package signoff

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// parseAct reads a file of the ledger, which is not verified by that. It takes out
// of each line what it can use, and then writes the same act again: the two must
// be the same to the letter, so that it counts for nothing what a line might mean
// to another reader. Every deviation is an edit by hand, and one answer does for all.
func parseAct(f file) (*Act, diag.List) {
	src := bytes.ReplaceAll(f.src, []byte("\r\n"), []byte("\n")) // as git writes them on Windows
	message, armor, _ := strings.Cut(string(src), "\n"+signed)
	head, texts, _ := strings.Cut(message, "\ntexts:")
	a := &Act{file: file{f.File, src}}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		a.take(key, value)
	}
	for _, entry := range strings.Split(texts, "\n- number: ")[1:] {
		number, rest, _ := strings.Cut(entry, "\n")
		_, block, _ := strings.Cut(rest, "\n  text: |")
		n, err := strconv.Atoi(number)
		text, failed := parseText(dedent(block, "    "))
		if err != nil || n < 1 || failed != nil {
			break
		}
		a.Entries = append(a.Entries, &Entry{Act: a, Number: n, Text: text})
	}
	var list diag.List
	if len(a.Entries) > 0 && string(a.Message()) == message+"\n" {
		list = told(a.pos("signature"), a.Signature.UnmarshalText([]byte(dedent("\n"+armor, "  "))))
	}
	if len(list) == 0 && (len(a.Entries) == 0 || !bytes.Equal(a.YAML(), src)) {
		list.Error(firstOther(f.File, string(src), string(a.YAML())), rule, diag.Msg("this line is not written as approve and revoke write it"), restore())
	}
	return a, list
}

// take takes in what a line of the file's head says.
func (a *Act) take(key, value string) {
	switch key {
	case "act":
		a.Kind = Kind(value)
	case "reviewer":
		a.Reviewer = value
	case "role":
		a.Role = unquote(value)
	case "date":
		_ = a.Date.UnmarshalText([]byte(value)) // another day is written again otherwise
	case "comment":
		a.Comment = unquote(value)
	case "offline":
		a.Offline = value == "true"
	}
}

// unquote is the text of which quote makes s.
func unquote(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`)
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(s)
}

// dedent is lines, each behind a line feed, without the space before them.
func dedent(lines, space string) string {
	return strings.TrimPrefix(strings.ReplaceAll(lines, "\n"+space, "\n"), "\n")
}

// firstOther is the first line of a file that is another one in what it should be.
func firstOther(file, is, should string) diag.Pos {
	lines, want := strings.Split(is, "\n"), strings.Split(should, "\n")
	at := 0
	for at < min(len(lines), len(want))-1 && lines[at] == want[at] {
		at++
	}
	return diag.Pos{File: file, Line: at + 1, Col: 1, Len: max(1, utf8.RuneCountInString(lines[at]))}
}

func restore() diag.Message {
	return diag.Msg("nothing in %s may be changed by hand: take the file back from the repository's history, or delete it and approve anew", entriesFolder)
}

// told is what a fault says, as an error of the ledger.
func told(pos diag.Pos, err error) (list diag.List) {
	var fault *diag.Fault
	if errors.As(err, &fault) {
		list.Error(pos, rule, fault.Msg, fault.Hint)
	}
	return list
}
