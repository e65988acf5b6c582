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
func (b *Browser) Browse(ctx context.Context, files Files, visits []Visit, o Options) (*Result, error) {
	r := &Result{Engine: b.engine}
	found := &report{all: map[key]*Finding{}}
	queue := make(chan Visit, len(visits))
	for _, v := range visits {
		queue <- v
	}
	close(queue)
	var mu sync.Mutex
	done := func(p *visit) {
		mu.Lock()
		defer mu.Unlock()
		r.Pages, r.Looks, r.Words = r.Pages+1, r.Looks+p.looks, r.Words+p.words
		if o.Progress != nil {
			o.Progress(r.Pages, len(visits))
		}
	}
	work, ctx := errgroup.WithContext(ctx)
	for range max(1, min(cmp.Or(o.Tabs, 3), len(visits))) {
		work.Go(func() error { return b.work(ctx, files, queue, o, found, done) })
	}
	if err := work.Wait(); err != nil {
		return nil, err
	}
	r.Findings = found.findings()
	return r, nil
}

// work looks at one page after the other, in one tab as long as it lives.
func (b *Browser) work(ctx context.Context, files Files, queue <-chan Visit, o Options, found *report, done func(*visit)) error {
	var t *tab
	defer func() {
		if t != nil {
			t.close()
		}
	}()
	for v := range queue {
		source, err := files.ReadFile(v.Path)
		if err != nil {
			return err
		}
		if t == nil {
			if t, err = b.tab(files, o.BaseURL); err != nil {
				return b.fault(err)
			}
			defer context.AfterFunc(ctx, t.close)()
		}
		p := &visit{tab: t, Visit: v, o: o, known: &b.known, report: found, source: string(source), shown: map[int]bool{}}
		err = p.look()
		ended := p.conclude(err)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && (!ended || !b.answers()):
			return b.fault(err)
		case err != nil: // a page took its tab with it
			t.close()
			t = nil
		}
		done(p)
	}
	return nil
}

// conclude notes what the page did by itself, and tells whether it is to blame
// for an error.
func (p *visit) conclude(err error) bool {
	p.mu.Lock()
	left, dialogs := p.left, p.dialogs
	p.left, p.dialogs = nil, nil
	p.mu.Unlock()
	say := func(reason Reason, detail string, severity diag.Severity) {
		p.report.add(p.Path, wide, &note{Finding{Place: -1, Reason: reason, Detail: detail, Severity: severity}, -1})
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
