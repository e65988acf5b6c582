package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// What releases are made from says what the manual promises: six targets, small
// and reproducible programs, and what belongs to them.
func TestRelease(t *testing.T) {
	var r struct {
		Before struct{ Hooks []string }
		Builds []struct {
			Main, Binary        string
			Env, Flags, Ldflags []string
			Goos, Goarch        []string
			ModTimestamp        string `yaml:"mod_timestamp"`
		}
		Nfpms    []struct{ Formats []string }
		Sboms    []struct{ Artifacts string }
		Checksum struct {
			NameTemplate string `yaml:"name_template"`
		}
	}
	read(t, "../.goreleaser.yaml", &r)
	if len(r.Builds) != 1 || len(r.Nfpms) != 1 || len(r.Sboms) != 1 || r.Checksum.NameTemplate == "" {
		t.Fatalf("%+v", r)
	}
	b := r.Builds[0]
	if !slices.Equal(b.Goos, []string{"linux", "darwin", "windows"}) || !slices.Equal(b.Goarch, []string{"amd64", "arm64"}) {
		t.Errorf("targets: %v %v", b.Goos, b.Goarch)
	}
	if !slices.Contains(b.Flags, "-trimpath") || !slices.Contains(b.Ldflags, "-s -w") || !strings.Contains(b.ModTimestamp, "CommitTimestamp") {
		t.Errorf("not the same bytes each time, or not small: %+v", b)
	}
	hooks := strings.Join(r.Before.Hooks, "\n")
	for _, verb := range []string{" man ", " completion "} {
		if !strings.Contains(hooks, "./generator"+verb) {
			t.Errorf("no hook runs%s", verb)
		}
	}
}

// The files that other systems read are whole, and name the command as it is.
func TestIntegrations(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	read(t, "../.pre-commit-hooks.yaml", &hooks)
	if len(hooks) != 1 || hooks[0].Entry != "generator check" {
		t.Errorf("%+v", hooks) // go install names the program after its folder
	}
	var action struct {
		Inputs map[string]struct{ Description string }
		Runs   struct {
			Using string
			Steps []struct {
				Run string
				Env map[string]string
			}
		}
	}
	read(t, "../.github/actions/check/action.yml", &action)
	for _, s := range action.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("what a user writes must reach a script by its environment: %s", s.Run)
		}
	}
	for _, file := range []string{"../.github/workflows/ci.yml", "../.github/workflows/release.yml"} {
		var workflow struct{ Jobs map[string]any }
		if read(t, file, &workflow); len(workflow.Jobs) == 0 {
			t.Errorf("%s has no jobs", file)
		}
	}
}

func read(t *testing.T, file string, into any) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}
