package proof

import (
	"fmt"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkCheck proves 1,000 pages of some 30 KB with three premiums each,
// among 300 titles. Hugo renders such pages at about 1 ms each.
func BenchmarkCheck(b *testing.B) {
	w := newWorld(b)
	for i := range 300 {
		w.cat.Premiums = append(w.cat.Premiums, &offer.Premium{
			ID: fmt.Sprintf("p%d", i), Title: offer.Localized{Every: fmt.Sprintf("Der Band %d der Reihe", i)},
			ShippedBy: w.cat.Premiums[0].ShippedBy,
		})
	}
	body := strings.Repeat("<p>Der <a href=\"/x/\" title=\"mehr\">Verlag</a> schickt Ihnen jeden Monat das Heft, größer als je zuvor, und sonst nichts.</p>\n", 180)
	content := strings.Replace(w.file(own), "</main>", body+"</main>", 1)
	for i := range 1000 {
		w.put(fmt.Sprintf("n/%04d/index.html", i), content, "de", "", "data/x.yaml", "layouts/x.html")
	}
	b.SetBytes(int64(1000 * len(content)))
	for b.Loop() {
		if list := w.check(); len(list) > 0 {
			b.Fatal(list)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/1000, "µs/page")
}
