package rules

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

const (
	year    = "data/offers/funkwelt-jahresabo.yaml"
	trial   = "data/offers/funkwelt-probe.yaml"
	friends = "data/offers/funkwelt-freunde.yaml"
	student = "data/offers/funkwelt-studium.yaml"
	stick   = "data/premiums/usb-stick-64.yaml"
	shop    = "data/partners/schraubwerk.yaml"
	depot   = "data/partners/lagerhaus.yaml"
	cash    = "data/partners/kasse.yaml"
	joint   = "data/partners/brettladen.yaml"
	site    = "data/site.yaml"
	clause  = "data/clauses/role.yaml"
	house   = "data/publishers/gross.yaml"
)

const clauseHead = "forms: [full]\nnorm: GDPR Art. 28\norder: 10\n"

// oneFree is a price for 12 months, the first of them for nothing.
const oneFree = `price: {total: "0.00", issues: 1, for: 1 month}
then: {total: "44.00", issues: 11, for: 11 months}`

// Beyond each rule's own examples: its other findings, with their exact place,
// and what must not be mistaken for one.
var cases = []struct {
	name   string
	change Example
	want   string // file: what is underlined: the problem; "" if the change is allowed
}{
	{"notice of a contract that ends", Example{student, "renewal: none}", "renewal: none, notice: 1 month}"},
		student + ": 1 month: error: the contract ends by itself, so there is no notice to give [notice-of-open-ended]"},
	{"a price after the end", Example{student, "eligibility:", "then: {total: \"12.00\", issues: 3, every: 3 months}\neligibility:"},
		student + ": then: error: the contract ends by itself, so there is no price after it [follow-on-price]"},
	{"a price of nothing after the end", Example{year, `"18.00"`, `"0.00"`},
		year + ": \"0.00\": error: the subscription costs nothing after its minimum term [total-price]"},
	{"a month of the minimum term for nothing", Example{student, `price: {total: "48.00", issues: 12, billed: 12 months}`, oneFree}, ""},
	{"such a month, called free", Example{student, `price: {total: "48.00", issues: 12, billed: 12 months}`, "summary: {de: Ein Monat gratis, en: A year}\n" + oneFree},
		student + ": gratis: error: “gratis” is not true: the reader pays 44.00 afterwards [free-then-paid]"},
	{"digital with shipping", Example{student, "issues: 12, billed", "issues: 12, shipping: {DE: \"0.00\"}, billed"},
		student + ": shipping: error: a digital subscription is not posted [shipping-prices]"},
	{"a surcharge of nothing", Example{year, `"5.00"`, `"0.00"`},
		year + ": \"0.00\": error: a surcharge of nothing [surcharge-worth-it]"},
	{"notice to the end of the month", Example{year, "any_day", "end_of_month"},
		year + ": end_of_month: warning: 1 month to a fixed day can bind a consumer for longer than a month [notice-day]"},
	{"notice of 30 days is more than February", Example{year, "1 month", "30 days"},
		year + ": 30 days: error: a notice of 30 days can be longer than a month [renewal-notice]"},
	{"not for consumers", Example{year, "notice: 1 month, notice_to: any_day}", "notice: 3 months, notice_to: end_of_period}\neligibility: {de: Nicht für Verbraucherinnen und Verbraucher., en: Not for consumers.}"}, ""},
	{"not for consumers in one language only", Example{year, "notice: 1 month, notice_to: any_day}", "notice: 3 months, notice_to: any_day}\neligibility: {de: Nicht für Verbraucher., en: For schools.}"},
		year + ": 3 months: error: a notice of 3 months can be longer than a month [renewal-notice]"},

	{"a lowest price in another currency", Example{year, "issues: 12, shipping", `regular: {total: "78.00", lowest: {DE: "72.00", AT: "72.00 CHF"}}, issues: 12, shipping`},
		year + ": lowest: error: 72.00 CHF and 66.00 are in two currencies, and are paid together in AT [one-currency]"},
	{"amounts that name the site's currency", Example{year, `AT: "9.60"}, billed`, `AT: "9.60 EUR"}, billed`}, ""},
	{"an amount in bold that nobody pays", Example{year, "    Twelve issues", "    Only **49.90** € a year. Twelve issues"},
		year + ": 49.90** €: warning: 49.90** € is none of the amounts in the data [amounts-known]"},
	{"a shortcode where no Markdown is", Example{trial, "en: Funkwelt trial", "en: \"Funkwelt trial {{< partners >}}\""},
		trial + ": {{< partners >}}: warning: readers will see \"{{< partners >}}\" as it stands here [plain-text]"},
	{"magazines of several publishers, and the offer says of which", Example{student, "publication: funkwelt", "publication: [funkwelt, werkbank]\npublisher: gross\nservice: none"}, ""},
	{"the site's service where there is none", Example{house, "service: none", "service: site"}, ""},
	{"a publisher of the site's name", Example{house, "Groß Verlag GmbH", "Klein  Verlag GMBH"},
		house + ": Klein  Verlag GMBH: error: Klein  Verlag GMBH stands in data/site.yaml already [party-itself]"},
	{"the publisher is the service", Example{site, "Abodienst Elbe GmbH", "Klein Verlag GmbH"},
		site + ": Klein Verlag GmbH: error: Klein Verlag GmbH is the publisher and its own subscription service [party-itself]"},
	{"a processor that advertises", Example{depot, "advertising: none", "advertising: consent"},
		depot + ": consent: error: a processor advertises for itself with the publisher's data, which is a purpose of its own [processor-own-purpose]"},
	{"an agreement of tomorrow", Example{depot, "2025-09-15", "2026-11-24"},
		depot + ": 2026-11-24: error: the agreement is of 2026-11-24, so there is none on 2026-11-23 [processor-agreement]"},
	{"an assurance of tomorrow", Example{depot, "on: 2026-01-15", "on: 2026-11-24"},
		depot + ": 2026-11-24: error: the agreement is of 2026-11-24, so there is none on 2026-11-23 [processor-agreement]"},
	{"the service's agreement of tomorrow", Example{site, "2026-01-15", "2026-11-24"},
		site + ": 2026-11-24: error: the agreement is of 2026-11-24, so there is none on 2026-11-23 [processor-agreement]"},
	{"an interest without its basis", Example{shop, "  basis: legitimate_interest", "  basis: consent"},
		shop + ": interest: error: an interest is named, but the matching relies on another basis: consent [interest-named]"},
	{"a seat in a third country that is named", Example{depot, "country: DE\nthird_countries: none", "country: GB\nthird_countries: [{country: GB, safeguard: {de: Angemessenheitsbeschluss, en: adequacy decision}, copy_at: https://www.lagerhaus.example/gb}]"}, ""},
	{"a third country that is none", Example{depot, "third_countries: none", "third_countries: [{country: AT, safeguard: Art. 45, copy_at: https://www.lagerhaus.example/at}]"},
		depot + ": AT: error: AT belongs to the European Economic Area and is no third country [third-country-named]"},
	{"a bank account without cash", Example{depot, "ordered_item]", "ordered_item, bank_account]"},
		depot + ": bank_account: error: the partner gets the bank account but pays out no cash premium [data-needed]"},
	{"an address without a parcel", Example{cash, "[name,", "[name, delivery_address,"},
		cash + ": delivery_address: error: the partner gets the delivery address but ships nothing that comes by post [data-needed]"},
	{"a parcel without an address", Example{depot, "delivery_address, ", ""},
		depot + ": receives: error: the firm ships a premium of the kind hardware but does not get delivery_address [premium-arrives]"},
	{"a mail to its own customers", Example{shop, "delivery_address, email, ", "delivery_address, "}, ""},
	{"eleven years", Example{cash, "8 years", "11 years"},
		cash + ": 11 years: warning: 11 years is longer than any record of commercial or tax law must be kept [retention-limited]"},
	{"reviewed tomorrow", Example{shop, "2026-10-01", "2026-11-24"},
		shop + ": 2026-11-24: warning: the facts were reviewed on 2026-11-24, which is after 2026-11-23 [partner-reviewed]"},
	{"cancelling on the home page", Example{site, "https://www.klein.example/kuendigen", "https://abo.klein.example/#kuendigen"},
		site + ": https://abo.klein.example/#kuendigen: error: `cancel` leads to the home page [cancel-link]"},

	{"free in a block text, at its line", Example{year, "Twelve issues\n    free of advertising.", "Twelve issues and\n    a stick for free."},
		year + ": for free: error: “for free” is not true: there is a surcharge [free-with-surcharge]"},
	{"free in a premium's English", Example{stick, "en: 64 GB USB stick", "en: \"A complimentary stick\""},
		stick + ": complimentary: error: “complimentary” is not true: there is a surcharge [free-with-surcharge]"},
	{"free, denied", Example{year, "Zwölf Hefte, die frei", "Der Stick ist leider nicht kostenlos, aber frei"}, ""},
	{"not only free", Example{year, "Zwölf Hefte, die frei", "Nicht nur kostenlos"},
		year + ": kostenlos: error: “kostenlos” is not true: there is a surcharge [free-with-surcharge]"},
	{"words that only look free", Example{year, "en: Funkwelt, one year", "en: \"Sugar-free tales of freelancers from Freiburg, free to browse; feel free, free delivery\""}, ""},
	{"an address that only looks free", Example{year, "en: Funkwelt, one year", "en: \"See https://www.free.example/free and free@free.example\""}, ""},
	{"a gift is given away", Example{"data/offers/funkwelt-geschenk.yaml", "de: Funkwelt verschenken", "de: Ein Jahr Funkwelt geschenkt"}, ""},
	{"a free trial that ends", Example{trial, "de: Funkwelt zur Probe\n  en: Funkwelt trial\npublication: funkwelt\nkind: trial\nformat: print\nprice: {total: \"9.00\", issues: 3, shipping: {DE: \"0.00\"}, billed: 3 months}\nthen: {total: \"18.00\", issues: 3, every: 3 months}\nterm: {minimum: 3 months, renewal: open_ended, notice: 1 month, notice_to: any_day}",
		"de: Funkwelt gratis zur Probe\n  en: Funkwelt for free\npublication: funkwelt\nkind: trial\nformat: print\nprice: {total: \"0.00\", issues: 3, shipping: {DE: \"0.00\"}, billed: 3 months}\nterm: {minimum: 3 months, renewal: none}"}, ""},
	{"a text for every language", Example{trial, "title:\n  de: Funkwelt zur Probe\n  en: Funkwelt trial\n", "title: Funkwelt Gratis-Probe\n"},
		trial + ": Gratis-Probe: error: “Gratis-Probe” is not true: without notice, the reader pays 18.00 afterwards [free-then-paid]"},
	{"urgency with a date", Example{student, "valid: {from: 2026-01-01}", "summary: {de: Nur für kurze Zeit., en: Hurry!}\nvalid: {from: 2026-01-01, until: 2026-12-31}"}, ""},
	{"urgency of a premium", Example{stick, "en: 64 GB USB stick", "en: \"Last chance: 64 GB\""},
		stick + ": Last chance: error: “Last chance” presses readers, but the offer has no last day [urgency-date]"},
	{"stocks of an offer", Example{trial, "en: Funkwelt trial", "en: Funkwelt trial while stocks last"},
		trial + ": while stocks last: error: “while stocks last” is not what the data say: the stock is not limited [stock-claim]"},
	{"a voucher's title and value", Example{"data/premiums/gutschein-10.yaml", "über 10 €", "über 15 €"},
		"data/premiums/gutschein-10.yaml: 15 €: warning: 15 € is none of the amounts in the data [amounts-known]"},
	{"amounts with thousands", Example{year, "de: Funkwelt im Jahresabo", "de: \"Funkwelt für 1.066,00 € oder 1 066 Euro\""},
		year + ": 1.066,00 €: warning: 1.066,00 € is none of the amounts in the data [amounts-known]\n" +
			year + ": 1 066 Euro: warning: 1 066 Euro is none of the amounts in the data [amounts-known]"},
	{"amounts of every form", Example{year, "en: Funkwelt, one year", "en: \"65,- Euro, a 49,90-Euro-Abo, 59,4 EUR, €1,066.00\""},
		year + ": 65,- Euro: warning: 65,- Euro is none of the amounts in the data [amounts-known]\n" +
			year + ": 49,90-Euro: warning: 49,90-Euro is none of the amounts in the data [amounts-known]\n" +
			year + ": 59,4 EUR: warning: 59,4 EUR is none of the amounts in the data [amounts-known]\n" +
			year + ": €1,066.00: warning: €1,066.00 is none of the amounts in the data [amounts-known]"},
	{"what only looks like an amount", Example{year, "en: Funkwelt, one year", "en: \"66,- Euro, 66-Euro-Abo; a 5.50 m cable, Eurovision 2026\""}, ""},
	{"issues in weeks", Example{trial, `issues: 3, shipping: {DE: "0.00"}, billed: 3 months}`, `issues: 10, shipping: {DE: "0.00"}, billed: 3 months}`},
		trial + ": 10: warning: 10 issues in 3 months, but Funkwelt comes out 12 times a year [issues-fit-term]"},
	{"it binds, and ends by itself", Example{year, "de: Funkwelt im Jahresabo", "de: \"Funkwelt, jederzeit kündbar, keine Kündigung nötig\""},
		year + ": jederzeit kündbar: warning: “jederzeit kündbar” is not what the data say: the contract cannot be ended before 12 months [contract-claim]\n" +
			year + ": keine Kündigung nötig: warning: “keine Kündigung nötig” is not what the data say: the contract goes on until somebody gives notice [contract-claim]"},
	{"it ends after a time", Example{year, "en: Funkwelt, one year", "en: Funkwelt ends automatically after a year"},
		year + ": ends automatically: warning: “ends automatically” is not what the data say: the contract goes on until somebody gives notice [contract-claim]"},
	{"it ends by itself", Example{student, "de: Funkwelt im Studium", "de: \"Funkwelt im Studium, endet automatisch\""}, ""},
	{"postage that all pay", Example{year, "one year\npublication: funkwelt\nkind: standard\nformat: print\nprice: {total: \"66.00\", issues: 12, shipping: {DE: \"0.00\"",
		"one year, free delivery\npublication: funkwelt\nkind: standard\nformat: print\nprice: {total: \"66.00\", issues: 12, shipping: {DE: \"3.00\""},
		year + ": free delivery: warning: “free delivery” is not what the data say: postage comes on top in each country [contract-claim]"},
	{"a number of issues from another offer", Example{trial, "en: Funkwelt trial", "en: \"Funkwelt, six issues\""},
		trial + ": six issues: warning: “six issues” is not what the data say: 3 issues [contract-claim]"},
	{"numbers of issues that are right", Example{trial, "en: Funkwelt trial", "en: \"Funkwelt, 3 issues of the 12 issues a year, and the 500th issue\""}, ""},
	{"a premium for nothing that ends", Example{year, "    - premium: leselampe\n    - premium: gutschein-10\n", "    - premium: leselampe\n      only: {until: 2026-12-31}\n"},
		year + ": one: warning: after 2026-12-31, each premium that is left in this group costs something, and one must be taken: the offer becomes dearer by itself [surcharge-avoidable]"},
	{"a premium for nothing in one country", Example{year, "    - premium: leselampe\n    - premium: gutschein-10\n", "    - premium: leselampe\n      only: {countries: [DE]}\n"},
		year + ": one: warning: in AT, each premium of this group costs something, and one must be taken: the price of the offer is not to be had there [surcharge-avoidable]"},
	{"issues each week of a monthly", Example{trial, "issues: 3, every: 3 months}", "issues: 1, every: 1 week}"},
		trial + ": 1: warning: 1 issue in 1 week, but Funkwelt comes out 12 times a year [issues-fit-term]"},
	{"issues each three weeks of a monthly", Example{trial, "issues: 3, every: 3 months}", "issues: 1, every: 3 weeks}"}, ""},
	{"a premium for a term that the contract does not have", Example{student, "eligibility:", "premiums: {choose: one_or_none, from: [{premium: leselampe, only: {minimum: 24 months}}]}\neligibility:"},
		student + ": 24 months: error: nobody can bind himself for 24 months: the contract ends after 12 months, and nothing says what it costs then [premium-to-be-had]"},
	{"amounts that can be worked out", Example{year, "de: Funkwelt im Jahresabo", "de: \"12,00 € gespart: 66 Euro statt 78,00 EUR, 5,50 € das Heft, 71 € mit Stick\""}, ""},

	{"Art. 28 of a controller's premium", Example{stick, "en: 64 GB USB stick", "en: \"64 GB stick, shipped by our data processor\""},
		stick + ": data processor: error: “data processor” says that Schraubwerk Versand GmbH only processes on instructions, but its role is controller [processing-wording]"},
	{"a processor in a computer", Example{stick, "en: 64 GB USB stick", "en: 64 GB stick with an 8-core processor"}, ""},
	{"Art. 28 in every partner's clause", Example{clause, "", clauseHead + "text:\n  de: |\n    {{.Partner.Name}} handelt im Auftrag\n    und ist weisungsgebunden (Art. 28 DSGVO).\n  en: \"{{.Partner.Name}} delivers (No. 28).\"\n"},
		clause + ": weisungsgebunden: error: “weisungsgebunden” is said of every partner, but only a processor acts on instructions [processing-wording]\n" +
			clause + ": Art. 28: error: “Art. 28” is said of every partner, but only a processor acts on instructions [processing-wording]"},
	{"Art. 28 of processors only", Example{clause, "", clauseHead + "text: |\n  {{if eq .Partner.Role \"processor\"}}{{.Partner.Name}} ist weisungsgebunden.{{end}}\n"}, ""},
	{"a clause that is still to be written", Example{clause, "", clauseHead + "text: {de: \"{{.Partner.Name}}: TODO\", en: \"{{.Partner.Name}} delivers.\"}\n"},
		clause + ": TODO: warning: \"TODO\" stands for a text that is still to be written [placeholder-left]"},
	{"a clause of one word", Example{clause, "", clauseHead + "text: {de: keine, en: none}\n"}, ""},
	{"Art. 28 denied", Example{clause, "", clauseHead + "text: |\n  Das heißt nicht, dass {{.Partner.Name}} Ihre Daten nur nach Weisung verarbeitet.\n"}, ""},
}

func TestCases(t *testing.T) {
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			files := changed(t, tt.change)
			var got []string
			for _, p := range Check(loadFS(t, files), now).Sorted() {
				_, words, _ := strings.Cut(p.String(), ": ")
				got = append(got, p.Pos.File+": "+underlined(files, p.Pos)+": "+words)
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", s, tt.want)
			}
		})
	}
}

// underlined is what stands at a place.
func underlined(files fstest.MapFS, p diag.Pos) string {
	line := []rune(strings.Split(string(files[p.File].Data), "\n")[p.Line-1])
	return string(line[p.Col-1 : p.Col-1+p.Len])
}
