package diag

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/words"
)

// In is the list told in a language of package words. The words
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
	args := slices.Clone(m.Args)
	for i, a := range args {
		if inner, ok := within(a); ok {
			args[i] = inner.in(lang)
		}
	}
	m.Format, m.Args = words.In(lang, m.Context, m.Format), args
	return m
}

// within is the message that an argument is or has.
func within(arg any) (m Message, ok bool) {
	switch a := arg.(type) {
	case Message:
		return a, true
	case *Message:
		if a != nil {
			return *a, true
		}
	case interface{ Message() Message }:
		return a.Message(), true
	case error:
		return Reason(a), true
	}
	return m, false
}

// label is a word before a message, as people of a language write it.
func label(lang, english string) string { return words.In(lang, words.Label, english) }
