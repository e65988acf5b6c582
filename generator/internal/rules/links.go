package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// links is those that have one of the keys.
func links(all []offer.NamedLink, keys string) []offer.NamedLink {
	return slices.DeleteFunc(all, func(l offer.NamedLink) bool { return !strings.Contains(keys, l.Key) })
}

var _ = declare(Rule{
	ID:     "imprint-link",
	Norm:   "DDG § 5(1)",
	From:   day(2024, 5, 14),
	Why:    "Who runs the site must be easy to recognize, directly reachable and always there. Within terms or a statement on accessibility nobody looks for it; together with the privacy notice it may stand.",
	Breaks: Example{"data/site.yaml", "imprint: https://www.klein.example/impressum", "imprint: https://abo.klein.example"},
	Passes: Example{"data/site.yaml", "imprint: https://www.klein.example/impressum", "imprint: https://www.klein.example/datenschutz"},
	site:   ownPage("imprint", "terms accessibility", diag.Msg("give it a page with what DDG § 5 asks for: name, address, how to be reached, register, VAT id")),
})

var _ = declare(Rule{
	ID:     "privacy-link",
	Norm:   "GDPR Art. 12(1), 13",
	From:   gdprApplies,
	Why:    "What happens with their data must be easy for readers to find, in a form of its own and not within the terms of a contract.",
	Breaks: Example{"data/site.yaml", "privacy: https://www.klein.example/datenschutz", "privacy: https://www.klein.example/agb"},
	Passes: Example{"data/site.yaml", "privacy: https://www.klein.example/datenschutz", "privacy: https://www.klein.example/impressum"},
	site:   ownPage("privacy", "terms accessibility", diag.Msg("give it a page of its own")),
})

var _ = declare(Rule{
	ID:     "cancel-link",
	Norm:   "BGB § 312k(2)",
	From:   day(2022, 7, 1),
	Why:    "Where a subscription can be ordered on the web, a button \"Verträge hier kündigen\" must lead directly to a page on which notice can be given, from every page and without a login. The terms or the imprint are no such page. What the page itself says, a person must look at.",
	Breaks: Example{"data/site.yaml", "cancel: https://www.klein.example/kuendigen", "cancel: https://www.klein.example/agb#kuendigung"},
	Passes: Example{"data/site.yaml", "cancel: https://www.klein.example/kuendigen", "cancel: https://www.klein.example/service/kuendigen"},
	site:   ownPage("cancel", "imprint privacy terms accessibility", diag.Msg("give it a page of its own, on which readers can end their contract at once")),
})

var withdrawLink = declare(Rule{
	ID:     "withdraw-link",
	Norm:   "BGB § 356a(1); Directive 2011/83/EU Art. 11a",
	From:   day(2026, 6, 19),
	Why:    "Whoever ordered on the web must be able to withdraw there, by a function called \"Vertrag widerrufen\". To withdraw undoes the contract, to give notice ends it: a page that does both confuses the two. What the page itself says, a person must look at.",
	Breaks: Example{"data/site.yaml", "withdraw: https://www.klein.example/widerrufen", "withdraw: https://www.klein.example/kuendigen"},
	Passes: Example{"data/site.yaml", "withdraw: https://www.klein.example/widerrufen", "withdraw: https://www.klein.example/kuendigen-oder-widerrufen"},
	site:   ownPage("withdraw", "imprint privacy terms accessibility cancel", diag.Msg("give it a page of its own, on which readers can withdraw from their contract at once")),
})

// ownPage reports a link that leads to the page of one of the others, or to the
// home page. The hint says what its own page is for.
func ownPage(key, others string, hint diag.Message) func(*finder, *offer.Site) {
	return func(f *finder, s *offer.Site) {
		link := links(s.Links.All(), key)[0]
		if samePage(*link.To, offer.Link(s.BaseURL)) {
			f.report(s, link.To, diag.Msg("`%s` leads to the home page", key), hint)
			return
		}
		for _, o := range links(s.Links.All(), others) {
			if samePage(*link.To, *o.To) {
				f.report(s, link.To, diag.Msg("`%s` leads to the same page as `%s`", key, o.Key), hint,
					elsewhere{s, o.To, diag.Msg("the other link")})
				return
			}
		}
	}
}

// samePage tells whether two links lead to one page, be it to different places
// in it.
func samePage(a, b offer.Link) bool { return page(a) == page(b) }

func page(l offer.Link) string {
	s, _, _ := strings.Cut(string(l), "#")
	return strings.TrimSuffix(s, "/")
}
