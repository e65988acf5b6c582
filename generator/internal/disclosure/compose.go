package disclosure

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// clausesFolder is where the problems of missing clauses are.
const clausesFolder = "data/clauses"

// Compose makes every disclosure of a site: of each partner, in each form and
// each language. A text of which a clause failed is still made, without that
// clause, and must not be used: the list has errors then. Without a site there
// is no text.
func Compose(cat *catalog.Catalog) (*Texts, diag.List) { return composeAll(cat, false) }

// composeAll is Compose, with what facts print marked or not.
func composeAll(cat *catalog.Catalog, marking bool) (*Texts, diag.List) {
	texts := &Texts{}
	if cat.Site == nil {
		return texts, nil
	}
	c := &composer{cat: cat, faults: newFaults(cat), texts: texts}
	for _, l := range cat.Site.Languages {
		e := c.open(l)
		e.marking = marking
		c.books = append(c.books, e)
	}
	c.registers()
	for _, p := range cat.Partners {
		for _, f := range offer.Form("").Values() {
			for _, b := range c.books {
				texts.add(c.text(p, offer.Form(f), b))
			}
		}
	}
	if !marking {
		c.prices()
	}
	return texts, c.faults.list
}

type composer struct {
	cat    *catalog.Catalog
	faults *faults
	books  []*edition
	texts  *Texts
}

// edition is a book and the clauses of each form, in order.
type edition struct {
	*book
	forms map[offer.Form][]clauseIn
	whole map[offer.Form]bool // whether all clauses of the form are sound

	registerHead, registerPremium *wording // nil unless they are sound
	priced                        bool     // whether prices can be worded
}

// clauseIn is a sound clause in one form and language.
type clauseIn struct {
	*wording
	facts []string
}

// open reads and checks the clauses in a language.
func (c *composer) open(l offer.Lang) *edition {
	e := &edition{book: newBook(c.cat, l, c.faults), forms: map[offer.Form][]clauseIn{}, whole: map[offer.Form]bool{}}
	for _, f := range offer.Form("").Values() {
		e.whole[offer.Form(f)] = true
	}
	for _, clause := range slices.SortedFunc(slices.Values(c.cat.Clauses), byOrder) {
		w := e.wordings[clause.ID]
		for _, f := range clause.Forms {
			facts := reflect.TypeFor[Facts]()
			if hasOrder(f) {
				facts = reflect.TypeFor[OrderFacts]()
			}
			if w.tree == nil {
				e.whole[f] = false
			} else if used, ok := e.check(w, facts); ok {
				e.forms[f] = append(e.forms[f], clauseIn{w, slices.Sorted(maps.Keys(used))})
			} else {
				e.whole[f] = false
			}
		}
	}
	e.registerHead, e.registerPremium = e.phraseOf("register-head", RegisterHead{}), e.phraseOf("register-premium", RegisterPremium{})
	e.priced = len(c.cat.Offers) > 0 && e.checkPrices()
	e.watchAll()
	return e
}

func hasOrder(f offer.Form) bool { return f == offer.Confirmation || f == offer.Shipping }

// text composes one text.
func (c *composer) text(p *offer.Partner, form offer.Form, e *edition) *Text {
	t := &Text{Partner: p.ID, Form: form, Lang: e.lang}
	var facts any = gather(c.cat.Site, p, e.lang)
	if hasOrder(form) {
		facts = OrderFacts{facts.(Facts), order}
	}
	whole := e.whole[form]
	for _, clause := range e.forms[form] {
		s, f := e.say(clause.wording, facts)
		if m := stray(s, hasOrder(form)); f == nil && m != "" {
			f = &fault{w: clause.wording, rule: "clause/placeholder",
				msg:  diag.Msg("%s cannot stand in the form %s", m, form),
				hint: placeholderHint(form)}
		}
		if f != nil {
			whole = false
			c.faults.addFor(f, p)
		} else if s != "" {
			t.Sentences = append(t.Sentences, Sentence{s, clause.clause.ID, clause.clause.Norm, clause.facts})
		}
	}
	if whole {
		c.complete(t, p, e)
	}
	return t
}

func placeholderHint(form offer.Form) diag.Message {
	if !hasOrder(form) {
		return diag.Msg("only the forms confirmation and shipping know an order; look for braces in the partner's and the publisher's data too")
	}
	return diag.Msg("the placeholders are %s", strings.Join(Placeholders, ", "))
}

// complete looks whether a text without a fault says what it must.
func (c *composer) complete(t *Text, p *offer.Partner, e *edition) {
	problem := diag.Problem{Pos: diag.Pos{File: clausesFolder}}
	switch {
	case len(e.forms[t.Form]) == 0:
		problem.Rule = "disclosure/empty"
		problem.Msg = diag.Msg("no clause has the form %s", t.Form)
		problem.Hint = diag.Msg("write at least one clause with %s among its forms", t.Form)
	case len(t.Sentences) == 0:
		problem.Rule = "disclosure/empty"
		problem.Msg = diag.Msg("no clause of the form %s says anything of the partner %s", t.Form, p.ID)
		problem.Hint = diag.Msg("write a clause that always applies, and names the partner with {{.Partner.Name}}")
	case !strings.Contains(t.String(), Fold(p.Name)):
		problem.Rule = "disclosure/unnamed-partner"
		problem.Msg = diag.Msg("the form %s (%s) does not name the partner %s, %s", t.Form, t.Lang, p.ID, p.Name)
		problem.Hint = diag.Msg("print {{.Partner.Name}} in a clause of this form that always applies")
	default:
		return
	}
	c.faults.once(problem, "")
}
