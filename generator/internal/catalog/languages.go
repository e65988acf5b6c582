package catalog

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// perLanguage is a text that was written once for each language.
type perLanguage struct {
	node *yaml.Node
	at   slot
}

// offList is why single texts are not in the languages of the site: one that
// its list does not have, or one that is in it and missing in them.
type offList struct {
	lang    string
	missing bool
}

// foldLanguages makes one problem of those that a language has which was taken
// out of the site's list, or put into it, while the texts stayed as they were.
func foldLanguages(list diag.List, files []*parsed) diag.List {
	told := map[offList]diag.List{}
	for _, p := range list {
		if cause, ok := p.Cause.(offList); ok {
			told[cause] = append(told[cause], p)
		}
	}
	if len(told) == 0 {
		return list
	}
	in, at := map[string]int{}, diag.Pos{File: siteFile}
	for _, f := range files {
		for _, t := range f.texts {
			for i := 0; i < len(t.node.Content) && f.kind != clauses; i += 2 {
				in[t.node.Content[i].Value]++
			}
		}
		if f.file == siteFile && f.err == nil {
			root, _ := parse(f.src)
			if n := child(root, "languages"); n != nil {
				at.Line, at.Col = n.Line, n.Column
			}
		}
	}
	for cause, each := range told {
		n, lang := len(each), cause.lang
		whole := diag.Problem{Pos: at, Rule: "language", Related: []diag.Related{{Pos: each.Sorted()[0].Pos, Msg: diag.Msg("the first of them")}}}
		switch {
		case !cause.missing && n > 5 && n == in[lang]:
			whole.Msg = diag.Msg("the texts of the site are in the language `%s`, too, which is missing here: %d of them", lang, n)
			whole.Hint = diag.Msg("add `%s` to this list, or delete the lines that begin with `%s` in these texts", lang, lang+":")
		case cause.missing && n > 5 && n > in[lang]:
			whole.Msg = diag.Msg("the language `%s` is in this list, and most texts are missing in it: %d of them", lang, n)
			whole.Hint = diag.Msg("delete `%s` here until they are there, or add `%s` to each of them", lang, lang+": …")
		default:
			continue
		}
		list = append(slices.DeleteFunc(list, func(p diag.Problem) bool { return p.Cause == cause }), whole)
	}
	return list
}
