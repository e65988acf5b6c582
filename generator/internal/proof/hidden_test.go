package proof

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestFromTheRight: a page in a language that is written from the right may say
// so; elsewhere that turns letters round.
func TestFromTheRight(t *testing.T) {
	for start, hides := range map[string]bool{
		`<html lang="ar" dir="rtl">`: false, `<html lang="he" dir="RTL">`: false,
		`<html lang="de" dir="rtl">`: true, `<html dir="rtl">`: true, `<html lang="ar"><p dir="rtl">`: true,
	} {
		doc, err := html.Parse(strings.NewReader(start + "x"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				found = found || concealing(n, a) != nil
			}
		}
		if found != hides {
			t.Errorf("%s hides what it holds: %v", start, found)
		}
	}
}
