package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var _ = declare(Rule{
	ID:     "cancel-link",
	Norm:   "BGB § 312k(2)",
	From:   day(2022, 7, 1),
	Why:    "Where a subscription can be ordered on the web, a button \"Verträge hier kündigen\" must lead directly to a page on which notice can be given, from every page and without a login. The terms or the imprint are no such page. What the page itself says, a person must look at.",
	Breaks: Example{"data/site.yaml", "cancel: https://www.klein.example/kuendigen", "cancel: https://www.klein.example/agb#kuendigung"},
	Passes: Example{"data/site.yaml", "cancel: https://www.klein.example/kuendigen", "cancel: https://www.klein.example/service/kuendigen"},
	check: func(f *finder) {
		f.ownPage("cancel", "imprint privacy terms accessibility", diag.Msg("give it a page of its own, on which readers can end their contract at once"))
	},
})
