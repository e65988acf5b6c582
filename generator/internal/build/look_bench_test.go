package build

import (
	"bytes"
	"testing"
	"testing/fstest"
	"time"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkLook has a browser look at 1,000 offers in a design of their own: at
// first, after an edited price, and after a new offer. It reports the seconds
// that looking takes and the pages that are looked at.
//
//	go test ./generator/internal/build -run '^$' -bench Look -benchtime 1x -timeout 1h
func BenchmarkLook(b *testing.B) {
	sitetest.CacheIn(b, b.TempDir())
	site := sitetest.Example(b, 1000)
	sheet := site["layouts/assets/style.css"]
	site["layouts/assets/style.css"] = &fstest.MapFile{Data: append(bytes.Clone(sheet.Data), ".k-disclosure { border-radius: 3px }\n"...)}
	files, err := OverDefaults(site)
	if err != nil {
		b.Fatal(err)
	}
	run := func(b *testing.B, most int) {
		var first time.Time
		in := Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 25}, Draft: true, Dir: "1000-offers", Look: &Looking{}}
		in.Progress = func(what diag.Message) {
			if first.IsZero() && what.Format == "Looking at pages: %d of %d" {
				first = time.Now()
			}
		}
		for b.Loop() {
			start := time.Now()
			r, err := Run(b.Context(), in)
			if err != nil || r.Site == nil {
				b.Fatal(err, r.Problems)
			}
			if r.Looked.Pages > most {
				b.Errorf("%d pages were looked at, no more than %d are needed", r.Looked.Pages, most)
			}
			b.ReportMetric(time.Since(start).Seconds(), "s")
			b.ReportMetric(float64(r.Looked.Pages), "pages")
			b.ReportMetric(float64(r.Looked.New), "places")
		}
	}
	b.Run("first", func(b *testing.B) { run(b, 200) })
	const one = "data/offers/am-zug-freunde.yaml"
	text := site[one].Data
	site[one] = &fstest.MapFile{Data: bytes.Replace(text, []byte(`total: "`), []byte(`total: "1`), 1)}
	b.Run("edited", func(b *testing.B) { run(b, 0) })
	site["data/offers/am-zug-neu.yaml"] = &fstest.MapFile{Data: text}
	b.Run("new", func(b *testing.B) { run(b, 6) })
}
