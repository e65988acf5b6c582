package diag

import "slices"

// german is the German words of each message, by its English format: one table
// a package that speaks, in german_*.go. A test holds them against the sources:
// whoever adds a message adds its line there.
var german = []map[string]string{
	germanCommon, germanCatalog, germanFacts, germanRules, germanDisclosure, germanSignoff, germanSite, germanProof, germanCLI, germanServe, germanLook, germanTheme,
	germanEditor, germanBuild, germanPrices,
}

// In is the list told in a language: German for "de", else English. The words
// that an editor program looks for in JSON and annotations stay English.
func (l List) In(lang string) List {
	told := slices.Clone(l)
	for i := range told {
		p := &told[i]
		p.lang, p.Msg, p.Hint = lang, p.Msg.in(lang), p.Hint.in(lang)
		p.Related = slices.Clone(p.Related)
		for j := range p.Related {
			p.Related[j].Msg = p.Related[j].Msg.in(lang)
		}
	}
	return told
}

// In is the sentence in a language, English if it has no other words.
func (m Message) In(lang string) string { return m.in(lang).String() }

func (m Message) in(lang string) Message {
	if lang != "de" {
		return m
	}
	args := slices.Clone(m.Args)
	for i, a := range args {
		switch a := a.(type) {
		case Message:
			args[i] = a.in(lang)
		case *Message:
			if a != nil {
				args[i] = a.in(lang)
			}
		case interface{ Message() Message }:
			args[i] = a.Message().in(lang)
		}
	}
	for _, table := range german {
		if format, ok := table[m.Format]; ok {
			return Message{format, args}
		}
	}
	return Message{m.Format, args}
}

// label is a word before a message, as people of a language write it.
func label(lang, english string) string {
	if lang != "de" {
		return english
	}
	return map[string]string{"error": "Fehler", "warning": "Warnung", "note": "siehe", "hint": "Tipp"}[english]
}
