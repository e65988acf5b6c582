package naming

import (
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"USB-Stick 64 GB", "usb stick\n64\u00a0gb", true}, {"Ｔasse", "tasse", true}, {"Größe", "GRÖSSE", true}, {"Gro\u0308ße", "größe", true},
		{"Ther\u00admo\u200bbecher", "thermobecher", true}, {"a–b", "a b", true}, {"½", "1⁄2", true},
		{"Ｕ\u0332S\u0332B", "usb", true}, {"Stic\u0323k", "stick", true}, {"Stic\u1e33", "stick", true}, {"ᴜꜱʙ-ꜱᴛɪᴄᴋ", "USB-Stick", true}, {"\U0001f184\U0001f182\U0001f171", "USB", true},
		{"USВ-Stісk", "USB-Stick", true}, {"USB\U000e0100-St\u180bi\u3164ck\u17b4", "USB-Stick", true}, {"USB\u2800Stick", "USB Stick", true},
		{"schön", "schon", false}, {"Łódź", "Lodz", false}, {"São", "Sao", false},
		{"a.b", "ab", false}, {"Becher", "Bächer", false}, {"", " - ", true},
	} {
		if Same(c.a, c.b) != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, !c.same)
		}
	}
}

func TestStem(t *testing.T) {
	for _, forms := range []string{
		"becher bechers bechern", "stick sticks", "lampe lampen", "gutschein gutscheine gutscheins gutscheinen", "buch bücher büchern buches", "battery batteries", "box boxes boxen",
	} {
		words := strings.Fields(forms)
		for _, w := range words {
			if stem([]byte(w)) != stem([]byte(words[0])) {
				t.Errorf("%s is %s, %s is %s", words[0], stem([]byte(words[0])), w, stem([]byte(w)))
			}
		}
	}
	for _, words := range []string{"tasse tasche", "becher buch", "stick stock", "karte karton"} {
		a, b, _ := strings.Cut(words, " ")
		if stem([]byte(a)) == stem([]byte(b)) {
			t.Errorf("%s and %s are one", a, b)
		}
	}
}

func TestReferences(t *testing.T) {
	n := New(&catalog.Catalog{Premiums: []*offer.Premium{{ID: "mug", Title: offer.Localized{Every: "mug"}}}}, []offer.Lang{"en"})
	for _, c := range []struct {
		key, value string
		is         bool
	}{
		{"id", "mug", true}, {"data-offer-id", "mug", true}, {"premiumId", "mug", true}, {"kind", "mug", true}, {"title", "mug", false}, {"t", "mug", false}, {"t", "cup", true},
		{"t", "https://a.example/mug", true}, {"t", "/mug/", true}, {"t", "../mug", true}, {"t", "mailto:a@b.example", true}, {"t", "premium:mug", true}, {"t", "Free:Mug", false},
		{"id", "A mug", false}, {"t", "/A mug", false}, {"t", "A mug, https://a.example/?url=1", false}, {"t", "Mug: cheap", false}, {"t", "Mug", false}, {"t", "", false},
	} {
		if n.IsReference(c.key, c.value) != c.is {
			t.Errorf("%s=%q: %v", c.key, c.value, !c.is)
		}
	}
}

// Texts of any size are looked through in one go, and nothing breaks.
func FuzzMentions(f *testing.F) {
	haus := &offer.Partner{ID: "haus", Firm: offer.Firm{Name: "Haus GmbH"}}
	premium := &offer.Premium{ID: "p", Title: offer.Localized{Every: "Thermobecher aus Edelstahl"}, ShippedBy: offer.Shippers{{ID: "haus", To: haus}}}
	n := New(&catalog.Catalog{Premiums: []*offer.Premium{premium}, Partners: []*offer.Partner{haus}}, []offer.Lang{"de"})
	for _, s := range []string{"Thermobecher aus Edelstahl", "Thermobechern, aus Edelstahl gratis dazu", "ß\u00ad\ufe0fÄ", "\x00-\x00", "64-GB"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := textOf(s)
		if !slices.IsSortedFunc(text.edges, func(a, b edge) int { return a.at - b.at }) {
			t.Errorf("%q: edges out of order", s)
		}
		for _, m := range n.Mentions(text) {
			if start, end, ok := n.Source(s).Find(m); ok && (start < 0 || end > len(s) || start >= end) {
				t.Errorf("%q: %d to %d", s, start, end)
			}
		}
	})
}

// A letter alone is no word of a title, whatever titles hold: prose is full of
// them.
func TestLetterNamesNothing(t *testing.T) {
	n := &Names{stems: map[string][]part{"b": {{}}, "set": {{}}}, words: map[string]meaning{}}
	if len(n.partsIn([]byte("b"))) > 0 || len(n.partsIn([]byte("set"))) != 1 {
		t.Errorf("%v, %v", n.partsIn([]byte("b")), n.partsIn([]byte("set")))
	}
}
