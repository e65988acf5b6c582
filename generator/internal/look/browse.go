package look

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"sync"

	"github.com/chromedp/chromedp"
	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Browse looks at pages of a site, as the function [Browse] does. The browser
// can be used again afterwards.
func (b *Browser) Browse(ctx context.Context, files Files, visits []Visit, o Options) ([]Finding, error) {
	found := &report{all: map[key]*Finding{}}
	var mu sync.Mutex
	done := 0
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(cmp.Or(o.Tabs, 3))
	for _, v := range visits {
		work.Go(func() error {
			if err := b.visit(ctx, files, v, o, found); err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			if done++; o.Progress != nil {
				o.Progress(done, len(visits))
			}
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		return nil, err
	}
	return found.findings(), nil
}

// visit looks at one page, in a tab of its own. A page that takes its tab with it
// is to blame, and not the browser.
func (b *Browser) visit(ctx context.Context, files Files, v Visit, o Options, found *report) error {
	source, err := files.ReadFile(v.Path)
	if err = cmp.Or(ctx.Err(), err); err != nil {
		return err
	}
	t, err := b.tab(files, o.BaseURL)
	if err != nil {
		return b.fault(err)
	}
	defer t.close()
	defer context.AfterFunc(ctx, t.close)()
	p := &visit{tab: t, Visit: v, o: o, known: &b.known, report: found, source: string(source), shown: map[int]bool{}}
	err = p.look()
	if p.conclude(err) {
		_, err = b.version() // which answers, whatever a page does
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return b.fault(err)
	}
	return nil
}

// conclude notes what the page did by itself, and tells whether it is to blame
// for an error.
func (p *visit) conclude(err error) bool {
	p.mu.Lock()
	left, dialogs := p.left, p.dialogs
	p.mu.Unlock()
	say := func(reason Reason, detail string, severity diag.Severity) {
		p.report.add(p.Path, wide, &Finding{Place: -1, Reason: reason, Detail: detail, Severity: severity})
	}
	if len(dialogs) > 0 {
		say(Dialog, dialogs[0], diag.Warning)
	}
	// A page that has gone to no address, such as about:blank, takes with it what asks.
	gone := errors.Is(err, chromedp.ErrTargetDetached) || err != nil && (strings.Contains(err.Error(), "context with specified id") || strings.Contains(err.Error(), "target navigated"))
	hangs := errors.Is(err, context.DeadlineExceeded)
	if len(left) > 0 {
		say(Leaves, left[0], diag.Error)
	} else if gone {
		say(Leaves, "", diag.Error)
	}
	if hangs {
		say(Hangs, "", diag.Error)
	}
	return gone || hangs
}
