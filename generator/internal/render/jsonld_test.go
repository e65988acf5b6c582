package render

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/source"
	"github.com/klarabo/klarabo/layouts"
)

// inLD is what an offer's page must say in the words of schema.org: values of
// the YAML by their path, where a number counts from 0 in a list.
func inLD(cat *catalog.Catalog, texts *disclosure.Texts, o *offer.Offer, l offer.Lang) map[string]string {
	currency := string(cat.Site.Currency)
	unit := map[offer.Unit]string{offer.Day: "DAY", offer.Week: "WEE", offer.Month: "MON", offer.Year: "ANN"} // UN/CEFACT Rec 20
	want := map[string]string{
		"@type":                "Product",
		"name":                 o.Title.In(l),
		"brand.name":           o.Publication().To.Title,
		"offers.@type":         "Offer",
		"offers.price":         o.Price.Total.String(),
		"offers.description":   texts.Price(o.ID, l).String(),
		"offers.priceCurrency": currency,
		"offers.availability":  "https://schema.org/InStock",
		"offers.validFrom":     o.Valid.From.String(),
		"offers.seller.@type":  "Organization",
		"offers.seller.name":   cat.Site.Publisher.Name,
	}
	n := 0
	price := func(s *offer.Step, lasts offer.Period) {
		at := "offers.priceSpecification." + strconv.Itoa(n) + "." // every area of this offer has the same price
		want[at+"@type"] = "UnitPriceSpecification"
		want[at+"price"] = s.Total.String()
		want[at+"priceCurrency"] = currency
		want[at+"valueAddedTaxIncluded"] = "true"
		want[at+"billingDuration"] = fmt.Sprintf("P%d%s", lasts.N, strings.ToUpper(string(lasts.Unit[0]))) // ISO 8601
		want[at+"referenceQuantity.value"] = strconv.Itoa(s.Issues)
		if s != &o.Price {
			want[at+"billingStart"] = strconv.Itoa(o.Term.Minimum.N)
			want[at+"unitCode"] = unit[o.Term.Minimum.Unit]
		}
		n++
	}
	if o.Price.Every == nil {
		price(&o.Price, o.Term.Minimum)
	} else {
		price(&o.Price, o.Price.Every.Period)
	}
	if must := o.Obligatory(o.Areas()[0]); must.Money > 0 { // which is paid once, of the same in all areas
		at := "offers.priceSpecification." + strconv.Itoa(n) + "."
		want[at+"price"], want[at+"priceComponentType"] = must.String(), "https://schema.org/Downpayment"
		want["offers.price"] = (must.Money + o.Price.Total.Every).String()
		n++
	}
	if len(o.Then) > 0 {
		price(&o.Then[0], o.Then[0].Every.Period)
	}
	want["offers.priceSpecification"] = strconv.Itoa(n)
	if until := o.Valid.Until; until != nil {
		want["offers.priceValidUntil"] = until.String()
		want["offers.validThrough"] = until.String()
	}
	if s := o.Summary.In(l); s != "" {
		want["description"] = s
	}
	countries := o.Areas()
	if !o.Format.Printed() {
		countries = nil
	}
	for i, c := range countries {
		at := "offers.shippingDetails." + strconv.Itoa(i) + "."
		want["offers.eligibleRegion."+strconv.Itoa(i)] = string(c)
		want[at+"shippingDestination.addressCountry"] = string(c)
		want[at+"shippingRate.value"] = o.Price.Shipping[c].String()
		want[at+"shippingRate.currency"] = currency
		want["offers.shippingDetails"] = strconv.Itoa(len(countries))
	}
	told := map[string]bool{}
	for _, s := range o.Selections() {
		for _, p := range s.Premium.To.Partners() {
			text := texts.For(s, p, offer.Notice, l).String()
			if !told[text] {
				want["subjectOf.@type"], want["subjectOf.text."+strconv.Itoa(len(told))] = "CreativeWork", text
				told[text] = true
				want["subjectOf.text"] = strconv.Itoa(len(told))
			}
		}
	}
	return want
}

// valueAt is the value at a path, of a list how long it is.
func valueAt(v any, path string) string {
	for key := range strings.SplitSeq(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			v = in[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i >= len(in) {
				return ""
			}
			v = in[i]
		default:
			return ""
		}
	}
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		return strconv.Itoa(len(v))
	}
	return fmt.Sprint(v)
}

// wrongLD is the paths at which the JSON-LD of a page is not as it must be.
func wrongLD(page string, want map[string]string) []string {
	_, rest, found := strings.Cut(page, `<script type="application/ld+json">`)
	text, more, closed := strings.Cut(rest, "</script>")
	if !found || !closed || strings.Contains(more, "ld+json") {
		return []string{"it is not there once"}
	}
	var doc any
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return []string{err.Error()}
	}
	var wrong []string
	if got := valueAt(doc, "@context"); got != "https://schema.org" {
		wrong = append(wrong, "@context is "+got)
	}
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if got := valueAt(doc, "@graph.0."+path); got != want[path] {
			wrong = append(wrong, fmt.Sprintf("%s is %q, not %q", path, got, want[path]))
		}
	}
	return wrong
}

// noticesLD is the firms' notices in JSON-LD.
var noticesLD = regexp.MustCompile(`"@type":"CreativeWork","text":\["([^]]*)"\]`)

// Each offer's page in each language says in JSON-LD what the YAML does, and
// each notice once.
func TestJSONLD(t *testing.T) {
	root := os.DirFS(sitetest.Root())
	cat, texts := sitetest.Composed(t, root)
	in := source.Input{Catalog: cat, Texts: texts, Now: sitetest.Today, Files: root, Draft: true}
	h, probs := prepared(in)
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	r, probs := h.Render()
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	all := filesOf(t, r)
	asked, withTerm, withPremiums, withNotice := 0, 0, 0, 0
	for _, p := range r.Pages {
		if p.Offer == "" {
			if strings.Contains(all[p.Path], `"@type":"Product"`) {
				t.Errorf("%s: JSON-LD of an offer on a page that is none's", p.Path)
			}
			continue
		}
		o := in.Catalog.Offers[slices.IndexFunc(in.Catalog.Offers, func(o *offer.Offer) bool { return o.ID == p.Offer })]
		want := inLD(in.Catalog, in.Texts, o, p.Lang)
		for _, w := range wrongLD(all[p.Path], want) {
			t.Errorf("%s: %s", p.Path, w)
		}
		if found := noticesLD.FindStringSubmatch(all[p.Path]); found != nil {
			withNotice++
			told := strings.Split(found[1], `","`)
			if len(slices.Compact(slices.Sorted(slices.Values(told)))) < len(told) {
				t.Errorf("%s: a notice stands there more than once", p.Path)
			}
		}
		asked++
		if len(o.Then) > 0 {
			withTerm++
		}
		if o.Premiums != nil {
			withPremiums++
		}
	}
	if asked != len(h.OfferPages()) || withTerm == 0 || withPremiums == 0 || withNotice == 0 {
		t.Errorf("%d pages, %d that go on, %d with premiums", asked, withTerm, withPremiums)
	}
}

// A page that lacks something, or says something else, is found.
func TestWrongJSONLD(t *testing.T) {
	const name = "_partials/json-ld/offer.html"
	layout, err := fs.ReadFile(layouts.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ old, new, wrong string }{
		{"", "", ""},
		{`"price" $p.first.price "priceCurrency"`, `"price" $p.price.amount "priceCurrency"`, "offers.price is"},
		{`"addressCountry" .`, ``, "offers.shippingDetails.0.shippingDestination.addressCountry is"},
		{`"eligibleRegion" .`, ``, "offers.eligibleRegion.0 is"},
		{`(dict "@type" "CreativeWork" "text" .)`, `(slice)`, "subjectOf.text is"},
		{`"description" $price`, ``, "offers.description is"},
		{`"priceSpecification" $p.price_specs`, ``, "offers.priceSpecification is"},
		{`"seller" $seller`, ``, "offers.seller.name is"},
		{`(slice $product`, `(slice`, "@type is"},
		{`{{- partial "json-ld/graph.html"`, `{{- $unused := slice`, "it is not there once"},
	} {
		src := strings.Replace(string(layout), tt.old, tt.new, 1)
		if src == string(layout) && tt.old != "" {
			t.Errorf("there is no %s", tt.old)
			continue
		}
		in := input(t, map[string]string{"layouts/" + name: src})
		o := in.Catalog.Offers[slices.IndexFunc(in.Catalog.Offers, func(o *offer.Offer) bool { return o.ID == "jahresabo" })]
		page := filesOf(t, render(t, in))["angebote/jahresabo/index.html"]
		wrong := wrongLD(page, inLD(in.Catalog, in.Texts, o, "de"))
		if got := strings.Join(wrong, "\n"); (got == "") != (tt.wrong == "") || !strings.Contains(got, tt.wrong) {
			t.Errorf("%s instead of %s: %q", tt.new, tt.old, got)
		}
	}
}
