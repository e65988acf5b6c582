package review

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The norms of clauses and rules are cited in English, the law first: "GDPR
// Art. 13(1)(e); BGB § 312k". For German readers the law comes last, "Art. 13
// Abs. 1 Buchst. e DSGVO; § 312k BGB".
var (
	law     = regexp.MustCompile(`^(GDPR|UWG|BGB|HGB|AO|TDDDG|DDG|PAngV|BuchPrG|EGBGB|BDSG|MStV|VSBG|BFSG) (.*)$`)
	bracket = regexp.MustCompile(`\((\d+[a-z]?|[a-z])\)`)
	article = regexp.MustCompile(`(^|, | and | to )(\d+[a-z]?)`) // of the GDPR, behind the first
	meaning = regexp.MustCompile(`^Art\. 4\((\d+)\)`)            // a definition has a number, and no paragraph
	german  = strings.NewReplacer(" and ", " und ", " to ", " bis ", "nos. ", "Nr. ", "no. ", "Nr. ", "sentence ", "Satz ", " s. ", " Satz ", "annex ", "Anhang ",
		"Directive ", "Richtlinie ", "Regulation ", "Verordnung ", "CJEU ", "EuGH ")
)

// editorial is what a clause does that no norm asks for, by what stands behind
// "editorial: " in it. The demands are those of the reader with whom this project
// began. Of a clause of the user's own, his words stand there.
var editorial = map[string]diag.Message{
	"seed demand 1":    diag.Msg("says that an outside firm ships the premium, and which"),
	"seed demand 2":    diag.Msg("explains the matching and what follows from it"),
	"seed demand 3":    diag.Msg("explains where the message comes from"),
	"seed demand 4":    diag.Msg("says what alone the data are used for"),
	"the label":        diag.Msg("says in short what other texts say at length"),
	"register":         diag.Msg("says which firm ships what"),
	"grammar":          diag.Msg("joins the words of others into a sentence"),
	"who is spoken to": diag.Msg("says to whom the text speaks"),
}

// norm is a citation in a language of the dossier.
func norm(l offer.Lang, s string) string {
	parts := strings.Split(s, "; ")
	for i, part := range parts {
		what, of := strings.CutPrefix(part, "editorial: ")
		does, known := editorial[what]
		switch {
		case part == "editorial":
			parts[i] = diag.Msg("editorial").In(string(l))
		case of && known:
			parts[i] = diag.Msg("editorial: %s", does).In(string(l))
		case of:
			parts[i] = diag.Msg("editorial: %s", what).In(string(l))
		case l == "de":
			parts[i] = citation(part)
		}
	}
	return strings.Join(parts, "; ")
}

// citation is what is cited of one law, in German.
func citation(s string) string {
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
