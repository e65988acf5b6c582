package browser_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// daysJS is what the script has put beside the words, the reader's own day, and
// the file for a calendar that a click makes.
const daysJS = `async () => {
	const rows = [...document.querySelectorAll("[data-days] tr")].map(r =>
		({after: r.dataset.kAfter || "", ahead: r.dataset.kAhead || "", month: !!r.dataset.kMonth, is: r.querySelector("time")?.dateTime || ""}));
	const now = new Date();
	const blobs = [];
	await new Promise(done => {
		URL.createObjectURL = b => { blobs.push(b); done(); return "#"; };
		document.querySelector(".k-days ~ button").click();
	});
	return {rows, year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate(), file: await blobs[0].text()};
}`

// days makes sure that the page's script finds the dates that package offer does,
// and that a calendar can read its file (RFC 5545).
func days(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	for _, page := range []string{"/angebote/pixelwerk-jahresabo/", "/en/offers/krume-hochbeet/"} {
		if err := tab.open(page); err != nil {
			t.Fatal(err)
		}
		got, err := run(tab, chromedp.Evaluate[struct {
			Rows []struct {
				After, Ahead, Is string
				Month            bool
			}
			Year, Month, Day int
			File             string
		}]("("+daysJS+")()", chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		events := strings.ReplaceAll(got.File, "\r\n ", "") // unfolded
		today := offer.Date{Year: got.Year, Month: time.Month(got.Month), Day: got.Day}
		for i, r := range got.Rows {
			m := offer.Milestone{Month: r.Month}
			for to, text := range map[**offer.Period]string{&m.After: r.After, &m.Ahead: r.Ahead} {
				if p := new(offer.Period); strings.HasPrefix(text, "0 ") || text != "" && p.UnmarshalText([]byte(text)) == nil {
					*to = p // which is 0 days at the beginning
				}
			}
			want := ""
			if day, ok := m.On(today); ok {
				want = day.String()
			}
			if r.Is != want {
				t.Errorf("%s: row %d is dated %q, not %q", page, i, r.Is, want)
			}
			if plain := strings.ReplaceAll(want, "-", ""); i > 0 && want != "" && !strings.Contains(events, "DTSTART;VALUE=DATE:"+plain+"\r\n") {
				t.Errorf("%s: %s is not in\n%s", page, plain, got.File)
			}
		}
		if len(got.Rows) < 2 || !strings.HasPrefix(got.File, "BEGIN:VCALENDAR\r\n") {
			t.Errorf("%s: %+v", page, got)
		}
		for line := range strings.SplitSeq(got.File, "\r\n") {
			if len(line) > 75 || strings.Contains(line, "\n") {
				t.Errorf("%s: the calendar has the line %q", page, line)
			}
		}
	}
}
