package render

import (
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// addressesIn is what a sitemap, or an index of them, lists.
func addressesIn(t *testing.T, file string) []string {
	t.Helper()
	var doc struct {
		URLs []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
		Files []struct {
			Loc string `xml:"loc"`
		} `xml:"sitemap"`
	}
	if err := xml.Unmarshal([]byte(file), &doc); err != nil {
		t.Fatalf("%v in %.200s", err, file)
	}
	var all []string
	for _, u := range append(doc.URLs, doc.Files...) {
		all = append(all, u.Loc)
	}
	return all
}

// More offers than a sitemap may list have several, which the index names, or
// robots.txt where there is one language and no index.
func TestManySitemaps(t *testing.T) {
	for langs, want := range map[int][]string{
		1: {"sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"},
		2: {"de/sitemap-2.xml", "de/sitemap.xml", "en/sitemap-2.xml", "en/sitemap.xml", "sitemap.xml"},
	} {
		in := many(t, 20_000*(3-langs)+3, nil)
		site := *in.Catalog.Site
		site.Languages = site.Languages[:langs]
		in.Catalog.Site = &site
		if own := in.Files.(fstest.MapFS); langs == 1 {
			delete(own, "content/imprint.en.md")
		}
		in.BaseURL = "https://abo.example/unter/"
		h, probs := prepared(in)
		if probs.HasErrors() {
			t.Fatal(sitetest.Printed(probs))
		}
		r, probs := h.Render(source.Front)
		if probs.HasErrors() {
			t.Fatal(sitetest.Printed(probs))
		}
		all := filesOf(t, r)
		var got []string
		seen := map[string]bool{}
		for _, p := range r.Pages {
			if ok, _ := path.Match("sitemap*.xml", path.Base(p.Path)); !ok {
				continue
			}
			got = append(got, p.Path)
			list := addressesIn(t, all[p.Path])
			if len(list) > 20_000+100 || len(all[p.Path]) > 50<<20 {
				t.Errorf("%s lists %d addresses in %d bytes", p.Path, len(list), len(all[p.Path]))
			}
			for _, a := range list {
				if seen[a] {
					t.Fatalf("%s is listed twice", a)
				}
				seen[a] = true
			}
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%d languages: %v", langs, got)
		}
		for _, l := range site.Languages {
			for _, o := range in.Catalog.Offers {
				if a := in.BaseURL + map[offer.Lang]string{"de": "angebote/", "en": "en/offers/"}[l] + o.ID + "/"; !seen[a] {
					t.Fatalf("%s is not listed", a)
				}
			}
		}
		named := all["robots.txt"]
		if langs > 1 {
			named = all["sitemap.xml"]
		}
		for _, name := range want {
			if a := in.BaseURL + name; !strings.Contains(named, a) && name != "sitemap.xml" {
				t.Errorf("%s is not named in %s", a, named)
			}
		}
	}
}

// Fewer offers need no further files.
func TestOneSitemap(t *testing.T) {
	all := filesOf(t, render(t, input(t, nil)))
	if got := slices.Sorted(maps.Keys(all)); slices.Contains(got, "sitemap-2.xml") || slices.Contains(got, "de/sitemap-2.xml") {
		t.Error(got)
	}
	want := []string{"https://abo.spielraum.example/de/sitemap.xml", "https://abo.spielraum.example/en/sitemap.xml"}
	if got := addressesIn(t, all["sitemap.xml"]); !slices.Equal(got, want) {
		t.Errorf("the index lists %v", got)
	}
	if got := strings.Count(all["robots.txt"], "Sitemap:"); got != 1 {
		t.Errorf("robots.txt names %d", got)
	}
}
