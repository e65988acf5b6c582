package look

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// First has the look at a page end with its first finding that refuses it.
func (o Options) First() Options {
	o.first = true
	return o
}

// Hurry has browsers be waited for no longer than this while a test runs.
func Hurry(t *testing.T, start, command time.Duration) {
	s, p := starting, patience
	starting, patience = start, command
	t.Cleanup(func() { starting, patience = s, p })
}

// Process is the number of the browser's process.
func (b *Browser) Process() int { return chromedp.FromContext(b.ctx).Browser.Process().Pid }

// TooOld is what is wrong with the version of a browser.
var TooOld = tooOld
