package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// running is a preview whose site is the text of data/page: it is the body of
// every page, or an error if it has the word "wrong" in it.
type running struct {
	t      *testing.T
	dir    string
	base   string
	builds atomic.Int32
	stop   func() error
}

func start(t *testing.T, page string, change func(*Config)) *running {
	t.Helper()
	r := &running{t: t, dir: t.TempDir()}
	r.save("data/page", page)
	base := make(chan string, 1)
	c := Config{
		Dir: r.dir, Files: os.DirFS(r.dir), Bind: "127.0.0.1", Fixed: true, Log: t.Output(),
		Build: r.build, Started: func(b string) { base <- b }, Manual: fstest.MapFS{},
		Look: func(context.Context, string, string) (diag.List, map[string][]byte, error) { return nil, nil, nil },
	}
	if change != nil {
		change(&c)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, c) }()
	select {
	case r.base = <-base:
	case err := <-ended:
		t.Fatalf("it did not start: %v", err)
	}
	r.stop = func() error { cancel(); return <-ended }
	t.Cleanup(cancel)
	return r
}

func (r *running) build(_ string, open []string, show func(build.Previewed, bool)) {
	r.builds.Add(1)
	show(r.result(), true)
}

func (r *running) result() build.Previewed {
	b, err := os.ReadFile(filepath.Join(r.dir, "data/page"))
	var list diag.List
	if err != nil || strings.Contains(string(b), "wrong") {
		list.Error(diag.Pos{File: "data/page", Line: 1, Col: 1}, "test", diag.Msg("this is not right"), diag.Msg("write another word"))
		return build.Previewed{Problems: list}
	}
	html := []byte("<html><head></head><body><p>" + string(b) + "</p></body></html>")
	tree := reuse.NewTree()
	tree.Add(map[string][]byte{
		"index.html": html, "404.html": html, "a/index.html": html, "style.css": []byte("p {}"),
		"en/404.html": []byte("<p>no such page"), "feed.xml": []byte("<rss/>"),
	})
	cat, _ := catalog.Load(os.DirFS("../cli/testdata/mini"))
	return build.Previewed{Tree: tree, Catalog: cat}
}

func (r *running) save(name, text string) {
	r.t.Helper()
	full := filepath.Join(r.dir, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *running) get(path string, header ...string) (code int, kind, body string) {
	r.t.Helper()
	req, err := http.NewRequest("GET", strings.TrimSuffix(r.base, "/")+path, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			req.Host = header[i+1]
		}
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	if resp.Header.Get("Cache-Control") != "no-store" {
		r.t.Errorf("%s may be kept in a cache", path)
	}
	return resp.StatusCode, resp.Header.Get("Content-Type"), string(b)
}

// listen reads the stream of events.
func (r *running) listen() (next func() news) {
	r.t.Helper()
	resp, err := http.Get(r.base + "_klarabo/events")
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { resp.Body.Close() })
	lines := bufio.NewScanner(resp.Body)
	return func() news {
		r.t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var n news
				if err := json.Unmarshal([]byte(data), &n); err != nil {
					r.t.Fatal(err)
				}
				return n
			}
		}
		r.t.Fatalf("the stream ended: %v", lines.Err())
		return news{}
	}
}

func TestPages(t *testing.T) {
	r := start(t, "hello", nil)
	for _, c := range []struct {
		path, kind, text string
		code             int
	}{
		{"/", "text/html; charset=utf-8", "<p>hello</p>", 200},
		{"/a/", "text/html; charset=utf-8", "<p>hello</p>", 200},
		{"/a?x=1", "text/html; charset=utf-8", "/a/?x=1", 302},
		{"/style.css", "text/css; charset=utf-8", "p {}", 200},
		{"/feed.xml", "application/xml", "<rss/>", 200},
		{"/none/of/it", "text/html; charset=utf-8", "<p>hello</p>", 404},
		{"/en/none", "text/html; charset=utf-8", "no such page", 404},
		{"/_klarabo/preview.js", "text/javascript; charset=utf-8", "EventSource", 200},
		{"/_klarabo/source.html", "text/plain; charset=utf-8", "not found", 404},
		{"/_klarabo/doc/", "text/plain; charset=utf-8", "no such page", 404},
		{"/_klarabo/places?key=funkwelt-mini/usb-stick-64", "application/json", `"/_klarabo/source/data/premiums/usb-stick-64.yaml#L1"`, 200},
	} {
		code, kind, body := r.get(c.path)
		if code != c.code || kind != c.kind || !strings.Contains(body, c.text) {
			t.Errorf("%s: %d %s\n%s", c.path, code, kind, body)
		}
		if html := strings.HasPrefix(kind, "text/html") && code != 302; html != strings.Contains(body, "/_klarabo/preview.js") {
			t.Errorf("%s: the script is in a page, and nowhere else:\n%s", c.path, body)
		}
	}
}

func TestRebuild(t *testing.T) {
	r := start(t, "one", nil)
	next := r.listen()
	first := next()
	if len(first.Problems) != 0 || first.Build == "" {
		t.Fatalf("the first build: %+v", first)
	}

	r.save("data/page", "wrong <b>")
	broken := next()
	if broken.Build != first.Build || len(broken.Problems) != 1 {
		t.Fatalf("after a mistake: %+v", broken)
	}
	want := "data/page:1:1: error: this is not right [test]\n    1 | wrong <b>\n      | ^\nhint: write another word"
	if p := broken.Problems[0]; p.Text != want || p.Source != "/_klarabo/source/data/page#L1" || p.Severity != "error" {
		t.Errorf("the problem: %+v", p)
	}
	if _, _, body := r.get("/"); !strings.Contains(body, "<p>one</p>") {
		t.Errorf("the last good page is gone:\n%s", body)
	}

	r.save("data/page", "two")
	mended := next()
	if mended.Build == first.Build || len(mended.Problems) != 0 {
		t.Errorf("after mending: %+v", mended)
	}
	if _, _, body := r.get("/"); !strings.Contains(body, "<p>two</p>") {
		t.Errorf("the page is not the new one:\n%s", body)
	}
	if err := r.stop(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

func TestNothingGoodYet(t *testing.T) {
	r := start(t, "wrong <b>", nil)
	next := r.listen()
	if n := next(); n.Build != "" || len(n.Problems) != 1 {
		t.Errorf("%+v", n)
	}
	code, _, body := r.get("/any/page")
	if code != 503 || !strings.Contains(body, "1 | wrong &lt;b&gt;") || !strings.Contains(body, `data-build=""`) {
		t.Errorf("%d\n%s", code, body)
	}
	r.save("data/page", "right")
	if n := next(); n.Build == "" {
		t.Errorf("after mending: %+v", n)
	}
}

// TestNewFolder sees changes in folders that come while the preview runs, and
// in content/, which was not there at all.
func TestNewFolder(t *testing.T) {
	r := start(t, "one", nil)
	next := r.listen()
	next()
	for _, name := range []string{"content/a/b/page.md", "content/a/b/other.md", "data/new/x.yaml"} {
		r.save(name, "x")
		next()
	}
}

// TestTemporaryFiles is an editor that saves by way of other files, which
// alone are no reason to build.
func TestTemporaryFiles(t *testing.T) {
	r := start(t, "one", nil)
	next := r.listen()
	next()
	before := r.builds.Load()
	for _, name := range []string{"data/4913", "data/page~", "data/.page.swp", "data/#page#", "outside", "public/index.html"} {
		r.save(name, "x")
	}
	r.save("data/page.tmp", "two")
	if err := os.Rename(filepath.Join(r.dir, "data/page.tmp"), filepath.Join(r.dir, "data/page")); err != nil {
		t.Fatal(err)
	}
	next()
	if n := r.builds.Load() - before; n != 1 {
		t.Errorf("%d builds for one change", n)
	}
	if _, _, body := r.get("/"); !strings.Contains(body, "<p>two</p>") {
		t.Errorf("the page is not the new one:\n%s", body)
	}
}
