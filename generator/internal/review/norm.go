package review

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The norms of clauses and rules are cited in English: "GDPR Art. 13(1)(e)".
// For German readers they become "Art. 13 Abs. 1 Buchst. e DSGVO", and what
// stands behind "editorial:" says that no norm asks for it.
var (
	gdprNorm = regexp.MustCompile(`GDPR ((?:Art\. \d+[a-z]?(?:\(\w+\))*|\d+(?:\(\w+\))+|and|,|to|\s)+)`)
	bracket  = regexp.MustCompile(`\((\d+[a-z]?|[a-z])\)`)
	german   = strings.NewReplacer(" and ", " und ", " to ", " bis ", "no. ", "Nr. ", "sentence ", "Satz ", "Directive ", "Richtlinie ", "Regulation ", "Verordnung ")
	seed     = regexp.MustCompile(`^editorial: seed demand (\d)$`)
)

// demands is what a clause does that no norm asks for, by the reader's demand
// from which this project began.
var demands = map[string]string{
	"1": "redaktionell: sagt, dass und welche externe Firma die Prämie verschickt",
	"2": "redaktionell: erklärt den Abgleich und was daraus folgt",
	"3": "redaktionell: erklärt, woher die Nachricht kommt",
	"4": "redaktionell: sagt, wofür die Daten nur verwendet werden",
}

// norm is a citation in a language of the dossier.
func norm(l offer.Lang, s string) string {
	if l != "de" {
		return s
	}
	if m := seed.FindStringSubmatch(s); m != nil && demands[m[1]] != "" {
		return demands[m[1]]
	}
	if rest, ok := strings.CutPrefix(s, "editorial"); ok {
		return "redaktionell" + rest
	}
	s = gdprNorm.ReplaceAllStringFunc(s, func(m string) string {
		body := strings.TrimPrefix(m, "GDPR ")
		trimmed := strings.TrimRight(body, " ,")
		return trimmed + "\u00a0DSGVO" + body[len(trimmed):]
	})
	s = bracket.ReplaceAllStringFunc(s, func(m string) string {
		inner := m[1 : len(m)-1]
		if inner[0] >= '0' && inner[0] <= '9' {
			return "\u00a0Abs.\u00a0" + inner
		}
		return "\u00a0Buchst.\u00a0" + inner
	})
	s = regexp.MustCompile(`\b(UWG|BGB|HGB|AO|TDDDG|DDG|PAngV|BuchPrG|EGBGB|BDSG) (§§? ?[^;,]+)`).ReplaceAllString(s, "$2 $1")
	return strings.ReplaceAll(german.Replace(s), "Art. ", "Art.\u00a0")
}
