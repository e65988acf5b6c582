//go:build unix

package cli

import (
	"io"
	"maps"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkRebuild is what a preview of 1,000 offers does after an edit, with
// the time that all processors spend on it, which is more than what passes.
//
//	go test ./generator/internal/cli -run '^$' -bench Rebuild -benchtime 3x
func BenchmarkRebuild(b *testing.B) {
	files := exampleWith(b, 1000)
	site, ok := files.(fstest.MapFS)
	if !ok {
		b.Fatalf("the example is a %T", files)
	}
	build := previewer(files, &flow{draft: true, now: offer.Date{Year: 2026, Month: 11, Day: 23}}, io.Discard, true)
	build("http://127.0.0.1:1313/")
	name := slices.Sorted(maps.Keys(site))[slices.Index(slices.Sorted(maps.Keys(site)), "data/offers/am-zug-freunde.yaml")+1]
	before := cpu(b)
	for b.Loop() {
		site[name].Data = retitled(site[name].Data, 1)
		if r := build("http://127.0.0.1:1313/"); r.Tree == nil {
			b.Fatal(r.Problems)
		}
	}
	b.ReportMetric(float64(cpu(b)-before)/float64(b.N)/1e6, "cpu-ms/op")
}

// cpu is the nanoseconds that all processors have spent on this process.
func cpu(b *testing.B) int64 {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
