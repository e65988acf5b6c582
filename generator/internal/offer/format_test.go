package offer

import (
	"strings"
	"testing"
	"time"
)

// TestMoneyIn makes sure that an amount says in which currency it is.
func TestMoneyIn(t *testing.T) {
	for _, tt := range []struct {
		l    Lang
		c    Currency
		want string
	}{
		{"de", "EUR", "1.234,50\u00a0€"},
		{"de", "CHF", "1.234,50\u00a0CHF"},
		{"de", "SEK", "1.234,50\u00a0SEK"},
		{"de", "PLN", "1.234,50\u00a0PLN"},
		{"en", "GBP", "£1,234.50"},
		{"en", "USD", "US$1,234.50"},
		{"en", "SEK", "SEK\u00a01,234.50"},
	} {
		if got := Money(123450).In(tt.l, tt.c); got != tt.want {
			t.Errorf("%s in %s is %q, not %q", tt.c, tt.l, got, tt.want)
		}
	}
	for _, l := range []Lang{"de", "en", "fr", "it", "pl", "sv"} {
		called := map[string]string{}
		for c := range tender() {
			s := Money(123450).In(l, Currency(c))
			if other := called[s]; other != "" {
				t.Errorf("%s: %s and %s are both %q", l, c, other, s)
			}
			called[s] = c
		}
	}
}

// TestDateWords puts each day together again as a script does, in every month
// and in languages that write days in other ways.
func TestDateWords(t *testing.T) {
	for _, l := range []Lang{"de", "en", "fr", "es", "pl", "hu", "ja", "he", "lv", "ar", "fa", "bn"} {
		words := l.DateWords()
		for m := time.January; m <= time.December; m++ {
			d := Date{2027, m, 5}
			want := d.In(l)
			if got := strings.NewReplacer("1", "5", "2", words[m], "3", "2027").Replace(words[0]); got != want {
				t.Errorf("%s: %q %q gives %q, want %q", l, words[0], words[m], got, want)
			}
		}
	}
}
