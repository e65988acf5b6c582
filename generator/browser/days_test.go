package browser_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
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

// monthsEnd lets pages be read on 30 April, whose year ends on one, too: a month
// before it is 31 March.
const monthsEnd = `Date = class extends Date { constructor(...given) { given.length ? super(...given) : super(2027, 3, 30, 12); } };`

// days makes sure that the page's script finds the dates that package offer does,
// and that a calendar can read its file (RFC 5545).
func days(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	if err := send(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: monthsEnd}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/angebote/pixelwerk-jahresabo/", "/en/offers/krume-hochbeet/"} {
		if err := tab.open(path); err != nil {
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
				t.Errorf("%s: row %d is dated %q, not %q", path, i, r.Is, want)
			}
			if plain := strings.ReplaceAll(want, "-", ""); i > 0 && want != "" && !strings.Contains(events, "DTSTART;VALUE=DATE:"+plain+"\r\n") {
				t.Errorf("%s: %s is not in\n%s", path, plain, got.File)
			}
		}
		if len(got.Rows) < 2 || !strings.HasPrefix(got.File, "BEGIN:VCALENDAR\r\n") {
			t.Errorf("%s: %+v", path, got)
		}
		for line := range strings.SplitSeq(got.File, "\r\n") {
			if len(line) > 75 || strings.Contains(line, "\n") {
				t.Errorf("%s: the calendar has the line %q", path, line)
			}
		}
	}
}
