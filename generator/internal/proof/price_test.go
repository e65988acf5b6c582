package proof

import (
	"strings"
	"testing"
)

// A price stands with all that follows it, or not at all.
func TestPrices(t *testing.T) {
	w := newWorld(t)
	o := w.cat.Offers[1]
	price := w.texts.Price(o.ID, "de")
	whole := `<p data-price="` + o.ID + `"><strong>` + price.Amount + `</strong> ` + price.Rest + `</p>`
	link := `<a href="/angebote/` + o.ID + `/">x</a>`
	other := `<a href="/angebote/` + w.cat.Offers[2].ID + `/">y</a>`
	for _, tt := range []struct{ name, add, want string }{
		{"whole", whole, ""},
		{"whole, in a card", "<div>" + link + whole + "</div><div>" + other + "</div>", ""},
		{"a link without a price", link, ""},
		{"another amount", link + " 1" + price.Amount + " und " + price.Amount[:1] + "0.000,00 €", ""},
		{"the amount alone, in a card", "<div>" + link + " " + price.Amount + "</div><div>" + other + "</div>", "names the amount"},
		{"the amount alone, on a page about one offer", link + " " + price.Amount, "names the amount"},
		{"the amount alone, with a whole address", "<div><a href='https://abo.example.org/angebote/" + o.ID + "/?a=1#b'>x</a> " + price.Amount + "</div><div>" + other + "</div>", "names the amount"},
		{"the amount beside a link to a magazine of the offer's id", "<div><a href='/zeitschriften/" + o.ID + "/'>x</a> " + price.Amount + "</div>", ""},
		{"the amount beside a link to another server", "<div><a href='https://x.example/angebote/" + o.ID + "/'>x</a> " + price.Amount + "</div>", ""},
		{"the amount beside a link to what is below its page", "<div><a href='/angebote/" + o.ID + "/agb/'>x</a> " + price.Amount + "</div>", ""},
		{"what follows is left out", `<p data-price="` + o.ID + `">` + price.Amount + `</p>`, "does not say the whole price"},
		{"what follows is another", strings.Replace(whole, price.Rest, price.Rest+" Gratis!", 1), "does not say the whole price"},
		{"hidden", "<div hidden>" + whole + "</div>", "hides the price"},
		{"of no offer", `<p data-price="nichts">1 €</p>`, "which is no offer"},
	} {
		got := ""
		for _, p := range w.replaced(t, "ruhe/index.html", "<p>Nichts.</p>", tt.add).check() {
			if p.Rule == "proof/price" {
				got += p.Msg.String() + "\n"
			}
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
