package cli

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gohugoio/hugo/commands"
	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkBuild builds the example site with its offers repeated, into memory,
// and then lets Hugo's own command build the ejected source into memory. Beside
// the time of a whole build it reports the share of the stages in percent, and
// the ratio to Hugo's command.
//
//	go test ./generator/internal/cli -run '^$' -bench Build -benchtime 1x
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			files := exampleWith(b, n)
			var read, source, prove, plain time.Duration
			for b.Loop() {
				f := &flow{files: files, now: offer.Date{Year: 2026, Month: 11, Day: 23}, draft: true}
				read += timed(f.read)
				source += timed(f.source)
				prove += timed(f.prove)
				if f.tree == nil {
					b.Fatalf("the site is not proven: %v", f.problems)
				}
				b.StopTimer()
				ejected := f.hugo.FS()
				f = nil // Hugo's command has no other site in memory
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
func plainHugo(b *testing.B, source afero.Fs) time.Duration {
	b.Helper()
	dir := b.TempDir()
	if err := os.CopyFS(dir, afero.NewIOFS(source)); err != nil {
		b.Fatal(err)
	}
	debug.SetGCPercent(100) // as Hugo's command leaves it
	debug.SetMemoryLimit(math.MaxInt64)
	return timed(func() {
		if err := commands.Execute([]string{"--source", dir, "--renderToMemory", "--quiet", "--noBuildLock", "--cacheDir", b.TempDir()}); err != nil {
			b.Fatal(err)
		}
	})
}

// exampleWith is the example site with n offers, which are its own under new ids.
func exampleWith(b testing.TB, n int) fs.FS {
	b.Helper()
	site, root := fstest.MapFS{}, os.DirFS(example)
	var offers []string
	for _, dir := range []string{"data", "content", "layouts"} {
		err := fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || strings.HasSuffix(name, ".go") {
				return err
			}
			content, err := fs.ReadFile(root, name)
			site[name] = &fstest.MapFile{Data: content}
			if path.Dir(name) == "data/offers" {
				offers = append(offers, name)
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	for i := len(offers); i < n; i++ {
		name := offers[i%len(offers)]
		copied := strings.TrimSuffix(name, ".yaml") + fmt.Sprintf("-%05d.yaml", i)
		site[copied] = site[name]
	}
	return site
}
