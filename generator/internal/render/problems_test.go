package render

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// Each mistake is told at the user's file, in words that do not need Hugo.
func TestMistakes(t *testing.T) {
	page := func(s string) map[string]string {
		return map[string]string{"content/seite.de.md": s}
	}
	body := func(s string) map[string]string {
		return sitetest.Edited(t, "data/offers/jahresabo.yaml", "Mit **Prämie**.\n", "Mit **Prämie**.\n\n    "+s+"\n")
	}
	main := func(layout, s string) map[string]string {
		return map[string]string{"layouts/" + layout: "{{ define \"main\" }}\n <p>" + s + "</p>\n{{ end }}\n"}
	}
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{
			"layout without end", main("page.html", "{{ if .Title }}"),
			`layouts/page.html:4: error: the template ends inside a block [site/hugo] (write the missing {{ end }})`,
		},
		{
			"layout with an end too many", main("page.html", "{{ end }}"),
			`layouts/page.html:3: error: there is one {{ end }} too many [site/hugo] (take it away, or begin its block)`,
		},
		{
			"unknown function in a layout", main("page.html", "{{ frobnicate .Title }}"),
			`layouts/page.html:2: error: there is no function "frobnicate" [site/hugo] (check its spelling)`,
		},
		{
			"unknown field in a layout", main("page.html", "ä{{ .Nonsense }}"),
			`layouts/page.html:2:9: error: there is no .Nonsense here [site/hugo] (check its spelling; what an offer holds is in .Params)`,
		},
		{
			"unknown partial in a layout", main("page.html", `{{ partial "nix.html" . }}`),
			`layouts/page.html:2:8: error: there is no partial "nix.html" [site/hugo] (write layouts/_partials/nix.html, or correct the name)`,
		},
		{
			"a partial by its former name", main("page.html", `{{ partial "with.html" . }}`),
			`layouts/page.html:2:8: error: there is no partial "with.html" [site/hugo] (call it by its name of today: premium/summary.html)`,
		},
		{
			"mistake in a partial", map[string]string{"layouts/_partials/page/header.html": "\n<p>{{ .Nonsense }}</p>\n"},
			`layouts/_partials/page/header.html:2:7: error: there is no .Nonsense here [site/hugo] (check its spelling; what an offer holds is in .Params)`,
		},
		{
			"wrong argument in a layout", main("offers/page.html", `{{ index .Params.premiums "x" }}`),
			`layouts/offers/page.html:2:8: error: Hugo cannot make this page: index with args [x] failed: cannot index slice/array [site/hugo]`,
		},
		{
			"a disclosure that there is not", main("page.html", `{{ partial "disclosure/text.html" (dict "text" "nix" "form" "full") }}`),
			`error: disclosure/text.html: there is no text "nix", or none of the form "full" [site/layout]`,
		},
		{
			"the layout's own word", main("page.html", `{{ errorf "das geht nicht" }}`),
			`error: das geht nicht [site/layout]`,
		},
		{
			"two layouts with mistakes",
			map[string]string{
				"layouts/page.html": "{{ define \"main\" }}\n <p>{{ .Nonsense }}</p>{{ end }}\n",
				"layouts/home.html": "{{ define \"main\" }}\n <p>{{ .Rubbish }}</p>{{ end }}\n",
			},
			`layouts/home.html:2:8: error: there is no .Rubbish here [site/hugo] (check its spelling; what an offer holds is in .Params)
layouts/page.html:2:8: error: there is no .Nonsense here [site/hugo] (check its spelling; what an offer holds is in .Params)`,
		},
		{
			"a layout that calls itself",
			map[string]string{
				"layouts/_partials/loop.html": `{{ partial "loop.html" . }}`,
				"layouts/page.html":           `{{ define "main" }}{{ partial "loop.html" . }}{{ end }}`,
			},
			`layouts/_partials/loop.html:1:4: error: this template calls itself without end [site/hugo] (give it a condition on which it stops)`,
		},
		{
			"a file that is no layout", map[string]string{"layouts/page.htm": "x"},
			`layouts/page.htm: warning: this file is not used [site/unused-layout] (a template ends in .html, .xml, .json or .txt; style sheets, scripts and pictures belong in layouts/assets)`,
		},
		{
			"words twice", map[string]string{"layouts/i18n/de.toml": "skip = \"a\"\nskip = \"b\"\n"},
			"layouts/i18n/de.toml:2:1: error: the key `skip` stands here for the second time [site/hugo] (take one of them away)",
		},
		{
			"missing word", main("page.html", `{{ T "nix" }}`),
			"layouts/i18n/de.toml: error: the word `nix` is missing [site/missing-word] (add a line: nix = \"…\")\n" +
				"layouts/i18n/en.toml: error: the word `nix` is missing [site/missing-word] (add a line: nix = \"…\")",
		},
		{
			"front matter with a colon", page("---\ntitle: a: b\n---\n"),
			"content/seite.de.md:2:8: error: a text with a colon in it needs quotes around it [syntax] (write `title: \"a: b\"`)",
		},
		{
			"front matter without end", page("---\ntitle: a\n"),
			`content/seite.de.md:3:1: error: the lines that say what this page is have no end [front-matter] (add ` + "`---`" + ` above this line)`,
		},
		{
			"front matter in TOML", page("+++\ntitle = a\n+++\n"),
			`content/seite.de.md:1:1: error: this page says in TOML (+++) what it is, which is not read [front-matter] (begin the file with three lines: ---, then title: The page's title, then --- again)`,
		},
		{
			"a date that is none", page("---\ntitle: a\ndate: gestern\n---\n"),
			`content/seite.de.md:3:7: error: "gestern" is not a day of the calendar [malformed-value] (write year, month and day, as in 2026-11-01)`,
		},
		{
			"unknown shortcode", page("---\ntitle: a\n---\nText\n\n {{< nix >}}\n"),
			`content/seite.de.md:6:2: error: there is no shortcode "nix" [site/hugo] (write layouts/_shortcodes/nix.html, or correct the name)`,
		},
		{
			"unknown shortcode in an offer's body", body("Ein {{< nix >}}"),
			`data/offers/jahresabo.yaml:23:9: error: there is no shortcode "nix" [site/hugo] (write layouts/_shortcodes/nix.html, or correct the name)`,
		},
		{
			"shortcode without end", page("---\ntitle: a\n---\nText\n\n {{< partners \n"),
			`content/seite.de.md:7:1: error: this shortcode is not written as one [site/hugo] (write {{< name "value" >}})`,
		},
		{
			"raw HTML", page("---\ntitle: a\n---\nText\n\nHier <b>x\n"),
			`content/seite.de.md:6:6: error: the HTML in this text is left out of the page [site/raw-html] (write **bold** in place of <b>bold</b>)`,
		},
		{
			"raw HTML in an offer's body", body("<script>alert(1)</script>"),
			`data/offers/jahresabo.yaml:23:5: error: the HTML in this text is left out of the page [site/raw-html] (write it in Markdown, or make a shortcode of it in layouts/_shortcodes)`,
		},
		{
			"a picture that there is not", page("---\ntitle: a\n---\nText\n\n ![x](/media/nix.jpg)\n"),
			`content/seite.de.md:6:7: error: there is no picture content/media/nix.jpg [site/missing-picture] (put the picture there, or correct its name)`,
		},
		{
			"a file that there is not", page("---\ntitle: a\n---\nText\n\n [x](/media/nix.pdf)\n"),
			`content/seite.de.md:6:6: error: there is no file content/media/nix.pdf [site/dead-link] (put the file there, or correct its name)`,
		},
		{
			"a page and a language that there are not", page("---\ntitle: a\n---\n[x]({{< relref path=\"/nix\" lang=\"en\" >}})\n\n[x]({{< ref lang=\"fr\" path=\"/nix\" >}})\n\n[x]({{< relref \"/privacy\" \"en\" >}})\n"),
			"content/seite.de.md:4:22: error: the page that this leads to does not exist [site/dead-link] (name a page as it stands in content/, without language and ending: /privacy)\n" +
				"content/seite.de.md:6:19: error: the site has no language `fr` [site/dead-link] (write one of: de, en)\n" +
				"content/seite.de.md:8:27: error: this shortcode takes a page, and perhaps a language [site/dead-link] (write both with their names, as in path=\"/privacy\" lang=\"en\")",
		},
		{
			"a page that there is not", page("---\ntitle: a\n---\nText\n\n [x]({{< relref \"/nix\" >}})\n"),
			`content/seite.de.md:6:18: error: the page that this leads to does not exist [site/dead-link] (name a page as it stands in content/, without language and ending: /privacy)`,
		},
		{
			"an embedded video", page("---\ntitle: a\n---\n{{< youtube abc >}}\n"),
			`content/seite.de.md:4:5: error: a page cannot show what it gets from another firm's site [site/foreign-content] (link to it)`,
		},
		{
			"a configuration that is no page", page("---\n- title\n---\n"),
			`content/seite.de.md:2:1: error: this file must be a group of keys, but here is a list [wrong-type] (write one key: value a line; the keys are title, linkTitle, description, summary, slug, moved_from, weight, date, lastmod, keywords, params)`,
		},
		{
			"fetching", main("page.html", `{{ (resources.GetRemote "https://example.org/").Content }}`),
			`layouts/page.html:2:18: error: a page cannot fetch "https://example.org/" [site/hugo] (put a copy into content/media or layouts/assets)`,
		},
		{
			"reading the environment", main("page.html", `{{ getenv "HOME" }}`),
			`layouts/page.html:2:8: error: a page cannot read the environment's "HOME" [site/hugo] (a site depends on its folder only)`,
		},
		{
			"running a program", main("page.html", `{{ (resources.Get "style.css" | css.PostCSS).RelPermalink }}`),
			`layouts/page.html:2:49: error: a page cannot run the program "postcss" [site/hugo] (run it yourself, and put the result into layouts/assets)`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := problems(t, input(t, tt.files)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// A page says nothing that would publish it around the model.
func TestContentMistakes(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{
			"a page in HTML", map[string]string{"content/seite.de.html": "<p>"},
			`content/seite.de.html: error: only Markdown pages may stand in content/ [site/content-file] (take its text into a page as page.de.md, and the file out of content/; a file that readers may load stands in content/media)`,
		},
		{
			"a page without a language", map[string]string{"content/seite.md": "---\ntitle: a\n---\n"},
			`content/seite.md: error: the file's name does not say one of the site's languages [site/content-file] (name it seite.de.md)`,
		},
		{
			"a page in another language", map[string]string{"content/seite.fr.md": "---\ntitle: a\n---\n"},
			`content/seite.fr.md: error: the file's name does not say one of the site's languages [site/content-file] (name it seite.de.md)`,
		},
		{
			"a shortcode in a title", map[string]string{"content/seite.de.md": "---\ntitle: Unser {{< partners >}} hier\n---\n"},
			`content/seite.de.md:2:8: warning: readers will see "{{< partners >}}" as it stands here [site/front-matter] (write its words here, and the shortcode in the page's text)`,
		},
		{
			"a page where offers are", map[string]string{"content/offers/x.de.md": "---\ntitle: a\n---\n"},
			`content/offers/x.de.md: error: pages in content/offers are made from data/offers [site/content-file] (only the list's own introduction, _index.de.md, may stand here)`,
		},
		{
			"a page that is not UTF-8", map[string]string{"content/seite.de.md": "---\ntitle: Pr\xe4mie\n---\n"},
			`content/seite.de.md:2:10: error: this file is not UTF-8: the first byte that does not fit is 0xe4 [encoding] (it seems to be saved as Windows-1252 (Latin-1), where this byte is "ä": save it as UTF-8 in your editor)`,
		},
		{
			"keys that are Klarabo's to decide", map[string]string{"content/seite.de.md": "---\ntitle: a\ndraft: true\nURL: /b/\nbuild: {render: never}\n---\n"},
			"content/seite.de.md:3:1: error: the key `draft` is not known here [unknown-key] (delete the line; a page that is not to be seen yet stands outside of content/)\n" +
				"content/seite.de.md:4:1: error: the key `URL` is not known here [unknown-key] (write `slug: …`, the last part of the address)\n" +
				"content/seite.de.md:5:1: error: the key `build` is not known here [unknown-key] (the keys allowed here are title, linkTitle, description, summary, slug, moved_from, weight, date, lastmod, keywords, params)",
		},
		{
			"a template in a page", map[string]string{"content/seite.de.md": "---\ntitle: a\n---\n{{< x.inline >}}{{ .Page }}{{< /x.inline >}}\n"},
			`content/seite.de.md:4:5: error: a page cannot hold a template of its own [site/inline-shortcode] (put it into layouts/_shortcodes)`,
		},
		{
			"premiums that there are not", map[string]string{"content/seite.de.md": "---\ntitle: a\n---\n{{< premium \"jahresabo/nix\" >}}\n{{< premium \"nix/usb-stick\" >}}\nÄ {{< premium \"vorbei/usb-stick\" >}}\n{{< premium >}}\n"},
			`content/seite.de.md:4:14: error: the offer "jahresabo" has no premium "nix" [site/unknown-premium] (name an offer and one of its premiums by their ids, as in {{< premium "jahresabo/usb-stick" >}}, or delete it)
content/seite.de.md:5:14: error: there is no offer "nix" [site/unknown-premium] (name an offer and one of its premiums by their ids, as in {{< premium "jahresabo/usb-stick" >}}, or delete it)
content/seite.de.md:6:16: error: the offer "vorbei" has no premium "usb-stick" [site/unknown-premium] (did you mean ` + "`jahresabo/usb-stick`" + `?)
content/seite.de.md:7:5: error: a premium must be named [site/unknown-premium] (name an offer and one of its premiums by their ids, as in {{< premium "jahresabo/usb-stick" >}}, or delete it)`,
		},
		{
			"a premium in an offer's body that there is not",
			sitetest.Edited(t, "data/offers/jahresabo.yaml", "Mit **Prämie**.\n", "Mit {{< premium \"jahresabo/nix\" >}}.\n"),
			`data/offers/jahresabo.yaml:21:22: error: the offer "jahresabo" has no premium "nix" [site/unknown-premium] (name an offer and one of its premiums by their ids, as in {{< premium "jahresabo/usb-stick" >}}, or delete it)`,
		},
		{
			"a list without an address", map[string]string{"content/offers/_index.de.md": "---\ntitle: a\n---\n"},
			`content/offers/_index.de.md:1:1: error: this page does not say its address, below which others stand [site/slug] (add a line to its front matter: slug: angebote)`,
		},
		{
			"an address of a list that is none", map[string]string{"content/offers/_index.de.md": "---\ntitle: a\nslug: Unsere Abos\n---\n"},
			`content/offers/_index.de.md:3:7: error: "Unsere Abos" cannot be the address of a list [site/slug] (use small letters a to z, digits and hyphens, as in angebote)`,
		},
		{
			"two pages at one address", map[string]string{
				"content/seite.de.md":    "---\ntitle: a\nslug: gleich\n---\n",
				"content/zweite.de.md":   "---\ntitle: b\nslug: gleich\n---\n",
				"content/angebote.de.md": "---\ntitle: c\n---\n",
			},
			`content/angebote.de.md: error: this page would stand at the same address as data/site.yaml: /angebote/ [site/same-address] (give one of them another name or slug)
content/zweite.de.md: error: this page would stand at the same address as content/seite.de.md: /gleich/ [site/same-address] (give one of them another name or slug)`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := problems(t, input(t, tt.files)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

func TestExpiredOffer(t *testing.T) {
	h, probs := prepared(input(t, nil))
	if len(probs) != 0 {
		t.Errorf("told %v; package rules tells of the offer", probs)
	}
	r, _ := h.Render()
	page := filesOf(t, r)["angebote/vorbei/index.html"]
	if !strings.Contains(page, "Dieses Angebot ist beendet") || strings.Contains(page, "k-order") || strings.Contains(page, "data-premium") {
		t.Errorf("the page does not say that the offer has ended, or offers it still: %s", page)
	}
}
