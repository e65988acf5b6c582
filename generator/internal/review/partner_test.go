package review

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestEachFactOfAPartner: whichever value of a partner's file is another one, the
// dossier says so, in the table for readers and in that for programs.
func TestEachFactOfAPartner(t *testing.T) {
	in := newSite(t, "testdata/clauses").read()
	p := in.Catalog.Partners[0]
	eachFact("", reflect.ValueOf(p).Elem(), func(_ string, v reflect.Value) {
		if v.IsZero() {
			v.Set(another(v))
		}
	})
	said := func() (page, data string) {
		d := Compile(in)
		files, err := d.Files("en")
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(d.Partners)
		if err != nil {
			t.Fatal(err)
		}
		_, page, _ = strings.Cut(string(files["index.html"]), `<section id="partners">`)
		return page, string(b)
	}
	page, data := said()
	facts := 0
	eachFact("partner", reflect.ValueOf(p).Elem(), func(key string, v reflect.Value) {
		facts++
		before := reflect.ValueOf(v.Interface())
		v.Set(another(v))
		otherPage, otherData := said()
		if page == otherPage {
			t.Errorf("the page does not say %s", key)
		}
		if data == otherData {
			t.Errorf("review.json does not say %s", key)
		}
		v.Set(before)
	})
	if facts < 35 {
		t.Errorf("only %d facts were tried", facts)
	}
}

// eachFact visits each value of a record that stands in one place of its file. On
// its way it gives one to all that was left out.
func eachFact(key string, v reflect.Value, visit func(string, reflect.Value)) {
	switch v.Interface().(type) {
	case offer.Date, offer.Period, offer.Localized:
		visit(key, v)
		return
	}
	switch v.Kind() {
	case reflect.String:
		visit(key, v)
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		eachFact(key, v.Elem(), visit)
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		eachFact(key, v.Index(0), visit)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Tag.Get("json") != "-" {
				eachFact(key+"."+f.Name, v.Field(i), visit)
			}
		}
	default:
		panic("a fact of another kind: " + key)
	}
}

// another is another value that a fact can have.
func another(v reflect.Value) reflect.Value {
	switch old := v.Interface().(type) {
	case offer.Date:
		if old.IsZero() {
			old.Year = 2024
		}
		return reflect.ValueOf(old.Next())
	case offer.Period:
		return reflect.ValueOf(offer.Period{N: old.N + 1, Unit: offer.Month})
	case offer.Localized:
		return reflect.ValueOf(offer.Localized{Every: old.In("de") + "more words"})
	case offer.Country:
		if old == "NZ" {
			return reflect.ValueOf(offer.Country("US"))
		}
		return reflect.ValueOf(offer.Country("NZ"))
	case offer.Enumeration:
		for _, word := range old.Values().Words() {
			if word != v.String() {
				return reflect.ValueOf(word).Convert(v.Type())
			}
		}
	}
	return reflect.ValueOf(v.String() + "more").Convert(v.Type())
}
