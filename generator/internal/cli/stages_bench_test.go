package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// BenchmarkStages runs each stage alone on what the one before gives it, in the
// order of a build: the example site with its offers repeated. Beside the time
// it reports the most megabytes that the process had in memory meanwhile.
//
//	go test ./generator/internal/cli -run '^$' -bench Stages -benchtime 1x -timeout 2h
func BenchmarkStages(b *testing.B) {
	for _, n := range []int{100, 1000, 10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchStages(b, n) })
	}
}

func benchStages(b *testing.B, n int) {
	f := &flow{files: exampleWith(b, n), now: offer.Date{Year: 2026, Month: 11, Day: 23}, draft: true}
	stage := func(name string, do func(b *testing.B)) {
		b.Run(name, func(b *testing.B) {
			resetPeak()
			for b.Loop() {
				do(b)
			}
			reportPeak(b)
		})
	}
	f.compose()
	whole := func(b *testing.B) {
		if f.problems.HasErrors() {
			b.Fatal(f.problems)
		}
	}
	whole(b)
	stage("catalog", func(*testing.B) { catalog.Load(f.files) })
	stage("rules", func(*testing.B) { rules.Check(f.catalog, f.now) })
	stage("disclosure", func(*testing.B) { disclosure.Compose(f.catalog) })
	stage("signoff", func(*testing.B) { f.gate(true) })
	stage("source", func(*testing.B) { f.source() })
	stage("render", func(b *testing.B) {
		f.eachPart(b, func(*making, rendered) {})
	})
	stage("proof", func(b *testing.B) {
		b.StopTimer()
		f.eachPart(b, func(m *making, r rendered) {
			b.StartTimer()
			m.takeIn(r)
			b.StopTimer()
		})
		b.StartTimer()
	})
	f.prove()
	whole(b)
	g := &global{}
	stage("publish", func(b *testing.B) {
		if _, err := g.publish(os.Stderr, filepath.Join(b.TempDir(), "public"), f.tree); err != nil {
			b.Fatal(err)
		}
	})
	f.tree = nil
	stage("kit", func(b *testing.B) {
		files, list, err := kit.Render(f.catalog, f.texts, f.now)
		if err != nil || list.HasErrors() {
			b.Fatal(err, list)
		}
		for _, make := range files {
			make()
		}
	})
}

// eachPart renders the site part by part, as prove does.
func (f *flow) eachPart(b *testing.B, do func(*making, rendered)) {
	m := f.making()
	for _, units := range f.parts(f.hugo.Names()) {
		r, list := f.hugo.Render(units...)
		if list.HasErrors() {
			b.Fatal(list)
		}
		do(m, rendered{r, list})
	}
	if m.list.HasErrors() {
		b.Fatal(m.list)
	}
}

// resetPeak gives back what memory is free and begins to look for the most
// that is in use. Where the system cannot tell (proc(5), clear_refs), nothing
// is reported.
func resetPeak() {
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

func reportPeak(b *testing.B) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return
	}
	_, rest, _ := bytes.Cut(status, []byte("VmHWM:"))
	if fields := bytes.Fields(rest); len(fields) > 0 {
		if kB, err := strconv.Atoi(string(fields[0])); err == nil {
			b.ReportMetric(float64(kB)/1024, "peak-MB")
		}
	}
}
