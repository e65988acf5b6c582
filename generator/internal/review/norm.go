package review

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The norms of clauses and rules are cited in English, the law first: "GDPR
// Art. 13(1)(e); BGB § 312k". For German readers the law comes last, "Art. 13
// Abs. 1 Buchst. e DSGVO; § 312k BGB", and what stands behind "editorial:" says
// that no norm asks for it.
var (
	law     = regexp.MustCompile(`^(GDPR|UWG|BGB|HGB|AO|TDDDG|DDG|PAngV|BuchPrG|EGBGB|BDSG|MStV|VSBG|BFSG) (.*)$`)
	bracket = regexp.MustCompile(`\((\d+[a-z]?|[a-z])\)`)
	article = regexp.MustCompile(`(^|, | and | to )(\d+[a-z]?)`) // of the GDPR, behind the first
	meaning = regexp.MustCompile(`^Art\. 4\((\d+)\)`)            // a definition has a number, and no paragraph
	german  = strings.NewReplacer(" and ", " und ", " to ", " bis ", "nos. ", "Nr. ", "no. ", "Nr. ", "sentence ", "Satz ", " s. ", " Satz ", "annex ", "Anhang ",
		"Directive ", "Richtlinie ", "Regulation ", "Verordnung ", "CJEU ", "EuGH ")
	seed = regexp.MustCompile(`^editorial: seed demand (\d)$`)
)

// demands is what a clause does that no norm asks for, by the reader's demand
// from which this project began.
var demands = map[string]string{
	"1": "redaktionell: sagt, dass und welche fremde Firma die Prämie verschickt",
	"2": "redaktionell: erklärt den Abgleich und was daraus folgt",
	"3": "redaktionell: erklärt, woher die Nachricht kommt",
	"4": "redaktionell: sagt, wofür die Daten nur verwendet werden",
}

// norm is a citation in a language of the dossier.
func norm(l offer.Lang, s string) string {
	if l != "de" {
		return s
	}
	parts := strings.Split(s, "; ")
	for i, part := range parts {
		parts[i] = citation(part)
	}
	return strings.Join(parts, "; ")
}

// citation is what is cited of one law, in German.
func citation(s string) string {
	if m := seed.FindStringSubmatch(s); m != nil && demands[m[1]] != "" {
		return demands[m[1]]
	}
	if rest, ok := strings.CutPrefix(s, "editorial"); ok {
		return "redaktionell" + rest
	}
	name := ""
	if m := law.FindStringSubmatch(s); m != nil {
		name, s = "\u00a0"+m[1], m[2]
	}
	if name == "\u00a0GDPR" {
		name = "\u00a0DSGVO"
		s = article.ReplaceAllString(s, "${1}Art. $2")
		s = meaning.ReplaceAllString(s, "Art. 4 no. $1")
	}
	s = bracket.ReplaceAllStringFunc(s, func(m string) string {
		inner := m[1 : len(m)-1]
		if inner[0] >= '0' && inner[0] <= '9' {
			return " Abs. " + inner
		}
		return " Buchst. " + inner
	})
	s = strings.ReplaceAll(strings.TrimSpace(german.Replace(" "+s)), ",  ", ", ")
	return noBreak.Replace(s) + name
}

// noBreak keeps what belongs together on one line.
var noBreak = strings.NewReplacer("Art. ", "Art.\u00a0", "Abs. ", "Abs.\u00a0", "Buchst. ", "Buchst.\u00a0", "Nr. ", "Nr.\u00a0", "§ ", "§\u00a0", "Satz ", "Satz\u00a0")
