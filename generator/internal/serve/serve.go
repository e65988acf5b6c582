// Package serve shows a site while it is being written: a web server on the
// own machine, whose pages come from memory and reload by themselves.
//
//	err := serve.Run(ctx, serve.Config{Dir: "mysite", Files: files, Bind: "127.0.0.1", Port: 1313, Build: build, Log: os.Stderr})
//
// Run builds at once and again after each change below data/, content/ and
// layouts/ (watch.go), one build at a time (loop.go). A page is always one of
// the last build without errors. What is wrong now is laid over it, by a script
// that each page is given on its way to the browser (pages.go, client/) and
// that hears of builds as server-sent events (events.go). The script also puts
// beside each premium the places of its YAML, which are shown with their line
// numbers (source.go). All that is not the site's own stands below /_klarabo/.
//
// How a site is built is the caller's to say; this package knows only what came of
// it.
package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Config is what a preview is made of.
type Config struct {
	Dir    string // the site's folder
	Files  fs.FS  // the same over the built-in files, for the lines that problems quote
	Manual fs.FS  // Markdown files to show below /_klarabo/doc/, index.md first
	Lang   string // what the preview's own words are in: "de", else English

	Bind  string // the address to listen on: "127.0.0.1", or a name of this machine
	Port  int    // 0 takes any free one
	Fixed bool   // a port that is taken is an error; otherwise one of the next is taken

	// Build builds the site as [build.Preview.Build] does. It is never called twice
	// at once.
	Build func(base string, open []string, show func(r build.Previewed, last bool))
	// Look has a browser look at a page of the last build without errors, in the
	// background, in the scheme "light" or "dark", and is what it found, with PNGs by
	// the file's name that a problem's related place has. It is never called twice
	// at once.
	Look func(ctx context.Context, page, scheme string) (diag.List, map[string][]byte, error)
	// Started is told the preview's address, once, before the first build.
	Started func(base string)
	// Log gets what a preview has to say of itself, a line each. Problems of the
	// site are not among it.
	Log io.Writer
}

// preview is a running preview.
type preview struct {
	Config
	base  string
	run   string // differs from run to run, so that a page of an earlier one reloads
	dirty chan struct{}

	mu      sync.Mutex
	now     *snapshot      // nil before the first build
	changed chan struct{}  // is closed, and replaced, when now changes
	unseen  chan struct{}  // asks for a look
	blind   bool           // a look failed, and it was said
	watched map[opened]int // what browsers show -> in how many places
}

// Run serves until ctx ends, and then without an error.
func Run(ctx context.Context, c Config) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	listener, err := listen(c.Bind, c.Port, c.Fixed)
	if err != nil {
		return err
	}
	defer listener.Close()
	p := &preview{
		Config: c, base: address(c.Bind, listener), run: rand.Text()[:8],
		dirty: make(chan struct{}, 1), unseen: make(chan struct{}, 1), changed: make(chan struct{}), watched: map[opened]int{},
	}
	changes, err := newWatcher(c.Dir)
	if err != nil {
		return err
	}
	if tcp, ok := listener.Addr().(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		p.warn(&diag.Fault{Msg: diag.Msg("others on this network can see the drafts")})
	}
	c.Started(p.base)

	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	p.rebuild()
	running.Go(func() { p.builds(ctx) })
	running.Go(func() { p.looks(ctx) })
	running.Go(func() { changes.run(ctx, p.rebuild, p.warn) })
	return p.serve(ctx, listener)
}

// serve answers requests until ctx ends.
func (p *preview) serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           p.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		// Open streams of events end with ctx; Shutdown would wait for them.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return &diag.Fault{Msg: diag.Msg("the preview's server stopped: %s", err)}
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	if err := server.Shutdown(grace); errors.Is(err, context.DeadlineExceeded) {
		return server.Close() // a browser that does not hang up is no failure
	} else if err != nil {
		return err
	}
	return nil
}

// say is a sentence in the language of the preview's own words.
func (p *preview) say(format string, args ...any) string {
	return diag.Msg(format, args...).In(p.Lang)
}

// warn puts into the log what the preview goes on in spite of.
func (p *preview) warn(f *diag.Fault) {
	list := diag.List{{Severity: diag.Warning, Msg: f.Msg, Hint: f.Hint}}
	_ = diag.Text(p.Log, list.In(p.Lang), nil, false) // nobody hears of a log that fails
}

// handler is everything that the preview answers.
func (p *preview) handler() http.Handler {
	own := http.NewServeMux()
	own.HandleFunc("GET /_klarabo/events", p.events)
	own.HandleFunc("GET /_klarabo/places", p.places)
	own.HandleFunc("GET /_klarabo/source/{path...}", p.source)
	own.HandleFunc("GET /_klarabo/doc/{path...}", p.manual)
	own.HandleFunc("GET /_klarabo/look/{file}", p.pictures)
	own.HandleFunc("GET /_klarabo/{file}", p.client)
	mux := http.NewServeMux()
	mux.Handle("/_klarabo/", p.sameOrigin(own))
	mux.HandleFunc("/", p.page)
	return p.guard(mux)
}
