package catalog

import (
	"fmt"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestBombs: files made to keep a program busy end soon, with few problems.
// That they end soon shows in that this test ends at all: with a loop in a loop
// over a file of this size, most of them would take minutes or hours.
func TestBombs(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, (maxSize-100)/len(s)) }
	var keys strings.Builder
	for i := 0; keys.Len() < maxSize-100; i++ {
		fmt.Fprintf(&keys, "key%d: 1\n", i)
	}
	for name, src := range map[string]string{
		"an error behind many lines": fill("a: b\n") + "x y\n",
		"an error before many lines": "x: y: z\n" + fill("a: b\n"),
		"a long line":                "a: " + fill("ü") + "\n",
		"brackets":                   fill("["),
		"braces":                     "a: " + fill("{a: "),
		"hyphens":                    fill("- "),
		"comments":                   "a:\n" + fill("  # x\n") + "  b: c",
		"quotes":                     fill("\"\n"),
		"a long list":                "payment: [" + fill("x, ") + "]",
		"a long list of nothing":     "payment:\n" + fill("- \n"),
		"premiums in one line":       "premiums: {from: [" + fill("{premium: a}, ") + "]}",
		"many keys":                  keys.String(),
		"many keys that hold one":    strings.Repeat("title:\n", maxMended/7) + "de: x\n",
		"anchors":                    "payment:\n" + fill("- &a b\n"),
		"aliases":                    "payment:\n- &a b\n" + fill("- *a\n"),
		"blank lines":                "title: |\n" + fill("\n") + "x",
		"invisible characters":       fill("\u200b\n"),
		"invisible characters, line": fill("\u200b"),
	} {
		list := Decode("x.yaml", []byte(src), &offer.Offer{})
		if len(list) == 0 || len(list) > maxProblems+1 {
			t.Errorf("%s: %d problems", name, len(list))
		}
	}
}

func TestMoreProblemsThanAreTold(t *testing.T) {
	src := strings.Repeat("colour: x\n", maxProblems+2)
	list := Decode("x.yaml", []byte(src), &offer.Publication{})
	got := told(list[maxProblems:])
	const want = "x.yaml+0 error: this file has more than 100 problems [more-problems]\n" +
		"\thint: mend the first ones, then look again\n"
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"premium", "surcharge", "for", "delivery_address", "de", "en"}
	for word, want := range map[string]string{
		"surchage":         "surcharge",
		"surhcarge":        "surcharge",
		"Premium":          "premium",
		"delivery-address": "delivery_address",
		"deliveryAddress":  "delivery_address",
		"fro":              "for",
		"eng":              "en",
		"x":                "",
		"zuzahlung":        "",
		"":                 "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) is %q, want %q", word, got, want)
		}
	}
}
