package disclosure

import (
	"regexp"
	"strconv"
	"strings"
	"text/template/parse"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// longest is how many bytes a clause's template may have: many times a long
// paragraph, and little enough that parsing it is nothing.
const longest = 20_000

// wording is a clause in one language.
type wording struct {
	clause *offer.Clause
	lang   offer.Lang
	text   string
	tree   *parse.Tree // nil if the text is no template
}

// at is the place of n bytes of the template, from an offset on.
func (w *wording) at(cat *catalog.Catalog, offset, n int) diag.Pos {
	if w.text == "" {
		return cat.At(w.clause, "text")
	}
	offset = min(max(offset, 0), len(w.text))
	line, col := diag.LineCol([]byte(w.text), offset)
	p := cat.Inside(w.clause, line, col, "text", string(w.lang))
	if p.Col > 0 {
		p.Len = utf8.RuneCountInString(w.text[offset:min(offset+n, len(w.text))])
	}
	return p
}

// offset is where a line and a byte of it, from 1 and 0, begin in the template.
func (w *wording) offset(line, col int) int {
	at := col
	for text := range strings.Lines(w.text) {
		if line <= 1 {
			break
		}
		line, at = line-1, at+len(text)
	}
	return min(at, len(w.text))
}

// parse reads the template. What an author must mend comes as a fault.
func (w *wording) parse() *fault {
	if len(w.text) > longest {
		return &fault{w: w, rule: "clause/too-long",
			msg:  diag.Msg("this clause has %d bytes; the most is %d", len(w.text), longest),
			hint: diag.Msg("a clause is a sentence or a paragraph; make several clauses of it")}
	}
	whole := func(s string) string { return strings.Repeat(" ", len(s)) }
	if at := bracesAstray.FindStringIndex(offer.Action.ReplaceAllStringFunc(w.text, whole)); at != nil {
		text := w.text[at[0]:at[1]]
		return &fault{w: w, offset: at[0], size: len(text), rule: "clause/syntax",
			msg:  diag.Msg("what is put in stands between two braces without a space, and readers would see %q", text),
			hint: diag.Write("{{" + strings.Trim(text, " {}｛｝") + "}}")}
	}
	trees := map[string]*parse.Tree{}
	t := parse.New(w.clause.ID)
	t.Mode = parse.SkipFuncCheck // check.go knows the functions, and says it better
	tree, err := t.Parse(w.text, "{{", "}}", trees)
	if err != nil {
		return w.syntax(err)
	}
	if len(trees) > 1 {
		at := strings.Index(w.text, "{{")
		if m := defines.FindStringIndex(w.text); m != nil {
			at = m[0]
		}
		return &fault{w: w, offset: at, size: 2, rule: "clause/syntax",
			msg:  diag.Msg("a clause cannot define another template"),
			hint: diag.Msg("write a clause of its own with forms: [], and use it with {{phrase \"its-id\" .}}")}
	}
	w.tree = tree
	return nil
}

// bracesAstray is what nearly is put in.
var bracesAstray = regexp.MustCompile(`[{｛]+(?: +[{｛]+)?[^{}｛｝]*[}｝]+(?: +[}｝]+)?`)

var (
	defines   = regexp.MustCompile(`\{\{-?\s*(define|block)\b`)
	parseLine = regexp.MustCompile(`^template: .*?:(\d+): `)
	brackets  = regexp.MustCompile(`\{\{-?\s*(if|with|range|end)\b`)
)

// complaints are what the template parser says, by a part of its message, in an
// author's words. The first that fits counts.
var complaints = []struct {
	part      string
	msg, hint diag.Message
}{
	{"unclosed action", diag.Msg("this {{ has no }}"), diag.Msg("close it with }}")},
	{"unclosed comment", diag.Msg("this comment has no end"), diag.Msg("a comment is {{/* … */}}")},
	{"comment ends before closing", diag.Msg("a comment must fill its braces"), diag.Msg("write {{/* … */}}")},
	{"unterminated", diag.Msg("a word in quotes is not closed"), diag.Msg("put \" at both its ends")},
	{"unclosed left paren", diag.Msg("a bracket ( is not closed"), diag.Msg("close it with )")},
	{"unexpected right paren", diag.Msg("a bracket ) closes nothing"), diag.Msg("take it out, or open it with (")},
	{"expected end; found {{else}}", diag.Msg("there is a second {{else}}"), diag.Msg("write {{else if …}} for all but the last")},
	{"{{else}}", diag.Msg("this {{else}} belongs to no {{if}}"), diag.Msg("take it out, or put {{if …}} before it")},
	{"{{end}}", diag.Msg("this {{end}} closes nothing"), diag.Msg("take it out, or put {{if …}} before it")},
	{"undefined variable", diag.Msg("a clause has no variables"), diag.Msg("write the fact itself, as in {{.Partner.Name}}, or {{$.Partner.Name}} inside range and with")},
	{"missing value for", diag.Msg("something is missing between {{ and }}"), diag.Msg("write a condition behind if, with or range, and a fact or a phrase elsewhere")},
}

// syntax tells in an author's words what the parser said.
func (w *wording) syntax(err error) *fault {
	f := &fault{w: w, rule: "clause/syntax",
		msg:  diag.Msg("what stands between {{ and }} here cannot be read"),
		hint: diag.Msg("a clause may have facts as in {{.Partner.Name}}, phrases as in {{phrase \"id\" .Partner.Role}}, and {{if …}} … {{else}} … {{end}}")}
	if strings.Contains(err.Error(), "unexpected EOF") {
		f.offset, f.size = w.unclosed(), 2
		f.msg = diag.Msg("this is not closed with {{end}}")
		f.hint = diag.Msg("put {{end}} where the condition ends")
		return f
	}
	for _, c := range complaints {
		if strings.Contains(err.Error(), c.part) {
			f.msg, f.hint = c.msg, c.hint
			break
		}
	}
	if m := parseLine.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1]) // digits, as the expression says
		f.offset = w.offset(line, 0)
	}
	rest, _, _ := strings.Cut(w.text[f.offset:], "\n")
	if i := strings.Index(rest, "{{"); i >= 0 {
		f.offset, f.size = f.offset+i, 2
	}
	return f
}

// unclosed is where the innermost if, with or range without an end begins.
func (w *wording) unclosed() int {
	var open []int
	for _, m := range brackets.FindAllStringSubmatchIndex(w.text, -1) {
		if w.text[m[2]:m[3]] != "end" {
			open = append(open, m[0])
		} else if len(open) > 0 {
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return 0
	}
	return open[len(open)-1]
}
