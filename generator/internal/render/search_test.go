package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What can be found is there in each language, below the site's path, and what
// names a premium has the notice of whoever ships it.
func TestSearch(t *testing.T) {
	in := many(t, 130, map[string]string{
		"content/hilfe.de.md": "---\ntitle: Fragen zum Porto\ndescription: Was der Versand kostet.\nkeywords: [Briefmarke]\nslug: porto\n---\nText\n",
		"content/tasse.de.md": "---\ntitle: Alles zum USB-Stick 64 GB\nslug: tasse\n---\n{{< premium \"jahresabo-000/usb-stick\" >}}\n",
	})
	in.BaseURL = "https://abo.example/unter/"
	all := filesOf(t, render(t, in))
	for folder, name := range map[string]string{"suche/": "USB-Stick 64 GB", "en/search/": "64 GB USB stick"} {
		var index struct {
			Notices map[string]string
			Groups  []struct {
				Entries []struct {
					Title, URL string
					Gives      []struct{ Premiums, Notices []string }
				}
			}
		}
		if err := json.Unmarshal([]byte(all[folder+"index.json"]), &index); err != nil {
			t.Fatalf("%s: %v", folder, err)
		}
		if n := len(index.Groups[0].Entries); n != len(in.Catalog.Offers) {
			t.Errorf("%s: %d offers of %d", folder, n, len(in.Catalog.Offers))
		}
		if n := strings.Count(all[folder+"index.html"], "/"+map[string]string{"suche/": "angebote", "en/search/": "offers"}[folder]+"/"); n != 100+2 { // and above and below them
			t.Errorf("%s: %d offers are listed without a script, want %d", folder, n, 100+2)
		}
		for _, g := range index.Groups {
			for _, e := range g.Entries {
				if !strings.HasPrefix(e.URL, "/unter/") || all[strings.TrimPrefix(e.URL, "/unter/")+"index.html"] == "" {
					t.Errorf("%s: %s leads to %s, where nothing is", folder, e.Title, e.URL)
				}
				for _, of := range e.Gives {
					if slices.Contains(of.Premiums, name) && (len(of.Notices) == 0 || index.Notices[of.Notices[0]] == "") {
						t.Errorf("%s: %s names a premium without a notice", folder, e.Title)
					}
				}
			}
		}
	}
	pages := all["suche/index.json"][strings.Index(all["suche/index.json"], `"name":"Hilfe`):]
	if !strings.Contains(pages, `{"title":"Fragen zum Porto","url":"/unter/porto/","about":"Was der Versand kostet.","words":"Briefmarke"}`) || strings.Contains(pages, "USB-Stick") {
		t.Errorf("the pages are %s", pages)
	}
}

// Where an offer stands by its title alone and the title names a premium, the
// notice stands beside it; other titles bring none.
func TestTitleThatNames(t *testing.T) {
	in := many(t, 2, nil)
	in.Catalog.Offers[0].Title = offer.Localized{Every: "Ein Jahr mit USB-Stick 64 GB"}
	in.Catalog.Offers[1].Title = offer.Localized{Every: "Ein Jahr ohne alles"}
	all := filesOf(t, render(t, in))
	for _, page := range []string{"vergleichen/index.html", "suche/index.html"} {
		_, after, _ := strings.Cut(all[page], ">Ein Jahr mit USB-Stick 64 GB</a>")
		if n := strings.Count(all[page], "k-notice"); n != 1 || !strings.HasPrefix(strings.TrimSpace(after), `<div class="k-disclosure k-notice"`) {
			t.Errorf("%s has %d notices, and behind the title stands %.200s", page, n, after)
		}
	}
}
