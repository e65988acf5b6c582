package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// mailWords is how mails are called, which a firm writes that finds a reader.
var mailWords = vocabulary{
	de:  phrasesOf("e-mail", "e-mails", "email", "emails", "mail", "mails"),
	en:  phrasesOf("e-mail", "e-mails", "email", "emails", "mail", "mails"),
	but: phrasesOf("e-mail adresse*", "e-mail address*", "email address*", "mail address*"),
}

// nothingKept is how it is said that data are not kept.
var nothingKept = vocabulary{
	de: phrasesOf("sofort gelöscht", "umgehend gelöscht", "unverzüglich gelöscht", "gleich gelöscht", "gleich wieder gelöscht", "löscht sie sofort", "nicht gespeichert", "speichert nichts", "speichert keine daten", "speichert die daten nicht", "nichts gespeichert"),
	en: phrasesOf("deleted at once", "deleted immediately", "immediately deleted", "not stored", "not kept", "stores nothing", "stores no data", "nothing is stored", "nothing is kept", "keeps nothing", "keeps no data"),
}

// knownThere is what only those have who are found among a firm's customers, and
// yours what others have only if the firm then makes it for them.
var (
	knownThere = vocabulary{
		de: phrasesOf("vorhandene* kunden*", "bestehende* kunden*", "bisherige* kunden*", "schon kundin*", "schon kunde*", "bereits kundin*", "bereits kunde*", "wenn sie dort schon", "findet sie sie dort"),
		en: phrasesOf("existing customer*", "already a customer", "if you are already", "if it finds you"),
	}
	yours = vocabulary{
		de: phrasesOf("ihrem kundenkonto", "ihr kundenkonto", "ihrer kundennummer", "ihre kundennummer", "ihrem kundendatensatz", "ihr kundendatensatz"),
		en: phrasesOf("your customer account", "your customer number", "your customer record"),
	}
	made = vocabulary{
		de: phrasesOf("anleg*", "angelegt*", "legt", "eröffne*", "erstell*", "einricht*", "eingerichtet*", "neue*"),
		en: phrasesOf("creat*", "open*", "new", "set up", "sets up"),
	}
)

// unknownThere is what those are, or get, who are not found there.
var unknownThere = vocabulary{
	de: phrasesOf("noch kein kunde", "noch keine kundin", "noch nicht kunde", "noch nicht kundin", "nicht gefunden", "findet sie sie nicht", "findet sie sie dort nicht", "neue kundennummer", "neues kundenkonto", "neuen kundendatensatz", "neues konto", "neuer kundendatensatz"),
	en: phrasesOf("not yet a customer", "not a customer", "does not find you", "not found", "new customer account", "new customer number", "new customer record", "new account"),
}

// consequences reports what is said of readers who are found where it holds for
// the others, and the other way round; and the same said of both.
func (f *finder) consequences(p *offer.Partner) {
	m := p.Matching
	if m == nil {
		return
	}
	for _, t := range f.texts(p) {
		switch strings.Join(t.keys[:min(2, len(t.keys))], ".") {
		case "matching.effect":
			f.quote(t, slices.DeleteFunc(unknownThere.find(t), t.deniedBehind),
				diag.Msg("“%s” is about readers whom the firm does not know, and `effect` about those whom it finds"),
				diag.Msg("delete the words here, and say in `otherwise` what follows for readers who are not found"))
			if other := m.Otherwise.In(t.lang); consequence(t.value) == consequence(other) {
				f.reportAt(f.at(t, t.whole()),
					diag.Msg("for readers who are found the same follows as for those who are not, so that the text does not say what the matching does"),
					diag.Msg("ask the firm what differs, and say here what follows for readers who are found; if nothing does, it need not match: `matching: none`"))
			}
		case "matching.otherwise":
			hits := knownThere.find(t)
			if len(made.find(t)) == 0 {
				hits = append(hits, yours.find(t)...)
			}
			f.quote(t, slices.DeleteFunc(hits, t.deniedBehind),
				diag.Msg("“%s” is about readers whom the firm knows, and `otherwise` about those whom it does not find"),
				diag.Msg("delete the words here, and say in `effect` what follows for readers who are found"))
		}
	}
}

// consequence is what a sentence says follows, however it begins and ends.
func consequence(s string) string {
	var words []string
	for _, w := range split(s) {
		switch w.string {
		case "sonst", "otherwise", "auch", "also", "dann", "then", "andernfalls", "ebenso":
		default:
			words = append(words, w.string)
		}
	}
	return strings.Join(words, " ")
}

// deniedBehind tells whether the part of the sentence behind a hit denies it:
// "a new account is not made".
func (t text) deniedBehind(h hit) bool {
	_, behind := around(t.value, h, ".,;:!?")
	return said(behind, denials)
}
