package render

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Each partner's page has a short address in each language, below the site's
// path, for which no other page may stand.
func TestShortPage(t *testing.T) {
	in := many(t, 2, nil)
	in.BaseURL = "https://abo.example/unter/"
	all := filesOf(t, render(t, in))
	for _, p := range in.Catalog.Partners {
		for from, to := range map[string]string{"p/" + p.ID + "/": "praemienversender/", "en/p/" + p.ID + "/": "en/premium-shippers/"} {
			to += p.ID + "/"
			if page := all[from+"index.html"]; !strings.Contains(page, `content="0; url=/unter/`+to+`"`) || !strings.Contains(page, p.Name) || all[to+"index.html"] == "" {
				t.Errorf("%s does not lead to %s: %s", from, to, page)
			}
			if !strings.Contains(all["_redirects"], "/unter/"+from+" /unter/"+to+" 301\n") {
				t.Errorf("_redirects lacks %s: %s", from, all["_redirects"])
			}
		}
	}
	p := in.Catalog.Partners[0]
	p.MovedFrom = []offer.Former{"vorher"}
	if all = filesOf(t, render(t, in)); !strings.Contains(all["p/vorher/index.html"], "/"+p.ID+"/") {
		t.Errorf("the short address that is in print leads to %q", all["p/vorher/index.html"])
	}
	in = many(t, 2, map[string]string{"content/p/" + p.ID + ".de.md": "---\ntitle: Im Weg\n---\n"})
	if _, probs := prepared(in); !strings.Contains(sitetest.Printed(probs), "a page stands at /p/"+p.ID+"/, where the short address of this firm's page has to be") {
		t.Errorf("a page in the way is told as %s", sitetest.Printed(probs))
	}
}
