package signoff

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// parser reads an act's file line by line. The layout is fixed, and every
// deviation from it is an edit by hand, so that one answer does for all.
type parser struct {
	file  string
	lines []string
	at    int   // the line that comes next
	fault error // what is wrong with it, if there is more to say
}

// parseAct reads a file of the ledger, which is not verified by that.
func parseAct(f file) (*Act, diag.List) {
	src := bytes.ReplaceAll(f.src, []byte("\r\n"), []byte("\n")) // as git writes them on Windows
	p := &parser{file: f.name, lines: strings.Split(string(src), "\n")}
	a := &Act{File: f.name, src: src}
	ok := p.is(version) && p.kind(a) && p.word("reviewer: ", &a.Reviewer) && p.quoted("role: ", &a.Role) &&
		p.date(a) && p.optional(a) && p.is("texts:") && p.entries(a) && p.signature(a)
	var list diag.List
	switch {
	case p.fault != nil:
		list = told(a.pos("signature"), p.fault)
	case !ok:
		list.Error(p.pos(), rule, diag.Msg("this line is not written as approve and revoke write it"), restore())
	case !bytes.Equal(a.YAML(), src):
		list.Error(diag.Pos{File: f.name}, rule, diag.Msg("this file is not written as approve and revoke write it"), restore())
	default:
		return a, nil
	}
	return a, list
}

func restore() diag.Message {
	return diag.Msg("nothing in %s may be changed by hand: take the file back from the repository's history, or delete it and approve anew", entriesFolder)
}

func (p *parser) pos() diag.Pos {
	line := min(p.at, len(p.lines)-1)
	return diag.Pos{File: p.file, Line: line + 1, Col: 1, Len: max(1, len([]rune(p.lines[line])))}
}

// is takes a line that must be there.
func (p *parser) is(line string) bool {
	if p.at >= len(p.lines) || p.lines[p.at] != line {
		return false
	}
	p.at++
	return true
}

// word takes what stands behind a key.
func (p *parser) word(key string, into *string) bool {
	if p.at >= len(p.lines) {
		return false
	}
	value, ok := strings.CutPrefix(p.lines[p.at], key)
	if ok {
		*into = value
		p.at++
	}
	return ok
}

// quoted takes what stands behind a key in double quotes.
func (p *parser) quoted(key string, into *string) bool {
	var s string
	if !p.word(key, &s) {
		return false
	}
	inner, begins := strings.CutPrefix(s, `"`)
	inner, ends := strings.CutSuffix(inner, `"`)
	*into = strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(inner)
	if !begins || !ends || quote(*into) != s {
		p.at--
		return false
	}
	return true
}

func (p *parser) kind(a *Act) bool {
	var s string
	if !p.word("act: ", &s) {
		return false
	}
	a.Kind = Kind(s)
	if a.Kind != Approval && a.Kind != Revocation {
		p.at--
		return false
	}
	return true
}

func (p *parser) date(a *Act) bool {
	var s string
	if !p.word("date: ", &s) {
		return false
	}
	if (*offer.Date).UnmarshalText(&a.Date, []byte(s)) != nil {
		p.at--
		return false
	}
	return true
}

func (p *parser) optional(a *Act) bool {
	if p.at < len(p.lines) && strings.HasPrefix(p.lines[p.at], "comment: ") && !p.quoted("comment: ", &a.Comment) {
		return false
	}
	a.Offline = p.is("offline: true")
	return true
}

// entries takes every text, up to the signature.
func (p *parser) entries(a *Act) bool {
	for p.at < len(p.lines) && p.lines[p.at]+"\n" != signed {
		var number, sum string
		if !p.word("- number: ", &number) || !p.word("  sum: ", &sum) || !p.is("  text: |") {
			return false
		}
		n, err := strconv.Atoi(number)
		text, failed := parseText(p.block("    "))
		if err != nil || n < 1 || failed != nil || text.Sum() != sum {
			p.at = max(0, p.at-1)
			return false
		}
		a.Entries = append(a.Entries, &Entry{Act: a, Number: n, Text: text})
	}
	return len(a.Entries) > 0
}

// block takes the lines that are indented, or empty between such.
func (p *parser) block(indent string) string {
	var b strings.Builder
	for p.at < len(p.lines) {
		line, ok := strings.CutPrefix(p.lines[p.at], indent)
		if !ok && line != "" || p.at == len(p.lines)-1 {
			break
		}
		b.WriteString(line + "\n")
		p.at++
	}
	return b.String()
}

func (p *parser) signature(a *Act) bool {
	if !p.is(strings.TrimSuffix(signed, "\n")) {
		return false
	}
	p.fault = a.Signature.UnmarshalText([]byte(p.block("  ")))
	return p.fault == nil
}

// told is what a fault says, as an error of the ledger.
func told(pos diag.Pos, err error) (list diag.List) {
	var fault *diag.Fault
	if errors.As(err, &fault) {
		list.Error(pos, rule, fault.Msg, fault.Hint)
	}
	return list
}
