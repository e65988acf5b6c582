package rules

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// text is one text of an editor, in one language: of a record, or of a
// hand-written page.
type text struct {
	record any        // nil of a page
	keys   []string   // as catalog.At takes them, the language last
	lang   offer.Lang // "" if the text is the same in every language
	value  string
	words  []word // of the value, once it is cut
	low    string // the value in lower case, with the words

	file   string // of a page
	source string // of this file
	from   int    // the byte of the source where the text begins, or its key
}

// cut is the text with its words.
func (t text) cut() text {
	t.words, t.low = split(t.value), strings.ToLower(t.value)
	return t
}

// has tells whether one of these stands in the text, in any case. Few texts have
// one, and to look for an expression at each letter takes long.
func (t text) has(parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(t.low, part) })
}

// hit is what stands between two bytes of the text.
func (t text) hit(start, end int) hit { return hit{t.value[start:end], start, end} }

// whole is all of the text.
func (t text) whole() hit { return t.hit(0, len(t.value)) }

// matches is what an expression finds in the text.
func (t text) matches(re *regexp.Regexp) (all []hit) {
	for _, m := range re.FindAllStringIndex(t.value, -1) {
		all = append(all, t.hit(m[0], m[1]))
	}
	return all
}

// contents is what a record says: its texts in every language, and those that are the
// same in all by their type (titles, names of firms, contracts), in the order of its
// fields. A field that is added to the record is found without a change here.
// References to other records are not followed.
type contents struct{ texts, names []text }

// readAll is what each record says, read once for all rules.
func readAll(cat *catalog.Catalog) map[any]contents {
	all := map[any]contents{}
	for _, record := range cat.Records() {
		var s contents
		s.walk(reflect.ValueOf(record), nil)
		for _, list := range [][]text{s.texts, s.names} {
			for i := range list {
				list[i] = list[i].cut()
				list[i].record = record
			}
		}
		all[record] = s
	}
	return all
}

// texts is a record's texts in every language: all, or those below some of its keys.
func (f *finder) texts(record any, keys ...string) []text {
	all := f.read[record].texts
	if len(keys) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(t text) bool { return !slices.Contains(keys, t.keys[0]) })
}

// words is every text of a record, with those that are the same in all languages.
func (f *finder) words(record any) []text {
	return slices.Concat(f.read[record].texts, f.read[record].names)
}

func (s *contents) walk(v reflect.Value, keys []string) {
	switch v.Type() {
	case reflect.TypeFor[offer.Localized]():
		t := v.Interface().(offer.Localized)
		if t.Every != "" {
			s.texts = append(s.texts, text{keys: keys, value: t.Every})
		}
		for _, l := range sortedKeys(t.Per) {
			s.texts = append(s.texts, text{keys: with(keys, string(l)), lang: l, value: t.Per[l]})
		}
		return
	case reflect.TypeFor[string]():
		if v.String() != "" {
			s.names = append(s.names, text{keys: keys, value: v.String()})
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			s.walk(v.Elem(), keys)
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.walk(v.Index(i), with(keys, strconv.Itoa(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch name, _, _ := strings.Cut(f.Tag.Get("json"), ","); {
			case f.Anonymous && name == "": // its keys stand beside the others
				s.walk(v.Field(i), keys)
			case name != "" && name != "-":
				s.walk(v.Field(i), with(keys, name))
			}
		}
	}
}

// with is keys and one more, in memory of its own.
func with(keys []string, key string) []string {
	return append(keys[:len(keys):len(keys)], key)
}
