//go:build unix

package review

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// BenchmarkReview reviews the small site with the partners and offers of a
// large one and the clauses that come with Klarabo, from the files to the
// dossier's. Half of the partners changed since all texts were signed. Beside
// the time it reports that of all processors together.
//
//	go test ./generator/internal/review -run '^$' -bench . -benchtime 3x
func BenchmarkReview(b *testing.B) {
	s := newSite(b, "../../../data/clauses")
	grow(s, 50, 5000)
	ledger, _ := signoff.Load(s.files)
	for _, t := range s.read().Texts.All {
		text, err := signoff.FromDisclosure(t)
		if err != nil {
			b.Fatal(err)
		}
		e, err := ledger.Draft(signoff.Approval, []*signoff.Text{text}, ledger.Reviewer("anna-berg"), offer.Date{Year: 2026, Month: 10, Day: 1}, "")
		if err != nil {
			b.Fatal(err)
		}
		if err := ledger.Sign(e, s.signer()); err != nil {
			b.Fatal(err)
		}
		s.put(e.File, string(e.YAML()))
	}
	for i := range 25 {
		s.edit(fmt.Sprintf("data/partners/partner-%d.yaml", i), "city: Köln", "city: Bonn")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command has it
	before, bytes, texts := cpu(b), 0, 0
	for b.Loop() {
		in := Input{Now: today}
		in.Catalog, _ = catalog.Load(s.files)
		in.Texts, _ = disclosure.ComposeSigned(in.Catalog)
		in.Ledger, in.Findings = signoff.Load(s.files)
		in.Findings = append(in.Findings, rules.Check(in.Catalog, today)...)
		d := Compile(in)
		files, err := d.Files("de")
		if err != nil || d.Counts[0].Texts == 0 {
			b.Fatal(err, d.Counts)
		}
		bytes, texts = len(files["index.html"]), len(d.Texts)
	}
	b.ReportMetric((cpu(b)-before).Seconds()/float64(b.N), "cpu-s/op")
	b.ReportMetric(float64(bytes)/1e6, "MB-page")
	b.ReportMetric(float64(texts), "texts")
}

// grow gives the site so many partners, each with a premium, and offers with
// two of these each.
func grow(s *testSite, partners, offers int) {
	const premium, offerFile = "data/premiums/usb-stick-64.yaml", "data/offers/funkwelt-mini.yaml"
	partner, stick, mini := string(s.files[partnerFile].Data), string(s.files[premium].Data), string(s.files[offerFile].Data)
	for i := range partners {
		s.put(fmt.Sprintf("data/partners/partner-%d.yaml", i), strings.ReplaceAll(partner, "Schraubwerk", fmt.Sprintf("Schraubwerk %d", i)))
		s.put(fmt.Sprintf("data/premiums/stick-%d.yaml", i), strings.NewReplacer("schraubwerk", fmt.Sprintf("partner-%d", i), "64 GB", fmt.Sprintf("%d GB", i+1)).Replace(stick))
	}
	for i := range offers {
		s.put(fmt.Sprintf("data/offers/mini-%d.yaml", i), strings.NewReplacer("usb-stick-64", fmt.Sprintf("stick-%d", i%partners),
			"gutschein-10", fmt.Sprintf("stick-%d", (i+7)%partners), "Miniabo", fmt.Sprintf("Miniabo %d", i), "mini subscription", fmt.Sprintf("mini subscription %d", i),
			"funkwelt-mini", fmt.Sprintf("mini-%d", i)).Replace(mini))
	}
	delete(s.files, premium)
	delete(s.files, offerFile)
}

// cpu is the time that this process has used on all processors.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(os.NewSyscallError("getrusage", err))
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
