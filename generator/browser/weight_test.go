package browser_test

import (
	"errors"
	"fmt"
	"strings"

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

// weight holds an offer's page that is open to what it may cost. It has legal's
// whole text of each firm, about 5 KB, so three firms fit and more could not: each
// further one may cost what its text, its notice and its part of the tables do.
func weight(tab *tab) error {
	blocking, err := ask[[]string](tab, blockingJS)
	if err != nil {
		return err
	}
	var all []error
	if len(blocking) > 0 {
		all = append(all, fmt.Errorf("the reader waits for %s", strings.Join(blocking, ", ")))
	}
	firms, err := ask[int](tab, `() => new Set([...document.querySelectorAll(".k-full")].map(e => e.dataset.disclosure)).size`)
	if err != nil {
		return err
	}
	most := oneFirm
	if firms > 1 {
		most = threeFirms + max(0, firms-3)*perFirm
	}
	draft, err := ask[string](tab, `() => document.querySelector(".k-draft").outerHTML`)
	if err != nil {
		return err
	}
	bytes, requests, what, err := tab.cost()
	bytes -= len(draft) // which readers do not get
	if requests > maxRequests {
		all = append(all, fmt.Errorf("it takes %d requests, pictures aside; at most %d:\n%s", requests, maxRequests, what))
	}
	if bytes > most {
		all = append(all, fmt.Errorf("it has the texts of %d firms and costs %d bytes, pictures aside; at most %d:\n%s", firms, bytes, most, what))
	}
	return errors.Join(append(all, err)...)
}

// cost is what the open page has asked for, pictures aside.
func (tab *tab) cost() (bytes, requests int, what string, err error) {
	tab.mu.Lock()
	sent := tab.sent
	tab.mu.Unlock()
	for _, s := range sent {
		if s.Type == network.ResourceTypeImage || s.Type == network.ResourceTypeFont || strings.HasSuffix(s.Request.URL, "/icon.svg") {
			continue
		}
		answer, err := call(tab, network.GetResponseBody, network.GetResponseBodyParams{RequestID: s.RequestID})
		if err != nil {
			return 0, 0, "", fmt.Errorf("%s: %w", s.Request.URL, err)
		}
		bytes, requests = bytes+len(answer.Body), requests+1
		what += fmt.Sprintf("%s: %d bytes\n", strings.TrimPrefix(s.Request.URL, tab.url), len(answer.Body))
	}
	return bytes, requests, what, nil
}
