package browser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// What an offer's page may cost a reader on a bad line, pictures aside.
const (
	oneFirm     = 40 * 1024 // HTML, CSS and JavaScript before compression
	threeFirms  = 50 * 1024
	perFirm     = 8 * 1024 // from the fourth firm on
	maxRequests = 3
)

// blockingJS lists the scripts that a reader must wait for.
const blockingJS = `() => performance.getEntriesByType("resource")
	.filter(r => r.initiatorType === "script" && r.renderBlockingStatus === "blocking")
	.map(r => r.name)
	.concat([...document.scripts].filter(s => !s.src && s.type !== "application/ld+json").map(() => "a script inside the page"))`

// weight holds every offer's page to what it may cost. It has legal's whole
// text of each firm, about 5 KB, so three firms fit and more could not: each
// further one may cost what its text, its notice and its part of the tables do.
func weight(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	for _, page := range s.offers() {
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
		firms, err := ask[int](tab, `() => new Set([...document.querySelectorAll(".k-full")].map(e => e.dataset.disclosure)).size`)
		if err != nil {
			t.Fatal(err)
		}
		most := oneFirm
		if firms > 1 {
			most = threeFirms + max(0, firms-3)*perFirm
		}
		bytes, requests, what := tab.cost(t)
		draft, err := ask[string](tab, `() => document.querySelector(".k-draft").outerHTML`)
		if err != nil {
			t.Fatal(err)
		}
		bytes -= len(draft) // which readers do not get
		if requests > maxRequests {
			t.Errorf("%s takes %d requests, pictures aside; at most %d:\n%s", page, requests, maxRequests, what)
		}
		if bytes > most {
			t.Errorf("%s has the texts of %d firms and costs %d bytes, pictures aside; at most %d:\n%s", page, firms, bytes, most, what)
		}
	}
}

// cost is what the open page has asked for, pictures aside.
func (tab *tab) cost(t *testing.T) (bytes, requests int, what string) {
	t.Helper()
	tab.mu.Lock()
	sent := tab.sent
	tab.mu.Unlock()
	for _, s := range sent {
		if s.Type == network.ResourceTypeImage || s.Type == network.ResourceTypeFont || strings.HasSuffix(s.Request.URL, "/icon.svg") {
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
