package proof

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// selection is a premium of an offer, as a key of data-premium names it.
type selection struct {
	key     string
	offer   *offer.Offer
	premium *offer.Selected
}

// choose finds the offers and premiums that data-premium names.
func (c *checker) choose(e *seenPremium) {
	for key := range strings.FieldsSeq(e.value) {
		id, premium, _ := strings.Cut(key, "/")
		s := selection{key: key, offer: c.offers[id]}
		if s.offer != nil {
			for _, p := range s.offer.Named() {
				if p.Premium.ID == premium && p.Premium.To != nil {
					s.premium = p
				}
			}
		}
		if s.premium == nil {
			e.unknown = append(e.unknown, key)
			continue
		}
		e.selections = append(e.selections, s)
	}
	if strings.TrimSpace(e.value) == "" {
		e.unknown = append(e.unknown, "")
	}
}

// checkPremium holds an element with data-premium against the guarantee.
func (c *checker) checkPremium(p *seenPage, e *seenPremium, told map[string]bool) []finding {
	var list []finding
	for _, key := range e.unknown {
		list = append(list, c.wrong(p.path, "proof/unknown-premium",
			diag.Msg("%s has data-premium=%q, which is no premium of an offer", p.path, diag.Shorten(key)),
			diag.Msg("write the ids of an offer and of one of its premiums with a slash between them, and spaces between several")))
	}
	asked := map[string]bool{} // partners and cases
	for _, s := range e.selections {
		for _, partner := range s.premium.Premium.To.Partners() {
			to := shipper{partner.ID, disclosure.CaseOf(s.premium, partner).String()}
			own := c.pages[p.path] != nil && c.pages[p.path].Offer == s.offer.ID
			if ref := disclosure.Ref(to.partner, to.name); own || !asked[ref] {
				list = append(list, c.checkPartner(p, e, s, to, own, told)...)
				asked[ref] = true
			}
		}
	}
	return list
}

// shipper is a partner that ships a premium, and the name of the case in which it
// does: see [disclosure.Case].
type shipper struct{ partner, name string }

// checkPartner looks for the disclosure of a partner that ships a premium in the
// element that shows it.
func (c *checker) checkPartner(p *seenPage, e *seenPremium, s selection, to shipper, own bool, told map[string]bool) []finding {
	forms := []offer.Form{offer.Notice, offer.Full}
	if own {
		forms = forms[1:]
	}
	there, hidden, otherForm := e.disclosed(to, forms)
	if there {
		return nil
	}
	already := told[to.partner] || slices.ContainsFunc(e.disclosures, func(d *seenDisclosure) bool { return d.text == nil })
	told[to.partner] = true
	f := finding{cause: c.layout(p.path)}
	switch {
	case hidden != nil:
		f.Rule = "proof/hidden-disclosure"
		f.cause = hidden.String()
		f.Msg = diag.Msg("%s hides the disclosure of the premium %s: %v", p.path, s.key, *hidden)
		f.Hint = diag.Msg("a reader must see the disclosure where the premium is shown; take away what hides it")
	case otherForm != "":
		f.Rule = "proof/wrong-form"
		f.cause += otherForm
		f.Msg = diag.Msg("%s shows the premium %s with the disclosure in the form %s; here it must be %s", p.path, s.key, otherForm, string(forms[len(forms)-1]))
		f.Hint = diag.Msg("on an offer's own page the partial disclosure/text.html is called for the form full, elsewhere for notice or full")
	case already: // a disclosure is there and altered, which is told
		return nil
	default:
		f.Rule = "proof/missing-disclosure"
		f.Msg = diag.Msg("%s shows the premium %s without the disclosure of %s, which ships it", p.path, s.key, to.partner)
		f.Hint = diag.Msg("call the partial disclosure/text.html inside the element that has data-premium")
	}
	// A place costs reading the file again, so it is looked up for problems only.
	place := c.cat.Pos(s.offer, &s.premium.Premium)
	f.Related = append(f.Related, diag.Related{Pos: place, Msg: diag.Msg("%s ships the premium", to.partner)})
	if f = c.about(p.path, f); f.Pos.File == "" {
		f.Pos = place
	}
	return []finding{f}
}

// disclosed tells whether an element shows a partner's disclosure in one of the
// forms, or else what hides it, or in which other form it is there.
func (e *seenPremium) disclosed(to shipper, forms []offer.Form) (there bool, hidden *diag.Message, otherForm string) {
	for _, d := range e.disclosures {
		switch t := d.text; {
		case t == nil || t.Partner != to.partner || t.Case != to.name:
		case !slices.Contains(forms, t.Form):
			otherForm = string(t.Form)
		default:
			if hidden = hiddenBeside(d.node, e.node); hidden == nil {
				return true, nil, ""
			}
		}
	}
	return false, hidden, otherForm
}

// describe is an element as an editor recognizes it: <div class="card">.
func describe(n *html.Node) string {
	s := "<" + n.Data
	for _, name := range []string{"id", "class"} {
		if v, ok := attr(n, name); ok {
			return s + " " + name + `="` + diag.Shorten(v) + `">`
		}
	}
	return s + ">"
}
