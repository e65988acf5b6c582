package signoff

import (
	"fmt"
	"testing"
)

// BenchmarkLoad verifies 1,000 sign-offs. It must stay under a second of CPU
// time: ns/op times the cores.
func BenchmarkLoad(b *testing.B) {
	s := newSite(b)
	l, _ := Load(s.files)
	full := s.text("full", "de")
	for i := range 1000 {
		t, err := newText(Disclosures, [][2]string{{"partner", fmt.Sprintf("partner-%d", i)}, {"form", "full"}}, "de", full.Lines)
		if err != nil {
			b.Fatal(err)
		}
		s.signWith(l, Approval, "anna-berg", today, t)
	}
	for b.Loop() {
		if l, list := Load(s.files); len(list) > 0 || len(l.Acts) != 1000 {
			b.Fatal(len(l.Acts), list)
		}
	}
}
