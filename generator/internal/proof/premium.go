package proof

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// checkPremium holds an element with data-premium against the guarantee.
func (c *checker) checkPremium(p *seenPage, e *seenPremium, told map[string]bool) []finding {
	o, selected := c.selection(e.value)
	if selected == nil {
		return []finding{c.about(p.path, finding{
			rule: "proof/unknown-premium", cause: c.layout(p.path),
			msg:  diag.Msg("%s has data-premium=%q, which is no premium of an offer%s", p.path, shorten(e.value), more),
			hint: diag.Msg("write the ids of an offer and of one of its premiums with a slash between them"),
		})}
	}
	premium := selected.Premium.To
	if !premium.Disclosed() {
		return nil
	}
	partner := premium.ShippedBy.ID
	forms := []offer.Form{offer.Notice, offer.Full}
	if known := c.pages[p.path]; known != nil && known.Offer == o.ID {
		forms = forms[1:]
	}
	f := finding{cause: c.layout(p.path)}
	if problem := c.disclosedIn(p, e, partner, forms, &f); !problem {
		return nil
	}
	already := told[partner] || slices.ContainsFunc(e.disclosures, func(d *seenDisclosure) bool { return len(d.texts) == 0 })
	told[partner] = true
	if already && f.rule == "proof/missing-disclosure" {
		return nil // a disclosure is there and altered, which is told
	}
	// A place costs reading the file again, so it is looked up for problems only.
	place := c.cat.Pos(o, &selected.Premium)
	f.related = append(f.related, diag.Related{Pos: place, Msg: diag.Msg("%s ships the premium", partner)})
	if f = c.about(p.path, f); f.pos.File == "" {
		f.pos = place
	}
	return []finding{f}
}

// selection finds the offer and the premium that data-premium names.
func (c *checker) selection(value string) (*offer.Offer, *offer.Selected) {
	id, premium, _ := strings.Cut(value, "/")
	o := c.offers[id]
	if o == nil || o.Premiums == nil {
		return nil, nil
	}
	for i := range o.Premiums.From {
		if s := &o.Premiums.From[i]; s.Premium.ID == premium && s.Premium.To != nil {
			return o, s
		}
	}
	return nil, nil
}

// disclosedIn looks for the partner's disclosure in an element, and completes
// the finding if it is not there as it must be.
func (c *checker) disclosedIn(p *seenPage, e *seenPremium, partner string, forms []offer.Form, f *finding) (problem bool) {
	var hidden *diag.Message
	otherForm := ""
	for _, d := range e.disclosures {
		for _, t := range d.texts {
			if t.Partner != partner {
				continue
			}
			if !slices.Contains(forms, t.Form) {
				otherForm = string(t.Form)
				continue
			}
			if hidden = p.hiddenBecause(d); hidden == nil {
				return false
			}
		}
	}
	switch {
	case hidden != nil:
		f.rule = "proof/hidden-disclosure"
		f.cause = hidden.String()
		f.msg = diag.Msg("%s hides the disclosure of the premium %s: %v%s", p.path, e.value, *hidden, more)
		f.hint = diag.Msg("a reader must see the disclosure where the premium is shown; take away what hides it")
	case otherForm != "":
		f.rule = "proof/wrong-form"
		f.cause += otherForm
		f.msg = diag.Msg("%s shows the premium %s with the disclosure in the form %s; here it must be %s%s", p.path, e.value, otherForm, string(forms[len(forms)-1]), more)
		f.hint = diag.Msg("on an offer's own page the partial disclosure.html is called for the form full, elsewhere for notice or full")
	default:
		f.rule = "proof/missing-disclosure"
		f.msg = diag.Msg("%s shows the premium %s without the disclosure of %s, which ships it%s", p.path, e.value, partner, more)
		f.hint = diag.Msg("call the partial disclosure.html inside the element that has data-premium")
	}
	return true
}

// hiddenBecause tells why nobody sees a disclosure, nil if readers do.
func (p *seenPage) hiddenBecause(d *seenDisclosure) *diag.Message {
	if !d.asked {
		d.asked = true
		d.hidden = p.hiddenAbove(d.node)
	}
	return d.hidden
}

// hiddenAbove looks at the element and everything that it stands in.
func (p *seenPage) hiddenAbove(n *html.Node) *diag.Message {
	var below *html.Node
	for ; n != nil && n.Type == html.ElementNode; below, n = n, n.Parent {
		if m := conceals(n, below); m != nil {
			return m
		}
	}
	return nil
}
