package schema

// Words explains a kind of file, a key or a value, in both languages of
// Klarabo's users: a sentence or two without a full stop at the end of one.
type Words struct {
	EN, DE  string
	Example string // a value as YAML has it in one line; "" if the type's example will do
}

// In is the words in a language, in English for those that Klarabo does not speak.
func (w Words) In(lang string) string {
	if lang == "de" {
		return w.DE
	}
	return w.EN
}

// both is the words for who may read either language.
func (w Words) both() string { return w.EN + " / " + w.DE }

// words looks in the tables: a kind by its name ("offer"), a key by the Go type
// that declares it ("Offer.title"), a value by its type ("OfferKind=trial").
func words(name string) Words {
	for _, table := range tables {
		if w, ok := table[name]; ok {
			return w
		}
	}
	return Words{}
}

var tables = []map[string]Words{siteWords, offerWords, premiumWords, partnerWords, clauseWords, themeWords}
