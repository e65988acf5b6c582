package proof

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// checkDisclosure holds a disclosure against what was composed.
func (c *checker) checkDisclosure(p *seenPage, d *seenDisclosure, told map[string]bool) []finding {
	known, text := c.sums[d.sum], disclosure.Fold(visibleText(d.node))
	f := finding{cause: c.layout(p.path)}
	f.Rule, f.Hint = "proof/altered-disclosure", diag.Msg("print disclosures with the partial disclosure/text.html only, and as it stands")
	switch {
	case known == nil:
		f.cause += " sum"
		f.Msg = diag.Msg("%s has a disclosure with the sum %q, which none of this site's texts has", p.path, diag.Shorten(d.sum))
		return []finding{c.about(p.path, f)}
	case known.Lang != p.lang:
		f.cause += " lang"
		f.Msg = diag.Msg("%s is in %q and shows the disclosure of %s in %q", p.path, string(p.lang), known.Partner, string(known.Lang))
	case known.words == text:
		d.text = known
		return nil
	default:
		at, got, want := difference(text, known.words)
		f.Msg = diag.Msg("%s alters the disclosure of %s: after %q it says %q instead of %q", p.path, known.Partner, at, got, want)
		if got == "" {
			f.Msg = diag.Msg("%s alters the disclosure of %s: after %q it lacks %q", p.path, known.Partner, at, want)
		}
	}
	told[known.Partner] = true
	return []finding{c.about(p.path, f)}
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
