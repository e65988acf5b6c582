package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// How it is said that a contract ends, that it does not bind, and that the post is paid for.
var (
	endsByItself = vocabulary{
		de: phrasesOf("endet automatisch", "endet von selbst", "endet von allein", "läuft automatisch aus", "läuft von selbst aus", "keine kündigung nötig", "keine kündigung erforderlich",
			"kündigung nicht nötig", "keine automatische verlängerung", "ohne automatische verlängerung", "verlängert sich nicht"),
		en: phrasesOf("ends automatically", "ends by itself", "no notice needed", "no notice is needed", "no need to cancel", "no automatic renewal", "does not renew", "will not renew"),
	}
	bindsNobody = vocabulary{
		de: phrasesOf("ohne mindestlaufzeit", "keine mindestlaufzeit", "ohne vertragsbindung", "keine vertragsbindung", "ohne bindung", "jederzeit kündbar", "jederzeit kündigen", "täglich kündbar", "monatlich kündbar"),
		en: phrasesOf("no minimum term", "without a minimum term", "no commitment", "without commitment", "no strings attached", "cancel any time", "cancel anytime", "cancel at any time", "cancel monthly"),
	}
	postPaid = vocabulary{
		de: phrasesOf("versandkostenfrei*", "portofrei*", "frei haus", "kostenloser versand", "kostenlosem versand", "ohne versandkosten", "inklusive versand", "inkl versand"),
		en: phrasesOf("free delivery", "free shipping", "free postage", "postage included", "including postage", "no postage"),
	}
)

// later is words that put a claim behind the minimum term.
var later = []string{"danach", "dann", "nach", "anschließend", "ab", "after", "afterwards", "then", "thereafter", "from"}

var _ = declare(Rule{
	ID:       "contract-claim",
	Words:    true,
	Norm:     "UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A text that says of the term, the post or the number of issues something else than the data stands beside them on the page, and misleads. Most often it was copied from another offer.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: \"Funkwelt im Jahresabo, endet automatisch\""},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: \"Funkwelt im Jahresabo, danach jederzeit kündbar\""},
	offer: func(f *finder, o *offer.Offer) {
		if o.GoesOn() {
			f.claimed(o, endsByItself, nil, diag.Msg("the contract goes on until somebody gives notice"), diag.Msg("delete the words, or write `renewal: none` if it ends"))
		}
		if o.Term.Minimum.Longer(offer.Period{N: 31, Unit: offer.Day}) {
			f.claimed(o, bindsNobody, later, diag.Msg("the contract cannot be ended before %s", o.Term.Minimum), diag.Msg("delete the words, or write what holds after that time, with “danach”, “then”"))
		}
		if areas := o.Areas(); o.Format.Printed() && !slices.ContainsFunc(areas, func(a offer.Area) bool { return o.Price.Shipping[a].Money == 0 }) {
			f.claimed(o, postPaid, nil, diag.Msg("postage comes on top in each country"), diag.Msg("delete the words, or correct `shipping`"))
		}
		f.issuesClaimed(o)
	},
})

// claimed reports claims in an offer's texts that the data do not bear out, unless one of
// some words stands in their sentence.
func (f *finder) claimed(o *offer.Offer, v vocabulary, unless []string, but, hint diag.Message) {
	for _, t := range f.texts(o) {
		f.quote(t, v.findUnless(t, unless), diag.Msg("“%s” is not what the data say: %s", but), hint)
	}
}

// issuesClaimed reports numbers of issues in the title and the summary that are none of
// those of the data.
func (f *finder) issuesClaimed(o *offer.Offer) {
	if o.Price.Comes() == 0 {
		return
	}
	known := map[string]bool{}
	add := func(n int) { known[strconv.Itoa(n)] = true }
	for _, s := range o.Stretches() {
		add(s.Comes())
	}
	for _, p := range []offer.Period{o.Term.Minimum, {N: 1, Unit: offer.Year}} {
		n, _ := o.IssuesOver(p)
		add(n)
	}
	for _, p := range o.Publications {
		add(p.To.IssuesPerYear)
	}
	for _, t := range f.texts(o, "title", "summary") {
		for _, n := range figures(t) {
			if word, ok := issuesBehind(t, n); ok && !known[n.value] {
				h := t.hit(n.start, word.end)
				f.reportAt(f.at(t, h), diag.Msg("“%s” is not what the data say: %s", h.words, diag.Plural(o.Price.Comes(), "1 issue", "%d issues")), diag.Msg("correct the number, or `issues`"))
			}
		}
	}
}

// issuesBehind is the word for issues that stands behind a number.
func issuesBehind(t text, n figure) (word, bool) {
	i := slices.IndexFunc(t.words, func(w word) bool { return w.start >= n.end })
	if i < 0 || strings.TrimSpace(t.value[n.end:t.words[i].start]) != "" {
		return word{}, false
	}
	w := t.words[i]
	return w, slices.ContainsFunc([]string{"ausgabe", "heft", "issue"}, func(p string) bool { return strings.HasPrefix(w.string, p) })
}
