package rules

import (
	"fmt"
	"io"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// preface stands before the list of all rules.
var preface = Words{
	EN: `# The rules

Beyond their form, the data must keep to the rules below. ` + "`build` and `check`" + ` report each place that breaks one, with the
rule's name in square brackets. An error stops the build; a warning does not.

The rules are a checklist with sources. They are no legal advice: they see the data, and neither the hand-written pages
nor the shop behind the order link; some look for words, and words can mislead. Whether a case is right, a lawyer judges
and signs.

A rule applies from the first day of its norm, as cited, to its last, on the day given by ` + "`--now`" + `.

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

`,
	DE: `# Die Regeln

Über ihre Form hinaus müssen die Daten den Regeln unten genügen. ` + "`build` und `check`" + ` melden jede Stelle, die gegen eine
verstößt, mit dem Namen der Regel in eckigen Klammern. Ein Fehler hält den Bau an, eine Warnung nicht.

Die Regeln sind eine Prüfliste mit Quellen. Sie sind keine Rechtsberatung: Sie sehen die Daten, aber weder die von Hand
geschriebenen Seiten noch den Shop hinter dem Bestelllink; manche suchen nach Wörtern, und Wörter können täuschen. Ob ein
Fall in Ordnung ist, beurteilt und unterschreibt eine Juristin oder ein Jurist.

Eine Regel gilt vom ersten Tag ihrer Norm in der genannten Fassung bis zum letzten, an dem Tag, den ` + "`--now`" + ` angibt.

## Ausnahmen

Ein Eintrag in ` + "`data/site.yaml`" + ` lässt die Funde einer Regel in einer Datei durchgehen:

` + "```yaml" + `
waivers:
  - rule: phone-needed
    where: data/partners/gartenkorb.yaml
    reason: Hochbeete bringt eine Spedition, die anruft, um einen Tag zu vereinbaren.
    until: 2027-10-31          # der letzte Tag, höchstens ein Jahr voraus
` + "```" + `

Der Grund wird jedes Jahr neu beurteilt: Nach dem letzten Tag, oder solange dieser mehr als ein Jahr voraus liegt, lässt
die Ausnahme nichts durchgehen und wird als Warnung gemeldet, ebenso eine, die nicht gebraucht wird. Von einer Regel, ohne
die ein Hinweis fehlte oder falsch wäre, gibt es keine Ausnahme. Was durchgeht, wird nicht gemeldet.

## Alle Regeln

Die Beispiele sind Änderungen an einer kleinen Website, die gegen keine Regel verstößt: Zeilen mit - gehen, Zeilen mit +
kommen.

`,
}

// Manual writes all rules in Markdown as a page of the manual: doc/rules.md and
// rules.de.md.
func Manual(w io.Writer, l offer.Lang) error {
	if _, err := io.WriteString(w, preface.In(l)); err != nil {
		return err
	}
	return Markdown(w, All(), l)
}

// Markdown writes rules in Markdown, each below a heading of the third level,
// with its examples.
func Markdown(w io.Writer, list []Rule, l offer.Lang) error {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "### %s\n\n%s\n\n", r.ID, r.Why.In(l))
		fmt.Fprintf(&b, "- %s: %s\n", wordNorm.In(l), r.norm(l))
		fmt.Fprintf(&b, "- %s: %s\n", wordSeverity.In(l), r.severity(l))
		fmt.Fprintf(&b, "- %s: %s\n", wordApplies.In(l), r.applies(l))
		for _, e := range []struct {
			word    string
			example Example
		}{{wordBreaks.In(l), r.Breaks}, {wordPasses.In(l), r.Passes}} {
			fmt.Fprintf(&b, "\n%s (`%s`):\n\n```diff\n%s```\n", e.word, e.example.File, e.example.diff(""))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
