package rules

import (
	"fmt"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// preface stands before the list of all rules.
const preface = `# The rules

Beyond their form, the data must keep to the rules below. ` + "`build` and `check`" + ` report each place that breaks one, with the
rule's name in square brackets. An error stops the build; a warning does not.

The rules are a checklist with sources. They are no legal advice: they see the data, a few also the words of
the hand-written pages, and none the shop behind the order link; words can mislead. Whether a case is right, a lawyer
judges and signs.

A rule applies from the first day of its norm, as cited, on the day given by ` + "`--now`" + `.

## Exceptions

A waiver in ` + "`data/site.yaml`" + ` lets a rule's findings in one file pass:

` + "```yaml" + `
waivers:
  - rule: phone-needed
    where: data/partners/gartenkorb.yaml
    reason: Raised beds come by forwarder, who rings to agree on a day.
    until: 2027-10-31          # the last day, at most a year ahead
` + "```" + `

Its reason is judged again each year: after its last day, or while that is more than a year ahead, it lets nothing pass,
and is told as a warning, as is one that is not needed. A rule without which a disclosure would be missing or false cannot
be waived. What is waived is not reported.

## All rules

The examples are changes in a small site that breaks no rule: lines with - go, lines with + come.

`

// Manual is all rules in Markdown as a page of the manual: doc/rules.md and
// rules.de.md.
func Manual(l offer.Lang) string { return in(l, preface) + Markdown(All(), l) }

// Markdown is rules in Markdown, each below a heading of the third level,
// with its examples.
func Markdown(list []Rule, l offer.Lang) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "### %s\n\n%s\n\n", r.ID, in(l, r.Why))
		fmt.Fprintf(&b, "- %s: %s\n", in(l, "Norm"), in(l, r.Norm))
		fmt.Fprintf(&b, "- %s: %s\n", in(l, "Severity"), in(l, r.Severity.String()))
		fmt.Fprintf(&b, "- %s: %s\n", in(l, "Applies"), r.applies(l))
		fmt.Fprintf(&b, "\n%s (`%s`):\n\n```diff\n%s```\n", in(l, "Breaks it"), r.Breaks.File, r.Breaks.diff(""))
		fmt.Fprintf(&b, "\n%s (`%s`):\n\n```diff\n%s```\n", in(l, "Passes"), r.Passes.File, r.Passes.diff(""))
	}
	return b.String()
}
