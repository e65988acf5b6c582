package disclosure

import (
	"slices"
	"strings"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// functionNames are the functions of a clause:
//
//	phrase "id" VALUE   the words of the phrase clause id for a value
//	list "id" LIST      the same for each item, joined by the phrase clause list
//	has LIST "item"     whether an item is in a list
//	country COUNTRY     the country's name in the language of the text (CLDR)
//	eq ne and or not    as in text/template
//
// The others of text/template are refused: none is needed, and print, index or
// call could fail or run away in ways that an author cannot make out.
const functionNames = "phrase, list, has, country, eq, ne, and, or, not"

// call is the value of a function's result.
func (c *checker) call(id *parse.IdentifierNode, args []parse.Node, dot value) value {
	switch id.Ident {
	case "and", "or", "not":
		return c.logic(id, args, dot)
	case "eq", "ne":
		if len(args) < 2 || id.Ident == "ne" && len(args) != 2 {
			return c.wrongUse(id, "{{if eq .Partner.Role \"controller\"}}")
		}
		first := c.operand(args[0], dot)
		for _, a := range args[1:] {
			c.compare(a, first, c.operand(a, dot))
		}
		return value{typ: boolType}
	case "has":
		return c.has(id, args, dot)
	case "country":
		if len(args) == 1 {
			if v := c.operand(args[0], dot); v.unknown() || v.typ == countryType {
				return value{typ: wordType, key: v.key}
			}
		}
		return c.wrongUse(id, "{{country .Partner.Country}}")
	case "phrase":
		return c.phrase(id, args, dot, func(v value) (value, bool) { return v, true })
	case "list":
		c.checkPhrase("list", id, value{typ: pairType})
		return c.phrase(id, args, dot, value.item)
	}
	return c.fault(id.Pos, len(id.Ident), "clause/syntax", diag.Msg("there is no function %s", id.Ident), diag.Msg("the functions are %s", functionNames))
}

func (c *checker) wrongUse(id *parse.IdentifierNode, example string) value {
	return c.fault(id.Pos, len(id.Ident), "clause/syntax", diag.Msg("%s is not used like this", id.Ident), diag.Msg("write it as in %s", example))
}

// logic is the result of and, or, not: one of its values if they are all of a
// type, else something that can only be asked.
func (c *checker) logic(id *parse.IdentifierNode, args []parse.Node, dot value) value {
	if len(args) == 0 || id.Ident == "not" && len(args) != 1 {
		return c.wrongUse(id, "{{if and .Partner.Matching (not .Partner.Carriers)}}")
	}
	result := value{typ: boolType}
	for i, a := range args {
		v := c.operand(a, dot)
		switch {
		case v.unknown():
			return v
		case i == 0 && id.Ident != "not":
			result = value{typ: v.typ, key: v.key}
		case v.typ != result.typ:
			result = value{typ: boolType}
		}
	}
	return result
}

// compare looks at eq and ne: a value that can never be there is a slip.
func (c *checker) compare(n parse.Node, a, b value) {
	if a.unknown() || b.unknown() {
		return
	}
	if !a.comparable() || !b.comparable() || a.typ.Kind() != b.typ.Kind() {
		c.fault(n.Position(), 1, "clause/wrong-value", diag.Msg("%s cannot be compared with what stands before it", n.String()),
			diag.Msg("compare a fact with a word in quotes, or two facts of a kind"))
		return
	}
	if b.literal == "" {
		a, b = b, a
	}
	c.choice(n, a, b.literal)
}

// choice looks at a word that is to be a value of v.
func (c *checker) choice(n parse.Node, v value, word string) {
	choices := v.choices()
	if word == "" || choices == nil || slices.Contains(choices, word) {
		return
	}
	hint := catalog.DidYouMean(catalog.Nearest(word, choices), diag.Msg("it is one of %s", strings.Join(choices, ", ")))
	c.fault(n.Position(), len(n.String()), "clause/wrong-value", diag.Msg("%s is never %q", v.key, word), hint)
}

func (c *checker) has(id *parse.IdentifierNode, args []parse.Node, dot value) value {
	const example = "{{if has .Partner.Receives \"email\"}}"
	if len(args) != 2 {
		return c.wrongUse(id, example)
	}
	list, word := c.operand(args[0], dot), c.operand(args[1], dot)
	if list.unknown() || word.unknown() {
		return value{}
	}
	item, ok := list.item()
	if !ok || word.literal == "" {
		return c.wrongUse(id, example)
	}
	c.choice(args[1], item, word.literal)
	return value{typ: boolType}
}

// phrase looks at a use of a phrase; each is what the phrase gets of a value.
func (c *checker) phrase(id *parse.IdentifierNode, args []parse.Node, dot value, each func(value) (value, bool)) value {
	example := "{{phrase \"word-role\" .Partner.Role}}"
	if id.Ident == "list" {
		example = "{{list \"word-data\" .Partner.Receives}}"
	}
	if len(args) != 2 {
		return c.wrongUse(id, example)
	}
	name, ok := args[0].(*parse.StringNode)
	if !ok {
		return c.wrongUse(id, example)
	}
	v := c.operand(args[1], dot)
	if v.unknown() {
		return v
	}
	if v, ok = each(v); !ok {
		return c.wrongUse(id, example)
	}
	c.checkPhrase(name.Text, name, v)
	return value{typ: wordType, key: v.key}
}

// checkPhrase looks into a phrase that n calls with a value.
func (c *checker) checkPhrase(id string, n parse.Node, v value) {
	w, there := c.book.wordings[id]
	switch {
	case !there || len(w.clause.Forms) > 0:
		hint := diag.Msg("write it as data/clauses/%s.yaml with forms: []", id)
		if near := catalog.Nearest(id, c.book.phrases()); near != "" {
			hint = diag.Msg("did you mean `%s`?", near)
		} else if there {
			hint = diag.Msg("%s is a clause; a phrase has forms: []", id)
		}
		c.fault(n.Position(), len(n.String()), "clause/unknown-phrase", diag.Msg("there is no phrase %q", id), hint)
	case slices.Contains(c.within, id):
		c.fault(n.Position(), len(n.String()), "clause/recursion", diag.Msg("the phrase %q uses itself: %s", id, strings.Join(append(c.within, id), " → ")),
			diag.Msg("a phrase must come to an end; take one of these uses out"))
	case w.tree == nil: // its fault is known
		c.ok = false
	default:
		use := phraseUse{id, v}
		if _, known := c.phrases[use]; !known {
			inner := *c
			inner.w, inner.within, inner.root, inner.ranged, inner.ok = w, append(slices.Clone(c.within), id), v, false, true
			inner.walk(w.tree.Root, v)
			c.phrases[use] = inner.ok
		}
		c.ok = c.ok && c.phrases[use]
	}
}

// phraseUse is a phrase and what it is used with. Each is looked at once, so
// that phrases that use phrases cannot multiply.
type phraseUse struct {
	id   string
	with value
}
