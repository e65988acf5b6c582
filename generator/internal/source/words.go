package source

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

// addWords adds the interface's words. A file of the user's need not have all of
// them: a word that it lacks is the built-in one. A file that cannot be read is
// left to Hugo, who knows the line.
func (src *Source) addWords(files []template, probs *diag.List) {
	own, broken := map[offer.Lang]bool{}, map[string]bool{}
	for _, f := range files {
		lang, m := readWords(f)
		if m == nil {
			rel := strings.TrimPrefix(f.name, "layouts/")
			broken[strings.TrimSuffix(path.Base(rel), path.Ext(rel))] = true
			src.add(rel, f.b, inFile(f.name))
			continue
		}
		if src.words[lang] == nil {
			src.words[lang] = builtInWords(lang)
		}
		if f.builtIn() {
			if !own[lang] {
				src.add(strings.TrimPrefix(f.name, "layouts/"), f.b, inFile(f.name))
			}
			continue
		}
		own[lang] = true
		src.checkWords(f, lang, m, probs)
		maps.Copy(src.words[lang], m)
	}
	src.checkComplete(broken, probs)
	for lang := range own {
		delete(src.Bytes, "i18n/"+string(lang)+".toml")
		src.addJSON("i18n/"+string(lang)+".json", src.words[lang])
	}
}

// checkComplete tells of languages in which the built-in pages lack words, for which
// Hugo takes those of the first language. Of broken ones that is not known.
func (src *Source) checkComplete(broken map[string]bool, probs *diag.List) {
	if len(src.words) == 0 { // layouts/ cannot be read
		return
	}
	all := builtInWords("en")
	for _, l := range src.langs {
		missing := slices.DeleteFunc(slices.Sorted(maps.Keys(all)), func(key string) bool { return src.words[l][key] != nil })
		file := "layouts/i18n/" + string(l) + ".toml"
		site := src.in.Catalog.Site
		switch n := len(missing); {
		case broken[string(l)]:
		case len(src.words[l]) == 0:
			probs.Warn(src.in.Catalog.Pos(site, &site.Languages), "site/missing-words", diag.Msg("pages have no words in the language `%s`, and say those of another one", l),
				diag.Msg("write them into %s; `klarabo eject my-source` puts those of the other languages into my-source/i18n", file))
		case n > 0:
			probs.Warn(diag.Pos{File: file}, "site/missing-words", diag.Msg("pages lack %s in the language `%s`, and say those of another one: %s", diag.Plural(n, "1 word", "%d words"), l, strings.Join(missing[:min(n, 10)], ", ")),
				diag.Msg("add `%s = \"…\"`", missing[0]))
		}
	}
}

// builtInWords is the built-in words of a language; empty if there are none.
func builtInWords(l offer.Lang) map[string]any {
	name := "i18n/" + string(l) + ".toml"
	b, err := fs.ReadFile(layouts.FS, name)
	if err != nil {
		return map[string]any{}
	}
	_, m := readWords(template{"layouts/" + name, b})
	return m
}

// plurals is the keys of a word that depends on a number.
var plurals = []string{"zero", "one", "two", "few", "many", "other", "description", "hash", "id", "leftdelim", "rightdelim"}

// checkWords tells of words in a file of the user's under which no page looks.
func (src *Source) checkWords(f template, lang offer.Lang, m map[string]any, probs *diag.List) {
	known := slices.Sorted(maps.Keys(src.words[lang]))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		group, ok := m[key].(map[string]any)
		if ok && slices.ContainsFunc(slices.Collect(maps.Keys(group)), func(k string) bool { return !slices.Contains(plurals, strings.ToLower(k)) }) {
			probs.Error(f.wordAt(key), "site/unused-word", diag.Msg("no page looks for words below `%s`", key), diag.Msg("delete this line: each word stands by itself, as in to_home = \"…\""))
		} else if near := catalog.Nearest(key, known); near != "" && near != key && !slices.Contains(known, key) && m[near] == nil {
			probs.Warn(f.wordAt(key), "site/unused-word", diag.Msg("no page looks for the word `%s`", key), diag.Msg("did you mean `%s`?", near))
		}
	}
}

// wordAt is where a file of words has a key, or the file.
func (f template) wordAt(key string) diag.Pos {
	pos := diag.Pos{File: f.name}
	if at := regexp.MustCompile(`(?m)^[ \t]*\[?"?` + regexp.QuoteMeta(key) + `\b`).FindIndex(f.b); at != nil {
		pos.Line, pos.Col = diag.LineCol(f.b, at[0])
	}
	return pos
}

// readWords is the words of a file and their language, nil if it cannot be read.
func readWords(f template) (offer.Lang, map[string]any) {
	base := path.Base(f.name)
	ext := path.Ext(base)
	m := map[string]any{}
	read := catalog.Values
	if ext == ".toml" {
		read = toml.Unmarshal
	}
	if read(f.b, &m) != nil {
		return "", nil
	}
	return offer.Lang(strings.TrimSuffix(base, ext)), m
}

// word is the word of a key in layouts/i18n, or what stands in for it.
func (src *Source) word(l offer.Lang, key, instead string) string {
	if s, ok := src.words[l][key].(string); ok && s != "" {
		return s
	}
	return instead
}
