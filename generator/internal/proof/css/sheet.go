package css

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Sheet is a style sheet as far as it can hide something.
type Sheet struct {
	Name      string   // for messages: the sheet's path
	src       string   // with its newlines replaced
	Imports   []string // the addresses in its @import rules
	rules     []*rule
	vars      map[string][][]token // values of custom properties, wherever declared
	keyframes map[string][]decl    // the declarations of all frames, by name
	fonts     []string             // names of its own that make text illegible
	layers    []string             // names of cascade layers, in order
	count     int                  // of anonymous layers
}

// rule is a style rule, nested ones taken apart.
type rule struct {
	sheet     *Sheet
	selectors []complexSelector
	text      string   // its selector as written
	context   []string // the conditions it stands under: "@media print"
	layer     string
	decls     []decl
}

// decl is one declaration.
type decl struct {
	name      string // in lower case; a custom property's as written
	value     []token
	important bool
	text      string // as written, shortened
	start     int    // in the source
}

// line is the line of a place in the source, from 1; 0 if there is none.
func (s *Sheet) line(at int) int {
	if s.src == "" {
		return 0
	}
	return strings.Count(s.src[:at], "\n") + 1
}

// Line is where a sheet has the declaration that hides something, be it written
// with other white space; 0 if it does not have it.
func (s *Sheet) Line(h *Hidden) int {
	tight := strings.NewReplacer(" ", "", "\n", "", "\t", "")
	for _, r := range s.rules {
		if tight.Replace(r.text) != tight.Replace(h.Selector) || tight.Replace(strings.Join(r.context, " ")) != tight.Replace(h.Context) {
			continue
		}
		for _, d := range r.decls {
			if tight.Replace(d.text) == tight.Replace(h.Declaration) {
				return s.line(d.start)
			}
		}
	}
	return 0
}

// Broken is why a style sheet cannot be read.
type Broken struct {
	Why  diag.Message
	Line int // in the sheet, from 1
}

func (b *Broken) Error() string { return b.Why.String() }

// maxDepth bounds how deep rules may be nested.
const maxDepth = 50

// Parse reads a style sheet. It refuses one that a browser would have to guess
// at (brackets that do not match, strings and comments without an end): what is
// guessed cannot be proven.
func Parse(name, text string) (*Sheet, error) {
	s := &Sheet{Name: name, vars: map[string][][]token{}, keyframes: map[string][]decl{}}
	src := newlines.Replace(text)
	src = strings.TrimPrefix(src, "\uFEFF")
	s.src = src
	tokens, err := s.brackets(lex(src))
	if err != nil {
		return nil, err
	}
	p := &parser{sheet: s, src: src}
	if err := p.rules(tokens, scope{}); err != nil {
		return nil, err
	}
	return s, nil
}

// inline reads a style attribute.
func inline(text string) ([]decl, error) {
	src := newlines.Replace(text)
	s := &Sheet{vars: map[string][][]token{}}
	tokens, err := s.brackets(lex(src))
	if err != nil {
		return nil, err
	}
	p := &parser{sheet: s, src: src}
	return p.declarations(tokens), nil
}

// brackets pairs brackets and refuses what does not pair or is broken.
func (s *Sheet) brackets(tokens []token) ([]token, error) {
	var stack []int
	for i, t := range tokens {
		switch t.kind {
		case broken:
			return nil, &Broken{unclosed[t.text], s.line(t.start)}
		case open, function:
			stack = append(stack, i)
		case closed:
			if len(stack) == 0 {
				return nil, &Broken{diag.Msg("a %q closes nothing", t.text), s.line(t.start)}
			}
			j := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if opening := tokens[j].text; tokens[j].kind == open && closing[opening] != t.text || tokens[j].kind == function && t.text != ")" {
				return nil, &Broken{diag.Msg("a %q is closed by %q", opening, t.text), s.line(tokens[j].start)}
			}
			tokens[i].other, tokens[j].other = j, i
		}
	}
	if len(stack) > 0 {
		return nil, &Broken{diag.Msg("a %q is never closed", tokens[stack[0]].text), s.line(tokens[stack[0]].start)}
	}
	// Counterparts are kept as distances, so that parts of the list keep them.
	for i := range tokens {
		if tokens[i].other >= 0 {
			tokens[i].other -= i
		}
	}
	return tokens, nil
}

// unclosed says what a broken token is.
var unclosed = map[string]diag.Message{
	"string":  diag.Msg("a text in quotes is not closed"),
	"url":     diag.Msg("an address in url() is not closed"),
	"comment": diag.Msg("a comment is not closed"),
}

var closing = map[string]string{"(": ")", "[": "]", "{": "}"}

// parser builds a Sheet.
type parser struct {
	sheet *Sheet
	src   string
}

// scope is where rules stand.
type scope struct {
	parents []complexSelector // of nested rules, nil at the top
	text    string            // the parents' selector
	context []string
	layer   string
	depth   int
}

var errDeep = &Broken{Why: diag.Msg("its rules are nested too deeply")}

// rules reads the content of a sheet or of a block that may hold rules;
// declarations between them belong to the parents.
func (p *parser) rules(tokens []token, in scope) error {
	if in.depth > maxDepth {
		return errDeep
	}
	var own []decl
	for i := 0; i < len(tokens); {
		t := tokens[i]
		switch {
		case t.kind == space || t.kind == semicolon || t.kind == markup:
			i++
			continue
		case t.kind == atKeyword:
			n, err := p.atRule(tokens[i:], in)
			if err != nil {
				return err
			}
			i += n
			continue
		}
		end, block := p.statement(tokens[i:], len(in.parents) > 0)
		part := tokens[i : i+end]
		i += end
		if block < 0 {
			if d, ok := p.declaration(part); ok && len(in.parents) > 0 {
				own = append(own, d)
			}
			continue
		}
		if err := p.styleRule(part[:block], inner(part, block), in); err != nil {
			return err
		}
	}
	p.add(in, own)
	return nil
}

// statement finds the end of what begins here, and the index of its block, -1
// if it is a declaration.
func (p *parser) statement(tokens []token, nested bool) (end, block int) {
	custom := tokens[0].kind == ident && strings.HasPrefix(tokens[0].text, "--")
	for i := 0; i < len(tokens); i++ {
		switch t := tokens[i]; {
		case t.kind == semicolon && nested:
			return i + 1, -1
		case t.is("{") && !(custom && nested):
			return i + t.other + 1, i
		case t.other > 0:
			i += t.other
		}
	}
	return len(tokens), -1
}

// inner is what stands between a bracket and its counterpart.
func inner(tokens []token, at int) []token { return tokens[at+1 : at+tokens[at].other] }

// styleRule reads a rule with a selector.
func (p *parser) styleRule(prelude, block []token, in scope) error {
	text := p.text(prelude)
	nested := in
	nested.depth++
	nested.parents = parseSelectors(prelude, in.parents)
	nested.text = text
	return p.rules(block, nested)
}

// add adds a rule for the scope's selector.
func (p *parser) add(in scope, decls []decl) {
	for _, d := range decls {
		if strings.HasPrefix(d.name, "--") {
			p.sheet.vars[d.name] = append(p.sheet.vars[d.name], d.value)
		}
	}
	if len(decls) > 0 && len(in.parents) > 0 {
		p.sheet.rules = append(p.sheet.rules, &rule{
			sheet: p.sheet, selectors: in.parents, text: in.text,
			context: in.context, layer: in.layer, decls: decls,
		})
	}
}

// declarations reads a block that holds only declarations.
func (p *parser) declarations(tokens []token) []decl {
	var list []decl
	start := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].other > 0 {
			i += tokens[i].other
			continue
		}
		if i == len(tokens) || tokens[i].kind == semicolon {
			if d, ok := p.declaration(tokens[start:i]); ok {
				list = append(list, d)
			}
			start = i + 1
		}
	}
	for _, d := range list {
		if strings.HasPrefix(d.name, "--") {
			p.sheet.vars[d.name] = append(p.sheet.vars[d.name], d.value)
		}
	}
	return list
}

// declaration reads "name: value !important".
func (p *parser) declaration(tokens []token) (decl, bool) {
	if n := len(tokens); n > 0 && tokens[n-1].kind == semicolon {
		tokens = tokens[:n-1]
	}
	tokens = trim(tokens)
	if len(tokens) < 2 || tokens[0].kind != ident {
		return decl{}, false
	}
	d := decl{name: tokens[0].text, text: p.text(tokens), start: tokens[0].start}
	if !strings.HasPrefix(d.name, "--") {
		d.name = strings.ToLower(d.name)
	}
	value := trim(tokens[1:])
	if len(value) == 0 || value[0].kind != colon {
		return decl{}, false
	}
	value = trim(value[1:])
	if n := len(value); n >= 2 && value[n-1].word() == "important" {
		if before := trim(value[:n-1]); len(before) > 0 && before[len(before)-1].is("!") {
			d.important = true
			value = trim(before[:len(before)-1])
		}
	}
	d.value = value
	return d, true
}

// text is the source of tokens, white space folded, at most 80 characters.
func (p *parser) text(tokens []token) string {
	tokens = trim(tokens)
	if len(tokens) == 0 {
		return ""
	}
	s := strings.Join(strings.Fields(p.src[tokens[0].start:tokens[len(tokens)-1].end]), " ")
	if r := []rune(s); len(r) > 80 {
		s = string(r[:79]) + "…"
	}
	return s
}

// trim removes white space at both ends.
func trim(tokens []token) []token {
	for len(tokens) > 0 && tokens[0].kind == space {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].kind == space {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}
