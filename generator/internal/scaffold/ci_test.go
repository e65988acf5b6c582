package scaffold

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

const version = "v0.3.1"

// ciFiles is the two files for CI of a new site, by name, as YAML.
func ciFiles(t *testing.T, lang string) map[string]map[string]any {
	t.Helper()
	files, err := Site(offer.Date{Year: 2026, Month: 11, Day: 1}, version, lang)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]map[string]any{}
	for _, f := range files {
		if f.Name != ".github/workflows/klarabo.yaml" && f.Name != ".gitlab-ci.yml" {
			continue
		}
		var v map[string]any
		if err := yaml.Unmarshal(f.Data, &v); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if strings.Contains(string(f.Data), "@en{") || strings.Contains(string(f.Data), "@VERSION@") || strings.Contains(string(f.Data), "latest") && !strings.Contains(string(f.Data), "ubuntu-latest") {
			t.Errorf("%s has a part of the template in it", f.Name)
		}
		found[f.Name] = v
	}
	if len(found) != 2 {
		t.Fatalf("%d files for CI", len(found))
	}
	return found
}

// at is the value to which keys lead; those of a list are looked for in each entry.
func at(t *testing.T, v any, keys ...string) any {
	t.Helper()
	for _, key := range keys {
		m, ok := v.(map[string]any)
		if !ok || m[key] == nil {
			t.Errorf("there is no %s in %v", strings.Join(keys, "."), v)
			return nil
		}
		v = m[key]
	}
	return v
}

// Both services build each day in the publisher's time zone, with one version,
// the policy's sum and what was kept, and publish to a static host or a server.
func TestCI(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		files := ciFiles(t, lang)
		github, gitlab := files[".github/workflows/klarabo.yaml"], files[".gitlab-ci.yml"]
		wants := func(what any, part string) {
			t.Helper()
			b, err := yaml.Marshal(what)
			if err != nil || !strings.Contains(string(b), part) {
				t.Errorf("%s is not in %s", part, b)
			}
		}
		wants(at(t, github, "on", "schedule"), "cron:")
		wants(at(t, github, "env", "TZ"), "Europe/Berlin")
		wants(at(t, github, "env", "KLARABO"), "@"+version)
		wants(at(t, github, "env", "KLARABO_POLICY_SUM"), "vars.KLARABO_POLICY_SUM")
		steps := at(t, github, "jobs", "site", "steps")
		wants(steps, "~/.cache/klarabo")
		wants(steps, "check --format github")
		wants(steps, "include-hidden-files: true") // or .well-known stays behind
		wants(steps, "path: kit")
		wants(at(t, gitlab, "site", "artifacts", "paths"), "kit")
		wants(at(t, github, "jobs", "pages", "steps"), "actions/deploy-pages")
		wants(at(t, github, "jobs", "rsync", "steps"), "rsync -rlt")
		wants(at(t, gitlab, "variables", "TZ"), "Europe/Berlin")
		wants(at(t, gitlab, "variables", "KLARABO"), "@"+version)
		wants(at(t, gitlab, "site", "cache", "paths"), "public")
		wants(at(t, gitlab, "site", "script"), "$KLARABO build")
		wants(at(t, gitlab, "pages", "rules"), "KLARABO_DEPLOY")
		wants(at(t, gitlab, "rsync", "script"), "rsync -rlt")
	}
}

// The command that both services publish with brings a folder to be what was
// built, and takes away what is no more.
func TestRsync(t *testing.T) {
	if _, err := exec.LookPath("rsync"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("rsync is missing")
		}
		t.Skip("there is no rsync on this machine")
	}
	files := ciFiles(t, "en")
	dir := t.TempDir()
	for name, text := range map[string]string{"public/index.html": "new", "public/.well-known/a.json": "{}", "www/index.html": "old", "www/gone/index.html": "old"} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, v := range files {
		b, err := yaml.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		line := regexp.MustCompile(`rsync -rlt .*"\$RSYNC_TARGET"`).FindString(string(b))
		if line == "" {
			t.Fatalf("%s has no rsync", name)
		}
		sh := exec.Command("sh", "-ec", line)
		sh.Dir, sh.Env = dir, append(os.Environ(), "RSYNC_TARGET=www/")
		if out, err := sh.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
		if b, _ := os.ReadFile(filepath.Join(dir, "www/index.html")); string(b) != "new" {
			t.Errorf("%s did not bring the page", line)
		}
		if _, err := os.Stat(filepath.Join(dir, "www/.well-known/a.json")); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(dir, "www/gone")); err == nil {
			t.Errorf("%s left what is gone", line)
		}
	}
}
