package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// small is words that most sentences of a language have, and the other has not.
var small = map[offer.Lang][]string{
	"de": {"der", "die", "das", "und", "nicht", "mit", "für", "ist", "ein", "eine", "den", "dem", "von", "zu", "auf", "im", "sie", "es", "bei", "alle", "ohne", "frei", "aus", "nach", "zum", "zur"},
	"en": {"the", "and", "of", "with", "for", "is", "your", "you", "to", "from", "them", "it", "at", "by", "without", "this", "our"},
}

// quoted is names in quotation marks, which stay in their language.
var quoted = regexp.MustCompile(`[„“][^„“”]*[“”]|"[^"]*"|[«»][^«»]*[«»]`)

// inOther is the language that a text is in, if it is none of those of its own: it
// has three small words of another, and none of its own. Else "".
func inOther(t text) offer.Lang {
	for _, other := range []offer.Lang{"de", "en"} {
		if small[t.lang] == nil || smallIn(t.words, other) < 3 { // which is sooner known
			continue
		}
		if words := unquoted(t); smallIn(words, other) > 2 && smallIn(words, t.lang) == 0 {
			return other
		}
	}
	return ""
}

// smallIn is how many small words of a language are among words.
func smallIn(words []word, lang offer.Lang) (n int) {
	for _, w := range words {
		if slices.Contains(small[lang], w.string) {
			n++
		}
	}
	return n
}

// unquoted is the words of a text that stand in no quotation marks.
func unquoted(t text) []word {
	names := quoted.FindAllStringIndex(t.value, -1)
	return slices.DeleteFunc(slices.Clone(t.words), func(w word) bool {
		return slices.ContainsFunc(names, func(at []int) bool { return at[0] < w.start && w.end < at[1] })
	})
}

var _ = declare(Rule{
	ID:       "untranslated",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A sentence that is the same in two languages was most often copied and not translated. Names may be the same.",
	Breaks:   Example{"data/publications/funkwelt.yaml", "en: The magazine on radio and tinkering.", "en: Das Heft für Funk und Bastelei."},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt zur Probe"},
	check: func(f *finder) {
		for _, record := range f.Records() {
			if _, ok := record.(*offer.Clause); ok {
				continue // which may be facts alone
			}
			first := map[string]text{}
			for _, t := range f.texts(record) {
				if len(strings.Fields(t.value)) < 6 {
					continue
				}
				if t.lang == "" && f.Site != nil && len(f.Site.Languages) > 1 && t.keys[0] != "assured" {
					f.reportAt(f.At(record, t.keys...), diag.Msg("this text is the same in every language"), diag.Msg("write it in each language, as in `%s`", "{"+string(f.Site.Languages[0])+": …, "+string(f.Site.Languages[1])+": …}"))
				}
				if t.lang == "" {
					continue
				}
				if other := inOther(t); other != "" {
					f.reportAt(f.At(record, t.keys...), diag.Msg("the text in `%s` seems to be in the language `%s`", t.lang, other), diag.Msg("write it in `%s`", t.lang))
					continue
				}
				key := strings.Join(t.keys[:len(t.keys)-1], ".") + "\x00" + t.value
				if before, ok := first[key]; ok {
					f.reportAt(f.At(record, t.keys...), diag.Msg("the text in `%s` is the same as in `%s`", t.lang, before.lang), diag.Msg("translate it"))
					continue
				}
				first[key] = t
			}
		}
		for _, p := range f.pages {
			copied := func(o text) bool { return o.file != p.file && o.value == p.value } // which the site tells
			if other := inOther(p); other != "" && len(p.words) > 20 && !slices.ContainsFunc(f.pages, copied) {
				f.reportAt(f.at(p, p.hit(p.words[0].start, p.words[0].end)), diag.Msg("the text in `%s` seems to be in the language `%s`", p.lang, other), diag.Msg("write it in `%s`", p.lang))
			}
		}
	},
})
