package cli

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/doc"
	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/layouts"
)

// walk is what theming.md says under a heading, in its code blocks.
func walk(t *testing.T, heading string) []string {
	t.Helper()
	manual, err := doc.FS.ReadFile("theming.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(manual), "### "+heading+"\n")
	text, _, _ = strings.Cut(text, "\n### ")
	var blocks []string
	for _, m := range regexp.MustCompile("(?s)```[a-z]*\n(.*?)```").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, m[1])
	}
	if !found || len(blocks) == 0 {
		t.Fatalf("theming.md has no walk %q", heading)
	}
	return blocks
}

// english is what a site's data say in the second language.
var english = regexp.MustCompile(`(?m), en(: [^{}]*)?[}\]]|^ +en: .*\n`)

// inGerman takes the second language out of a site's data: that of a page has no
// part in how a design shows it, and half of the pages are looked at in half the time.
func inGerman(site string) error {
	return filepath.WalkDir(filepath.Join(site, "data"), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		b = english.ReplaceAllFunc(b, func(b []byte) []byte { return bytes.TrimLeft(b[max(0, len(b)-1):], "\n") })
		return os.WriteFile(name, b, 0o644)
	})
}

// walker is a folder with a site in my-site, in one language.
func walker(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		sitetest.Missing(t, "there is no chromium, so designs are not looked at")
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "my-site"), os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	if err := inGerman(filepath.Join(dir, "my-site")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Chdir(dir)
	return dir
}

func writeAll(t *testing.T, files map[string]string) {
	t.Helper()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// succeeds runs klarabo and returns what it says.
func succeeds(t *testing.T, args ...string) string {
	t.Helper()
	var out, problems bytes.Buffer
	if code := Main(append(args, "--now", "2026-11-15"), &out, &problems); code != 0 {
		t.Fatalf("klarabo %s: %d\n%s", strings.Join(args, " "), code, &problems)
	}
	return out.String() + problems.String()
}

// TestWalkFromBootstrap links Bootstrap as theming.md says, before the built-in
// sheet.
func TestWalkFromBootstrap(t *testing.T) {
	sheet, err := os.ReadFile("../../testtools/node_modules/bootstrap/dist/css/bootstrap.min.css")
	if err != nil {
		sitetest.Missing(t, "no bootstrap: run npm ci in generator/testtools")
	}
	builtIn, err := layouts.FS.ReadFile("_partials/asset/style.html")
	if err != nil {
		t.Fatal(err)
	}
	walker(t)
	writeAll(t, map[string]string{
		"my-site/layouts/assets/bootstrap.min.css":   string(sheet),
		"my-site/layouts/_partials/asset/style.html": walk(t, "From Bootstrap or another framework")[0] + string(builtIn),
	})
	if said := succeeds(t, "look", "--draft", "--source", "my-site"); !strings.Contains(said, "every disclosure can be read") {
		t.Error(said)
	}
	succeeds(t, "build", "--draft", "--source", "my-site", "--destination", "public")
	if page, err := os.ReadFile("public/index.html"); err != nil || !regexp.MustCompile(`href="?/bootstrap\.min\.[0-9a-f]+\.css`).Match(page) {
		t.Errorf("Bootstrap is not linked: %v", err)
	}
}

// TestWalkFromTailwind has Tailwind's command write a sheet for a layout, as
// theming.md says.
func TestWalkFromTailwind(t *testing.T) {
	tools, err := filepath.Abs("../../testtools/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(tools, ".bin", "tailwindcss")
	if _, err := exec.LookPath(program); err != nil {
		sitetest.Missing(t, "no Tailwind: run npm ci in generator/testtools")
	}
	builtIn, err := layouts.FS.ReadFile("_partials/asset/style.html")
	if err != nil {
		t.Fatal(err)
	}
	steps := walk(t, "From Tailwind")
	dir := walker(t)
	if err := os.Symlink(tools, "node_modules"); err != nil {
		t.Fatal(err)
	}
	writeAll(t, map[string]string{
		"tailwind.css":                               steps[0],
		"my-site/layouts/page.html":                  steps[1],
		"my-site/layouts/_partials/asset/style.html": steps[3] + string(builtIn),
		"my-site/layouts/assets/tailwind.css":        "",
		"my-site/content/about.de.md":                "---\ntitle: Über uns\n---\nWir sind ein Verlag.\n",
	})
	cmd := exec.Command("sh", "-c", strings.Replace(steps[2], "npx @tailwindcss/cli", program, 1))
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if sheet, err := os.ReadFile("my-site/layouts/assets/tailwind.css"); err != nil || !strings.Contains(string(sheet), ".max-w-prose") {
		t.Errorf("%v: %.300s", err, sheet)
	}
	if said := succeeds(t, "look", "--draft", "--source", "my-site"); !strings.Contains(said, "every disclosure can be read") {
		t.Error(said)
	}
	succeeds(t, "build", "--draft", "--source", "my-site", "--destination", "public")
	if page, err := os.ReadFile("public/about/index.html"); err != nil || !strings.Contains(string(page), "max-w-prose") || !strings.Contains(string(page), "/tailwind.") {
		t.Errorf("Tailwind does not show: %v\n%s", err, page)
	}
}

// TestWalkFromHugoTheme copies a theme with the usual older names as theming.md
// says.
func TestWalkFromHugoTheme(t *testing.T) {
	dir := walker(t)
	writeAll(t, map[string]string{
		"theme/layouts/_default/baseof.html":      `<!doctype html><html lang="{{ site.Language.Locale }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>{{ with resources.Get "css/main.css" | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}</head><body>{{ partial "site-header.html" . }}<main>{{ block "main" . }}{{ end }}</main></body></html>`,
		"theme/layouts/_default/single.html":      `{{ define "main" }}<article class="entry"><h1>{{ .Title }}</h1>{{ .Content }}<p>{{ T "read_on" }}</p></article>{{ end }}`,
		"theme/layouts/partials/site-header.html": `<header><a href="/">{{ site.Title }}</a></header>`,
		"theme/assets/css/main.css":               "body{color:#222;background:#fff;font:1rem/1.5 serif;max-width:60rem;margin:0 auto;padding:1rem}img{max-width:100%;height:auto}",
		"theme/static/theme.txt":                  "a file of the theme\n",
		"theme/i18n/de.toml":                      "read_on = 'Weiterlesen'\n",
		"theme/i18n/en.toml":                      "read_on = 'Read on'\n",
		"my-site/content/about.de.md":             "---\ntitle: Über uns\n---\nWir sind ein Verlag.\n",
	})
	for line := range strings.Lines(walk(t, "From a Hugo theme")[0]) {
		line = strings.TrimSpace(line)
		if own, ok := strings.CutPrefix(line, "klarabo "); ok {
			succeeds(t, append(strings.Fields(own), "--draft")...)
			continue
		}
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
	}
	succeeds(t, "build", "--draft", "--source", "my-site", "--destination", "public")
	page, err := os.ReadFile("public/about/index.html")
	if err != nil || !strings.Contains(string(page), `class="entry"`) || !strings.Contains(string(page), "Weiterlesen") || !strings.Contains(string(page), "<header>") {
		t.Errorf("the theme does not show: %v\n%s", err, page)
	}
	if _, err := os.Stat("public/theme.txt"); err != nil {
		t.Error(err)
	}
}
