package build

import (
	"fmt"
	"os/exec"
	"runtime"
	"testing"
	"time"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkBuild builds the example site with its offers repeated, into memory,
// and then lets Hugo's own command build the ejected source into memory. Beside
// the time of a whole build it reports the share of the stages in percent, and
// the ratio to Hugo's command.
//
//	go test ./generator/internal/build -run '^$' -bench Build -benchtime 1x
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			files := sitetest.Example(b, n)
			var read, source, prove, plain time.Duration
			for b.Loop() {
				var d *Data
				var s *Source
				var list diag.List
				read += timed(func() { d = Read(Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true}) })
				source += timed(func() { s = d.Source() })
				prove += timed(func() { _, list = s.Prove(Kept{}) })
				if list.HasErrors() {
					b.Fatalf("the site is not proven: %v", list)
				}
				b.StopTimer()
				ejected := s.Hugo.All()
				d, s = nil, nil // Hugo's command has no other site in memory
				plain += plainHugo(b, ejected)
				b.StartTimer()
			}
			whole := read + source + prove
			share := func(d time.Duration) float64 { return 100 * d.Seconds() / whole.Seconds() }
			b.ReportMetric(share(read), "%read")
			b.ReportMetric(share(source), "%source")
			b.ReportMetric(share(prove), "%render+proof")
			b.ReportMetric(whole.Seconds()/plain.Seconds(), "x/hugo")
		})
	}
}

// timed is how long a stage takes, on a heap that the one before has left clean.
func timed(stage func()) time.Duration {
	runtime.GC()
	start := time.Now()
	stage()
	return time.Since(start)
}

// plainHugo is how long Hugo's own command takes for a source, into memory.
func plainHugo(b *testing.B, source map[string][]byte) time.Duration {
	b.Helper()
	dir := b.TempDir()
	if _, err := (&destination.Folder{Path: dir}).Publish(source); err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(sitetest.Hugo(b), "--source", dir, "--renderToMemory", "--quiet", "--noBuildLock", "--cacheDir", b.TempDir())
	return timed(func() {
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	})
}
