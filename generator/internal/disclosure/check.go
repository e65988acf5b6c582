package disclosure

import (
	"reflect"
	"strings"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// checker walks through a wording and looks at every fact, phrase and function
// that it names, in all its branches. Phrases are checked for each kind of
// value that they are used with.
type checker struct {
	book   *book
	w      *wording
	used   map[string]bool // keys of the facts that were named
	within []string        // ids of the phrases that are being checked, outermost first
	root   value           // $
	ranged bool            // whether a range is around
	ok     bool

	phrases map[phraseUse]bool // those that were checked, and whether they are sound
}

// check tells whether the wording can be rendered with facts of a type, and
// which of them it uses.
func (b *book) check(w *wording, facts reflect.Type) (used map[string]bool, ok bool) {
	if w.tree == nil { // its fault is known
		return nil, false
	}
	c := &checker{book: b, w: w, used: map[string]bool{}, root: value{typ: facts}, ok: true, phrases: map[phraseUse]bool{}}
	c.walk(w.tree.Root, c.root)
	return c.used, c.ok
}

func (c *checker) fault(n parse.Pos, size int, rule string, msg, hint diag.Message) value {
	c.ok = false
	c.book.faults.add(&fault{w: c.w, offset: int(n), size: size, rule: rule, msg: msg, hint: hint})
	return value{}
}

func (c *checker) walk(n parse.Node, dot value) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, n := range n.Nodes {
				c.walk(n, dot)
			}
		}
	case *parse.ActionNode:
		c.print(n, c.pipe(n.Pipe, dot))
	case *parse.IfNode:
		c.pipe(n.Pipe, dot)
		c.walk(n.List, dot)
		c.walk(n.ElseList, dot)
	case *parse.WithNode:
		if v := c.pipe(n.Pipe, dot); !v.unknown() {
			c.walk(n.List, v)
		}
		c.walk(n.ElseList, dot)
	case *parse.RangeNode:
		c.walkRange(n, dot)
	case *parse.TextNode, *parse.CommentNode:
	default:
		c.fault(n.Position(), 1, "clause/syntax", diag.Msg("a clause cannot have this"),
			diag.Msg("it may have {{if}}, {{with}}, {{range}}, {{else}} and {{end}}, and what is to be printed"))
	}
}

func (c *checker) walkRange(n *parse.RangeNode, dot value) {
	if c.ranged { // so that no clause can take long
		c.fault(n.Pipe.Pos, len(n.Pipe.String()), "clause/syntax", diag.Msg("a {{range}} cannot stand in another"),
			diag.Msg("write the inner part as a phrase of its own"))
		return
	}
	c.ranged = true
	defer func() { c.ranged = false }()
	if v := c.pipe(n.Pipe, dot); !v.unknown() {
		if item, ok := v.item(); ok {
			c.walk(n.List, item)
		} else {
			c.fault(n.Pipe.Pos, 1, "clause/wrong-value", diag.Msg("{{range}} needs a list"),
				diag.Msg("lists are .Partner.Receives, .Partner.Purposes, .Partner.Sends, .Partner.Carriers and the like"))
		}
	}
	c.walk(n.ElseList, dot)
}

// print looks at what an action prints.
func (c *checker) print(n *parse.ActionNode, v value) {
	if !v.unknown() && !v.printable() {
		c.fault(n.Pipe.Pos, 1, "clause/wrong-value", diag.Msg("%s is not words that can be printed", n.Pipe.String()),
			diag.Msg("word it with a phrase, as in {{phrase \"word-role\" .Partner.Role}}, or ask for it with {{if}}"))
	}
}

// pipe is the value of what stands between {{ and }}, or in brackets.
func (c *checker) pipe(p *parse.PipeNode, dot value) value {
	switch {
	case len(p.Decl) > 0:
		return c.fault(p.Pos, 1, "clause/syntax", diag.Msg("a clause has no variables"),
			diag.Msg("write the fact itself, as in {{.Partner.Name}}, or {{$.Partner.Name}} inside range and with"))
	case len(p.Cmds) != 1:
		return c.fault(p.Pos, 1, "clause/syntax", diag.Msg("a clause has no pipes (|)"),
			diag.Msg("write the function first: {{phrase \"word-role\" .Partner.Role}}"))
	}
	args := p.Cmds[0].Args
	if id, ok := args[0].(*parse.IdentifierNode); ok {
		return c.call(id, args[1:], dot)
	}
	if len(args) > 1 {
		return c.fault(args[1].Position(), 1, "clause/syntax", diag.Msg("%s is no function and takes nothing behind it", args[0].String()),
			diag.Msg("the functions are %s", functionNames))
	}
	return c.operand(args[0], dot)
}

// operand is the value of a single word.
func (c *checker) operand(n parse.Node, dot value) value {
	switch n := n.(type) {
	case *parse.DotNode:
		c.use(dot)
		return dot
	case *parse.FieldNode:
		start := n.Pos
		if len(n.Ident) > 1 { // the parser points at the second name
			start -= parse.Pos(1 + len(n.Ident[0]))
		}
		return c.follow(dot, n.Ident, int(start), "")
	case *parse.VariableNode:
		return c.follow(c.root, n.Ident[1:], int(n.Pos), "$")
	case *parse.StringNode:
		return value{typ: wordType, literal: n.Text}
	case *parse.NumberNode:
		if n.IsInt {
			return value{typ: numberType}
		}
	case *parse.BoolNode:
		return value{typ: boolType}
	case *parse.PipeNode:
		return c.pipe(n, dot)
	case *parse.IdentifierNode:
		return c.call(n, nil, dot)
	}
	return c.fault(n.Position(), 1, "clause/syntax", diag.Msg("%s cannot stand here", n.String()),
		diag.Msg("write a fact as in .Partner.Name, or a word in quotes"))
}

// follow is the fact that names lead to from a value; start is the offset of
// the first.
func (c *checker) follow(from value, names []string, start int, path string) value {
	v := from
	if v.unknown() {
		return v
	}
	for _, name := range names {
		next, ok := v.field(name)
		if !ok {
			return c.noFact(v, name, path, start)
		}
		v = next
		path += "." + name
		start += 1 + len(name)
	}
	c.use(v)
	return v
}

func (c *checker) noFact(v value, name, path string, start int) value {
	hint := diag.Msg("nothing can follow %s", path)
	known := v.fields()
	if near := catalog.Nearest(name, known); near != "" {
		hint = diag.Msg("did you mean `%s`?", path+"."+near)
	} else if name == "Order" && v.typ == reflect.TypeFor[Facts]() {
		hint = diag.Msg("only clauses of the forms order, consent, confirmation, shipping and recipient know the order; make a clause of its own for them")
	} else if len(known) > 0 {
		hint = diag.Msg("there are %s", path+"."+strings.Join(known, ", "+path+"."))
	}
	return c.fault(parse.Pos(start), 1+len(name), "clause/unknown-fact", diag.Msg("there is no fact %s.%s", path, name), hint)
}

// use notes that the wording names a fact.
func (c *checker) use(v value) {
	if v.key != "" {
		c.used[v.key] = true
	}
}
