package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var withdrawLink = declare(Rule{
	ID:     "withdraw-link",
	Norm:   "BGB § 356a(1); Directive 2011/83/EU Art. 11a",
	From:   day(2026, 6, 19),
	Why:    "Whoever ordered on the web must be able to withdraw there, by a function called \"Vertrag widerrufen\". To withdraw undoes the contract, to give notice ends it: a page that does both confuses the two. What the page itself says, a person must look at.",
	Breaks: Example{"data/site.yaml", "withdraw: https://www.klein.example/widerrufen", "withdraw: https://www.klein.example/kuendigen"},
	Passes: Example{"data/site.yaml", "withdraw: https://www.klein.example/widerrufen", "withdraw: https://www.klein.example/kuendigen-oder-widerrufen"},
	check: func(f *finder) {
		f.ownPage("withdraw", "imprint privacy terms accessibility cancel", diag.Msg("give it a page of its own, on which readers can withdraw from their contract at once"))
	},
})
