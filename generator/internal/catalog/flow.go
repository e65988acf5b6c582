package catalog

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var flowLine = regexp.MustCompile(`^(\s*(?:- +)?)([\w-]+: +)([{\[].*?)( +#.*)?$`)

// readRepairs are of a line that YAML can read, but not as it is meant; flowRepairs
// also of one whose brackets or braces are not closed, or without a comma.
var readRepairs = []repair{
	inFlow(`([{,] *[\w-]+:)(["'{\[\d])`, "$1 $2", diag.Msg("a space is missing after a colon between braces")),
	inFlow(`(: *)(\d+),(\d\d)( *[,}])`, `$1"$2.$3"$4`, diag.Msg("a comma parts the keys between braces; an amount has a point, and quotes")),
	inFlow(`([{,] *[\w-]+) *= *(["'\d])`, "$1: $2", diag.Msg("a colon and a space part a key from its value")),
	inFlow(`(: *)([^"'{}\[\],:]+(?:,[^"'{}\[\],:]+)+)( *[,}])`, `$1"$2"$3`, diag.Msg("a comma ends a text in braces")),
	inFlow(`^\[(.*: .*)\]$`, "{$1}", diag.Msg("keys in one line need braces around them")),
	{line: value(`(\S.*?) +(?://|/\*|<!--|--) *(.*?) *(?:\*/|-->)?`), with: "$1$2  # $3", msg: diag.Msg("a remark begins with #")},
	{line: value(`(#[\da-fA-F]{3,8})(?: +#.*)?`), with: `$1"$2"`, msg: comments},
	{line: value(`(#[^ #].*)`), mend: inQuotes, msg: comments},
}

var comments = diag.Msg("without quotes, YAML takes what follows # for a comment")

// inPlain is a piece of a text without quotes between brackets or braces.
const inPlain = `(?:[^"',\[\]{}:\s]|:[^\s"',\[\]{}]| +[^"',\[\]{}:\s])`

var unquoted = inFlow("([\\[{,:] *)([@%*&!`|>#]"+inPlain+"*|"+inPlain+"* *\\?"+inPlain+"*)", `$1"$2"`, diag.Msg("between brackets or braces, a text needs quotes around it if it has a ? or begins with a sign"))

var flowRepairs = slices.Concat(readRepairs, []repair{
	unquoted,
	{line: regexp.MustCompile(`^(\s*(?:- +)?)([\w-]+: +)([{\[].*[{\[,:] *#.*[}\]])$`), msg: unquoted.msg, mend: unquoted.mend},
	inFlow(`([}\]])[.,;]+$`, "$1", diag.Msg("nothing can stand behind the closing bracket or brace")),
	{line: flowLine, mend: func(m []string) string {
		_, closing := brackets(m[3])
		return m[1] + m[2] + strings.TrimRight(m[3], ", ") + closing
	}, msg: diag.Msg("a bracket or brace that is opened here is not closed")},
	inFlow(`;`, ",", diag.Msg("a comma is missing here between brackets or braces")),
	inFlow(`(, *)(?:, *)+`, "$1", diag.Msg("a comma stands here twice between brackets or braces")),
	inFlow(`([}\]]) *[}\]]+$`, "$1", diag.Msg("a bracket or brace is closed here that is not open")),
	inFlow(`(["'}\]]|[\w-]) +([\w-]+: )`, "$1, $2", diag.Msg("a comma is missing here between brackets or braces")),
})

// inFlow is a repair of what stands in brackets or braces behind a key.
func inFlow(pattern, with string, msg diag.Message) repair {
	sign := regexp.MustCompile(pattern)
	return repair{line: flowLine, msg: msg, mend: func(m []string) string { return m[1] + m[2] + sign.ReplaceAllString(strings.TrimSpace(m[3]), with) }}
}

// brackets is the end of the brackets and braces with which a text begins, 0 if
// they do not close, and what closes all that it opens.
func brackets(s string) (end int, closing string) {
	var open []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\'':
			i += quoteEnd(s[i:]) - 1
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
