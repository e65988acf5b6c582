package site

import (
	"io/fs"
	"maps"
	"path"
	"strings"

	"github.com/gohugoio/hugo/parser/metadecoders"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

// addWords adds the interface's words. A file of the user's need not have all of
// them: a word that it lacks is the built-in one. A file that cannot be read is
// left to Hugo, who knows the line.
func (h *Hugo) addWords(files []template) {
	own := map[offer.Lang]bool{}
	for _, f := range files {
		lang, m := readWords(f)
		if m == nil {
			rel := strings.TrimPrefix(f.name, "layouts/")
			h.add(rel, f.b, inFile(f.name))
			continue
		}
		if h.words[lang] == nil {
			h.words[lang] = map[string]any{}
			if b, err := fs.ReadFile(layouts.FS, "i18n/"+string(lang)+".toml"); err == nil {
				_, h.words[lang] = readWords(template{"layouts/i18n/" + string(lang) + ".toml", b})
			}
		}
		if f.builtIn() {
			if !own[lang] {
				h.add(strings.TrimPrefix(f.name, "layouts/"), f.b, inFile(f.name))
			}
			continue
		}
		own[lang] = true
		maps.Copy(h.words[lang], m)
	}
	for lang := range own {
		delete(h.files, "i18n/"+string(lang)+".toml")
		h.addJSON("i18n/"+string(lang)+".json", h.words[lang])
	}
}

// readWords is the words of a file and their language, nil if it cannot be read.
func readWords(f template) (offer.Lang, map[string]any) {
	base := path.Base(f.name)
	ext := path.Ext(base)
	m, err := metadecoders.Default.UnmarshalToMap(f.b, metadecoders.FormatFromString(ext))
	if err != nil {
		return "", nil
	}
	return offer.Lang(strings.TrimSuffix(base, ext)), m
}

// word is the word of a key in layouts/i18n, or what stands in for it.
func (h *Hugo) word(l offer.Lang, key, instead string) string {
	if s, ok := h.words[l][key].(string); ok && s != "" {
		return s
	}
	return instead
}
