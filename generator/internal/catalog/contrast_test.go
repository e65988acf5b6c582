package catalog

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// themed is what is told of a site with this data/theme.yaml.
func themed(t *testing.T, theme string) string {
	t.Helper()
	fsys := site(t)
	fsys["data/theme.yaml"] = &fstest.MapFile{Data: []byte(theme)}
	fsys["content/media/verlag.woff2"] = &fstest.MapFile{Data: []byte("wOF2")}
	_, list := Load(fsys)
	return told(list)
}

func TestTheme(t *testing.T) {
	for _, tt := range []struct{ name, theme, want string }{
		{"all of it", "logo: {file: usb-stick.jpg, alt: {de: Verlag, en: Publisher}}\ncolors:\n  light: {accent: \"#0b57a4\"}\n  dark: {accent: \"#7FB8FF\"}\n" +
			"fonts: {text: {regular: verlag.woff2}, headings: {regular: verlag.woff2}}\ncorners: round\ndensity: compact\n", ""},
		{"no colour", "colors: {light: {accent: red}}\n",
			"data/theme.yaml:1:26+3 error: \"red\" is not a colour [malformed-value]\n\thint: write `\"#ff0000\"`\n"},
		{"short colour", "colors: {light: {accent: \"#A31\"}}\n",
			"data/theme.yaml:1:26+6 error: \"#A31\" is not a colour [malformed-value]\n\thint: write `\"#aa3311\"`\n"},
		{"a colour without quotes", "colors:\n  light:\n    accent: #0b57a4\n",
			"data/theme.yaml:3:13+7 error: without quotes, YAML takes what follows # for a comment [syntax]\n\thint: write `accent: \"#0b57a4\"`\n"},
		{"pale links", "colors: {light: {accent: \"#ff9d80\"}}\n", "" +
			"data/theme.yaml:1:26+9 error: `accent` (#ff9d80) on `background` (#ffffff) has a contrast of 2.02, and text needs 4.5 (WCAG 2.2, 1.4.3) [contrast]\n\thint: write `accent: \"#9c604e\"`\n"},
		{"a ground that the built-in letters cannot stand on", "colors: {light: {draft: \"#333333\"}}\n", "data/theme.yaml:1:25+9 error: `text` (#101114) on `draft` (#333333) has a contrast of 1.49, and text needs 4.5 (WCAG 2.2, 1.4.3) [contrast]\n\thint: write `draft: \"#7c7c7c\"`\n"},
		{"a button that cannot be read", "colors: {light: {action: \"#401505\"}}\n", "data/theme.yaml:1:26+9 error: `on_action` (#120804) on `action` (#401505) has a contrast of 1.24, and text needs 4.5 (WCAG 2.2, 1.4.3) [contrast]\n\thint: write `action: \"#8e756c\"`\n"},
		{"unknown corners", "corners: pointed\n",
			"data/theme.yaml:1:10+7 error: `corners` cannot be \"pointed\" [unknown-value]\n\thint: write one of: square, soft, round\n"},
		{"a font in another format", "fonts: {text: {regular: verlag.ttf}}\n",
			"data/theme.yaml:1:25+10 error: \"verlag.ttf\" is not a font's file [malformed-value]\n\thint: save the font as WOFF 2 in content/media, and write its name, as in fonts/verlag.woff2\n"},
		{"a font that is not there", "fonts: {text: {regular: verlg.woff2}}\n",
			"data/theme.yaml:1:25+11 error: there is no font content/media/verlg.woff2 [missing-file]\n\thint: did you mean `verlag.woff2`?\n"},
		{"a style of one's own", "css: |\n  p { display: none }\n",
			"data/theme.yaml:1:1+3 error: the key `css` is not known here [unknown-key]\n\thint: the keys allowed here are logo, colors, fonts, corners, density\n"},
	} {
		if got := themed(t, tt.theme); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// A hint that is followed mends the contrast; where colours contradict each
// other, whoever deletes a line is told the next in another round.
func TestContrastHints(t *testing.T) {
	for theme, rounds := range map[string]int{
		"colors:\n  light:\n    text: \"#999999\"\n    quiet: \"#bbbbbb\"\n    accent: \"#ffcc00\"\n":           1,
		"colors:\n  light:\n    background: \"#ffffff\"\n    accent: \"#3b8be0\"\n    on_accent: \"#ffffff\"\n": 1,
		"colors:\n  light: {}\n": 0,
		"colors:\n  light:\n    background: \"#000000\"\n    surface: \"#000000\"\n    disclosure: \"#000000\"\n    draft: \"#000000\"\n    text: \"#111111\"\n    quiet: \"#222222\"\n    accent: \"#333333\"\n": 2,
		"colors:\n  light:\n    accent: \"#8f2413\"\n    background: \"#000000\"\n    on_accent: \"#222222\"\n":                                                                                                   2,
	} {
		src, said := theme, themed(t, theme)
		for range rounds {
			src = followed(src, said)
			said = themed(t, src)
		}
		if said != "" {
			t.Errorf("of\n%s\nis said in the end\n%s", src, said)
		}
	}
}

var hinted = regexp.MustCompile("theme.yaml:(\\d+):.*\n\thint: (?:(write|add) `(.*)`|(delete the line))")

// followed is a source with the lines that the hints ask for.
func followed(src, said string) string {
	lines := strings.Split(src, "\n")
	for _, m := range hinted.FindAllStringSubmatch(said, -1) {
		n, _ := strconv.Atoi(m[1])
		if m[2] == "add" {
			lines[n-1] += "\n    " + m[3]
		} else {
			lines[n-1] = "    " + m[3]
		}
	}
	return strings.Join(lines, "\n")
}

// A magazine's colour has letters that can be read well, or it is said.
func TestHeadColor(t *testing.T) {
	for color, want := range map[string]string{
		"#232847": "", "#ffd000": "",
		"#c0392b": "data/publications/pixelwerk.yaml:5:8+9 warning: letters (#ffffff) on `color` (#c0392b) have a contrast of 5.43, and good ones have 7 (WCAG 2.2, 1.4.6) [contrast]\n\thint: write `color: \"#a13024\"`\n",
	} {
		fsys := site(t)
		var name string
		for n := range fsys {
			if strings.HasPrefix(n, "data/publications/") {
				name = n
			}
		}
		fsys[name] = &fstest.MapFile{Data: append(fsys[name].Data, ("\ncolor: \"" + color + "\"\n")...)}
		_, list := Load(fsys)
		if got := told(list); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", color, got, want)
		}
	}
}
