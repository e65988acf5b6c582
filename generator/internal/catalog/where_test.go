package catalog

import (
	"fmt"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// place writes a position with its length.
func place(p diag.Pos) string { return fmt.Sprintf("%s+%d", p, p.Len) }

func TestPos(t *testing.T) {
	c, list := Load(site(t))
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	o, p, stick := c.Offers[0], c.Partners[0], c.Premiums[1]
	for _, test := range []struct {
		name string
		got  diag.Pos
		want string
	}{
		{"a record is where its first key is", c.Pos(o, o), theOffer + ":1:1+5"},
		{"a scalar, with its quotes", c.Pos(o, &o.Price.Total), theOffer + ":6:10+7"},
		{"the first field of a group is not the group", c.Pos(o, &o.Price), theOffer + ":5:1+5"},
		{"a text per language", c.Pos(o, &o.Title), theOffer + ":1:1+5"},
		{"a list", c.Pos(o, &o.Payment), theOffer + ":11:1+7"},
		{"an item of a list", c.Pos(o, &o.Payment[1]), theOffer + ":11:25+7"},
		{"an item that is a group", c.Pos(o, &o.Premiums[0].From[1]), theOffer + ":18:7+7"},
		{"a key of an item", c.Pos(o, &o.Premiums[0].From[1].For), theOffer + ":20:12+9"},
		{"a reference", c.Pos(o, &o.Premiums[0].From[1].Premium), theOffer + ":18:16+6"},
		{"the id of a reference", c.Pos(o, &o.Premiums[0].From[1].Premium.ID), theOffer + ":18:16+6"},
		{"what a pointer field points to", c.Pos(o, o.Premiums[0].From[1].Surcharge), theOffer + ":19:18+6"},
		{"a pointer field", c.Pos(o, &o.Premiums[0].From[1].Surcharge), theOffer + ":19:18+6"},
		{"left out, of the record", c.Pos(o, &o.Then), theOffer + ":1:1+5"},
		{"left out, nil", c.Pos(o, o.Then), theOffer + ":1:1+5"},
		{"left out, in an item", c.Pos(o, &o.Premiums[0].From[0].Surcharge), theOffer + ":17:7+7"},
		{"left out, in a group", c.Pos(o, &o.Valid.Until), theOffer + ":12:1+5"},
		{"of another record", c.Pos(o, &p.Name), theOffer + ":1:1+5"},
		{"an embedded firm's key", c.Pos(p, &p.Postcode), thePartner + ":3:11+5"},
		{"an item of groups", c.Pos(p, &p.ThirdCountries[0].CopyAt), thePartner + ":29:14+32"},
		{"a group in a pointer", c.Pos(stick, &stick.Image.File), thePremium + ":5:15+13"},
		{"of the site", c.Pos(c.Site, &c.Site.Languages[1]), theSite + ":3:17+2"},
		{"a firm in a group", c.Pos(c.Site, &c.Site.Publisher.City), theSite + ":9:9+8"},
		{"by keys", c.At(p, "matching", "basis"), thePartner + ":21:10+19"},
		{"by keys into a map", c.At(o, "price", "shipping", "AT"), theOffer + ":8:30+6"},
		{"by keys and an index", c.At(o, "premiums", "from", "0", "premium"), theOffer + ":17:16+12"},
		{"by keys that are not there", c.At(o, "price", "vat", "x"), theOffer + ":5:1+5"},
		{"a block text", c.At(o, "body", "de"), theOffer + ":22:7+1"},
		{"no record", c.At("x"), "+0"},
		{"in a block text", c.Inside(o, 2, 4, "body", "de"), theOffer + ":24:8+1"},
		{"in a block text that is indented more", c.Inside(o, 3, 3, "body", "de"), theOffer + ":25:7+1"},
		{"in an empty line of a block text", c.Inside(o, 1, 1, "body", "de"), theOffer + ":23:1+1"},
		{"in a block text, too far", c.Inside(o, 99, 99, "body", "de"), theOffer + ":26:11+1"},
		{"in a text in quotes", c.Inside(o, 1, 3, "body", "en"), theOffer + ":27:10+1"},
		{"in a folded text", c.Inside(p, 1, 3, "matching", "effect", "de"), thePartner + ":16:9+1"},
		{"in a clause", c.Inside(c.Clauses[0], 1, 4, "text", "de"), theClause + ":6:8+1"},
		{"in a text for all languages", c.Inside(c.Premiums[0], 1, 2, "title", "de"), "data/premiums/tasche.yaml:2:9+1"},
	} {
		if got := place(test.got); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}
