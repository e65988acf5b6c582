package render

import (
	"bytes"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"github.com/gohugoio/hugo/resources/page"

	"github.com/klarabo/klarabo/layouts"
)

// A page is made again when its own data changed. That a template of the
// user's, or a text, makes it depend on other pages is seen from what it calls;
// such a site is rendered in one piece, and again whenever something in it has
// changed.

// looksAtOthers tells whether a template looks at pages that may be missing. The
// built-in ones look at none.
func looksAtOthers(name string, b []byte) bool {
	was, err := fs.ReadFile(layouts.FS, strings.TrimPrefix(name, "layouts/"))
	if err == nil && bytes.Equal(was, b) {
		return false
	}
	t := parse.New(name)
	t.Mode = parse.SkipFuncCheck
	trees := map[string]*parse.Tree{}
	if _, err := t.Parse(string(b), "", "", trees); err != nil {
		return true // Hugo will say what is wrong with it
	}
	for _, tree := range trees {
		if looksAround(tree.Root) {
			return true
		}
	}
	return false
}

// around is what leads a template from its page to others: what Hugo's pages
// and sites have that gives pages, and the functions that do. Home is always
// there, and a page's translations are made with it.
var around = sync.OnceValue(func() []string {
	names := []string{"lists", "ref", "relref", "Ref", "RelRef", "Menus", "Paginate", "Paginator"}
	pages := []reflect.Type{reflect.TypeFor[page.Page](), reflect.TypeFor[page.Pages](), reflect.TypeFor[page.TaxonomyList](), reflect.TypeFor[page.Taxonomy]()}
	for _, t := range []reflect.Type{reflect.TypeFor[page.Page](), reflect.TypeFor[page.Site]()} {
		for m := range t.Methods() {
			if m.Type.NumOut() > 0 && slices.Contains(pages, m.Type.Out(0)) {
				names = append(names, m.Name)
			}
		}
	}
	return slices.DeleteFunc(names, func(name string) bool {
		return name == "Home" || name == "Page" || name == "Translations" || name == "AllTranslations"
	})
})

// looksAround tells whether a part of a template calls one of them.
func looksAround(n parse.Node) bool {
	if c, ok := n.(*parse.CommandNode); ok && fixedPage(c) {
		return false
	}
	return slices.ContainsFunc(called(n), func(name string) bool { return slices.Contains(around(), name) }) ||
		slices.ContainsFunc(inside(n), looksAround)
}

// called is the functions, methods and keys that a node names itself.
func called(n parse.Node) []string {
	switch n := n.(type) {
	case *parse.IdentifierNode:
		return []string{n.Ident}
	case *parse.FieldNode:
		return n.Ident
	case *parse.VariableNode:
		return n.Ident[1:]
	case *parse.ChainNode:
		return n.Field
	}
	return nil
}

// inside is the nodes in a node.
func inside(n parse.Node) (all []parse.Node) {
	branch := func(b *parse.BranchNode) []parse.Node {
		if b.ElseList != nil {
			return []parse.Node{b.Pipe, b.List, b.ElseList}
		}
		return []parse.Node{b.Pipe, b.List}
	}
	switch n := n.(type) {
	case *parse.ListNode:
		return n.Nodes
	case *parse.ActionNode:
		return []parse.Node{n.Pipe}
	case *parse.TemplateNode:
		if n.Pipe != nil {
			return []parse.Node{n.Pipe}
		}
	case *parse.IfNode:
		return branch(&n.BranchNode)
	case *parse.RangeNode:
		return branch(&n.BranchNode)
	case *parse.WithNode:
		return branch(&n.BranchNode)
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			all = append(all, c)
		}
	case *parse.CommandNode:
		return n.Args
	case *parse.ChainNode:
		return []parse.Node{n.Node}
	}
	return all
}

// fixedPage tells whether a call gets a page that is always there: one with a
// fixed name, a publication, a partner, or one that the site's menu names.
func fixedPage(c *parse.CommandNode) bool {
	names := called(c.Args[0])
	if len(c.Args) != 2 || len(names) == 0 || names[len(names)-1] != "GetPage" {
		return false
	}
	switch arg := c.Args[1].(type) {
	case *parse.StringNode:
		return !strings.HasPrefix(arg.Text, "/offers/")
	case *parse.PipeNode:
		if len(arg.Cmds) != 1 || len(arg.Cmds[0].Args) < 2 || arg.Cmds[0].Args[0].String() != "printf" {
			return false
		}
		format, ok := arg.Cmds[0].Args[1].(*parse.StringNode)
		return ok && slices.Contains([]string{"/publications/%s", "/partners/%s", "/%s"}, format.Text)
	}
	return false
}
