package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// onInstructions is the language of GDPR Art. 28. "Im Auftrag von" alone is
// everyday German for acting on behalf, and is not looked for.
var onInstructions = vocabulary{
	de: phrasesOf("auftragsverarbeit*", "auftragsdatenverarbeit*", "weisungsgebunden*", "nach weisung", "auf weisung", "nach unserer weisung", "nach unseren weisungen",
		"auf unsere weisung", "im auftrag verarbeitet", "im auftrag verarbeiten", "verarbeitet im auftrag", "av-vertrag", "art 28", "artikel 28"),
	en: phrasesOf("data processor*", "as a processor", "as processor", "our processor", "publisher's processor", "on instruction*", "on our instruction*", "on the instructions of",
		"on the publisher's instructions", "data processing agreement", "art 28", "article 28"),
}

var _ = declare(Rule{
	ID:     "processing-wording",
	Words:  true,
	Norm:   "GDPR Art. 4(7), 28; 5(1)(a)",
	From:   gdprApplies,
	Why:    "A controller decides itself what it does with the data. To call it a processor, or bound by instructions, promises readers a control that the publisher does not have. \"Im Auftrag von\" may be said of the delivery, which is meant in its everyday sense. In a clause, such words stand behind a condition on the role \"processor\".",
	Breaks: Example{"data/partners/schraubwerk.yaml", "Findet sie Sie dort,", "Findet unser Auftragsverarbeiter Sie dort,"},
	Passes: Example{"data/partners/schraubwerk.yaml", "Findet sie Sie dort,", "Findet die Firma, die im Auftrag des Verlags liefert, Sie dort,"},
	partner: func(f *finder, p *offer.Partner) {
		if p.Role != offer.Processor {
			f.processingWords(p, p)
		}
	},
	premium: func(f *finder, p *offer.Premium) {
		f.processingWords(p, soleController(p))
	},
	offer: func(f *finder, o *offer.Offer) {
		var premiums []*offer.Premium
		for _, s := range o.Selections() {
			premiums = append(premiums, s.Premium.To)
		}
		f.processingWords(o, soleController(premiums...))
	},
	check: func(f *finder) {
		controllers := slices.ContainsFunc(f.Partners, func(p *offer.Partner) bool { return p.Role != offer.Processor })
		for _, c := range f.Clauses {
			if controllers && len(c.Forms) > 0 {
				f.clauseWords(c)
			}
		}
	},
})

// soleController is a controller that ships one of the premiums, nil if there
// is none or a processor ships one as well.
func soleController(premiums ...*offer.Premium) *offer.Partner {
	var found *offer.Partner
	for _, p := range premiums {
		for _, by := range p.Partners() {
			if by.Role == offer.Processor {
				return nil
			}
			found = by
		}
	}
	return found
}

// processingWords reports the language of Art. 28 in a record that speaks of a
// controller, if there is one.
func (f *finder) processingWords(record any, p *offer.Partner) {
	if p == nil {
		return
	}
	f.quoteAll(record, onInstructions,
		diag.Msg("“%s” says that %s only processes on instructions, but its role is %s", p.Name, p.Role),
		diag.Msg("delete the words, or correct `role` in data/partners/%s.yaml if there is a contract under GDPR Art. 28", p.ID),
		elsewhere{p, &p.Role, diag.Msg("its role")})
}

// clauseWords reports the language of Art. 28 in a clause that does not ask for
// the role. A sentence that denies it, and one on the service, may stand.
func (f *finder) clauseWords(c *offer.Clause) {
	for _, t := range f.texts(c) {
		onService := strings.Contains(t.value, ".Service") && !strings.Contains(t.value, ".Partner")
		if strings.Contains(t.value, `"processor"`) || onService {
			continue
		}
		t.value = wording(t.value)
		t = t.cut()
		// However far before it: "it does not mean that the firm acts on instructions".
		deniedBefore := func(h hit) bool { before, _ := around(t.value, h, ".!?"); return said(before, denials) }
		f.quote(t, slices.DeleteFunc(onInstructions.find(t), deniedBefore),
			diag.Msg("“%s” is said of every partner, but only a processor acts on instructions"),
			diag.Msg("put the sentence between {{if eq .Partner.Role %q}} and {{end}}", "processor"))
	}
}

// wording is a clause's template with blanks in place of its actions, so that each
// of its own words stays at its line and column.
func wording(template string) string {
	return offer.Action.ReplaceAllStringFunc(template, func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == '\n' {
				return r
			}
			return ' '
		}, s)
	})
}
