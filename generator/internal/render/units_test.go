package render

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// Rendered one by one or a few at once, the units are the pages of one build,
// and no page is in two of them.
func TestUnitsAreTheWhole(t *testing.T) {
	in := many(t, 130, map[string]string{
		"content/offers/_index.de.md": "---\ntitle: Alle\nslug: abos\n---\nEinleitung\n",
		"content/hilfe/eins.de.md":    "---\ntitle: Eins\n---\nVor {{< premium \"jahresabo-000/mug\" >}} nach.\n",
	})
	in.BaseURL = "https://abo.example/unter/"
	h, probs := prepared(in)
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	whole, probs := h.Render()
	if len(probs) > 0 {
		t.Fatal(sitetest.Printed(probs))
	}
	want := filesOf(t, whole)
	if h.Whole {
		t.Fatal("the default layouts are taken to look at other pages")
	}
	of := map[string]string{} // page -> unit
	for _, p := range whole.Pages {
		of[p.Path] = p.Unit
	}
	got := map[string]string{}
	all := h.Names()
	offers := slices.IndexFunc(all, func(s string) bool { return s == "/offers/jahresabo-000" })
	parts := slices.Collect(slices.Chunk(all[offers:offers+100], 40))
	for _, name := range slices.Concat(all[:offers], all[offers+100:]) {
		parts = append(parts, []string{name})
	}
	for _, part := range parts {
		r, probs := h.Render(part...)
		if len(probs) > 0 {
			t.Fatalf("%v: %s", part, sitetest.Printed(probs))
		}
		for _, p := range r.Pages {
			if !slices.Contains(part, p.Unit) || of[p.Path] != p.Unit {
				t.Errorf("%s is of %s, and rendered with %v", p.Path, p.Unit, part)
			}
			delete(of, p.Path)
		}
		maps.Copy(got, filesOf(t, r))
	}
	if len(of) > 0 {
		t.Errorf("never rendered: %v", of)
	}
	same(t, got, want)
}

// What an edit changes is seen in the sums.
func TestUnitSums(t *testing.T) {
	before, _ := prepared(many(t, 60, nil))
	sums := func(h *Hugo) map[string]string {
		all := map[string]string{}
		shared := h.Shared("program")
		for name, sum := range h.Sums() {
			all[name] = shared + sum
		}
		return all
	}
	changed := func(in source.Input) []string {
		h, probs := prepared(in)
		if probs.HasErrors() {
			t.Fatal(sitetest.Printed(probs))
		}
		var names []string
		was := sums(before)
		for name, sum := range sums(h) {
			if was[name] != sum {
				names = append(names, name)
			}
			delete(was, name)
		}
		for name := range was {
			names = append(names, "gone "+name)
		}
		slices.Sort(names)
		return names
	}
	all := len(before.Names())

	in := many(t, 60, nil)
	if got := changed(in); len(got) > 0 {
		t.Errorf("nothing has changed: %v", got)
	}
	title := *in.Catalog.Offers[41]
	title.Body = offer.Localized{Every: "Neu."}
	in.Catalog.Offers[41] = &title
	if got := changed(in); !slices.Equal(got, []string{"/offers/" + title.ID}) {
		t.Errorf("an offer's own text: %v", got)
	}
	title.Summary = offer.Localized{Every: "Neu."}
	if got, want := changed(in), []string{"/compare", "/", "/offers", "/offers/page/2", "/offers/page/3", "/offers/" + title.ID, "/publications/pixelwerk", "/publications/pixelwerk/page/2", "/publications/pixelwerk/page/3"}; len(got) > 6 || !slices.Contains(got, want[5]) {
		t.Errorf("an offer's summary, which stands in lists: %v", got)
	}
	if got := changed(many(t, 60, map[string]string{"content/imprint.de.md": "---\ntitle: Impressum\n---\nNeu.\n"})); len(got) != 1 || got[0] != source.Written {
		t.Errorf("the text of a page: %v", got)
	}
	if got := changed(many(t, 60, map[string]string{"content/imprint.de.md": "---\ntitle: Neu\n---\n"})); len(got) != all {
		t.Errorf("the title of a page, which every page may show: %d of %d", len(got), all)
	}
	if got := changed(many(t, 60, map[string]string{"layouts/_partials/price/price.html": "<p>{{ .price.total }}</p>"})); len(got) != all {
		t.Errorf("a layout: %d of %d", len(got), all)
	}
	if got := changed(many(t, 61, nil)); !slices.Contains(got, "/offers/page/3") || slices.Contains(got, "/offers/"+title.ID) {
		t.Errorf("one offer more: %v", got)
	}
}

// A layout or a text that looks at other pages lets everything be one.
func TestWhole(t *testing.T) {
	for name, tt := range map[string]struct {
		files map[string]string
		whole bool
	}{
		"own page layout":             {map[string]string{"layouts/offers/page.html": `{{ define "main" }}{{ with site.GetPage "/publications" }}{{ .RelPermalink }}{{ end }}{{ .Title }}{{ end }}`}, false},
		"related offers":              {map[string]string{"layouts/_partials/partner/link.html": `{{ range first 3 (site.GetPage "/offers").RegularPages }}{{ .Title }}{{ end }}`}, true},
		"computed page":               {map[string]string{"layouts/_partials/partner/link.html": `{{ with .GetPage $x }}{{ end }}`}, true},
		"built-in header, changed":    {map[string]string{"layouts/_partials/page/header.html": `{{ range site.Params.nav }}{{ with site.GetPage (printf "/%s" .) }}{{ .Title }}{{ end }}{{ end }}`}, false},
		"a page by a name in data":    {map[string]string{"layouts/_partials/partner/link.html": `{{ with site.GetPage (printf "/%s" .best) }}{{ .Title }}{{ end }}`}, true},
		"pages named in prose":        {map[string]string{"layouts/_partials/partner/link.html": `<p>Pages and Next and GetPage: {{ .Title }}</p>{{/* .Pages */}}`}, false},
		"a later variable":            {map[string]string{"layouts/_partials/partner/link.html": `{{ $next := .Title }}{{ $s := site }}{{ if $next }}{{ else }}{{ range $s.Sections }}{{ .Title }}{{ end }}{{ end }}`}, true},
		"defined inside":              {map[string]string{"layouts/_partials/partner/link.html": `{{ define "x" }}{{ .Parent.Title }}{{ end }}{{ .Title }}`}, true},
		"a call that lacks its words": {map[string]string{"layouts/_partials/partner/link.html": `{{ with site.GetPage (printf) }}{{ end }}`}, true},
		"own language switch":         {map[string]string{"layouts/_partials/partner/link.html": `{{ range .Translations }}{{ .RelPermalink }}{{ end }}{{ .Site.Home.RelPermalink }}`}, false},
		"link to an offer's file":     {map[string]string{"content/a.de.md": "---\ntitle: A\n---\n[a]({{< relref \"jahresabo\" >}})"}, true},
		"another list":                {map[string]string{"layouts/_partials/partner/link.html": `{{ hugo.Data.lists.feed }}`}, true},
		"own styles":                  {map[string]string{"layouts/assets/style.css": `.Pages { color: red }`}, false},
		"link to a section":           {map[string]string{"content/a.de.md": "---\ntitle: A\n---\n[a]({{< relref \"/offers\" >}})"}, false},
		"link to an offer":            {map[string]string{"content/a.de.md": "---\ntitle: A\n---\n[a]({{< relref \"/offers/jahresabo\" >}})"}, true},
		"premium in a text":           {map[string]string{"content/a.de.md": "---\ntitle: A\n---\n{{< premium \"jahresabo/mug\" >}}"}, false},
		"default layout kept":         {nil, false},
	} {
		h, _ := prepared(input(t, tt.files))
		if h.Whole != tt.whole {
			t.Errorf("%s: got %v", name, h.Whole)
		}
	}
	a, _ := prepared(many(t, 3, map[string]string{"layouts/_partials/partner/link.html": `{{ hugo.Data.lists.feed }}`}))
	in := many(t, 3, map[string]string{"layouts/_partials/partner/link.html": `{{ hugo.Data.lists.feed }}`})
	one := *in.Catalog.Offers[0]
	one.Body = offer.Localized{Every: "Neu."}
	in.Catalog.Offers[0] = &one
	b, _ := prepared(in)
	if a.Shared("") == b.Shared("") {
		t.Error("it is not rendered again")
	}
}

// The pages of a list stand with the first offer that they show.
func TestTogether(t *testing.T) {
	h, probs := prepared(many(t, 130, nil))
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	order := h.Together(h.Names())
	if len(order) != len(h.Units) {
		t.Fatalf("%d units of %d", len(order), len(h.Units))
	}
	offers := 0
	for _, name := range order {
		u := h.Unit(name)
		if u.Offer != "" {
			offers++
		} else if page, ok := strings.CutPrefix(name, "/offers/page/"); ok {
			n, err := strconv.Atoi(page)
			if shown := (n - 1) * 24; err != nil || offers < shown || offers > shown+1 {
				t.Errorf("%s comes after %d offers, and shows those from %d", name, offers, shown)
			}
		}
	}
	if offers != 130 {
		t.Errorf("%d offers", offers)
	}
}
