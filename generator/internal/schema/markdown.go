package schema

import (
	"fmt"
	"reflect"
	"strings"
)

// pageHead is what stands before the kinds of files.
const pageHead = "# The data format\n\n<!-- Made by `klarabo schema --markdown`; edit the words beside the keys in generator/internal/offer instead. -->\n\n" +
	"[The manual](index.md) · [Deutsch](data-format.de.md)\n\n" +
	"Every record is one YAML file; its name without `.yaml` is its id. Keys are strict: one that is not listed here is an error, and so is a value of another kind. " +
	"A text is one string, or one for each language: `{de: …, en: …}`. A key marked ✔ must be there.\n"

const (
	tableHead = "\n| key | | value | meaning |\n|---|---|---|---|\n"
	sameKeys  = "The keys are those of `%s`.\n"
)

// Markdown is the manual's page on the data format, in a language of the
// program.
func Markdown(lang string) string {
	p := &page{lang: lang}
	p.b.WriteString(p.in(pageHead))
	for _, k := range Kinds() {
		p.tabled = map[reflect.Type]string{}
		fmt.Fprintf(&p.b, "\n## `%s`\n\n%s.\n", k.Path, k.what.In(lang))
		p.table("", Fields(k))
	}
	return p.b.String()
}

// page is the page as it grows.
type page struct {
	lang   string
	b      strings.Builder
	tabled map[reflect.Type]string // groups that this kind of file has a table of, and under which key
}

func (p *page) in(english Words) string { return english.In(p.lang) }

// table lists the keys below path, then those of the groups among them.
func (p *page) table(path string, fields []Field) {
	p.b.WriteString(p.in(tableHead))
	for _, f := range fields {
		must := "✔"
		if f.Optional {
			must = ""
		}
		value := kindWords(f.Shape, p.lang)
		if f.Rule.Single {
			value = fmt.Sprintf(p.in(listOrOne), kindWords(f.Shape.Elem, p.lang))
		}
		if e := f.Example(); e != "" && f.Values() == nil {
			value += ": `" + e + "`"
		}
		fmt.Fprintf(&p.b, "| `%s` | %s | %s | %s%s |\n", f.Name, must, value, f.Words().In(p.lang), p.values(f))
	}
	for _, f := range fields {
		if inner := f.Fields(); inner != nil {
			name := path + f.Name
			fmt.Fprintf(&p.b, "\n### `%s`\n\n%s.\n", name, f.Words().In(p.lang))
			if as := p.tabled[f.values().Type]; as != "" {
				fmt.Fprintf(&p.b, p.in(sameKeys), as)
				continue
			}
			p.tabled[f.values().Type] = name
			p.table(name+".", inner)
		}
	}
}

// values explains each word of an enumeration.
func (p *page) values(f Field) string {
	var b strings.Builder
	for _, v := range f.Values() {
		fmt.Fprintf(&b, "<br>`%s`: %s", v, f.ValueWords(v).In(p.lang))
	}
	return b.String()
}
