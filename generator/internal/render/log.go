package render

import (
	"slices"
	"sync"

	"github.com/bep/logg"
)

// buildLog keeps what Hugo says while it builds.
type buildLog struct {
	mu       sync.Mutex
	errors   []string
	warnings []string
}

func (b *buildLog) add(e *logg.Entry) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case e.Level >= logg.LevelError:
		b.errors = append(b.errors, e.Message)
	case e.Level == logg.LevelWarn:
		b.warnings = append(b.warnings, e.Message)
	}
	return nil
}

// said is the warnings or errors in an order that does not depend on which
// page was built first.
func said(messages []string) []string { return slices.Compact(slices.Sorted(slices.Values(messages))) }
