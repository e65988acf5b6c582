package catalog

import (
	"reflect"
	"slices"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// check looks at what a group's keys say together, where types cannot: the
// group was read from n into v.
func (d *decoder) check(n *yaml.Node, at slot, v reflect.Value) {
	if firm, ok := v.Addr().Interface().(interface{ Faults() map[string]error }); ok {
		for key, fault := range firm.Faults() { // they are sorted by place later
			if val := child(n, key); val != nil {
				d.fault(d.at(val), fault)
			}
		}
	}
	switch g := v.Addr().Interface().(type) {
	case *offer.Retention:
		d.retention(n, at)
	case *offer.Offer:
		d.premiumsOnce(child(n, "premiums"))
	case *offer.Partner:
		d.sender(n, at)
	case *offer.Publication:
		d.headColor(n, g.Color)
		if per := child(n, "issues_per_year"); per != nil && g.IssuesPerYear > 366 {
			d.list.Error(d.at(per), "malformed-value", diag.Msg("%d issues a year are more than one a day", g.IssuesPerYear), diag.Msg("check the digits"))
		}
	case *offer.Colors:
		d.contrast(n, g)
	case *offer.Image:
		g.File = norm.NFC.String(g.File)
		if file := child(n, "file"); file != nil && g.File != "" { // it may stand under a misspelled key
			d.uses = append(d.uses, use{media, g.File, d.at(file)})
		}
	}
}

// retention: a period or a criterion, exactly one of the two.
func (d *decoder) retention(n *yaml.Node, at slot) {
	period, criterion, from := child(n, "period"), child(n, "criterion"), child(n, "from")
	switch {
	case period != nil && !isNull(period) && criterion == nil && from == nil:
		d.list.Error(d.holder(n, at), "missing-key", diag.Msg("it is not said when the time of `retention` begins, so nobody can work out its end"),
			diag.Msg("add `from: delivery`, `from: order` or `from: end_of_year`"))
	case criterion != nil && period == nil && from != nil:
		d.list.Error(d.at(from), "one-of", diag.Msg("`from` belongs to a period, and here is a criterion"), diag.Msg("delete the line"))
	case period != nil && criterion != nil:
		d.list.Error(d.holder(n, at), "one-of", diag.Msg("`retention` has both a period and a criterion"),
			diag.Msg("keep `period`, or `criterion` if no period can be named"))
	case period == nil && criterion == nil:
		d.list.Error(d.holder(n, at), "one-of", diag.Msg("`retention` has neither a period nor a criterion"),
			diag.Msg("write `%s`, or what decides how long the data are kept: `%s`", "retention: {period: 6 months, from: delivery}", "retention: {criterion: "+d.translations()+"}"))
	}
}

// sender: who writes mails says from which address, so that a reader can tell
// them from forged ones.
func (d *decoder) sender(n *yaml.Node, at slot) {
	key, sends := pair(n, "sends")
	if sends == nil || sends.Kind != yaml.SequenceNode {
		return
	}
	from := child(n, "sends_from")
	switch {
	case len(sends.Content) > 0 && from == nil:
		d.list.Error(d.holder(sends, slot{key: key}), "missing-key", diag.Msg("it is not said from which address these mails come"),
			diag.Msg("add `sends_from: versand@firma.example`, the address that readers see"))
	case len(sends.Content) == 0 && from != nil:
		d.list.Error(d.at(from), "one-of", diag.Msg("`sends_from` is the address of mails, and `sends` has none"),
			diag.Msg("delete the line, or name the mails in `sends`"))
	}
}

// premiumsOnce: no premium twice in one offer. A page names a premium by its
// offer and itself, so that a second one could not be told from the first.
func (d *decoder) premiumsOnce(premiums *yaml.Node) {
	groups := []*yaml.Node{premiums}
	if premiums != nil && premiums.Kind == yaml.SequenceNode {
		groups = premiums.Content
	}
	first := map[string]*yaml.Node{}
	for _, group := range groups {
		if from := child(group, "from"); from != nil && from.Kind == yaml.SequenceNode {
			for _, item := range from.Content {
				if p := child(item, "premium"); p != nil && p.Kind == yaml.ScalarNode && !isNull(p) {
					d.once(first, p, p.Value)
				}
			}
		}
	}
}

// used notes a value that speaks of another file.
func (d *decoder) used(n *yaml.Node, v reflect.Value) {
	switch r := v.Addr().Interface().(type) {
	case *offer.FontFile:
		d.uses = append(d.uses, use{fonts, string(*r), d.at(n)})
	case *offer.Link:
		if !r.External() {
			d.uses = append(d.uses, use{pages, string(*r), d.at(n)})
		}
	}
	if folder := RefersTo(v.Type()); folder != "" {
		d.refers(n, folder, v.FieldByName("ID").String())
	}
}

// refers notes a reference, unless it is a word of its own.
func (d *decoder) refers(n *yaml.Node, folder, id string) {
	switch {
	case slices.Contains(Words(folder), id):
	case IsWord(folder, id):
		hint := diag.Msg("delete the line, or write the id of one in data/%s", folder)
		d.list.Error(d.at(n), "malformed-value", diag.Msg("`%s` cannot stand here", id), hint)
	default:
		d.uses = append(d.uses, use{folder, id, d.at(n)})
	}
}
