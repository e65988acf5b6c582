package offer

import (
	"strings"
	"testing"
	"time"
)

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
