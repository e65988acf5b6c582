package proof

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// object is an object of JSON with its members in their order, doubled keys as
// well: which of them counts is its reader's choice.
type object []member

type member struct {
	key   string
	value any
}

// readJSON reads one value, in which objects are of the type object, lists are
// []any, and of the rest only strings are kept.
func readJSON(content []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	v, err := readValue(d)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("more than one value")
	}
	return v, nil
}

func readValue(d *json.Decoder) (any, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t {
	case json.Delim('['):
		list := []any{}
		for d.More() {
			v, err := readValue(d)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err = d.Token()
		return list, err
	case json.Delim('{'):
		o := object{}
		for d.More() {
			key, err := d.Token()
			if err != nil {
				return nil, err
			}
			v, err := readValue(d)
			if err != nil {
				return nil, err
			}
			name, _ := key.(string)
			o = append(o, member{name, v})
		}
		_, err = d.Token()
		return o, err
	}
	return t, nil
}

// linkedData tells whether a script element holds JSON-LD.
func linkedData(script *html.Node) bool {
	t, _ := attr(script, "type")
	t, _, _ = strings.Cut(t, ";")
	return strings.EqualFold(strings.TrimSpace(t), "application/ld+json")
}

// json checks JSON, a file or a block in a page: each object that names a
// premium itself, and not only in an inner object, is an entry.
func (c *checker) json(name string, v any, lang offer.Lang) []finding {
	file := sync.OnceValue(func() shownText { return textsIn(v) })
	return c.jsonValue(name, v, file, lang, true)
}

// jsonValue checks a value; top tells that no object holds it.
func (c *checker) jsonValue(name string, v any, file func() shownText, lang offer.Lang, top bool) []finding {
	var list []finding
	o, is := v.(object)
	for _, m := range o {
		switch m.key {
		case "lang", "language", "inLanguage", "@language", "locale":
			if s, ok := m.value.(string); ok {
				lang = c.known(s, lang)
			}
		}
	}
	if is || top {
		e := entry{shown: file}
		if !top {
			e.shown = func() shownText { return textsIn(v) }
		}
		c.addOwn(&e, "", v, true)
		list = append(list, c.checkEntry(name, &e, file, lang)...)
	}
	if inner, ok := v.([]any); ok {
		for _, v := range inner {
			list = append(list, c.jsonValue(name, v, file, lang, false)...)
		}
	}
	for _, m := range o {
		list = append(list, c.jsonValue(name, m.value, file, lang, false)...)
	}
	return list
}

// addOwn appends the texts of a value that stand in no inner object.
func (c *checker) addOwn(e *entry, key string, v any, outer bool) {
	switch v := v.(type) {
	case string:
		c.addText(e, key, v)
	case []any:
		for _, inner := range v {
			c.addOwn(e, key, inner, false)
		}
	case object:
		for _, m := range v {
			if outer {
				c.addText(e, "key", m.key)
				c.addOwn(e, m.key, m.value, false)
			}
		}
	}
}

// textsIn is every text in a value.
func textsIn(v any) shownText {
	s := shownText{whole: map[string]bool{}}
	var list []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			list = append(list, shownIn(v))
			s.whole[disclosure.Fold(v)] = true
		case []any:
			for _, e := range v {
				walk(e)
			}
		case object:
			for _, m := range v {
				walk(m.value)
			}
		}
	}
	walk(v)
	s.text = disclosure.Fold(strings.Join(list, " "))
	return s
}
