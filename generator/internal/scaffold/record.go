package scaffold

import (
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/schema"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// Record is a new file of a kind: every key of it in order, each explained in
// lang. What is set has its value. A needed key that is not set has none, so
// that `check` names its place; one that may be left out is a comment that
// shows an example, ready to be brought to life by deleting its #.
type Record struct {
	Kind  schema.Kind
	Lang  string       // of the explanations: "en" or "de"
	Langs []offer.Lang // of the site's texts
	Set   map[string]string
}

// YAML is the file's text. Its error is a [diag.Fault]: a key was set that the
// kind does not have.
func (r Record) YAML() (string, error) {
	known := r.Keys()
	for _, key := range slices.Sorted(maps.Keys(r.Set)) {
		if !slices.Contains(known, key) {
			hint := catalog.DidYouMean(catalog.Nearest(key, known), diag.Msg("the keys are %s", strings.Join(known, ", ")))
			return "", &diag.Fault{Msg: diag.Msg("there is no key `%s`", key), Hint: hint}
		}
	}
	w := &writer{Record: r}
	w.fields("", "", schema.Fields(r.Kind), false)
	return strings.TrimPrefix(strings.Join(w.lines, "\n"), "\n") + "\n", nil
}

// Keys is every key that can be set, with those that lead to it: "price.total",
// "title.de".
func (r Record) Keys() []string {
	var keys []string
	var walk func(prefix string, fields []schema.Field)
	walk = func(prefix string, fields []schema.Field) {
		for _, f := range fields {
			key := prefix + f.Name
			switch {
			case f.Localized() && len(r.Langs) > 1:
				keys = append(keys, key) // one text for all of them
				for _, l := range r.Langs {
					keys = append(keys, key+"."+string(l))
				}
			case f.Fields() == nil:
				keys = append(keys, key)
			default:
				if f.Rule.None {
					keys = append(keys, key) // to be set to none
				}
				walk(key+".", f.Fields())
			}
		}
	}
	walk("", schema.Fields(r.Kind))
	return keys
}

// writer is a file as it grows.
type writer struct {
	Record
	lines []string
}

// fields writes keys, at an indentation. off: they are comments, since what
// holds them is left out.
func (w *writer) fields(path, indent string, fields []schema.Field, off bool) {
	needed := slices.ContainsFunc(fields, func(f schema.Field) bool { return !f.Optional })
	for i, f := range fields {
		key := path + f.Name
		// Of a group in which nothing is needed by itself, something is.
		out := off || !w.isSet(key) && f.Optional && (!f.Rule.Usual || path == "then.") && (needed || i > 0)
		if path == "" {
			w.lines = append(w.lines, "")
		}
		w.explain(indent, f, off)
		w.key(key, indent, f, out)
	}
}

// isSet tells whether a key or one below it is set.
func (w *writer) isSet(key string) bool {
	for k := range w.Set {
		if k == key || strings.HasPrefix(k, key+".") {
			return true
		}
	}
	return false
}

// explain writes what a key means, and each word that it can be.
func (w *writer) explain(indent string, f schema.Field, off bool) {
	for _, line := range words.Lines(f.Words().In(w.Lang)+".", 96-len(indent)) {
		w.line(indent+"# "+line, off)
	}
	for _, v := range f.Values() {
		w.line(indent+"#   "+v+": "+f.ValueWords(v).In(w.Lang), off)
	}
}

// key writes a key with its value, or with those below it.
func (w *writer) key(key, indent string, f schema.Field, off bool) {
	inner := indent + "  "
	switch {
	case f.Rule.None && w.Set[key] != "":
		w.line(indent+f.Name+": "+w.Set[key], off)
	case f.Rule.None && !w.isSet(key): // open: the word none, or the group that stands here as a comment
		w.line(indent+f.Name+":", off)
		w.below(key, inner, f, true)
	case f.Fields() != nil:
		w.line(indent+f.Name+":", off)
		w.below(key, inner, f, off)
	case f.Localized() && len(w.Langs) > 1 && w.Set[key] == "":
		w.line(indent+f.Name+":", off)
		for _, l := range w.Langs {
			text := w.Set[key+"."+string(l)]
			if text != "" {
				text = f.Written(text)
			} else if off {
				text = "…"
			}
			w.line(strings.TrimRight(inner+string(l)+": "+text, " "), off)
		}
	default:
		value := w.Set[key]
		if value != "" {
			value = f.Written(value)
		} else if off {
			value = f.Example()
			if f.Localized() {
				value = "…"
			}
		}
		w.line(strings.TrimRight(indent+f.Name+": "+value, " "), off)
	}
}

// below writes the keys of a group, or of one entry of a list of groups.
func (w *writer) below(key, indent string, f schema.Field, off bool) {
	if !f.List() {
		w.fields(key+".", indent, f.Fields(), off)
		return
	}
	first := key + "." + f.Fields()[0].Name
	if several := strings.Split(w.Set[first], ","); len(several) > 1 { // entries that have nothing but their first key
		for _, one := range several[1:] {
			w.line(indent+"- "+f.Fields()[0].Name+": "+f.Fields()[0].Written(strings.TrimSpace(one)), off)
		}
		w.Set[first] = strings.TrimSpace(several[0])
		defer func() { w.Set[first] = strings.Join(several, ",") }()
	}
	from := len(w.lines)
	w.fields(key+".", indent+"  ", f.Fields(), off)
	w.hyphen(from, indent, off)
}

// hyphen begins the entry of a list at the first key of the lines.
func (w *writer) hyphen(from int, inner string, off bool) {
	comment := ""
	if off {
		comment = "#"
	}
	for i, line := range w.lines[from:] {
		rest, ok := strings.CutPrefix(line, comment+inner+"  ")
		if ok && rest[0] != '#' && rest[0] != ' ' {
			w.lines[from+i] = comment + inner + "- " + rest
			return
		}
	}
}

func (w *writer) line(s string, off bool) {
	if off {
		s = "#" + s
	}
	w.lines = append(w.lines, s)
}
