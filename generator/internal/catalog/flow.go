package catalog

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

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

// flowRepairs are of a line whose brackets or braces YAML cannot read: not closed,
// without a comma, or without a space after a colon.
var flowRepairs = []repair{
	inFlow(replaced(flowColon, "$1 $2"), diag.Msg("a space is missing after a colon between braces")),
	inFlow(replaced(flowCents, `$1"$2.$3"$4`), diag.Msg("a comma parts the keys between braces; an amount has a point, and quotes")),
	inFlow(replaced(flowTail, "$1"), diag.Msg("nothing can stand behind the closing bracket or brace")),
	inFlow(replaced(flowEqual, "$1: $2"), diag.Msg("a colon and a space part a key from its value")),
	inFlow(func(s string) string {
		_, closing := brackets([]rune(s))
		return strings.TrimRight(s, ", ") + closing
	}, diag.Msg("a bracket or brace that is opened here is not closed")),
	inFlow(func(s string) string { return strings.ReplaceAll(s, ";", ",") }, diag.Msg("a comma is missing here between brackets or braces")),
	inFlow(replaced(flowTwice, "$1"), diag.Msg("a comma stands here twice between brackets or braces")),
	inFlow(replaced(flowLast, "$1"), diag.Msg("a bracket or brace is closed here that is not open")),
	inFlow(replaced(flowComma, "$1, $2"), diag.Msg("a comma is missing here between brackets or braces")),
}

func replaced(sign *regexp.Regexp, with string) func(string) string {
	return func(s string) string { return sign.ReplaceAllString(s, with) }
}

// inFlow is a repair of what stands in brackets or braces behind a key.
func inFlow(mend func(string) string, msg diag.Message) repair {
	return repair{line: flowLine, msg: msg, mend: func(m []string) string { return m[1] + m[2] + mend(strings.TrimSpace(m[3])) }}
}

// brackets is the end of the brackets and braces with which a text begins, 0 if
// they do not close, and what closes all that it opens.
func brackets(s []rune) (end int, closing string) {
	var open []rune
	quote := rune(0)
	for i, c := range s {
		switch {
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
			if open = open[:len(open)-1]; len(open) == 0 && end == 0 {
				end = i + 1
			}
		}
	}
	slices.Reverse(open)
	return end, string(open)
}

// glued tells of colons between braces that lack their space, and of amounts with
// a comma, in each line: YAML takes {DE:"0.00"} for a key without a value.
func (d *decoder) glued() bool {
	good := true
	for n, line := range d.lines() {
		if !strings.ContainsAny(line, "{[") || !tight(line) {
			continue
		}
		if m := flowLine.FindStringSubmatch(line); m != nil && flowGlued.MatchString(m[3]) && d.rewritten(n+1, flowRepairs) {
			good = false
		}
	}
	return good
}

// tight tells, sooner than a pattern, whether a line can be glued.
func tight(line string) bool {
	for i, c := range []byte(line[:max(len(line)-1, 0)]) {
		if c == '=' || c == ':' && line[i+1] != ' ' || c == ',' && '0' <= line[i+1] && line[i+1] <= '9' {
			return true
		}
	}
	return false
}
