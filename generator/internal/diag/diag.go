// Package diag holds what every stage of Klarabo says when something is
// wrong: a [Problem] at a [Pos], collected in a [List].
//
// A stage never stops at its first problem and never prints. It returns its
// List; the command line merges the lists, sorts them by place and prints them
// once with a [Printer], as text with the source line and a caret, as JSON, or
// as annotations for a code review.
//
// Words are kept apart from what is put into them (see [Message]), so that
// every problem can be told in more than one language.
package diag

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/words"
)

// Pos is a place in a file that a user can open and mend.
type Pos struct {
	File string // below the site's folder, with slashes; "" when there is no file
	Line int    // from 1; 0 when the whole file is meant
	Col  int    // from 1, in characters (Unicode code points), not bytes; 0 when the whole line is meant
	Len  int    // characters to underline; 0 and 1 both draw a single caret
}

// String is "file:line:col", shortened by what is not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Severity says whether a problem stops a build.
type Severity int

const (
	Error   Severity = iota // stops the build
	Warning                 // is told, and does not stop the build
)

// String is the word printed before the message.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Message is a sentence for the user: a format as in package fmt, and its
// arguments. The English format is also the key of its translations, so it is
// always a constant. The zero Message is no message.
type Message struct {
	Format string
	Args   []any // strings, numbers, values with a String or Message method, errors, other Messages

	// Of words that the catalogue has for something else first, as the name of a
	// value: its context in package words. They stand as they are and are no format.
	Context string

	Meant string // what a hint says to write, for programs that write it; "" if it says no such thing
	Guess bool   // Meant is likely, and not certain
}

// Msg makes a Message. Its format begins in lower case and ends without a full
// stop.
func Msg(format string, args ...any) Message { return Message{Format: format, Args: args} }

// Write is the hint to write what was certainly meant, word by word.
func Write(meant string) Message { return Msg("write `%s`", meant).Meaning(meant) }

// Meaning is a hint that says in other words what was certainly meant.
func (m Message) Meaning(meant string) Message {
	m.Meant, m.Guess = meant, false
	return m
}

// Guessing is a hint that says what was likely meant.
func (m Message) Guessing(meant string) Message {
	m.Meant, m.Guess = meant, true
	return m
}

// Plural is how many there are of something, in the words for one, or in those
// for none and for more, which take the number.
func Plural(n int, one, more string) Message {
	if n == 1 {
		return Msg(one)
	}
	return Msg(more, n)
}

// Decimal is a number with a point, as "4.50".
func Decimal(number string) Message { return Message{Format: number, Context: words.Decimal} }

// String is the message in English.
func (m Message) String() string {
	if m.Format == "" || m.Context != "" {
		return m.Format
	}
	return fmt.Sprintf(m.Format, m.Args...)
}

// Fault is what a value says when a user's text cannot be read as it, without
// the place, which only its reader knows. It is the error type of the
// UnmarshalText methods in package offer.
type Fault struct {
	Msg  Message
	Hint Message
}

// Error is the message in English; the hint is left to the one who knows the place.
func (f *Fault) Error() string { return f.Msg.String() }

// Meant is what the value was certainly meant to be, as the hint says to write
// it; "" if the hint is not certain.
func (f *Fault) Meant() string {
	if f == nil || f.Hint.Guess {
		return ""
	}
	return f.Hint.Meant
}

// Related is a second place that helps to understand a problem.
type Related struct {
	Pos Pos
	Msg Message // "first named here"
}

// Problem is one thing that is wrong, where, and how to mend it.
type Problem struct {
	Pos      Pos
	Severity Severity
	Rule     string // short, stable name: "unknown-key", "proof/missing-disclosure"
	Msg      Message
	Hint     Message
	Related  []Related
	Cause    any `json:"-"` // what problems have in common that are told as one, by those who do so; nil if nothing

	lang string // of Msg and Hint; "" is English
}

// String is the problem's first line, as every printed form begins.
func (p Problem) String() string {
	s := label(p.lang, p.Severity.String()) + ": " + p.Msg.String()
	if p.Rule != "" {
		s += " [" + p.Rule + "]"
	}
	if p.Pos.File != "" {
		s = p.Pos.String() + ": " + s
	}
	return s
}

// List is what a stage found. The zero List is ready to use; it is not safe
// for use by several goroutines at once.
type List []Problem

// Error adds an error.
func (l *List) Error(pos Pos, rule string, msg, hint Message) {
	*l = append(*l, Problem{Pos: pos, Rule: rule, Msg: msg, Hint: hint})
}

// Warn adds a warning.
func (l *List) Warn(pos Pos, rule string, msg, hint Message) {
	*l = append(*l, Problem{Pos: pos, Severity: Warning, Rule: rule, Msg: msg, Hint: hint})
}

// HasErrors tells whether the list stops a build.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error })
}

// HasErrorsAt tells whether an error is in the file.
func (l List) HasErrorsAt(file string) bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error && p.Pos.File == file })
}

// NewErrors is the errors that are not among earlier problems, wherever in their
// files these stood.
func (l List) NewErrors(before List) List {
	return slices.DeleteFunc(slices.Clone(l), func(p Problem) bool {
		return p.Severity != Error || slices.ContainsFunc(before, func(b Problem) bool { return b.Pos.File == p.Pos.File && b.Msg.String() == p.Msg.String() })
	})
}

// Tally is how many errors and warnings there are: "2 errors and 1 warning".
func (l List) Tally() Message {
	var n [2]int
	for _, p := range l {
		n[p.Severity]++
	}
	errors, warnings := Plural(n[Error], "1 error", "%d errors"), Plural(n[Warning], "1 warning", "%d warnings")
	switch {
	case n[Warning] == 0:
		return errors
	case n[Error] == 0:
		return warnings
	}
	return Msg("%s and %s", errors, warnings)
}

// last is the rules whose problems come behind all others: that somebody must
// sign is of interest once what is to be signed is right.
var last = []string{"sign-off", "policy-sum"}

// Sorted is the list by file, line and column, then message, each problem once;
// behind it, that something is not signed.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(slices.Index(last, a.Rule), slices.Index(last, b.Rule)),
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Msg.String(), b.Msg.String()),
		)
	})
	return slices.CompactFunc(s, func(a, b Problem) bool {
		return a.Pos == b.Pos && a.Rule == b.Rule && a.Msg.String() == b.Msg.String()
	})
}
