package render

import (
	"strings"
	"testing"
)

// A design in the form of a Hugo theme is used, and what is not is told.
func TestThemeForm(t *testing.T) {
	in := input(t, map[string]string{
		"layouts/_default/single.html":      `{{ define "main" }}<p>ein Blatt: {{ T "skip" }}</p>{{ end }}`,
		"layouts/_default/list.html":        `{{ define "main" }}<p>eine Liste</p>{{ end }}`,
		"layouts/publications/list.html":    `{{ define "main" }}<p>Hefte {{ .Paginator.TotalPages }}</p>{{ end }}`,
		"layouts/partials/page/footer.html": `<footer>mein Fuß {{ T "own_word" }} {{ T "to_home" }}</footer>`,
		"layouts/partners/single.html":      `{{ define "main" }}<p>{{ partial "disclosure/text.html" (dict "text" (index .Params.texts 0).ref "form" "full") }} mein Versender</p>{{ end }}`,
		"layouts/i18n/de.yaml":              "skip: Hinüber\nown_word: Eigenes\n",
		"layouts/i18n/en.json":              `{"own_word": "Own"}`,
		"layouts/static/favicon.ico":        "icon",
		"layouts/static/.well-known/x.json": "{}",
		"content/hilfe.de.md":               "---\ntitle: Hilfe\n---\nText\n",
	})
	r := render(t, in)
	for name, want := range map[string]string{
		"hilfe/index.html": "ein Blatt: Hinüber",
		"index.html":       "mein Fuß Eigenes Zur Startseite",
		"en/index.html":    "mein Fuß Own To the home page",
		"praemienversender/hardwarehaus/index.html": "mein Versender",
		"zeitschriften/index.html":                  "Hefte 1",
		"favicon.ico":                               "icon",
	} {
		if !strings.Contains(string(r.Files[name]), want) {
			t.Errorf("%s lacks %q: %s", name, want, r.Files[name])
		}
	}
	for name := range r.Files {
		if strings.Contains(name, "/page/1/") {
			t.Errorf("%s only leads elsewhere", name)
		}
	}
}

func TestUnused(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"layouts/home.json":            {"{}", "layouts/home.json: warning: this template is not used: no page is made in its format [site/unused-layout] (templates may end in .html; of others there are rss.xml, sitemap.xml, sitemapindex.xml, robots.txt)"},
		"layouts/_partials/extra.json": {"{}", ""},
		"layouts/home.rss.xml":         {"{{/* */}}", ""},
		"hugo.yaml":                    {"theme: x", "hugo.yaml: warning: nothing is read from here [site/unused] (what can be set stands in data/site.yaml; the rest is as Klarabo sets it, which `klarabo eject` shows)"},
		"config/_default/hugo.toml":    {"a=1", "config: warning: nothing is read from here [site/unused] (what can be set stands in data/site.yaml; the rest is as Klarabo sets it, which `klarabo eject` shows)"},
		"themes/a/layouts/page.html":   {"x", "themes: warning: nothing is read from here [site/unused] (copy the theme's layouts, assets, static and i18n into layouts/, where each folder has its name)"},
		"static/a.txt":                 {"a", "static: warning: nothing is read from here [site/unused] (move it to layouts/static)"},
		"assets/a.css":                 {"a", "assets: warning: nothing is read from here [site/unused] (move it to layouts/assets)"},
		"i18n/de.toml":                 {"a='b'", "i18n: warning: nothing is read from here [site/unused] (move it to layouts/i18n)"},
		"archetypes/default.md":        {"a", "archetypes: warning: nothing is read from here [site/unused] (a page in content/ is begun by hand, a file in data/ by `klarabo new`)"},
		"README.md":                    {"a", ""},
		"layouts/static/index.html":    {"<p>", "layouts/static/index.html: error: this file would take the place of index.html, which is made [site/static-file] (rename it, or write a template for it)"},
		"layouts/static/a%2fb":         {"x", "layouts/static/a%2fb: error: the file's name cannot be a part of an address [site/content-file] (name it with letters, digits and hyphens)"},
	} {
		if got := problems(t, input(t, map[string]string{name: tt.text})); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
	renamed := map[string]string{
		"layouts/partials/footer.html": "<footer>mein Fuß</footer>", "layouts/partials/header.html": "<p>mein Kopf</p>",
		"layouts/404.html": `{{ define "main" }}{{ partial "header.html" . }}{{ end }}`, // which calls its own
	}
	if got, want := problems(t, input(t, renamed)), "layouts/partials/footer.html: warning: this partial is not used: it is called page/footer.html now [site/unused-layout] (move the file to layouts/_partials/page/footer.html)"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	both := map[string]string{"layouts/page.html": `{{ define "main" }}neu{{ end }}`, "layouts/_default/single.html": `{{ define "main" }}alt{{ end }}`}
	if got, want := problems(t, input(t, both)), "layouts/_default/single.html: warning: this template is not used: layouts/page.html takes its place [site/unused-layout] (delete one of the two)"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// What a layout warns of, and what Hugo will take away, is told as what it is.
func TestWarnings(t *testing.T) {
	got := problems(t, input(t, map[string]string{"layouts/home.html": `{{ define "main" }}{{ warnf "das Bild ist klein" }}{{ .Site.LanguageCode }}{{ end }}`}))
	if strings.Contains(got, "cannot make") || !strings.Contains(got, "warning: das Bild ist klein [site/layout]") || !strings.Contains(got, "warning: a template uses what Hugo will take away: ") {
		t.Error(got)
	}
}
