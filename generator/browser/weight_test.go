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

// weight holds the offers' pages to what they may cost.
func weight(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	page := s.find(t, "/pixelwerk-miniabo/")
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
	bytes, requests := 0, 0
	var what []string
	for _, sent := range tab.sent {
		if sent.Type == network.ResourceTypeImage {
			continue
		}
		answer, err := call(tab, network.GetResponseBody, network.GetResponseBodyParams{RequestID: sent.RequestID})
		if err != nil {
			t.Fatalf("%s: %v", sent.Request.URL, err)
		}
		bytes, requests = bytes+len(answer.Body), requests+1
		what = append(what, fmt.Sprintf("%s: %d bytes", strings.TrimPrefix(sent.Request.URL, s.url), len(answer.Body)))
	}
	if bytes > maxBytes || requests > maxRequests {
		t.Errorf("%s costs %d bytes in %d requests, pictures aside; at most %d in %d:\n%s",
			page, bytes, requests, maxBytes, maxRequests, strings.Join(what, "\n"))
	}
}
