package disclosure

import (
	"slices"
	"testing"
)

func TestSum(t *testing.T) {
	text := &Text{Partner: "lager", Form: "notice", Lang: "de", Sentences: []Sentence{
		{Text: "Wir versenden die Prämie „{{premium.title}}“.", Clause: "a", Norm: "x", Facts: []string{"partner.name"}},
		{Text: "Siehe §\u00a07 Abs.\u00a03 UWG.", Clause: "b"},
	}}
	const canonical = "klarabo disclosure v1\n" +
		"partner lager\n" +
		"form notice\n" +
		"lang de\n" +
		"Wir versenden die Prämie „{{premium.title}}“.\n" +
		"Siehe §\u00a07 Abs.\u00a03 UWG.\n"
	if got := string(text.Canonical()); got != canonical {
		t.Errorf("canonical form:\n%q\nwant\n%q", got, canonical)
	}
	const sum = "h1:7Mh+CoHTJ6ZgsSdfYuU4UcCRWe6YnNp9yqlzVpkz9nY=" // made with openssl
	if got := text.Sum(); got != sum {
		t.Errorf("sum %s, want %s", got, sum)
	}
	if got, want := text.String(), "Wir versenden die Prämie „{{premium.title}}“. Siehe §\u00a07 Abs.\u00a03 UWG."; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

// Whatever of a text is changed, its sum changes; what readers don't read does
// not count.
func TestSumTellsTextsApart(t *testing.T) {
	base := func() *Text {
		return &Text{Partner: "a", Form: "full", Lang: "de", Sentences: []Sentence{{Text: "Eins. Zwei."}}}
	}
	sums := []string{base().Sum()}
	for _, change := range []func(*Text){
		func(t *Text) { t.Partner = "b" },
		func(t *Text) { t.Form = "notice" },
		func(t *Text) { t.Lang = "en" },
		func(t *Text) { t.Sentences[0].Text = "Eins. Zwei" },
		func(t *Text) { t.Sentences[0].Text = "Eins.\u00a0Zwei." },
		func(t *Text) { t.Sentences = []Sentence{{Text: "Eins."}, {Text: "Zwei."}} },
		func(t *Text) { t.Sentences = nil },
	} {
		text := base()
		change(text)
		if slices.Contains(sums, text.Sum()) {
			t.Errorf("two texts have the sum of\n%s", text.Canonical())
		}
		sums = append(sums, text.Sum())
	}
	same := base()
	same.Sentences[0] = Sentence{Text: " Eins.\n\tZwei. ", Clause: "c", Norm: "n", Facts: []string{"f"}}
	if same.Sum() != sums[0] {
		t.Errorf("white space, clause, norm or facts change the sum of\n%s", same.Canonical())
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		" \t\r\n":                "",
		"a":                      "a",
		"  a \n b  ":             "a b",
		"a\u2028b\u2029c\u0085d": "a b c d",
		"a\u2009b\u3000c":        "a b c",
		"§\u00a07 Abs.\u202f3":   "§\u00a07 Abs.\u202f3",
		"a \u00a0 b":             "a \u00a0 b",
		"\u00a0a\u202f":          "\u00a0a\u202f",
		"a\u200bb":               "a\u200bb", // zero width space is no white space to Unicode
		"Prämie „x“ –\vy\fz":     "Prämie „x“ – y z",
	} {
		got := Fold(in)
		if got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		if again := Fold(got); again != got {
			t.Errorf("Fold is not stable: %q becomes %q", got, again)
		}
	}
}

func TestFill(t *testing.T) {
	values := map[string]string{"offer.title": "Miniabo {{order.number}}", "order.number": "4711", "order.date": ""}
	for in, want := range map[string]string{
		"Nr. {{order.number}}":           "Nr. 4711",
		"{{offer.title}}":                "Miniabo {{order.number}}", // what is put in is not searched again
		"{{order.date}}.":                ".",
		"{{premium.title}}, {{ x }}, {{": "{{premium.title}}, {{ x }}, {{",
		"{{{order.number}}}":             "{4711}",
		"":                               "",
	} {
		if got := Fill(in, values); got != want {
			t.Errorf("Fill(%q) = %q, want %q", in, got, want)
		}
	}
}

// Every placeholder that a text can have is on the list, and the other way round.
func TestPlaceholders(t *testing.T) {
	var have []string
	for _, p := range []string{order.Number, order.Date, order.Offer, order.Kind, order.Premium, order.Recipient, order.Giver, order.Page} {
		have = append(have, p[2:len(p)-2])
	}
	slices.Sort(have)
	if !slices.Equal(have, Placeholders) {
		t.Errorf("the order has %q, the list %q", have, Placeholders)
	}
}
