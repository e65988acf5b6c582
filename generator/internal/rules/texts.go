package rules

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// text is one text of an editor, in one language.
type text struct {
	keys  []string   // as catalog.At takes them, the language last
	lang  offer.Lang // "" if the text is the same in every language
	value string
	words []word // of the value; nil if they were not asked for yet
	low   string // the value in lower case, with the words
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

// texts is texts, cut into words. Several rules look at each.
func (f *finder) texts(record any) []text {
	return once(f.read, record, func(record any) []text {
		list := texts(record)
		for i, t := range list {
			list[i] = t.cut()
		}
		return list
	})
}

// names is names, read once for all rules. Nobody asks for their words.
func (f *finder) names(record any) []text { return once(f.named, record, names) }

func once(read *sync.Map, record any, of func(any) []text) []text {
	if known, ok := read.Load(record); ok {
		return known.([]text)
	}
	list := of(record)
	read.Store(record, list)
	return list
}

// texts is every text of a record in every language, in the order of the
// record's fields. A field that is added to the record is found without a
// change here. It does not follow references to other records.
func texts(record any) []text {
	return appendTexts(nil, reflect.ValueOf(record), nil, true)
}

// names is every text of a record that is the same in all languages by its type:
// titles, names of firms, contracts.
func names(record any) []text {
	return appendTexts(nil, reflect.ValueOf(record), nil, false)
}

// appendTexts walks a record to its localized texts, or to its other ones.
func appendTexts(list []text, v reflect.Value, keys []string, localized bool) []text {
	switch v.Type() {
	case reflect.TypeFor[offer.Localized]():
		if localized {
			list = append(list, perLanguage(v.Interface().(offer.Localized), keys)...)
		}
		return list
	case reflect.TypeFor[string]():
		if !localized && v.String() != "" {
			list = append(list, text{keys: keys, value: v.String()})
		}
		return list
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return appendTexts(list, v.Elem(), keys, localized)
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = appendTexts(list, v.Index(i), with(keys, strconv.Itoa(i)), localized)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			switch name, _, _ := strings.Cut(f.Tag.Get("json"), ","); {
			case f.Anonymous && name == "": // its keys stand beside the others
				list = appendTexts(list, v.Field(i), keys, localized)
			case name != "" && name != "-":
				list = appendTexts(list, v.Field(i), with(keys, name), localized)
			}
		}
	}
	return list
}

// perLanguage is one text in each of its languages, in the languages' order.
func perLanguage(t offer.Localized, keys []string) []text {
	if t.Per == nil {
		if t.Every == "" {
			return nil
		}
		return []text{{keys: keys, value: t.Every}}
	}
	var list []text
	for _, l := range sortedKeys(t.Per) {
		list = append(list, text{keys: with(keys, string(l)), lang: l, value: t.Per[l]})
	}
	return list
}

// with is keys and one more, in memory of its own.
func with(keys []string, key string) []string {
	return append(keys[:len(keys):len(keys)], key)
}
