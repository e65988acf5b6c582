package catalog

import (
	"cmp"
	"path"
	"reflect"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// localized reads a text, or a group of texts by language.
func (d *decoder) localized(n *yaml.Node, at slot, s *Shape, v reflect.Value) bool {
	t := v.Addr().Interface().(*offer.Localized)
	switch n.Kind {
	case yaml.ScalarNode:
		text, ok := d.text(n, at)
		t.Every = text
		d.cutOff(n, at)
		d.paragraphs(n, at)
		return ok
	case yaml.MappingNode:
		d.texts = append(d.texts, perLanguage{n, at})
		per := reflect.ValueOf(&t.Per).Elem()
		return d.entries(n, at, ShapeOf(per.Type()), per)
	}
	return d.wrongType(n, at, s, diag.Msg("a text, or one for each language"))
}

// languages checks that each text is there in every language of the site, and
// in no other. A clause may have more: the default ones serve every site.
func (d *decoder) languages() {
	if len(d.site.Languages) == 0 {
		return
	}
	for _, t := range d.texts {
		var absent []string
		for _, l := range d.site.Languages {
			if child(t.node, string(l)) == nil {
				absent = append(absent, string(l))
			}
		}
		for i := 0; i < len(t.node.Content) && !d.full(); i += 2 {
			key := t.node.Content[i]
			if path.Dir(d.file) != "data/clauses" && key.Kind == yaml.ScalarNode && key.Value != "" && key.Value != "<<" && !slices.Contains(d.site.Languages, offer.Lang(key.Value)) {
				absent = d.foreign(key, absent)
			}
		}
		for _, l := range absent {
			d.list = append(d.list, diag.Problem{Pos: d.holder(t.node, t.at), Rule: "language", Cause: offList{l, true},
				Msg: diag.Msg("%s is missing in the language `%s`", t.at.subject(), l), Hint: diag.Msg("add `%s`", l+": …")})
		}
	}
}

// germanLanguages is languages by their names.
var germanLanguages = map[string]string{"deutsch": "de", "german": "de", "englisch": "en", "english": "en", "französisch": "fr", "french": "fr", "ger": "de", "eng": "en"}

// foreign tells a language that the site does not have, and returns the absent
// ones without the one that it seems to mean.
func (d *decoder) foreign(key *yaml.Node, absent []string) []string {
	hint := diag.Msg("delete the line, or add the language to `languages` in data/site.yaml")
	if near := cmp.Or(called(key.Value, germanLanguages, absent), Nearest(key.Value, absent)); near != "" {
		hint = diag.Msg("did you mean `%s`?", near)
		absent = slices.DeleteFunc(absent, func(l string) bool { return l == near })
	}
	d.list = append(d.list, diag.Problem{Pos: d.at(key), Rule: "language", Cause: offList{key.Value, false},
		Msg: diag.Msg("the site has no language `%s`", key.Value), Hint: hint})
	return absent
}
