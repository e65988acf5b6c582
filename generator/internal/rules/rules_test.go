package rules

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const (
	offerFile   = "data/offers/funkwelt-mini.yaml"
	premiumFile = "data/premiums/usb-stick-64.yaml"
	term        = "term: {minimum: 3 months, renewal: none}"
	openEnded   = "term: {minimum: 3 months, renewal: open_ended, notice: 1 month, notice_to: any_day}"
	then        = "\nthen: {total: \"12.00\", issues: 3, every: 3 months}"
	price       = `price: {total: "12.00", issues: 3, shipping: {DE: "0.00"}, billed: 3 months}`
)

// Each case changes the small site of package cli, which breaks no rule, in one
// place.
var cases = []struct {
	name     string
	file     string
	old, new string
	want     string // the problem, or "" if the change is allowed
}{
	{"hardware without a shipper", premiumFile, "shipped_by: schraubwerk\n", "",
		premiumFile + ":1:1: error: nobody is named who ships this hardware [hardware-shipper]"},
	{"hardware of the publisher", premiumFile, "shipped_by: schraubwerk", "shipped_by: publisher", ""},

	{"ends before it begins", offerFile, "{from: 2026-01-01}", "{from: 2026-01-01, until: 2025-12-31}",
		offerFile + ":8:34: error: the offer ends on 2025-12-31, before it begins on 2026-01-01 [validity-in-order]"},
	{"ends on the day it begins", offerFile, "{from: 2026-01-01}", "{from: 2026-01-01, until: 2026-01-01}", ""},

	{"goes on without notice", offerFile, term, "term: {minimum: 3 months, renewal: open_ended}" + then,
		offerFile + ":6:1: error: the contract goes on after its minimum term, and nothing says how to end it [notice-of-open-ended]"},
	{"goes on, complete", offerFile, term, openEnded + then, ""},
	{"notice of a contract that ends", offerFile, term, "term: {minimum: 3 months, renewal: none, notice: 1 month}",
		offerFile + ":6:50: error: the contract ends by itself, so there is no notice to give [notice-of-open-ended]"},
	{"goes on without a price", offerFile, term, openEnded,
		offerFile + ":1:1: error: the contract goes on after its minimum term, and nothing says what it costs then [follow-on-price]"},
	{"a price after the end", offerFile, term, term + then,
		offerFile + ":7:1: error: the contract ends by itself, so there is no price after it [follow-on-price]"},

	{"billed for longer than it runs", offerFile, "billed: 3 months", "billed: 1 year",
		offerFile + ":5:68: error: a bill for 1 year covers more than the minimum term of 3 months [billed-within-term]"},
	{"a year is twelve months", offerFile, price + "\n" + term,
		`price: {total: "48.00", issues: 12, shipping: {DE: "0.00"}, billed: 12 months}` + "\nterm: {minimum: 1 year, renewal: none}", ""},

	{"print without shipping", offerFile, `shipping: {DE: "0.00"}, `, "",
		offerFile + ":5:1: error: issues come by post, and nothing says where to and for how much [shipping-prices]"},
	{"digital with shipping", offerFile, "format: print", "format: digital",
		offerFile + ":5:36: error: a digital subscription is not posted [shipping-prices]"},
	{"more issues than come out", offerFile, "issues: 3,", "issues: 5,",
		offerFile + ":5:33: warning: 5 issues in 3 months, but Funkwelt comes out 12 times a year [issues-fit-term]"},
	{"one issue more", offerFile, "issues: 3,", "issues: 4,", ""},

	{"a surcharge of nothing", offerFile, `surcharge: "1.00"`, `surcharge: "0.00"`,
		offerFile + ":14:18: error: a surcharge of nothing [surcharge-worth-it]"},
	{"a surcharge above the value", offerFile, `surcharge: "1.00"`, `surcharge: "12.99"`,
		offerFile + ":14:18: error: the reader pays 12.99 for a premium that is worth 12.99 [surcharge-worth-it]"},
	{"a recruiter without a referral", offerFile, `surcharge: "1.00"`, `for: recruiter`,
		offerFile + ":14:12: error: an offer of the kind trial has no recruiter [audience-fits-kind]"},
	{"the subscriber is always there", offerFile, `surcharge: "1.00"`, `for: subscriber`, ""},
}

func TestRules(t *testing.T) {
	broken := map[string]bool{}
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			list := Check(loadWith(t, tt.file, tt.old, tt.new), offer.Date{Year: 2026, Month: 11, Day: 1})
			var got []string
			for _, p := range list {
				broken[p.Rule] = true
				got = append(got, p.String())
				if p.Hint.String() == "" {
					t.Errorf("%s: no hint", p)
				}
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", s, tt.want)
			}
		})
	}
	for _, r := range All() {
		if !broken[r.ID] {
			t.Errorf("no case breaks the rule %s", r.ID)
		}
		if r.Norm == "" {
			t.Errorf("the rule %s cites nothing", r.ID)
		}
	}
}

// loadWith is the catalog of the small site with one text replaced in a file.
func loadWith(t *testing.T, file, old, new string) *catalog.Catalog {
	t.Helper()
	site := fstest.MapFS{}
	root := os.DirFS("../cli/testdata/mini")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(root, name)
		site[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	src := string(site[file].Data)
	if strings.Count(src, old) != 1 {
		t.Fatalf("%q does not stand in %s exactly once", old, file)
	}
	site[file].Data = []byte(strings.Replace(src, old, new, 1))
	cat, list := catalog.Load(site)
	for _, p := range list {
		t.Fatalf("the changed site does not load: %s", p)
	}
	return cat
}
