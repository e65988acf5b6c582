package terminal

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// Progress is one line on a terminal that says what a command is at, in place of
// what it said before. It comes when a second has passed, and goes with Clear, so
// that what takes less, and what stays on the screen, has nothing of it. A nil
// *Progress says nothing.
type Progress struct {
	w     io.Writer
	mu    sync.Mutex
	first *time.Timer
	line  string    // what is to be said
	shown time.Time // when something was shown last; zero while nothing is
}

// patience is how long nothing is said, and pause how long a line stays at least.
const patience, pause = time.Second, 100 * time.Millisecond

// NewProgress is nil where nobody watches: in a pipe, in CI, or on a terminal that
// cannot take back what it shows.
func NewProgress(w io.Writer) *Progress {
	if Person(w) == nil || os.Getenv("CI") != "" || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return begin(w, patience)
}

func begin(w io.Writer, patience time.Duration) *Progress {
	p := &Progress{w: w}
	p.first = time.AfterFunc(patience, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.show()
	})
	return p
}

// Say says what the command is at.
func (p *Progress) Say(line string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line = line
	if !p.shown.IsZero() && time.Since(p.shown) >= pause {
		p.show()
	}
}

// show puts the line in place of the one before.
func (p *Progress) show() {
	p.shown = time.Now()
	fmt.Fprint(p.w, "\r\x1b[K", p.line)
}

// Clear takes the line away, for good.
func (p *Progress) Clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.first.Stop(); !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = time.Time{}
	}
	p.w = io.Discard // a timer may be about to show it
}
