package disclosure

import (
	"reflect"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// spell fills facts from a record: each from the record's field of its name. A key
// of the data stays one; a text becomes words in a language, without the full stop
// that editors write or forget, a day is written as a reader writes it, and a
// telephone number holds together. A fact of another name is left alone.
func spell(facts, record any, l offer.Lang) {
	speller(l).fill(reflect.ValueOf(facts).Elem(), reflect.ValueOf(record))
}

type speller offer.Lang

func (l speller) fill(fact, of reflect.Value) {
	switch v := of.Interface().(type) {
	case offer.Localized:
		fact.SetString(fragment(v.In(offer.Lang(l))))
		return
	case offer.Date:
		if !v.IsZero() {
			fact.SetString(v.In(offer.Lang(l)))
		}
		return
	case offer.Phone:
		fact.SetString(strings.ReplaceAll(string(v), " ", "\u00a0")) // no line may break in it
		return
	}
	switch {
	case of.Type() == fact.Type():
		fact.Set(of)
	case of.Kind() == reflect.Pointer && of.IsNil():
	case fact.Kind() == reflect.Pointer:
		fact.Set(reflect.New(fact.Type().Elem()))
		l.fill(fact.Elem(), of.Elem())
	case of.Kind() == reflect.Pointer:
		l.fill(fact, of.Elem())
	case fact.Kind() == reflect.Slice:
		for i := range of.Len() {
			fact.Set(reflect.Append(fact, reflect.Zero(fact.Type().Elem())))
			l.fill(fact.Index(i), of.Index(i))
		}
	case fact.Kind() == reflect.Struct:
		for i := range fact.NumField() {
			if field := of.FieldByName(fact.Type().Field(i).Name); field.IsValid() {
				l.fill(fact.Field(i), field)
			}
		}
	default:
		fact.SetString(of.String())
	}
}
