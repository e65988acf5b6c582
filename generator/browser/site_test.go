// Package browser_test holds the built example site against what readers need,
// in a real Chromium: that every disclosure can be seen, that pages work for
// everyone and by keyboard alone, that they are light, and that they talk to
// nobody else.
//
// It wants a chromium on the PATH and what testtools/package.json names:
//
//	cd generator/testtools && npm ci
//	go test ./generator/browser
//
// Without them the tests are skipped; with CI=true in the environment they fail.
package browser_test

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	root  = "../.."
	tools = "../testtools"
)

// TestSite builds the example once and starts one browser for all its parts.
func TestSite(t *testing.T) {
	s := buildSite(t)
	t.Run("markup", func(t *testing.T) { s.markup(t) })
	t.Run("nu", func(t *testing.T) { s.nu(t) })
	b := startBrowser(t)
	for name, part := range map[string]func(*testing.T, *site, *browser){
		"each page":    eachPage,
		"seen":         seen,
		"axe":          axe,
		"first screen": firstScreen,
		"keyboard":     keyboard,
		"days":         days,
		"still":        still,
		"broken":       broken,
		"slips":        slips,
	} {
		t.Run(name, func(t *testing.T) { part(t, s, b) })
	}
}

// site is the example, built and served from this machine.
type site struct {
	dir, url string
	pages    []string // addresses on the server, in order
	made     []string // the same with what a reader chose
}

// buildSite builds the example.
func buildSite(t *testing.T) *site {
	t.Helper()
	s := build(t, root, "--now", "2026-11-23")
	// What the script makes of a page is a page too.
	for _, end := range []string{
		"/angebote/?premium-kind=hardware", "/en/offers/?sort=year",
		"/vergleichen/?o=pixelwerk-jahresabo&o=krume-hochbeet", "/en/compare/?o=pixelwerk-jahresabo&o=krume-hochbeet",
		"/suche/?q=gamepad", "/angebote/pixelwerk-jahresabo/?country=AT", "/?country=AT", "/en/search/?q=voucher",
	} {
		if page, _, _ := strings.Cut(end, "?"); slices.Contains(s.pages, page) {
			s.made = append(s.made, end)
		} else {
			t.Errorf("there is no page %s", page)
		}
	}
	return s
}

// short is the pages at short addresses, which only lead on.
var short = regexp.MustCompile(`^([a-z]+/)?p/`)

// build builds a site with the real command. Its address is that of the server,
// so that absolute links stay on the site.
func build(t *testing.T, source string, more ...string) *site {
	t.Helper()
	return serve(t, func(s *site) {
		klarabo(t, append([]string{"build", "--source", source, "--destination", s.dir, "--base-url", s.url + "/", "--draft"}, more...)...)
	})
}

// serve serves what is made for the server's address.
func serve(t *testing.T, make func(*site)) *site {
	t.Helper()
	s := &site{dir: t.TempDir()}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.url = server.URL
	make(s)
	err := fs.WalkDir(os.DirFS(s.dir), ".", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".html" && !short.MatchString(name) {
			s.pages = append(s.pages, "/"+strings.TrimSuffix(name, "index.html"))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// offers is the offers' own pages.
func (s *site) offers() []string {
	var found []string
	for _, page := range s.pages {
		if section := path.Dir(strings.TrimSuffix(page, "/")); section == "/angebote" || section == "/en/offers" {
			found = append(found, page)
		}
	}
	return found
}

// ServeHTTP serves the built files with the headers that _headers asks for.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, values := range s.headers(r.URL.Path) {
		w.Header()[name] = values
	}
	http.FileServer(http.Dir(s.dir)).ServeHTTP(w, r)
}

// headers reads the _headers file as static hosts do: a line with a path, `*`
// at its end for all below, and indented lines with the headers.
func (s *site) headers(address string) http.Header {
	found := http.Header{}
	content, err := os.ReadFile(filepath.Join(s.dir, "_headers"))
	if err != nil {
		return found
	}
	applies := false
	for line := range strings.Lines(string(content)) {
		name, value, header := strings.Cut(line, ":")
		switch {
		case strings.TrimSpace(line) == "":
		case line[0] != ' ' && line[0] != '\t':
			prefix, below := strings.CutSuffix(strings.TrimSpace(line), "*")
			applies = address == prefix || below && strings.HasPrefix(address, prefix)
		case applies && header:
			found.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
	return found
}

// standing is the pages below a section that stand for all: the offer with the
// most partners, a gift, a trial, one without paper and one for two people; a
// magazine; a partner that matches addresses and one that asks for consent.
var standing = []string{
	"pixelwerk-jahresabo", "krume-geschenk", "am-zug-probeabo", "warum-und-weil-digital", "pixelwerk-freunde",
	"krume", "hardwarehaus", "rollgut",
}

// second tells whether a page is in the second language.
func second(page string) bool { return strings.HasPrefix(page, "/en/") }

// kinds is one page or more of each kind, in every language.
func (s *site) kinds(t *testing.T) []string {
	t.Helper()
	var chosen []string
	met := map[string]int{}
	for _, page := range s.pages {
		below := strings.Trim(strings.TrimPrefix(page, "/en/"), "/")
		id := path.Base(below)
		if strings.Contains(below, "/") && !slices.Contains(standing, id) {
			continue
		}
		met[id]++
		chosen = append(chosen, page)
	}
	for _, id := range standing {
		if met[id] != 2 {
			t.Errorf("%d pages for %s, want one for each language", met[id], id)
		}
	}
	return chosen
}
