package build

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// BenchmarkStages runs each stage alone on what the one before gives it, in the
// order of a build: the example site with its offers repeated. Beside the time
// it reports the most megabytes that the process had in memory meanwhile.
//
//	go test ./generator/internal/build -run '^$' -bench Stages -benchtime 1x -timeout 2h
func BenchmarkStages(b *testing.B) {
	for _, n := range []int{100, 1000, 10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchStages(b, n) })
	}
}

func benchStages(b *testing.B, n int) {
	in := Input{Files: sitetest.Example(b, n), Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true}
	stage := func(name string, do func(b *testing.B)) {
		b.Run(name, func(b *testing.B) {
			resetPeak()
			for b.Loop() {
				do(b)
			}
			reportPeak(b)
		})
	}
	s := Compose(in)
	if s.Problems.HasErrors() {
		b.Fatal(s.Problems)
	}
	stage("catalog", func(*testing.B) { catalog.Load(s.Files) })
	stage("rules", func(*testing.B) { rules.Check(s.Catalog, s.Now) })
	stage("disclosure", func(*testing.B) { disclosure.Compose(s.Catalog) })
	stage("signoff", func(*testing.B) { s.gate(true) })
	stage("source", func(*testing.B) { s.Source() })
	stage("render", func(b *testing.B) {
		s.eachPart(b, func(*proving, rendered) {})
	})
	stage("proof", func(b *testing.B) {
		b.StopTimer()
		s.eachPart(b, func(p *proving, r rendered) {
			b.StartTimer()
			p.add(r)
			b.StopTimer()
		})
		b.StartTimer()
	})
	made, list := s.Prove(Kept{})
	if list.HasErrors() {
		b.Fatal(list)
	}
	stage("publish", func(b *testing.B) {
		to := &destination.Folder{Path: b.TempDir()}
		defer to.Close()
		plan, err := to.Plan(made.Tree, nil)
		if err == nil {
			_, err = plan.Write()
		}
		if err != nil {
			b.Fatal(err)
		}
	})
	made = nil
	stage("kit", func(b *testing.B) {
		files, list := kit.Render(s.Catalog, s.Texts, s.Now, "https://abo.spielraum.example/", false)
		if list.HasErrors() {
			b.Fatal(list)
		}
		for _, make := range files {
			make()
		}
	})
}

// eachPart renders the site part by part, as prove does.
func (s *Source) eachPart(b *testing.B, do func(*proving, rendered)) {
	p := s.newProving("")
	for _, units := range renderedTogether(s.Hugo, s.Hugo.Names()) {
		r, list := s.Hugo.Render(units...)
		if list.HasErrors() {
			b.Fatal(list)
		}
		do(p, rendered{r, list})
	}
	if p.list.HasErrors() {
		b.Fatal(p.list)
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
