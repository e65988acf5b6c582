package catalog

import (
	"path"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// perLanguage is a text that was written once for each language.
type perLanguage struct {
	node *yaml.Node
	at   slot
}

// translated is the texts of a file.
type translated []perLanguage

// languages is in how many of the texts each language is.
func (all translated) languages() map[string]int {
	count := map[string]int{}
	for _, t := range all {
		for i := 0; i < len(t.node.Content); i += 2 {
			count[t.node.Content[i].Value]++
		}
	}
	return count
}

// noLanguage and lacksLanguage are what is told of single texts: see localized.go.
const (
	noLanguage    = "the site has no language `%s`"
	lacksLanguage = "%s is missing in the language `%s`"
)

// foldLanguages makes one problem of those that a language has which was taken
// out of the site's list, or put into it, while the texts stayed as they were.
func foldLanguages(list diag.List, files []*parsed) diag.List {
	told := map[[2]string]diag.List{}
	for _, p := range list {
		if p.Rule == "language" && (p.Msg.Format == noLanguage || p.Msg.Format == lacksLanguage) {
			key := [2]string{p.Msg.Format, p.Msg.Args[len(p.Msg.Args)-1].(string)}
			told[key] = append(told[key], p)
		}
	}
	if len(told) == 0 {
		return list
	}
	in, at := map[string]int{}, diag.Pos{File: siteFile}
	for _, f := range files {
		for lang, n := range f.languages {
			if path.Dir(f.file) != "data/clauses" {
				in[lang] += n
			}
		}
		if f.file == siteFile && f.err == nil {
			if root, _ := parse(f.src); root != nil {
				if n := child(root, "languages"); n != nil {
					at.Line, at.Col = n.Line, n.Column
				}
			}
		}
	}
	for key, each := range told {
		n, lang := len(each), key[1]
		whole := diag.Problem{Pos: at, Rule: "language", Related: []diag.Related{{Pos: each.Sorted()[0].Pos, Msg: diag.Msg("the first of them")}}}
		switch {
		case key[0] == noLanguage && n > 5 && n == in[lang]:
			whole.Msg = diag.Msg("the texts of the site are in the language `%s`, too, which is missing here: %d of them", lang, n)
			whole.Hint = diag.Msg("add `%s` to this list, or delete the lines that begin with `%s` in these texts", lang, lang+":")
		case key[0] == lacksLanguage && n > 5 && n > in[lang]:
			whole.Msg = diag.Msg("the language `%s` is in this list, and most texts are missing in it: %d of them", lang, n)
			whole.Hint = diag.Msg("delete `%s` here until they are there, or add `%s` to each of them", lang, lang+": …")
		default:
			continue
		}
		list = append(slices.DeleteFunc(list, func(p diag.Problem) bool {
			return p.Rule == "language" && p.Msg.Format == key[0] && p.Msg.Args[len(p.Msg.Args)-1] == lang
		}), whole)
	}
	return list
}
