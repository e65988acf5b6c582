package schema

import (
	"fmt"
	"reflect"
	"strings"
)

// Markdown is the manual's page on the data format, in English, or in German
// for "de".
func Markdown(lang string) string {
	p := &page{lang: lang}
	p.add(Words{
		EN: "# The data format\n\n<!-- Made by `klarabo schema --markdown`; edit the words in generator/internal/schema instead. -->\n\n" +
			"[The manual](index.md) · [Deutsch](data-format.de.md)\n\n" +
			"Every record is one YAML file; its name without `.yaml` is its id. Keys are strict: one that is not listed here is an error, and so is a value of another kind. " +
			"A text is one string, or one for each language: `{de: …, en: …}`. A key marked ✔ must be there.\n",
		DE: "# Das Datenformat\n\n<!-- Erzeugt mit `klarabo schema --markdown --lang de`; die Worte stehen in generator/internal/schema. -->\n\n" +
			"[Das Handbuch](index.de.md) · [English](data-format.md)\n\n" +
			"Jeder Eintrag ist eine YAML-Datei; ihr Name ohne `.yaml` ist seine Kennung. Andere als die hier genannten Schlüssel sind ein Fehler, ebenso Werte anderer Art. " +
			"Ein Text ist eine Zeichenkette oder eine je Sprache: `{de: …, en: …}`. Ein Schlüssel mit ✔ muss da sein.\n",
	})
	for _, k := range Kinds() {
		p.tabled = map[reflect.Type]string{}
		fmt.Fprintf(&p.b, "\n## `%s`\n\n%s.\n", k.Path, words(k.Name).In(lang))
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

func (p *page) in(en, de string) string { return Words{EN: en, DE: de}.In(p.lang) }

func (p *page) add(w Words) { p.b.WriteString(w.In(p.lang)) }

// table lists the keys below path, then those of the groups among them.
func (p *page) table(path string, fields []Field) {
	p.add(Words{EN: "\n| key | | value | meaning |\n|---|---|---|---|\n", DE: "\n| Schlüssel | | Wert | Bedeutung |\n|---|---|---|---|\n"})
	for _, f := range fields {
		must := "✔"
		if f.Optional {
			must = ""
		}
		value := kindWords(f.Shape).In(p.lang)
		if f.Rule.Single {
			value = kindWords(f.Shape.Elem).In(p.lang) + p.in(", or a list of such", ", oder eine Liste davon")
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
				fmt.Fprintf(&p.b, p.in("The keys are those of `%s`.\n", "Die Schlüssel sind die von `%s`.\n"), as)
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
