package rules

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

var _ = declare(Rule{
	ID:       "untranslated",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A sentence that is the same in two languages was most often copied and not translated. Names may be the same.",
	Breaks:   Example{"data/publications/funkwelt.yaml", "en: The magazine on radio and tinkering.", "en: Das Heft für Funk und Bastelei."},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt zur Probe"},
	check: func(f *finder) {
		for _, record := range f.records() {
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
				key := strings.Join(t.keys[:len(t.keys)-1], ".") + "\x00" + t.value
				if before, ok := first[key]; ok {
					f.reportAt(f.At(record, t.keys...), diag.Msg("the text in `%s` is the same as in `%s`", t.lang, before.lang), diag.Msg("translate it"))
					continue
				}
				first[key] = t
			}
		}
	},
})
