//go:build unix

package build

import (
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// BenchmarkCheck is what `klarabo check` does with a publisher's 300 offers, in
// seconds that all processors spend on it: with nothing kept but pictures, as on
// a machine that has checked the site before, and with a build in public/ of
// which nothing has changed. 4 and 2 seconds are wanted.
//
//	go test ./generator/internal/build -run '^$' -bench Check -benchtime 3x
func BenchmarkCheck(b *testing.B) {
	in := Input{Files: sitetest.Example(b, 300), Now: offer.Date{Year: 2026, Month: 11, Day: 25}, Draft: true, Pictures: &picture.Cache{}}
	check := func(b *testing.B, kept Kept) *Site {
		made, list := Compose(in).Prove(kept)
		if list.HasErrors() {
			b.Fatal(list)
		}
		return made
	}
	before := check(b, Kept{Program: program.Sum()})
	for name, kept := range map[string]Kept{"anew": {}, "kept": {Record: before.Record, Unchanged: func(string, reuse.Sum) bool { return true }, Program: program.Sum()}} {
		b.Run(name, func(b *testing.B) {
			start := cpu(b)
			for b.Loop() {
				check(b, kept)
			}
			b.ReportMetric(float64(cpu(b)-start)/float64(b.N)/1e9, "cpu-s/op")
		})
	}
}
