package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var link = regexp.MustCompile(`\]\(([^)#]*)(#[^)]*)?\)`)

// Every link between the pages of the manual leads to a page, and every page
// is reached from the index.
func TestManualLinks(t *testing.T) {
	pages, err := filepath.Glob("doc/*.md")
	if err != nil || len(pages) < 8 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	indexed := map[string]bool{"doc/index.md": true}
	for _, page := range append(pages, "../README.md") {
		b, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(b), -1) {
			if m[1] == "" || strings.Contains(m[1], ":") {
				continue
			}
			target := filepath.Join(filepath.Dir(page), filepath.FromSlash(m[1]))
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			}
			if page == "doc/index.md" {
				indexed[filepath.ToSlash(target)] = true
			}
		}
	}
	for _, page := range pages {
		if !indexed[filepath.ToSlash(page)] {
			t.Errorf("doc/index.md does not link to %s", page)
		}
	}
}

// The page on the house names files and tests that are there.
func TestArchitecture(t *testing.T) {
	b, err := os.ReadFile("doc/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(b), "## What to touch\n")
	if !found {
		t.Fatal("it does not say what to touch")
	}
	tests := testNames(t)
	named := 0
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(table, -1) {
		name := m[1]
		switch {
		case strings.HasPrefix(name, "Test"):
			if !tests[name] {
				t.Errorf("there is no test %s", name)
			}
		case strings.ContainsAny(name, " ") || !strings.ContainsAny(name, "/"):
			continue // a command or a word
		default:
			if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(name))); err != nil {
				t.Errorf("there is no %s", name)
			}
		}
		named++
	}
	if named < 25 {
		t.Errorf("only %d files and tests are named", named)
	}
}

// A stranger reads the README to its end.
func TestReadmeIsShort(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(strings.Fields(string(b))); n > 900 {
		t.Errorf("%d words in the README, want 900 at most", n)
	}
}
