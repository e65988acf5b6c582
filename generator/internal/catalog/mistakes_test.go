package catalog

import (
	"strings"
	"testing"
	"testing/fstest"
)

const (
	theSite    = "data/site.yaml"
	theOffer   = "data/offers/pixelwerk-jahresabo.yaml"
	thePartner = "data/partners/hardwarehaus.yaml"
	thePremium = "data/premiums/usb-stick-64.yaml"
	theTitle   = "data/publications/pixelwerk.yaml"
	theClause  = "data/clauses/phrase.yaml"
)

// mistakes is every kind of mistake that the catalog knows, each put into a
// whole site. In file, old is replaced by new; with an empty old, new is all
// of the file.
var mistakes = []struct {
	name, file, old, new string
	want                 string
}{
	{"unknown key", theClause,
		"order: 10\n", "order: 10\ncolour: red\n",
		"data/clauses/phrase.yaml:4:1+6 error: the key `colour` is not known here [unknown-key]\n" +
			"\thint: the keys allowed here are forms, norm, order, text\n"},
	{"unknown key, near one", theOffer,
		"      surcharge: \"9.00\"", "      surchage: \"9.00\"",
		"data/offers/pixelwerk-jahresabo.yaml:19:7+8 error: the key `surchage` is not known here [unknown-key]\n" +
			"\thint: did you mean `surcharge`?\n"},
	{"unknown key instead of a needed one", theOffer,
		"publication: pixelwerk", "publikation: pixelwerk",
		"data/offers/pixelwerk-jahresabo.yaml:2:1+11 error: the key `publikation` is not known here [unknown-key]\n" +
			"\thint: did you mean `publication`?\n"},
	{"unknown key, whose value is wrong too", theOffer,
		"  total: \"59.90\"", "  totl: 59.90",
		"data/offers/pixelwerk-jahresabo.yaml:6:3+4 error: the key `totl` is not known here [unknown-key]\n" +
			"\thint: write `total: \"59.90\"`\n"},
	{"unknown key that stands there already", theOffer,
		"kind: standard\n", "kind: standard\nkinds: trial\n",
		"data/offers/pixelwerk-jahresabo.yaml:4:1+5 error: the key `kinds` is not known here [unknown-key]\n" +
			"\thint: `kind` stands here already: delete one of the two\n"},
	{"doubled key", theOffer,
		"format: print\n", "format: print\nkind: trial\n",
		"data/offers/pixelwerk-jahresabo.yaml:5:1+4 error: the key `kind` stands here a second time [doubled-key]\n" +
			"\tdata/offers/pixelwerk-jahresabo.yaml:3:1+4 first named here\n" +
			"\thint: delete one of the two\n"},
	{"missing key", theOffer,
		"kind: standard\n", "",
		"data/offers/pixelwerk-jahresabo.yaml:1:1+5 error: the key `kind` is missing [missing-key]\n" +
			"\thint: add `kind: standard`\n"},
	{"missing key in a group", theOffer,
		"  total: \"59.90\"\n", "",
		"data/offers/pixelwerk-jahresabo.yaml:5:1+5 error: the key `total` is missing in `price` [missing-key]\n" +
			"\thint: add `total: \"59.90\"`\n"},
	{"missing group", theSite,
		"links:\n  imprint: imprint\n  privacy: privacy\n  terms: https://spielraum.example/agb\n  accessibility: https://spielraum.example/barrierefrei\n  cancel: https://spielraum.example/kuendigen\n  withdraw: https://spielraum.example/widerruf\n", "",
		"data/site.yaml:1:1+5 error: the key `links` is missing [missing-key]\n" +
			"\thint: add `links: {imprint: imprint, privacy: privacy, terms: terms, accessibility: accessibility, cancel: cancel, withdraw: withdraw}`\n"},
	{"missing key in an entry", theOffer,
		"    - premium: tasche\n      surcharge: \"9.00\"", "    - surcharge: \"9.00\"",
		"data/offers/pixelwerk-jahresabo.yaml:18:7+9 error: the key `premium` is missing in an entry of `from` [missing-key]\n" +
			"\thint: add `premium: usb-stick-64`\n"},
	{"missing key in braces", theOffer,
		"valid: {from: 2026-11-01}", "valid: {until: 2026-11-01}",
		"data/offers/pixelwerk-jahresabo.yaml:12:1+5 error: the key `from` is missing in `valid` [missing-key]\n" +
			"\thint: add `from: 2026-11-01`\n"},
	{"text instead of a list", theOffer,
		"payment: [direct_debit, invoice]", "payment: invoice",
		"data/offers/pixelwerk-jahresabo.yaml:11:10+7 error: `payment` must be a list, but here is a text [wrong-type]\n" +
			"\thint: put brackets around it: `payment: [invoice]`\n"},
	{"group instead of a list", theOffer,
		"    - premium: usb-stick-64\n    - premium: tasche\n      surcharge: \"9.00\"\n      for: recruiter\n", "    premium: usb-stick-64\n",
		"data/offers/pixelwerk-jahresabo.yaml:17:5+1 error: `from` must be a list, but here is a group of keys [wrong-type]\n" +
			"\thint: write `- premium: usb-stick-64`\n"},
	{"text instead of a group", theOffer,
		"valid: {from: 2026-11-01}", "valid: 2026-11-01",
		"data/offers/pixelwerk-jahresabo.yaml:12:8+10 error: `valid` must be a group of keys, but here is a text [wrong-type]\n" +
			"\thint: write `valid: {from: 2026-11-01}`\n"},
	{"text instead of an entry that is a group", theOffer,
		"    - premium: usb-stick-64\n", "    - usb-stick-64\n",
		"data/offers/pixelwerk-jahresabo.yaml:17:7+12 error: an entry of `from` must be a group of keys, but here is a text [wrong-type]\n" +
			"\thint: write `- premium: usb-stick-64`\n"},
	{"list instead of a text", thePremium,
		"title: {de: USB-Stick 64 GB, en: 64 GB USB stick}", "title:\n  - USB-Stick",
		"data/premiums/usb-stick-64.yaml:3:3+1 error: `title` must be a text, or one for each language, but here is a list [wrong-type]\n" +
			"\thint: write `title: {de: …, en: …}`\n"},
	{"list in brackets instead of a text", theTitle,
		"title: Pixelwerk", "title: [Pixelwerk]",
		"data/publications/pixelwerk.yaml:1:8+1 error: `title` must be a text, but here is a list in brackets [wrong-type]\n" +
			"\thint: write `title: Pixelwerk`, or put a text that begins with a bracket in quotes\n"},
	{"group in braces instead of a text", theTitle,
		"title: Pixelwerk", "title: {{ .Title }}",
		"data/publications/pixelwerk.yaml:1:8+1 error: `title` must be a text, but here is a group of keys in braces [wrong-type]\n" +
			"\thint: put a text that begins with a brace in quotes\n"},
	{"list in an enumeration", thePremium,
		"kind: hardware", "kind: [hardware]",
		"data/premiums/usb-stick-64.yaml:1:7+1 error: `kind` must be one word, but here is a list [wrong-type]\n" +
			"\thint: write `kind: hardware`\n"},
	{"a list as the whole file", theTitle,
		"", "- title: Pixelwerk\n",
		"data/publications/pixelwerk.yaml:1:1+1 error: this file must be a group of keys, but here is a list [wrong-type]\n" +
			"\thint: delete the hyphen and the space behind it, and two spaces at the beginning of each line below\n"},
	{"a text as the whole file", theTitle,
		"", "Pixelwerk\n",
		"data/publications/pixelwerk.yaml:1:1+9 error: this file must be a group of keys, but here is a text [wrong-type]\n" +
			"\thint: write one key: value a line; the keys are title, issues_per_year, description, cover, single_copy_price, color, publisher, service, intermediary, moved_from\n"},
	{"empty text", theTitle,
		"title: Pixelwerk", "title: \"\"",
		"data/publications/pixelwerk.yaml:1:8+2 error: `title` is empty [empty-text]\n" +
			"\thint: write the text between the quotation marks\n"},
	{"blank text that may be left out", theOffer,
		"publication: pixelwerk", "publication: pixelwerk\nsummary: \"  \"",
		"data/offers/pixelwerk-jahresabo.yaml:3:10+4 error: `summary` is empty [empty-text]\n" +
			"\thint: write the text, or delete the line\n"},
	{"no value", theTitle,
		"title: Pixelwerk", "title:",
		"data/publications/pixelwerk.yaml:1:1+5 error: `title` has no value [no-value]\n" +
			"\thint: write `title: …`\n"},
	{"no value, may be left out", theOffer,
		"publication: pixelwerk", "publication: pixelwerk\nsummary:",
		"data/offers/pixelwerk-jahresabo.yaml:3:1+7 error: `summary` has no value [no-value]\n" +
			"\thint: write `summary: {de: …, en: …}`, or delete the line\n"},
	{"null", theTitle,
		"title: Pixelwerk", "title: null",
		"data/publications/pixelwerk.yaml:1:8+4 error: `title` has no value [no-value]\n" +
			"\thint: write `title: …`\n"},
	{"tilde", theOffer,
		"valid: {from: 2026-11-01}", "valid: {from: 2026-11-01, until: ~}",
		"data/offers/pixelwerk-jahresabo.yaml:12:34+1 error: `until` has no value [no-value]\n" +
			"\thint: delete the line, or write the value, as in `until: 2026-11-01`\n"},
	{"null in a list", theOffer,
		"payment: [direct_debit, invoice]", "payment:\n  - direct_debit\n  -",
		"data/offers/pixelwerk-jahresabo.yaml:13:4+1 error: an entry of `payment` has no value [no-value]\n" +
			"\thint: write `- direct_debit`\n"},
	{"unknown word of an enumeration", thePremium,
		"kind: hardware", "kind: hardwear",
		"data/premiums/usb-stick-64.yaml:1:7+8 error: `kind` cannot be \"hardwear\" [unknown-value]\n" +
			"\thint: did you mean `hardware`? Possible are: hardware, book, voucher, cash, digital, donation\n"},
	{"unknown word, none near", theOffer,
		"payment: [direct_debit, invoice]", "payment: [direct_debit, shells]",
		"data/offers/pixelwerk-jahresabo.yaml:11:25+6 error: an entry of `payment` cannot be \"shells\" [unknown-value]\n" +
			"\thint: write one of: direct_debit, invoice, credit_card, paypal, bank_transfer, apple_pay, google_pay, klarna, twint\n"},
	{"malformed money", theOffer,
		"total: \"59.90\"", "total: \"59,90 €\"",
		"data/offers/pixelwerk-jahresabo.yaml:6:10+9 error: \"59,90 €\" is not an amount of money [malformed-value]\n" +
			"\thint: write digits, a point and two digits, in quotes: \"59.90\"\n"},
	{"money without quotes", theOffer,
		"total: \"59.90\"", "total: 59.90",
		"data/offers/pixelwerk-jahresabo.yaml:6:10+5 error: an amount of money needs quotes around it, or YAML drops zeros at its end [quotes]\n" +
			"\thint: write `total: \"59.90\"`\n"},
	{"money without quotes in a map", theOffer,
		"DE: \"0.00\"", "DE: 0.00",
		"data/offers/pixelwerk-jahresabo.yaml:8:18+4 error: an amount of money needs quotes around it, or YAML drops zeros at its end [quotes]\n" +
			"\thint: write `DE: \"0.00\"`\n"},
	{"money without quotes and cents", theOffer,
		"total: \"59.90\"", "total: 59.9",
		"data/offers/pixelwerk-jahresabo.yaml:6:10+4 error: \"59.9\" is not an amount of money [malformed-value]\n" +
			"\thint: write digits, a point and two digits, in quotes: \"59.90\"\n"},
	{"malformed date", theOffer,
		"from: 2026-11-01", "from: 01.11.2026",
		"data/offers/pixelwerk-jahresabo.yaml:12:15+10 error: \"01.11.2026\" is not a day of the calendar [malformed-value]\n" +
			"\thint: write `2026-11-01`\n"},
	{"day that is not in the calendar", thePartner,
		"reviewed_on: 2026-10-01", "reviewed_on: 2026-02-30",
		"data/partners/hardwarehaus.yaml:30:14+10 error: \"2026-02-30\" is not a day of the calendar [malformed-value]\n" +
			"\thint: write `2026-02-28`, which is the last day of that month\n"},
	{"malformed period", theOffer,
		"billed: 12 months", "billed: 12 Monate",
		"data/offers/pixelwerk-jahresabo.yaml:9:11+9 error: \"12 Monate\" is not a period [malformed-value]\n" +
			"\thint: write `12 months`\n"},
	{"malformed id", theOffer,
		"publication: pixelwerk", "publication: Pixelwerk",
		"data/offers/pixelwerk-jahresabo.yaml:2:14+9 error: \"Pixelwerk\" is not an id [malformed-value]\n" +
			"\thint: did you mean `pixelwerk`?\n"},
	{"malformed country", thePartner,
		"country: DE", "country: Deutschland",
		"data/partners/hardwarehaus.yaml:5:10+11 error: \"Deutschland\" is not a country [malformed-value]\n" +
			"\thint: write `DE`\n"},
	{"malformed country as a key", theOffer,
		"AT: \"9.60\"", "Österreich: \"9.60\"",
		"data/offers/pixelwerk-jahresabo.yaml:8:26+10 error: \"Österreich\" is neither a country nor a zone [malformed-value]\n" +
			"\thint: write `AT`\n"},
	{"malformed URL", theOffer,
		"order_url: https://", "order_url: http://",
		"data/offers/pixelwerk-jahresabo.yaml:13:12+44 error: \"http://bestellen.spielraum.example/pixelwerk\" is not a web address [malformed-value]\n" +
			"\thint: write `https://bestellen.spielraum.example/pixelwerk`\n"},
	{"malformed link", theSite,
		"imprint: imprint", "imprint: /Impressum.html",
		"data/site.yaml:15:12+15 error: \"/Impressum.html\" is neither a page in content/ nor a web address [malformed-value]\n" +
			"\thint: write `impressum`\n"},
	{"malformed e-mail", thePartner,
		"email: info@hardwarehaus.example", "email: info(at)hardwarehaus.example",
		"data/partners/hardwarehaus.yaml:6:8+28 error: \"info(at)hardwarehaus.example\" is not an e-mail address [malformed-value]\n" +
			"\thint: write `info@hardwarehaus.example`\n"},
	{"malformed telephone", theSite,
		"phone: \"+49 911 1234567\"", "phone: auf Anfrage",
		"data/site.yaml:12:10+11 error: \"auf Anfrage\" is not a telephone number [malformed-value]\n" +
			"\thint: write it with its country code, in quotes: \"+49 911 1234567\"\n"},
	{"malformed currency", theSite,
		"currency: EUR", "currency: Euro",
		"data/site.yaml:4:11+4 error: \"Euro\" is not a currency with cents [malformed-value]\n" +
			"\thint: write `EUR`\n"},
	{"malformed language", theSite,
		"languages: [de, en]", "languages: [de, englisch]",
		"data/site.yaml:3:17+8 error: \"englisch\" is not a language [malformed-value]\n" +
			"\thint: write `en`\n"},
	{"number with quotes", theOffer,
		"issues: 12", "issues: \"12\"",
		"data/offers/pixelwerk-jahresabo.yaml:7:11+4 error: a number stands without quotes [quotes]\n" +
			"\thint: write `issues: 12`\n"},
	{"number as a word", theOffer,
		"issues: 12", "issues: zwölf",
		"data/offers/pixelwerk-jahresabo.yaml:7:11+5 error: \"zwölf\" is not a whole number [malformed-value]\n" +
			"\thint: write digits only: `issues: 12`\n"},
	{"number with a leading zero", theOffer,
		"issues: 12", "issues: 012",
		"data/offers/pixelwerk-jahresabo.yaml:7:11+3 error: \"012\" is not a whole number [malformed-value]\n" +
			"\thint: write digits only: `issues: 12`\n"},
	{"number too small", theTitle,
		"issues_per_year: 12", "issues_per_year: 0",
		"data/publications/pixelwerk.yaml:2:18+1 error: `issues_per_year` must be at least 1 [malformed-value]\n" +
			"\thint: write how many there are\n"},
	{"dangling publication", theOffer,
		"publication: pixelwerk", "publication: pixlwerk",
		"data/offers/pixelwerk-jahresabo.yaml:2:14+8 error: there is no file data/publications/pixlwerk.yaml [dangling-reference]\n" +
			"\thint: did you mean `pixelwerk`?\n"},
	{"dangling partner, none near", thePremium,
		"shipped_by: hardwarehaus", "shipped_by: blumenladen",
		"data/premiums/usb-stick-64.yaml:4:13+11 error: there is no file data/partners/blumenladen.yaml [dangling-reference]\n" +
			"\thint: write data/partners/blumenladen.yaml, or one of: hardwarehaus\n"},
	{"dangling premium", theOffer,
		"premium: tasche", "premium: taschen",
		"data/offers/pixelwerk-jahresabo.yaml:18:16+7 error: there is no file data/premiums/taschen.yaml [dangling-reference]\n" +
			"\thint: did you mean `tasche`?\n"},
	{"two mistakes, a reference among them", theOffer,
		"publication: pixelwerk\nkind: standard", "publication: pixlwerk\nkind: standart",
		"data/offers/pixelwerk-jahresabo.yaml:2:14+8 error: there is no file data/publications/pixlwerk.yaml [dangling-reference]\n" +
			"\thint: did you mean `pixelwerk`?\n" +
			"data/offers/pixelwerk-jahresabo.yaml:3:7+8 error: `kind` cannot be \"standart\" [unknown-value]\n" +
			"\thint: did you mean `standard`? Possible are: standard, trial, gift, student, referral\n"},
	{"missing language", theTitle,
		"description: {de: Das Magazin, en: The magazine}", "description: {de: Das Magazin}",
		"data/publications/pixelwerk.yaml:3:1+11 error: `description` is missing in the language `en` [language]\n" +
			"\thint: add `en: …`\n"},
	{"language that the site does not have", theTitle,
		"en: The magazine", "en: The magazine, fr: Le magazine",
		"data/publications/pixelwerk.yaml:3:50+2 error: the site has no language `fr` [language]\n" +
			"\thint: delete the line, or add the language to `languages` in data/site.yaml\n"},
	{"language mistyped", theOffer,
		"  en: \"A", "  eng: \"A",
		"data/offers/pixelwerk-jahresabo.yaml:27:3+3 error: the site has no language `eng` [language]\n" +
			"\thint: did you mean `en`?\n"},
	{"no languages", theSite,
		"languages: [de, en]", "languages: []",
		"data/site.yaml:3:12+1 error: `languages` has no entries [empty-list]\n" +
			"\thint: write `languages: [de]`\n"},
	{"doubled language", theSite,
		"languages: [de, en]", "languages: [de, en, de]",
		"data/site.yaml:3:21+2 error: \"de\" stands in this list a second time [doubled-value]\n" +
			"\tdata/site.yaml:3:13+2 first named here\n" +
			"\thint: delete one of the two\n"},
	{"empty list", thePartner,
		"receives: [name, delivery_address, ordered_item]", "receives: []",
		"data/partners/hardwarehaus.yaml:10:11+1 error: `receives` has no entries [empty-list]\n" +
			"\thint: write `receives: [name]`\n"},
	{"empty group of prices", theOffer,
		"shipping: {DE: \"0.00\", AT: \"9.60\"}", "shipping: {}",
		"data/offers/pixelwerk-jahresabo.yaml:8:13+1 error: `shipping` has no entries [empty-list]\n" +
			"\thint: write `shipping: {DE: \"59.90\"}`\n"},
	{"doubled word in a list", thePartner,
		"purposes: [delivery, returns]", "purposes: [delivery, returns, delivery]",
		"data/partners/hardwarehaus.yaml:11:31+8 error: \"delivery\" stands in this list a second time [doubled-value]\n" +
			"\tdata/partners/hardwarehaus.yaml:11:12+8 first named here\n" +
			"\thint: delete one of the two\n"},
	{"doubled premium", theOffer,
		"premium: tasche", "premium: usb-stick-64",
		"data/offers/pixelwerk-jahresabo.yaml:18:16+12 error: \"usb-stick-64\" stands in this list a second time [doubled-value]\n" +
			"\tdata/offers/pixelwerk-jahresabo.yaml:17:16+12 first named here\n" +
			"\thint: delete one of the two\n"},
	{"retention twofold", thePartner,
		"retention: {period: 6 months, from: delivery}", "retention:\n  period: 6 months\n  criterion: bis alles da ist",
		"data/partners/hardwarehaus.yaml:25:1+9 error: `retention` has both a period and a criterion [one-of]\n" +
			"\thint: keep `period`, or `criterion` if no period can be named\n"},
	{"nobody ships it", thePremium,
		"shipped_by: hardwarehaus\n", "",
		"data/premiums/usb-stick-64.yaml:1:1+4 error: it is not said who ships this premium [missing-key]\n" +
			"\thint: add `shipped_by: publisher`, or the id of the firm in data/partners/ that ships it; several stand in brackets\n"},
	{"no word on matching", thePartner,
		"matching:\n  against: customer_base\n  effect:\n    de: >\n      Wer dort schon Kunde ist,\n      behält seine Kundennummer.\n    en: Customers keep their number.\n  otherwise: {de: Sonst legt die Firma keinen Kundendatensatz an., en: Otherwise the firm creates no customer record.}\n  basis: legitimate_interest\n  interest: {de: keine Dubletten, en: no duplicates}\n", "",
		"data/partners/hardwarehaus.yaml:1:1+4 error: it is not said whether the firm matches the data with its own customers [missing-key]\n" +
			"\thint: ask the firm; if it does not, add `matching: none`\n"},
	{"matching without an end", thePartner,
		"  otherwise: {de: Sonst legt die Firma keinen Kundendatensatz an., en: Otherwise the firm creates no customer record.}\n", "",
		"data/partners/hardwarehaus.yaml:13:1+8 error: it is not said what follows for readers who are no customers there yet [missing-key]\n" +
			"\thint: add `otherwise:` in `matching`, as in “Otherwise the firm creates no customer record.”\n"},
	{"no third country, in brackets", thePartner,
		"third_countries:\n  - country: US\n    safeguard: {de: Standardvertragsklauseln, en: standard contractual clauses}\n    copy_at: https://hardwarehaus.example/scc\n", "third_countries: []\n",
		"data/partners/hardwarehaus.yaml:26:18+1 error: `third_countries` has no entries [empty-list]\n" +
			"\thint: write `third_countries: none` if there is nothing, or `third_countries: [{country: US, safeguard: {de: …, en: …}, copy_at: https://www.verlag.example/}]`\n"},
	{"carriers as they were", thePartner,
		"advertising: none\n", "advertising: none\ncarriers: [Paketdienst Nord GmbH]\n",
		"data/partners/hardwarehaus.yaml:25:12+21 error: an entry of `carriers` must be a group of keys, but here is a text [wrong-type]\n" +
			"\thint: write `{name: \"Paketdienst Nord GmbH\", receives: [name, delivery_address]}`\n"},
	{"mails from nowhere", thePartner,
		"sends: []\n", "sends: [shipping_notice]\n",
		"data/partners/hardwarehaus.yaml:23:1+5 error: it is not said from which address these mails come [missing-key]\n" +
			"\thint: add `sends_from: versand@firma.example`, the address that readers see\n"},
	{"an address of no mails", thePartner,
		"sends: []\n", "sends: []\nsends_from: x@firma.example\n",
		"data/partners/hardwarehaus.yaml:24:13+15 error: `sends_from` is the address of mails, and `sends` has none [one-of]\n" +
			"\thint: delete the line, or name the mails in `sends`\n"},
	{"a period from no day", thePartner,
		"retention: {period: 6 months, from: delivery}", "retention: {period: 6 months}",
		"data/partners/hardwarehaus.yaml:25:1+9 error: it is not said when the time of `retention` begins, so nobody can work out its end [missing-key]\n" +
			"\thint: add `from: delivery`, `from: order` or `from: end_of_year`\n"},
	{"retention empty", thePartner,
		"retention: {period: 6 months, from: delivery}", "retention: {}",
		"data/partners/hardwarehaus.yaml:25:1+9 error: `retention` has neither a period nor a criterion [one-of]\n" +
			"\thint: write `retention: {period: 6 months, from: delivery}`, or what decides how long the data are kept: `retention: {criterion: {de: …, en: …}}`\n"},
	{"anchor", theTitle,
		"title: Pixelwerk", "title: &name Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+5 error: &name is an anchor of YAML, which is not used here [yaml-feature]\n" +
			"\thint: write the value itself; put a text that begins with &, * or ! in quotes\n"},
	{"alias", thePartner,
		"sends: []\nadvertising: none", "sends: &s []\nadvertising: *s",
		"data/partners/hardwarehaus.yaml:23:8+2 error: &s is an anchor of YAML, which is not used here [yaml-feature]\n" +
			"\thint: write the value itself; put a text that begins with &, * or ! in quotes\n" +
			"data/partners/hardwarehaus.yaml:24:14+2 error: *s is an alias of YAML, which is not used here [yaml-feature]\n" +
			"\thint: write the value itself; put a text that begins with &, * or ! in quotes\n"},
	{"alias of nothing", theTitle,
		"title: Pixelwerk", "title: *Pixelwerk*",
		"data/publications/pixelwerk.yaml:1:8+11 error: a text that begins with * needs quotes around it [syntax]\n" +
			"\thint: write `title: \"*Pixelwerk*\"`\n"},
	{"merge key", thePremium,
		"value: \"12.99\"", "value: \"12.99\"\n<<: {stock: limited}",
		"data/premiums/usb-stick-64.yaml:4:1+2 error: << merges groups in YAML, which is not used here [yaml-feature]\n" +
			"\thint: write the keys themselves\n"},
	{"tag", theTitle,
		"title: Pixelwerk", "title: !!str Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+5 error: !!str is a tag of YAML, which is not used here [yaml-feature]\n" +
			"\thint: write the value itself; put a text that begins with &, * or ! in quotes\n"},
	{"own tag", theTitle,
		"title: Pixelwerk", "title: !Neu Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+4 error: !Neu is a tag of YAML, which is not used here [yaml-feature]\n" +
			"\thint: write `title: \"!Neu Pixelwerk\"`\n"},
	{"a key that is a list", theTitle,
		"title: Pixelwerk", "title: Pixelwerk\n? [a, b]\n: c",
		"data/publications/pixelwerk.yaml:2:3+1 error: a key must be a word [wrong-type]\n" +
			"\thint: write key: value; put a text that begins with a bracket, a brace or a colon in quotes\n"},
	{"several documents", theTitle,
		"issues_per_year: 12", "---\nissues_per_year: 12",
		"data/publications/pixelwerk.yaml:2:1+3 error: a second document begins here, but a file holds one record [several-documents]\n" +
			"\thint: delete the line, or move what follows to a file of its own\n"},
	{"several documents by dots", theTitle,
		"issues_per_year: 12", "...\nissues_per_year: 12",
		"data/publications/pixelwerk.yaml:3:1+19 error: a second document begins here, but a file holds one record [several-documents]\n" +
			"\thint: delete the line, or move what follows to a file of its own\n"},
	{"text behind the record", theTitle,
		"", "{title: Pixelwerk}\nissues_per_year: 12\n",
		"data/publications/pixelwerk.yaml:2:1+19 error: this line stands behind the end of the record [syntax]\n" +
			"\thint: write all keys of a record one below the other, without braces around them\n"},
	{"Latin-1", thePartner,
		"Industriestraße", "Industriestra\xdfe",
		"data/partners/hardwarehaus.yaml:2:22+1 error: this file is not UTF-8: the first byte that does not fit is 0xdf [encoding]\n" +
			"\thint: it seems to be saved as Windows-1252 (Latin-1), where this byte is \"ß\": save it as UTF-8 in your editor\n"},
	{"bytes of no encoding", thePartner,
		"Industriestraße", "Industriestra\x81e",
		"data/partners/hardwarehaus.yaml:2:22+1 error: this file is not UTF-8: the first byte that does not fit is 0x81 [encoding]\n" +
			"\thint: save it as UTF-8 in your editor\n"},
	{"UTF-16", theTitle,
		"", "\xff\xfet\x00i\x00",
		"data/publications/pixelwerk.yaml+0 error: this file is saved as UTF-16 [encoding]\n" +
			"\thint: save it as UTF-8 in your editor\n"},
	{"BOM", theTitle,
		"title: Pixelwerk", "\xef\xbb\xbftitle: Pixelwerk",
		"data/publications/pixelwerk.yaml:1:1+0 warning: this file begins with an invisible byte order mark (BOM) [encoding]\n" +
			"\thint: save it as UTF-8 without BOM in your editor\n"},
	{"NUL", theTitle,
		"title: Pixelwerk", "title: Pixel\x00werk",
		"data/publications/pixelwerk.yaml:1:13+1 error: a NUL character stands here, as in files that are no text [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"control character", theTitle,
		"title: Pixelwerk", "title: Pixel\x07werk",
		"data/publications/pixelwerk.yaml:1:13+1 error: an invisible control character stands here (U+0007) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"lone carriage return", theTitle,
		"title: Pixelwerk", "title: Pixelwerk\r# x",
		"data/publications/pixelwerk.yaml:1:17+1 error: a line ends in a way that only very old computers know (CR) [invisible-character]\n" +
			"\thint: save the file with the line ends of Windows (CRLF) or Unix (LF)\n"},
	{"bidi control", thePartner,
		"name: Hardwarehaus", "name: \u202eHardwarehaus",
		"data/partners/hardwarehaus.yaml:1:7+1 error: an invisible character stands here that turns the direction of writing (U+202E) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"zero width", thePartner,
		"name: Hardwarehaus", "name: Hard\u200bwarehaus",
		"data/partners/hardwarehaus.yaml:1:11+1 error: an invisible character without width stands here (U+200B) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"zero width by an escape", thePartner,
		"name: Hardwarehaus Versand GmbH", "name: \"Hard\\u200bwarehaus\"",
		"data/partners/hardwarehaus.yaml:1:7+20 error: an invisible character without width stands here (U+200B) [invisible-character]\n" +
			"\thint: delete the escape; put the text in single quotes if a backslash is meant\n"},
	{"soft hyphen", thePartner,
		"name: Hardwarehaus", "name: Hard\u00adwarehaus",
		"data/partners/hardwarehaus.yaml:1:11+1 error: an invisible soft hyphen stands here (U+00AD) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"Unicode's line separator", theTitle,
		"title: Pixelwerk", "title: Pixel\u2028werk",
		"data/publications/pixelwerk.yaml:1:13+1 error: an invisible line separator stands here (U+2028) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"blank letter", theTitle,
		"title: Pixelwerk", "title: \u3164",
		"data/publications/pixelwerk.yaml:1:8+1 error: an invisible character without width stands here (U+3164) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"lost character", theTitle,
		"title: Pixelwerk", "title: Pixelw\ufffdrk",
		"data/publications/pixelwerk.yaml:1:14+1 error: a character was lost here when the file was saved in a wrong encoding (U+FFFD) [invisible-character]\n" +
			"\thint: delete it and type the text around it anew\n"},
	{"empty file", theTitle,
		"", " \n",
		"data/publications/pixelwerk.yaml+0 error: this file is empty [empty-file]\n" +
			"\thint: write the record into it, or delete the file\n"},
	{"only comments", theTitle,
		"", "# title: Pixelwerk\n",
		"data/publications/pixelwerk.yaml+0 error: this file has nothing but comments [empty-file]\n" +
			"\thint: write the record into it, or delete the file\n"},
	{"merge conflict", theTitle,
		"title: Pixelwerk", "<<<<<<< HEAD\ntitle: Pixelwerk\n=======\ntitle: PixelWerk\n>>>>>>> neu",
		"data/publications/pixelwerk.yaml:1:1+12 error: a merge left two versions of this file in it [merge-conflict]\n" +
			"\thint: keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>\n"},
	{"tab", theOffer,
		"  issues: 12", "\tissues: 12",
		"data/offers/pixelwerk-jahresabo.yaml:7:1+1 error: this line is indented with a tab, which YAML does not allow [tab]\n" +
			"\thint: indent with spaces, two for each step; most editors do so when told\n"},
	{"tab before a text", theOffer,
		"  en: \"A", "  \ten: \"A",
		"data/offers/pixelwerk-jahresabo.yaml:27:3+1 error: this line is indented with a tab, which YAML does not allow [tab]\n" +
			"\thint: indent with spaces, two for each step; most editors do so when told\n"},
	{"colon in a text", theTitle,
		"title: Pixelwerk", "title: Pixelwerk: das Magazin",
		"data/publications/pixelwerk.yaml:1:8+22 error: a text with a colon in it needs quotes around it [syntax]\n" +
			"\thint: write `title: \"Pixelwerk: das Magazin\"`\n"},
	{"no colon", theTitle,
		"issues_per_year: 12", "issues_per_year 12",
		"data/publications/pixelwerk.yaml:2:1+18 error: a colon is missing behind the key [syntax]\n" +
			"\thint: write `issues_per_year: 12`\n"},
	{"no space behind the colon", theTitle,
		"issues_per_year: 12", "issues_per_year:12",
		"data/publications/pixelwerk.yaml:2:16+3 error: a space is missing after the colon [syntax]\n" +
			"\thint: write `issues_per_year: 12`\n"},
	{"indented too far", theTitle,
		"issues_per_year: 12", "   issues_per_year: 12",
		"data/publications/pixelwerk.yaml:2:4+19 error: this line begins in the column of no key above it [indentation]\n" +
			"\thint: delete the spaces before this line\n"},
	{"indented too little", theOffer,
		"  issues: 12", " issues: 12",
		"data/offers/pixelwerk-jahresabo.yaml:7:2+10 error: this line begins in the column of no key above it [indentation]\n" +
			"\thint: begin this line with 2 spaces\n"},
	{"text behind quotes", theTitle,
		"title: Pixelwerk", "title: \"Pixelwerk\" Magazin",
		"data/publications/pixelwerk.yaml:1:8+19 error: quotation marks around a part of a text need quotes around all of it [syntax]\n" +
			"\thint: write `title: '\"Pixelwerk\" Magazin'`\n"},
	{"quotes not closed", theTitle,
		"title: Pixelwerk", "title: \"Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+10 error: a text in quotes that begins here is not closed [syntax]\n" +
			"\thint: write `title: \"Pixelwerk\"`\n"},
	{"brackets not closed", theOffer,
		"payment: [direct_debit, invoice]", "payment: [direct_debit, invoice",
		"data/offers/pixelwerk-jahresabo.yaml:11:1+31 error: a bracket or brace that is opened here is not closed [syntax]\n" +
			"\thint: write `payment: [direct_debit, invoice]`\n"},
	{"braces not closed", theTitle,
		"en: The magazine}", "en: The magazine",
		"data/publications/pixelwerk.yaml:3:1+47 error: a bracket or brace that is opened here is not closed [syntax]\n" +
			"\thint: write `description: {de: Das Magazin, en: The magazine}`\n"},
	{"comma missing", theOffer,
		"DE: \"0.00\", AT", "DE: \"0.00\" AT",
		"data/offers/pixelwerk-jahresabo.yaml:8:3+33 error: a comma is missing here between brackets or braces [syntax]\n" +
			"\thint: write `shipping: {DE: \"0.00\", AT: \"9.60\"}`\n"},
	{"hyphen missing", theOffer,
		"    - premium: tasche", "    premium: tasche",
		"data/offers/pixelwerk-jahresabo.yaml:18:5+15 error: an entry of a list begins with a hyphen and a space [syntax]\n" +
			"\thint: write `- premium: tasche`\n"},
	{"hyphen behind a key", theOffer,
		"payment: [direct_debit, invoice]", "payment: - invoice",
		"data/offers/pixelwerk-jahresabo.yaml:11:1+18 error: the hyphen of a list cannot stand here [syntax]\n" +
			"\thint: begin the list in a line of its own; put a text that begins with a hyphen in quotes\n"},
	{"backslash", theTitle,
		"title: Pixelwerk", "title: \"C:\\Pixelwerk\"",
		"data/publications/pixelwerk.yaml:1:8+14 error: an invisible line separator stands here (U+2029) [invisible-character]\n" +
			"\thint: delete the escape; put the text in single quotes if a backslash is meant\n"},
	{"backslash that is no escape", theTitle,
		"title: Pixelwerk", "title: \"C:\\Magazin\"",
		"data/publications/pixelwerk.yaml:1:1+19 error: a backslash stands here before a character that it does not go with [syntax]\n" +
			"\thint: put the text in single quotes, where a backslash is only a backslash\n"},
	{"a word behind #", theTitle,
		"title: Pixelwerk", "title: Lernen #daheim",
		"data/publications/pixelwerk.yaml:1:8+6 warning: the text ends before \"#daheim\", since # begins a comment [comment]\n" +
			"\thint: put the text in quotes: `title: \"Lernen #daheim\"`; if it is a comment, write two spaces before it\n"},
	{"a comment two spaces behind a text", theTitle, "title: Pixelwerk", "title: Pixelwerk  # as on the cover", ""},
	{"number behind #", theTitle,
		"title: Pixelwerk", "title: Pixelwerk #1",
		"data/publications/pixelwerk.yaml:1:8+9 warning: the text ends before \"#1\", since # begins a comment [comment]\n" +
			"\thint: put the text in quotes: `title: \"Pixelwerk #1\"`\n"},
	{"at sign", theTitle,
		"title: Pixelwerk", "title: @Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+10 error: a text that begins with @ needs quotes around it [syntax]\n" +
			"\thint: write `title: \"@Pixelwerk\"`\n"},
	{"percent sign", theTitle,
		"title: Pixelwerk", "title: %Pixelwerk",
		"data/publications/pixelwerk.yaml:1:8+10 error: a text that begins with % needs quotes around it [syntax]\n" +
			"\thint: write `title: \"%Pixelwerk\"`\n"},
	{"bracket that opens nothing", theTitle,
		"title: Pixelwerk", "title: ]Pixelwerk",
		"data/publications/pixelwerk.yaml:1:1+17 error: a value is missing here, or a bracket is too many [syntax]\n" +
			"\thint: write the value, and put a text that begins with a bracket or a comma in quotes\n"},
	{"text behind a bar", theOffer,
		"  de: |\n", "  de: | Text\n",
		"data/offers/pixelwerk-jahresabo.yaml:22:3+10 error: after | or > the text begins in the next line [syntax]\n" +
			"\thint: write the text below, indented by two spaces; put a text that begins with | or > in quotes\n"},
	{"depth bomb", theTitle,
		"", "title: " + strings.Repeat("[", 20000),
		"data/publications/pixelwerk.yaml:1:1+20007 error: brackets stand in brackets here, thousands of times [syntax]\n" +
			"\thint: write the record as the manual shows it\n"},
	{"size bomb", theTitle,
		"", "title: " + strings.Repeat("x", maxSize),
		"data/publications/pixelwerk.yaml+0 error: this file has more than 1024 KiB [file-size]\n" +
			"\thint: check whether this is the right file\n"},
	{"picture under a misspelled key", thePremium,
		"file: usb-stick.jpg", "fil: usb-stick.jpg",
		"data/premiums/usb-stick-64.yaml:5:9+3 error: the key `fil` is not known here [unknown-key]\n" +
			"\thint: did you mean `file`?\n"},
	{"picture that is not there", thePremium,
		"file: usb-stick.jpg", "file: usb-stik.jpg",
		"data/premiums/usb-stick-64.yaml:5:15+12 error: there is no picture content/media/usb-stik.jpg [missing-file]\n" +
			"\thint: did you mean `usb-stick.jpg`?\n"},
	{"picture in another case", thePremium,
		"file: usb-stick.jpg", "file: USB-Stick.jpg",
		"data/premiums/usb-stick-64.yaml:5:15+13 error: there is no picture content/media/USB-Stick.jpg [missing-file]\n" +
			"\thint: did you mean `usb-stick.jpg`?\n"},
	{"picture outside", thePremium,
		"file: usb-stick.jpg", "file: ../../usb-stick.jpg",
		"data/premiums/usb-stick-64.yaml:5:15+19 error: \"../../usb-stick.jpg\" is not the name of a file below content/media/ [missing-file]\n" +
			"\thint: write `usb-stick.jpg`\n"},
	{"page that is not there", theSite,
		"imprint: imprint", "imprint: impressum",
		"data/site.yaml:15:12+9 error: there is no page content/impressum.de.md, content/impressum.en.md [missing-file]\n" +
			"\thint: did you mean `imprint`?\n"},
	{"file that ends in yml", "data/publications/neu.yml",
		"", "title: x",
		"data/publications/neu.yml+0 error: nothing is read from this file: its name does not end in .yaml [file-name]\n" +
			"\thint: rename it to neu.yaml\n"},
	{"file that ends in something else", "data/publications/notes.txt",
		"", "x",
		"data/publications/notes.txt+0 error: nothing is read from this file: its name does not end in .yaml [file-name]\n" +
			"\thint: move it out of data/\n"},
	{"file name that is no id", "data/publications/Neue Titel.yaml",
		"", "title: x",
		"data/publications/Neue Titel.yaml+0 error: the file's name is the record's id: \"Neue Titel\" is not an id [file-name]\n" +
			"\thint: rename the file to neue-titel.yaml\n"},
	{"file name in another case", "data/publications/Pixelwerk.yaml",
		"", "title: x",
		"data/publications/Pixelwerk.yaml+0 error: the name differs from pixelwerk.yaml only in capital letters, spaces or underscores [file-name]\n" +
			"\thint: rename the file, or delete it\n"},
	{"file name that means nothing", "data/publications/ü.yaml",
		"", "title: x",
		"data/publications/ü.yaml+0 error: the file's name is the record's id: \"ü\" is not an id [file-name]\n" +
			"\thint: rename the file to ue.yaml\n"},
	{"partner called publisher", "data/partners/publisher.yaml",
		"", "name: x",
		"data/partners/publisher.yaml+0 error: the file's name is the record's id: a record here cannot be called publisher, which is a word for the publisher, for one of data/site.yaml, or for none [file-name]\n" +
			"\thint: name the file after the firm\n"},
	{"subfolder", "data/offers/2026/x.yaml",
		"", "title: x",
		"data/offers/2026+0 error: a folder is not read here [file-name]\n" +
			"\thint: put its files into data/offers itself\n"},
	{"folder named like a file", "data/offers/x.yaml/y",
		"", "title: x",
		"data/offers/x.yaml+0 error: this is a folder, but is named like a file [file-name]\n" +
			"\thint: rename it, or put the file in its place\n"},
	{"unknown folder", "data/offer/x.yaml",
		"", "title: x",
		"data/offer+0 error: nothing is read from this folder [file-name]\n" +
			"\thint: did you mean data/offers?\n"},
	{"unknown folder, none near", "data/texts/x.yaml",
		"", "title: x",
		"data/texts+0 error: nothing is read from this folder [file-name]\n" +
			"\thint: data/ has site.yaml, theme.yaml and the folders publications, partners, premiums, offers, clauses, publishers, services, intermediaries, signoffs, reviewers\n"},
	{"unknown file in data", "data/sites.yml",
		"", "title: x",
		"data/sites.yml+0 error: nothing is read from this file [file-name]\n" +
			"\thint: delete it if it is a copy of site.yaml, or move it out of data/\n"},
	{"unknown file in data, none near", "data/README.md",
		"", "x",
		"data/README.md+0 error: nothing is read from this file [file-name]\n" +
			"\thint: data/ has site.yaml, theme.yaml and the folders publications, partners, premiums, offers, clauses, publishers, services, intermediaries, signoffs, reviewers\n"},
	{"file in the place of a folder", "data/reviewer",
		"", "x",
		"data/reviewer+0 error: nothing is read from this file [file-name]\n" +
			"\thint: data/ has site.yaml, theme.yaml and the folders publications, partners, premiums, offers, clauses, publishers, services, intermediaries, signoffs, reviewers\n"},
	{"files that editors make", "data/offers/.#x.yaml",
		"", "x",
		""},
	{"backup file", "data/offers/x.yaml~",
		"", "x",
		""},
	{"other stages' folders", "data/signoffs/x",
		"", "x",
		""},
}

func TestMistakes(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			fsys := site(t)
			src := m.new
			if m.old != "" {
				src = string(fsys[m.file].Data)
				if strings.Count(src, m.old) != 1 {
					t.Fatalf("%q stands %d times in %s", m.old, strings.Count(src, m.old), m.file)
				}
				src = strings.Replace(src, m.old, m.new, 1)
			}
			fsys[m.file] = &fstest.MapFile{Data: []byte(src)}
			_, list := Load(fsys)
			if got := told(list); got != m.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, m.want)
			}
		})
	}
}
