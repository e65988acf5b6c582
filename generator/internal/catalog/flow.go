package catalog

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var siteType = reflect.TypeFor[offer.Site]()

var (
	flowLine  = regexp.MustCompile(`^(\s*(?:- +)?)([\w-]+: +)([{\[].*?)( +#.*)?$`)
	flowColon = regexp.MustCompile(`([{,] *[\w-]+:)(["'{\[\d])`)
	flowEqual = regexp.MustCompile(`([{,] *[\w-]+) *= *(["'\d])`)
	flowGlued = regexp.MustCompile(strings.Join([]string{flowColon.String(), flowEqual.String(), flowCents.String()}, "|"))
	flowTwice = regexp.MustCompile(`(, *)(?:, *)+`)
	flowLast  = regexp.MustCompile(`([}\]]) *[}\]]+$`)
	flowTail  = regexp.MustCompile(`([}\]])[.,;]+$`)
	flowCents = regexp.MustCompile(`(: *)(\d+),(\d\d)( *[,}])`)
	flowComma = regexp.MustCompile(`(["'}\]]|[\w-]) +([\w-]+: )`)
)

// braces tells of a line whose brackets or braces YAML cannot read: not closed,
// without a comma, or without a space after a colon.
func (d *decoder) braces(line int) bool {
	m := flowLine.FindStringSubmatch(d.line(line))
	if m == nil {
		return false
	}
	value := strings.TrimSpace(m[3])
	shut := closing(value)
	for _, try := range []struct {
		with string
		msg  diag.Message
	}{
		{flowColon.ReplaceAllString(value, "$1 $2"), diag.Msg("a space is missing after a colon between braces")},
		{flowCents.ReplaceAllString(value, `$1"$2.$3"$4`), diag.Msg("a comma parts the keys between braces; an amount has a point, and quotes")},
		{flowTail.ReplaceAllString(value, "$1"), diag.Msg("nothing can stand behind the closing bracket or brace")},
		{flowEqual.ReplaceAllString(value, "$1: $2"), diag.Msg("a colon and a space part a key from its value")},
		{strings.TrimRight(value, ", ") + shut, diag.Msg("a bracket or brace that is opened here is not closed")},
		{strings.ReplaceAll(value, ";", ","), diag.Msg("a comma is missing here between brackets or braces")},
		{flowTwice.ReplaceAllString(value, "$1"), diag.Msg("a comma stands here twice between brackets or braces")},
		{flowLast.ReplaceAllString(value, "$1"), diag.Msg("a bracket or brace is closed here that is not open")},
		{flowComma.ReplaceAllString(value, "$1, $2"), diag.Msg("a comma is missing here between brackets or braces")},
	} {
		if try.with != value && d.mendedBraces(line, m, try.with, try.msg) {
			return true
		}
	}
	return false
}

// mendedBraces tells that a line is meant as it is with another value, if YAML
// can read that.
func (d *decoder) mendedBraces(line int, m []string, with string, msg diag.Message) bool {
	value := strings.TrimSpace(m[3])
	if _, err := parse([]byte(m[2] + with)); err != nil {
		return false
	}
	d.list.Error(diag.Pos{File: d.file, Line: line, Col: utf8.RuneCountInString(m[1]) + 1, Len: utf8.RuneCountInString(m[2] + value)}, "syntax", msg,
		diag.Write(strings.TrimSpace(m[2])+" "+with))
	return true
}

// closing is the brackets and braces that a text opens and does not close.
func closing(s string) string {
	var open []byte
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			open = append(open, '}')
		case c == '[':
			open = append(open, ']')
		case (c == '}' || c == ']') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	slices.Reverse(open)
	return string(open)
}

// glued tells of colons between braces that lack their space, and of amounts with
// a comma, in each line: YAML takes {DE:"0.00"} for a key without a value.
func (d *decoder) glued() bool {
	good := true
	for n, line := range d.lines() {
		if !bytes.ContainsAny(line, "{[") || !tight(line) {
			continue
		}
		if m := flowLine.FindSubmatch(line); m != nil && flowGlued.Match(m[3]) && d.braces(n+1) {
			good = false
		}
	}
	return good
}

// tight tells, sooner than a pattern, whether a line can be glued.
func tight(line []byte) bool {
	for i, c := range line[:max(len(line)-1, 0)] {
		if c == '=' || c == ':' && line[i+1] != ' ' || c == ',' && '0' <= line[i+1] && line[i+1] <= '9' {
			return true
		}
	}
	return false
}
