//go:build unix

package build

import (
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkRebuild is what a preview of 1,000 offers does after an edit of the
// offer that the browser shows, in milliseconds that all processors spend on
// it, until the page is there, and until all pages are; and the most megabytes
// that it has in memory meanwhile.
//
//	go test ./generator/internal/build -run '^$' -bench Rebuild -benchtime 10x
func BenchmarkRebuild(b *testing.B) {
	site := sitetest.Example(b, 1000)
	const edited = "data/offers/am-zug-freunde.yaml"
	p := NewPreview(Input{Files: site, Draft: true, Now: offer.Date{Year: 2026, Month: 11, Day: 23}})
	p.Build("http://127.0.0.1:1313/", nil, func(Previewed, bool) {})
	resetPeak()
	var seen, all int64
	for b.Loop() {
		site[edited] = &fstest.MapFile{Data: sitetest.Retitled(site[edited].Data, 1)}
		before, shown := cpu(b), 0
		p.Build("http://127.0.0.1:1313/", []string{"angebote/am-zug-freunde/index.html"}, func(r Previewed, _ bool) {
			if r.Tree == nil {
				b.Fatal(r.Problems)
			}
			if shown++; shown == 1 {
				seen += cpu(b) - before
			}
		})
		all += cpu(b) - before
		if shown != 2 {
			b.Fatalf("the open page did not come first: %d results", shown)
		}
	}
	b.ReportMetric(float64(seen)/float64(b.N)/1e6, "cpu-ms/page")
	b.ReportMetric(float64(all)/float64(b.N)/1e6, "cpu-ms/all")
	reportPeak(b)
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
