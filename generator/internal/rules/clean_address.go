package rules

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// visit is parts of an address that only the one who copied it has; forTests is
// how servers begin that readers are not meant to find.
var (
	visit    = regexp.MustCompile(`(?i)^(?:utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|igshid|yclid|mc_[ce]id|_ga|_gl|hsa_\w+|(?:php|asp|j)?sess(?:ion)?_?id)$`)
	inPath   = regexp.MustCompile(`(?i);jsessionid=[^/?#]*`)
	forTests = []string{"staging", "stage", "test", "testing", "dev", "preview", "qa", "localhost"}
)

var _ = declare(Rule{
	ID:       "clean-address",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "An address that was copied from a browser or a newsletter carries marks of that one visit: every order is then counted as coming from there, or ends with a session that is over.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "example/funkwelt-probe", "example/funkwelt-probe?utm_source=newsletter&fbclid=IwAR0"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "example/funkwelt-probe", "example/funkwelt-probe?aktion=1&titel={offer}"},
	offer: func(f *finder, o *offer.Offer) {
		f.cleanAddress(o, &o.OrderURL, string(o.OrderURL))
	},
	partner: func(f *finder, p *offer.Partner) {
		f.cleanAddress(p, &p.PrivacyNotice, string(p.PrivacyNotice))
	},
	site: func(f *finder, s *offer.Site) {
		for _, l := range links(s.Links.All(), "imprint privacy terms accessibility cancel withdraw") {
			f.cleanAddress(s, l.To, string(*l.To))
		}
	},
})

func (f *finder) cleanAddress(record, field any, address string) {
	u, err := url.Parse(address)
	if err != nil {
		return
	}
	if first, rest, _ := strings.Cut(u.Hostname(), "."); strings.Contains(rest, ".") && slices.Contains(forTests, first) {
		f.report(record, field, diag.Msg("%q looks like a server for tests, which readers do not reach", u.Hostname()), diag.Msg("write the address that readers reach"))
		return
	}
	path, query, _ := strings.Cut(inPath.ReplaceAllString(address, ""), "?")
	query, anchor, _ := strings.Cut(query, "#")
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return visit.MatchString(name) || pair == ""
	})
	clean := path
	if len(kept) > 0 {
		clean += "?" + strings.Join(kept, "&")
	}
	if anchor != "" {
		clean += "#" + anchor
	}
	if clean != strings.TrimSuffix(address, "?") {
		f.report(record, field, diag.Msg("this address has marks of the one visit in which it was copied"), diag.Write(clean))
	}
}
