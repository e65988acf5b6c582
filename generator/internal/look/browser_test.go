package look

import (
	"os"
	"testing"
	"testing/fstest"
)

// missing skips a test that lacks a tool; where changes land it fails.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(what)
	}
	t.Skip(what)
}

func TestBrowseOpensPages(t *testing.T) {
	files := fstest.MapFS{"a/index.html": {Data: []byte(`<!DOCTYPE html><link rel="stylesheet" href="/abo/s.css"><p>x`)}, "s.css": {Data: []byte(`p{color:#000}`)}}
	r, err := Browse(t.Context(), files, []Visit{{Path: "a/index.html"}}, Options{BaseURL: "https://x.example/abo/"})
	if err != nil {
		t.Fatal(err)
	}
	if r.Pages != 1 || r.Engine == "" {
		t.Errorf("%+v", r)
	}
}
