package kit

import (
	"fmt"
	"testing"
)

// BenchmarkRender makes the kit of 10,000 offers with one premium of a partner
// each, in two languages, and tells how many files and bytes that is.
//
//	go test ./generator/internal/kit -run '^$' -bench . -benchtime 3x
func BenchmarkRender(b *testing.B) {
	cat, texts := mini(b, nil)
	first := cat.Offers[0]
	for i := range 9_999 {
		o := *first
		o.ID = fmt.Sprintf("offer-%d", i)
		cat.Offers = append(cat.Offers, &o)
	}
	files, bytes := 0, int64(0)
	for b.Loop() {
		kit, list, err := Render(cat, texts, today)
		if err != nil || len(list) > 0 {
			b.Fatal(list, err)
		}
		b.StopTimer()
		files, bytes = 0, 0
		for _, make := range kit {
			files, bytes = files+1, bytes+int64(len(make()))
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(files), "files")
	b.ReportMetric(float64(bytes)/1e6, "MB")
}
