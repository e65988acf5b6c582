package proof

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// A label says its rows, or is none.
func TestLabels(t *testing.T) {
	w := newWorld(t)
	o := w.cat.Offers[0]
	rows := ""
	for _, r := range w.texts.Label(o, "de").Rows {
		name, value := disclosure.SplitRow(r.Text)
		rows += "<tr><th>" + name + "</th><td>" + value + "</td></tr>"
	}
	if rows == "" {
		t.Fatal("the label has no rows")
	}
	whole := `<table><tbody data-label="` + o.ID + `">` + rows + `</tbody></table>`
	for _, tt := range []struct{ name, add, want string }{
		{"whole", whole, ""},
		{"none", "<p>Nichts.</p>", ""},
		{"a row is left out", strings.Replace(whole, rows, rows[:strings.LastIndex(rows, "<tr>")], 1), "does not say the label"},
		{"a row is another", strings.Replace(whole, "</td>", " gratis</td>", 1), "does not say the label"},
		{"hidden", "<div hidden>" + whole + "</div>", "hides the label"},
		{"of no offer", strings.Replace(whole, o.ID, "nichts", 1), "which is no offer"},
	} {
		got := ""
		for _, p := range w.replaced(t, "ruhe/index.html", "<p>Nichts.</p>", tt.add).check() {
			if p.Rule == "proof/label" {
				got += p.Msg.String() + "\n"
			}
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
