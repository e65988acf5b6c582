package signoff

import (
	"fmt"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkLoad verifies 1,000 sign-offs. It must stay under a second of CPU
// time: ns/op times the cores.
func BenchmarkLoad(b *testing.B) {
	s := newSite(b)
	l, _ := Load(s.files)
	full := s.text("full", "de")
	for i := range 1000 {
		t := &disclosure.Text{Partner: fmt.Sprintf("partner-%d", i), Form: offer.Full, Lang: "de", Sentences: full.Sentences}
		s.signWith(l, Approval, t, "anna-berg", today)
	}
	for b.Loop() {
		if l, list := Load(s.files); len(list) > 0 || len(l.Entries) != 1000 {
			b.Fatal(len(l.Entries), list)
		}
	}
}
