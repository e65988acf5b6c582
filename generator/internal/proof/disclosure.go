package proof

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// checkDisclosure holds a disclosure against what was composed.
func (c *checker) checkDisclosure(p *seenPage, d *seenDisclosure, told map[string]bool) []finding {
	text := disclosure.Fold(visibleText(d.node))
	for _, t := range c.sums[p.lang][d.sum] {
		if t.words == text {
			d.texts = append(d.texts, t)
		}
	}
	if len(d.texts) > 0 {
		return nil
	}
	f := finding{cause: c.layout(p.path)}
	f.Rule, f.Hint = "proof/altered-disclosure", diag.Msg("print disclosures with the partial disclosure/text.html only, and as it stands")
	known := c.sums[p.lang][d.sum]
	switch other := c.langOfSum(d.sum); {
	case len(known) > 0:
		told[known[0].Partner] = true
		at, got, want := difference(text, known[0].words)
		f.Msg = diag.Msg("%s alters the disclosure of %s: after %q it says %q instead of %q", p.path, known[0].Partner, at, got, want)
		if got == "" {
			f.Msg = diag.Msg("%s alters the disclosure of %s: after %q it lacks %q", p.path, known[0].Partner, at, want)
		}
	case other != nil:
		told[other.Partner] = true
		f.cause += " lang"
		f.Msg = diag.Msg("%s is in %q and shows the disclosure of %s in %q", p.path, string(p.lang), other.Partner, string(other.Lang))
	default:
		f.cause += " sum"
		f.Msg = diag.Msg("%s has a disclosure with the sum %q, which none of this site's texts has", p.path, diag.Shorten(d.sum))
	}
	return []finding{c.about(p.path, f)}
}

// langOfSum finds a text by its sum in every language.
func (c *checker) langOfSum(sum string) *composed {
	for _, l := range c.langs {
		if t := c.sums[l][sum]; len(t) > 0 {
			return t[0]
		}
	}
	return nil
}

// difference is where two texts part: the last words that they share, and the
// next of each.
func difference(got, want string) (at, g, w string) {
	a, b := strings.Split(got, " "), strings.Split(want, " ")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	next := func(words []string) string {
		return diag.Shorten(strings.Join(words[min(i, len(words)):min(i+4, len(words))], " "))
	}
	at, g, w = strings.Join(a[max(0, i-3):i], " "), next(a), next(b)
	plain := strings.NewReplacer("\u00a0", " ") // unless that is the difference
	if plain.Replace(g) != plain.Replace(w) {
		g, w = plain.Replace(g), plain.Replace(w)
	}
	return plain.Replace(at), g, w
}
