package source

import (
	"io/fs"
	"maps"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

// addWords adds the interface's words. A file of the user's need not have all of
// them: a word that it lacks is the built-in one. A file that cannot be read is
// left to Hugo, who knows the line.
func (src *Source) addWords(files []template) {
	own := map[offer.Lang]bool{}
	for _, f := range files {
		lang, m := readWords(f)
		if m == nil {
			rel := strings.TrimPrefix(f.name, "layouts/")
			src.add(rel, f.b, inFile(f.name))
			continue
		}
		if src.words[lang] == nil {
			src.words[lang] = map[string]any{}
			if b, err := fs.ReadFile(layouts.FS, "i18n/"+string(lang)+".toml"); err == nil {
				_, src.words[lang] = readWords(template{"layouts/i18n/" + string(lang) + ".toml", b})
			}
		}
		if f.builtIn() {
			if !own[lang] {
				src.add(strings.TrimPrefix(f.name, "layouts/"), f.b, inFile(f.name))
			}
			continue
		}
		own[lang] = true
		maps.Copy(src.words[lang], m)
	}
	for lang := range own {
		delete(src.Bytes, "i18n/"+string(lang)+".toml")
		src.addJSON("i18n/"+string(lang)+".json", src.words[lang])
	}
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
