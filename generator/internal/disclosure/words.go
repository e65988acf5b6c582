package disclosure

import (
	"encoding/json"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Pages say more than disclosures with a legal meaning: what an offer costs,
// how its contract ends, which of its premiums one gets. These words depend on
// the offer, so that there are as many of them as offers. They are composed of
// phrases too, and legal signs the phrases ([Phrases]) instead of each outcome:
// the amounts and days in them are facts, which the proof and the rules hold
// against the data.

// spoken is the phrases that pages and registers print by themselves, and what
// each can speak of.
var spoken = func() map[string]reflect.Type {
	all := map[string]reflect.Type{}
	for of, phrases := range map[reflect.Type]string{
		reflect.TypeFor[offer.OfferKind](): "word-kind",
		reflect.TypeFor[int]():             "word-level",
		reflect.TypeFor[PriceFacts]():      "price",
		reflect.TypeFor[TermsFacts]():      "premium-terms",
		reflect.TypeFor[DayFacts]():        "day-begin day-end day-notice day-price",
		reflect.TypeFor[LabelFacts]():      "label-today label-length label-then label-notice label-none",
		reflect.TypeFor[LabelWith]():       "label-with",
		reflect.TypeFor[ContractFacts]():   "offer-term offer-after offer-after-short",
		reflect.TypeFor[ChooseFacts]():     "offer-choose",
		reflect.TypeFor[CostFacts]():       "offer-cost",
		reflect.TypeFor[IssueFacts]():      "offer-issue",
		reflect.TypeFor[PostageFacts]():    "offer-postage",
		reflect.TypeFor[SavingFacts]():     "offer-saving",
		reflect.TypeFor[Facts]():           "partner-ships",
		reflect.TypeFor[DeliveryFacts]():   "premium-delivery",
		reflect.TypeFor[RegisterHead]():    "register-head",
		reflect.TypeFor[RegisterPremium](): "register-premium",
		reflect.TypeFor[SiteFacts]():       "page-" + strings.Join(PageWords, " page-"),
	} {
		for phrase := range strings.FieldsSeq(phrases) {
			all[phrase] = of
		}
	}
	return all
}()

// PageWords is what pages say of themselves, the same on all pages of the offers
// of some parties: the phrases page-free, page-order and so on, sorted.
var PageWords = strings.Fields(`days free label mail-empty mail-help mail-less mail-long mail-mixed mail-more
	mail-ours mail-unknown nowhere order own sum surcharge vat`)

// Words is what a phrase says of a record: of an offer or a premium by its id,
// of a premium in an offer by both, of a partner by his, of parties by their whole
// name. It is "" where there is nothing to be said.
func (t *Texts) Words(phrase, of string, l offer.Lang) string {
	if s := t.shared[l].find(phrase, of); s != "" {
		return s
	}
	id, _, _ := strings.Cut(of, "/")
	return t.offer(id, l).find(phrase, of)
}

// Spoken is all such words in a language, each once, sorted.
func (t *Texts) Spoken(l offer.Lang) (all []string) {
	for _, s := range t.all(l) {
		for _, w := range s.words {
			all = append(all, w.text)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Examples is the longest words of each phrase in a language, which go through
// the most of its branches: what a reader of a phrase wants beside it.
func (t *Texts) Examples(l offer.Lang) map[string]string {
	longest := map[string]string{}
	take := func(phrase, s string) {
		if old := longest[phrase]; len(s) > len(old) || len(s) == len(old) && s < old {
			longest[phrase] = s
		}
	}
	for _, s := range t.all(l) {
		for _, w := range s.words {
			take(w.phrase, w.text)
		}
		take("price", s.price.String())
	}
	return longest
}

// Kind is what a kind of offer is called: the value of {{offer.kind}}.
func (t *Texts) Kind(k offer.OfferKind, l offer.Lang) string {
	return t.Words("word-kind", string(k), l)
}

// Phrases is the phrases of which such words are made, in one language: what
// legal signs of them.
type Phrases struct {
	Lang  offer.Lang
	Lines []string // "price: {{range .Steps}}…", sorted
}

// words composes all of it in each language, that of an offer when it is asked for.
func (c *composer) words() {
	for _, b := range c.books {
		for _, k := range offer.OfferKind("").Values().Words() {
			b.speak(k, offer.OfferKind(k), "word-kind")
		}
		for _, n := range offer.Levels {
			b.speak(strconv.Itoa(int(n)), int(n), "word-level")
		}
		for _, p := range slices.Concat(c.texts.Parties, []offer.Parties{c.cat.Site.Parties()}) {
			for _, word := range PageWords {
				b.speak(p.Whole(), gatherSite(p, b.lang), "page-"+word)
			}
		}
		for _, p := range c.cat.Partners {
			first := c.texts.Cases[p.ID][0]
			b.speak(p.ID, gather(p, first, offer.Notice, nil, b.lang), "partner-ships")
		}
		for _, p := range c.cat.Premiums {
			if p.Delivery != nil {
				b.speak(p.ID, DeliveryFacts{p.Delivery.After, p.Delivery.Within, p.Delivery.Countries}, "premium-delivery")
			}
		}
		c.texts.shared[b.lang] = b.taken()
	}
	for _, o := range c.cat.Offers {
		c.texts.offers[o.ID] = sync.OnceValue(func() map[offer.Lang]said { return c.wordsOf(o) })
	}
	before := len(c.faults.list)
	c.texts.rest = func() diag.List {
		for _, o := range c.cat.Offers {
			c.texts.offers[o.ID]()
		}
		return c.faults.list[before:]
	}
}

// saying is what a phrase says of facts, and the lists of areas in it.
type saying struct {
	text  string
	lists []AreaList
}

// factsKey tells facts apart: as JSON, in which every field of theirs stands.
func factsKey(facts any) string {
	b, err := json.Marshal(facts)
	if err != nil {
		panic("disclosure: " + err.Error()) // words, numbers, and lists of them
	}
	return string(b)
}

// said is what a phrase says of facts, which the key tells apart. Offers have few
// prices and terms among them, so that most is said once for many.
func (b *book) said(phrase string, facts any, key string) saying {
	if !b.sound[phrase] {
		return saying{}
	}
	key = phrase + key
	if s, known := b.sayings[key]; known {
		return s
	}
	text, f := b.say(b.wordings[phrase], facts)
	if f != nil {
		b.faults.add(f)
	}
	s := saying{text, b.lists}
	b.sayings[key] = s
	return s
}

// checkSpoken tells which of the phrases can be said. One that is not there is
// an error; those that come with Klarabo are, unless a file takes their place.
func (b *book) checkSpoken() {
	for _, id := range slices.Sorted(maps.Keys(spoken)) {
		w := b.wordings[id]
		if w == nil || len(w.clause.Forms) > 0 {
			b.faults.once(diag.Problem{Pos: diag.Pos{File: clausesFolder}, Rule: "clause/unknown-phrase",
				Msg: diag.Msg("there is no phrase %q", id), Hint: diag.Msg("write it as data/clauses/%s.yaml with forms: []", id)}, "")
		} else {
			_, b.sound[id] = b.check(w, spoken[id])
		}
	}
}

// calls finds the phrases that a template uses.
var calls = regexp.MustCompile(`\b(?:phrase|list) "([^"]+)"`)

// phrasesOf is the phrases that are spoken, and those that they use.
func (b *book) phrasesOf() *Phrases {
	p := &Phrases{Lang: b.lang}
	seen := map[string]bool{"list": true}
	next := append(slices.Collect(maps.Keys(spoken)), "list")
	for len(next) > 0 {
		id := next[0]
		next = next[1:]
		w := b.wordings[id]
		if w == nil || id == "register-head" || id == "register-premium" { // of which legal signs each outcome
			continue
		}
		p.Lines = append(p.Lines, id+": "+Fold(w.text))
		for _, m := range calls.FindAllStringSubmatch(w.text, -1) {
			if _, root := spoken[m[1]]; !root && !seen[m[1]] {
				seen[m[1]] = true
				next = append(next, m[1])
			}
		}
	}
	slices.Sort(p.Lines)
	return p
}
