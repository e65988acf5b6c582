package catalog

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// kinds is an empty record of each kind of file.
var kinds = []func() any{
	func() any { return &offer.Site{} },
	func() any { return &offer.Publication{} },
	func() any { return &offer.Partner{} },
	func() any { return &offer.Premium{} },
	func() any { return &offer.Offer{} },
	func() any { return &offer.Clause{} },
}

// format writes a record as YAML: a key a line, texts in double quotes, what
// is zero and may be left out left out.
func format(record any) []byte {
	var b strings.Builder
	formatGroup(&b, "", ShapeOf(reflect.TypeOf(record).Elem()), reflect.ValueOf(record).Elem())
	return []byte(b.String())
}

func formatGroup(b *strings.Builder, indent string, s *Shape, v reflect.Value) {
	for _, f := range s.Fields {
		val := v.FieldByIndex(f.index)
		if f.Optional && val.IsZero() {
			continue
		}
		if f.pointer {
			val = val.Elem()
		}
		b.WriteString(indent + f.Name + ":")
		formatValue(b, indent+"  ", f.Shape, val)
	}
}

// formatValue writes what stands behind a colon or a hyphen.
func formatValue(b *strings.Builder, indent string, s *Shape, v reflect.Value) {
	text := func(s string) { fmt.Fprintf(b, " %s\n", doubleQuoted(s)) }
	switch s.Kind {
	case NumberKind, BoolKind:
		fmt.Fprintf(b, " %v\n", v)
	case LocalizedKind:
		if t := v.Interface().(offer.Localized); t.Per == nil {
			text(t.Every)
		} else {
			formatValue(b, indent, ShapeOf(reflect.TypeOf(t.Per)), reflect.ValueOf(t.Per))
		}
	case ListKind:
		if v.Len() == 0 {
			b.WriteString(" []\n")
			return
		}
		b.WriteByte('\n')
		for i := range v.Len() {
			b.WriteString(indent + "-")
			formatValue(b, indent+"  ", s.Elem, v.Index(i))
		}
	case MapKind:
		b.WriteByte('\n')
		for _, key := range v.MapKeys() {
			b.WriteString(indent + fmt.Sprint(key) + ":")
			formatValue(b, indent+"  ", s.Elem, v.MapIndex(key))
		}
	case GroupKind:
		if v.IsZero() {
			b.WriteString(" {}\n")
			return
		}
		b.WriteByte('\n')
		formatGroup(b, indent, s, v)
	default:
		text(fmt.Sprint(v))
	}
}

// doubleQuoted is a text as YAML has it in double quotes, whose escapes are
// those of JSON and more.
func doubleQuoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// checkFormat writes what was read of a file, and reads it again: both are the
// same record. A file with errors has none.
func checkFormat(t *testing.T, kind func() any, src []byte) {
	t.Helper()
	first, second := kind(), kind()
	if Decode("x.yaml", src, first).HasErrors() {
		return
	}
	written := format(first)
	if list := Decode("x.yaml", written, second); len(list) > 0 {
		t.Fatalf("of\n%s\nwas made\n%s\nwhich has problems:\n%s", src, written, told(list))
	}
	if !reflect.DeepEqual(first, second) {
		t.Fatalf("of\n%s\nwas made\n%s\nwhich is read as\n%#v\nand not\n%#v", src, written, second, first)
	}
}

// records is the files of the whole site by the kind they are of, the site's
// clauses among them.
func records(t testing.TB) map[int][][]byte {
	t.Helper()
	all := map[int][][]byte{}
	for name, f := range site(t) {
		for i, folder := range []string{"site.yaml", publications, partners, premiums, offers, clauses} {
			if strings.HasPrefix(name, "data/"+folder) {
				all[i] = append(all[i], f.Data)
			}
		}
	}
	return all
}

func TestFormat(t *testing.T) {
	all := records(t)
	for i, kind := range kinds {
		if len(all[i]) == 0 {
			t.Errorf("no file of kind %d", i)
		}
		for _, src := range all[i] {
			if list := Decode("x.yaml", src, kind()); list.HasErrors() {
				t.Errorf("kind %d has problems:\n%s", i, told(list))
			}
			checkFormat(t, kind, src)
		}
	}
	for i, m := range mistakes {
		checkFormat(t, kinds[i%len(kinds)], []byte(m.new))
	}
}

// FuzzFormat: what can be read is written and read again as the same.
func FuzzFormat(f *testing.F) {
	for i, sources := range records(f) {
		for _, src := range sources {
			f.Add(byte(i), src)
		}
	}
	for i, title := range []string{`"\u00e9 \x41 \e"`, "|+\n  a\n\n\n", ">-\n  a\n  b\n\n  c", "'it''s'", "a: b", "\"\\\n  a\\tb\"", "{de: x, en: \"\\n\"}", "👩\u200d🚀", strconv.Quote("Łódź „株式会社“")} {
		f.Add(byte(1), []byte("title: "+title+"\nissues_per_year: 12\ndescription: "+title+"\n#"+strconv.Itoa(i)))
	}
	f.Fuzz(func(t *testing.T, kind byte, src []byte) { checkFormat(t, kinds[int(kind)%len(kinds)], src) })
}
