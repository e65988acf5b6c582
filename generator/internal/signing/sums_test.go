package signing

import (
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// A sum may be shortened to what no other one begins with, and is named once.
func TestNamed(t *testing.T) {
	a, err := signoff.LookText("data/looks.json", []string{"one"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := signoff.LookText("data/looks.json", []string{"two"})
	if err != nil {
		t.Fatal(err)
	}
	all := []*signoff.Text{a, b, a}
	short := a.Sum()[:len("h1:")+8]
	if got, err := Named(all, []string{short, a.Sum(), short[len("h1:"):]}, diag.Msg("text")); err != nil || len(got) != 1 || got[0] != a {
		t.Errorf("got %v, %v", got, err)
	}
	for _, typed := range []string{"", "h1:", a.Sum()[:len("h1:")+5], a.Sum() + "x", "h1:aaaaaaaaaaaaaa"} {
		if got, err := Named(all, []string{typed}, diag.Msg("text")); err == nil {
			t.Errorf("%q names %v", typed, got)
		}
	}
}
