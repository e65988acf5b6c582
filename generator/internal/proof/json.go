package proof

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// value is a value of JSON: a text, or an object or a list with what it holds in
// its order, doubled keys as well: which of them counts is its reader's choice.
// Of others nothing is kept.
type value struct {
	key    string // in an object
	text   string
	object bool
	inner  []value
}

// readJSON reads one value.
func readJSON(content []byte) (value, error) {
	all, err := readLines(content)
	if err != nil || len(all.inner) != 1 {
		return all, cmp.Or(err, errors.New("not one value"))
	}
	return all.inner[0], nil
}

// readLines reads the values of a file that has one in each line.
func readLines(content []byte) (all value, err error) {
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	for d.More() {
		v, err := readValue(d)
		if err != nil {
			return v, err
		}
		all.inner = append(all.inner, v)
	}
	if _, err := d.Token(); err != io.EOF {
		return all, errors.New("no value")
	}
	return all, nil
}

func readValue(d *json.Decoder) (v value, err error) {
	t, err := d.Token()
	v.text, _ = t.(string)
	if _, nested := t.(json.Delim); !nested || err != nil {
		return v, err
	}
	v.object = t == json.Delim('{')
	for d.More() {
		var key json.Token
		if v.object {
			if key, err = d.Token(); err != nil {
				return v, err
			}
		}
		inner, err := readValue(d)
		if err != nil {
			return v, err
		}
		inner.key, _ = key.(string)
		v.inner = append(v.inner, inner)
	}
	_, err = d.Token()
	return v, err
}

// linkedData tells whether a script element holds JSON-LD.
func linkedData(script *html.Node) bool {
	t, _ := attr(script, "type")
	t, _, _ = strings.Cut(t, ";")
	return strings.EqualFold(strings.TrimSpace(t), "application/ld+json")
}

// json checks JSON, a file or a block in a page: each object that names a
// premium itself, and not only in an inner object, is an entry.
func (c *checker) json(name string, v value, lang offer.Lang) []finding {
	file := sync.OnceValue(func() shownText { return textsIn(v) })
	return c.jsonValue(name, v, file, lang, true)
}

// jsonValue checks a value; top tells that nothing holds it.
func (c *checker) jsonValue(name string, v value, file func() shownText, lang offer.Lang, top bool) []finding {
	var list []finding
	for _, m := range v.inner {
		switch m.key {
		case "lang", "language", "inLanguage", "@language", "locale":
			lang = c.known(m.text, lang)
		}
	}
	if v.object || top {
		e := entry{shown: file}
		if !top {
			e.shown = func() shownText { return textsIn(v) }
		}
		c.addOwn(&e, "", v, true)
		list = append(list, c.checkEntry(name, &e, file, lang)...)
	}
	for _, inner := range v.inner {
		list = append(list, c.jsonValue(name, inner, file, lang, false)...)
	}
	return list
}

// addOwn appends the texts of a value that stand in no inner object. What a list
// holds stands under its key.
func (c *checker) addOwn(e *entry, key string, v value, outer bool) {
	if v.text != "" {
		c.addText(e, key, v.text)
	}
	for _, m := range v.inner {
		switch {
		case !v.object:
			c.addOwn(e, key, m, false)
		case outer:
			c.addText(e, "key", m.key)
			c.addOwn(e, m.key, m, false)
		}
	}
}

// textsIn is every text in a value.
func textsIn(v value) shownText {
	s := shownText{whole: map[string]bool{}}
	var list []string
	var walk func(v value)
	walk = func(v value) {
		if v.text != "" {
			list = append(list, shownIn(v.text))
			s.whole[disclosure.Fold(v.text)] = true
		}
		for _, inner := range v.inner {
			walk(inner)
		}
	}
	walk(v)
	s.text = disclosure.Fold(strings.Join(list, " "))
	return s
}
