package browser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// What an offer's page may cost a reader on a bad line, pictures aside.
const (
	maxBytes    = 40 * 1024 // HTML, CSS and JavaScript before compression
	maxRequests = 3
)

// blockingJS lists the scripts that a reader must wait for.
const blockingJS = `() => performance.getEntriesByType("resource")
	.filter(r => r.initiatorType === "script" && r.renderBlockingStatus === "blocking")
	.map(r => r.name)
	.concat([...document.scripts].filter(s => !s.src && s.type !== "application/ld+json").map(() => "a script inside the page"))`

// weight holds the offers' pages to what they may cost. A page repeats legal's
// whole text for each premium that a partner ships, which the bound does not
// allow for: it is for the pages with one such premium, or none.
func weight(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	asked := 0
	for _, page := range s.pages {
		if !strings.HasPrefix(page, "/angebote/") || page == "/angebote/" {
			continue
		}
		if err := tab.open(page); err != nil {
			t.Fatal(err)
		}
		blocking, err := ask[[]string](tab, blockingJS)
		if err != nil {
			t.Fatal(err)
		}
		if len(blocking) > 0 {
			t.Errorf("%s: the reader waits for %s", page, strings.Join(blocking, ", "))
		}
		texts, err := ask[int](tab, `() => document.querySelectorAll("[data-form=full]").length`)
		if err != nil {
			t.Fatal(err)
		}
		bytes, requests, what := tab.cost(t)
		if requests > maxRequests {
			t.Errorf("%s takes %d requests, pictures aside; at most %d:\n%s", page, requests, maxRequests, what)
		}
		if texts > 1 {
			continue
		}
		asked++
		if bytes > maxBytes {
			t.Errorf("%s costs %d bytes, pictures aside; at most %d:\n%s", page, bytes, maxBytes, what)
		}
	}
	if asked == 0 {
		t.Error("no offer has at most one premium that a partner ships")
	}
}

// cost is what the open page has asked for, pictures aside.
func (tab *tab) cost(t *testing.T) (bytes, requests int, what string) {
	t.Helper()
	tab.mu.Lock()
	sent := tab.sent
	tab.mu.Unlock()
	for _, s := range sent {
		if s.Type == network.ResourceTypeImage || strings.HasPrefix(s.Request.URL, "data:") {
			continue
		}
		answer, err := call(tab, network.GetResponseBody, network.GetResponseBodyParams{RequestID: s.RequestID})
		if err != nil {
			t.Fatalf("%s: %v", s.Request.URL, err)
		}
		bytes, requests = bytes+len(answer.Body), requests+1
		what += fmt.Sprintf("%s: %d bytes\n", strings.TrimPrefix(s.Request.URL, tab.url), len(answer.Body))
	}
	return bytes, requests, what
}
