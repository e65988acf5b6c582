package render

import (
	"encoding/binary"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/source"
)

// font is a file that has the header of a font, as far as it is looked at.
func font(more string) string {
	return "wOF2" + "\x00\x01\x00\x00" + string(binary.BigEndian.AppendUint32(nil, uint32(12+len(more)))) + more
}

const theme = `logo: {file: logo.svg, alt: {de: Verlag, en: Publisher}}
colors:
  light: {accent: "#0b57a4"}
fonts:
  text: {regular: a.woff2, bold_italic: sub/b.woff2}
corners: round
density: compact
`

func themed(t *testing.T, more map[string]string) source.Input {
	all := map[string]string{
		"data/theme.yaml":       theme,
		"content/media/a.woff2": font("a"), "content/media/sub/b.woff2": font("b"),
		"content/media/logo.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>`,
	}
	for name, text := range more {
		all[name] = text
	}
	return input(t, all)
}

func TestTheme(t *testing.T) {
	in := themed(t, nil)
	r := render(t, in)
	var sheet string
	for name, b := range r.Files {
		if publishedTheme.MatchString(name) {
			sheet = string(b)
		}
	}
	for _, want := range []string{
		"color-scheme:light;", "--k-accent:light-dark(#0b57a4,#aebfff)", "--k-text:light-dark(#101114,#f2f0ea)",
		"--k-corner:12px", "--k-density:.75", `--k-font-text:"k-theme-text",var(--k-font-disclosure)`, "font-weight:700;font-style:italic",
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the sheet lacks %s:\n%s", want, sheet)
		}
	}
	urls := regexp.MustCompile(`url\("(.*?)"\)`).FindAllStringSubmatch(sheet, -1)
	if len(urls) != 2 {
		t.Errorf("there are %d fonts in\n%s", len(urls), sheet)
	}
	for _, m := range urls {
		if _, ok := r.Files[m[1]]; !ok {
			t.Errorf("%s is not published", m[1])
		}
	}
	home := string(r.Files["index.html"])
	if !regexp.MustCompile(`href="/style\.\w+\.css">\s*<link rel="stylesheet" href="/theme\.\w+\.css">`).MatchString(home) {
		t.Errorf("the theme does not stand behind the sheet:\n%s", home)
	}
	if !regexp.MustCompile(`<a href="/" aria-current="page"><img src="/media/logo\.\w+\.svg" alt="Verlag"></a>`).MatchString(home) {
		t.Errorf("the logo is not there:\n%s", home)
	}
}

func TestThemeMistakes(t *testing.T) {
	for _, tt := range []struct {
		name string
		more map[string]string
		want string
	}{
		{"whole", nil, ""},
		{"a font that is none", map[string]string{"content/media/a.woff2": "wOFF and so on"},
			"data/theme.yaml:5:19: error: a.woff2 is no font in WOFF 2 that can be read [site/broken-font] (convert the font again, as with `woff2_compress`; to rename it is not enough)"},
		{"a font that breaks off", map[string]string{"content/media/sub/b.woff2": font("more")[:14]},
			"data/theme.yaml:5:41: error: sub/b.woff2 is no font in WOFF 2 that can be read [site/broken-font] (convert the font again, as with `woff2_compress`; to rename it is not enough)"},
		{"a head without it", map[string]string{"layouts/_partials/page/head.html": `<meta charset="utf-8"><title>{{ .Title }}</title>`},
			"data/theme.yaml: warning: no page uses the theme: the layouts do not link its sheet [site/unused-theme] " +
				`(write {{ partial "asset/theme.html" . }} behind the style sheet in layouts/_partials/page/head.html, or delete data/theme.yaml)`},
	} {
		if got := problems(t, themed(t, tt.more)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
