package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// news is what a page is told after each build.
type news struct {
	Build    string    `json:"build"` // names what is now served at the page's address
	State    string    `json:"state"` // names the last build
	Told     string    `json:"told"`  // how many problems there are
	Problems []problem `json:"problems"`
}

// heartbeat is how often a silent stream shows that it is alive.
const heartbeat = 20 * time.Second

// events is a stream of server-sent events (HTML standard, 9.2): the state
// now, and each one to come, for the page whose address is asked with. A page that is slow misses states, never the last.
func (p *preview) events(w http.ResponseWriter, r *http.Request) {
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
	alive := time.NewTicker(heartbeat)
	defer alive.Stop()
	query := r.URL.Query()
	page, sent := query.Get("page"), ""
	scheme := "light"
	if query.Get("scheme") == "dark" {
		scheme = "dark"
	}
	defer p.watch(page, scheme)()
	for {
		s, changed := p.current()
		message := ": alive\n\n"
		if s != nil && s.state != sent {
			sent = s.state
			data, err := json.Marshal(news{s.version(p.run, page), s.state, s.tally, s.problems})
			if err != nil {
				return // strings can always be written
			}
			message = fmt.Sprintf("retry: 500\ndata: %s\n\n", data)
		}
		if _, err := w.Write([]byte(message)); err != nil {
			return
		}
		if err := out.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-changed:
		case <-alive.C:
		}
	}
}
