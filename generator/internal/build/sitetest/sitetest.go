// Package sitetest has the example site for tests, as it is or grown.
package sitetest

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// Root is the folder of the example, which is this repository.
func Root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "../../../..")
}

// Example is the example site with n offers, which are its own under new ids,
// with titles and order addresses that tell them apart.
func Example(tb testing.TB, n int) fstest.MapFS {
	tb.Helper()
	site, root := fstest.MapFS{}, os.DirFS(Root())
	var offers []string
	for _, dir := range []string{"data", "content", "layouts"} {
		err := fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasSuffix(name, ".go") {
				return err
			}
			content, err := fs.ReadFile(root, name)
			site[name] = &fstest.MapFile{Data: content}
			if path.Dir(name) == "data/offers" {
				offers = append(offers, name)
			}
			return err
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	for i := len(offers); i < n; i++ {
		name := offers[i%len(offers)]
		copied := strings.TrimSuffix(name, ".yaml") + fmt.Sprintf("-%05d.yaml", i)
		site[copied] = &fstest.MapFile{Data: numbered(site[name].Data, i)}
	}
	return site
}

var (
	titles    = regexp.MustCompile(`(?m)^title:\n  de: "?.*\n  en: "?`)
	german    = regexp.MustCompile(`de: "?`)
	orderedAt = regexp.MustCompile(`(?m)^order_url: [^\s?#]+`)
)

// numbered is an offer's file whose titles and order address have a number.
func numbered(b []byte, i int) []byte {
	b = titles.ReplaceAllFunc(b, func(m []byte) []byte {
		return fmt.Appendf(german.ReplaceAll(m, fmt.Appendf(nil, "${0}Nr. %d, ", i)), "No. %d, ", i)
	})
	return orderedAt.ReplaceAll(b, fmt.Appendf(nil, "${0}-%d", i))
}

var title = regexp.MustCompile(`(?m)^(title: *\{de: "?|  de: "?|title: "?)`)

// Retitled is a YAML file with a new title, "Neu <i> …".
func Retitled(b []byte, i int) []byte {
	done := false
	return title.ReplaceAllFunc(b, func(m []byte) []byte {
		if done {
			return m
		}
		done = true
		return fmt.Appendf(slices.Clone(m), "Neu %d ", i)
	})
}

// CacheIn lets this user's cache be in a folder.
func CacheIn(t testing.TB, dir string) {
	t.Helper()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} { // as os.UserCacheDir looks for them
		t.Setenv(name, dir)
	}
}
