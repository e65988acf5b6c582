package diag

// germanFacts is what package catalog says of facts that must be stated.
var germanFacts = map[string]string{
	"it is not said when the time of `retention` begins, so nobody can work out its end": "es steht nicht da, wann die Zeit bei `retention` beginnt; so kann niemand ihr Ende ausrechnen",
	"add `from: delivery`, `from: order` or `from: end_of_year`":                         "ergänzen Sie `from: delivery`, `from: order` oder `from: end_of_year`",
	"`from` belongs to a period, and here is a criterion":                                "`from` gehört zu einer Frist, und hier steht ein Kriterium",
	"delete the line":                       "löschen Sie die Zeile",
	"it is not said who ships this premium": "es steht nicht da, wer diese Prämie verschickt",
	"add `shipped_by: publisher`, or the id of the firm in data/partners/ that ships it; several stand in brackets": "ergänzen Sie `shipped_by: publisher` oder die Kennung der Firma in data/partners/, die sie verschickt; mehrere stehen in Klammern",
	"it is not said where the firm has promised what its texts say of it":                                           "es steht nicht da, wo die Firma zugesichert hat, was ihre Texte von ihr sagen",
	"add `assured: {by: \"…\", on: 2026-11-01}` with the contract and its clause, and its day":                      "ergänzen Sie `assured: {by: \"…\", on: 2026-11-01}` mit dem Vertrag und der Stelle darin und seinem Tag",
	"it is not said whether the firm matches the data with its own customers":                                       "es steht nicht da, ob die Firma die Daten mit ihrem Kundenstamm abgleicht",
	"ask the firm; if it does not, add `matching: none`":                                                            "fragen Sie die Firma; wenn nicht, ergänzen Sie `matching: none`",
	"it is not said whether the data reach countries outside the EEA":                                               "es steht nicht da, ob die Daten in Länder außerhalb des EWR gelangen",
	"ask the firm; if they do not, add `third_countries: none`":                                                     "fragen Sie die Firma; wenn nicht, ergänzen Sie `third_countries: none`",
	"it is not said what follows for readers who are no customers there yet":                                        "es steht nicht da, was für alle folgt, die dort noch nicht Kunde sind",
	"add `otherwise:` in `matching`, as in “Otherwise the firm creates no customer record.”":                        "ergänzen Sie `otherwise:` in `matching`, etwa „Sonst legt die Firma keinen Kundendatensatz an.“",
	"it is not said which data this firm gets":                                                                      "es steht nicht da, welche Daten diese Firma bekommt",
	"add `receives: [name, delivery_address]`, or what it gets":                                                     "ergänzen Sie `receives: [name, delivery_address]` oder was sie bekommt",
	"it is not said from which address these mails come":                                                            "es steht nicht da, von welcher Adresse diese Nachrichten kommen",
	"add `sends_from: versand@firma.example`, the address that readers see":                                         "ergänzen Sie `sends_from: versand@firma.example`, die Adresse, die man sieht",
	"`sends_from` is the address of mails, and `sends` has none":                                                    "`sends_from` ist die Adresse von Nachrichten, und `sends` nennt keine",
	"delete the line, or name the mails in `sends`":                                                                 "löschen Sie die Zeile, oder nennen Sie die Nachrichten in `sends`",
	"something else":                          "etwas anderes",
	"write `%s`, or `%s`":                     "schreiben Sie `%s` oder `%s`",
	"write `%s` if there is nothing, or `%s`": "schreiben Sie `%s`, wenn da nichts ist, oder `%s`",
}
