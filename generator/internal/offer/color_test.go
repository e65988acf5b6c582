package offer

import (
	"math"
	"testing"
)

func TestColor(t *testing.T) {
	for text, want := range map[string]Color{"#8F2413": "#8f2413", "#000000": "#000000", "8f2413": "", "#fff": "", "#ffff": "", "red": "", "rgb(0,0,0)": "", "#gggggg": "", "": "", "#12345678": "", "#+12345": ""} {
		var c Color
		if err := c.UnmarshalText([]byte(text)); (err == nil) != (want != "") || c != want {
			t.Errorf("%q is read as %q, %v", text, c, err)
		}
	}
}

// The ratios are those of WCAG 2.2 itself (black on white is 21:1) and of the
// colours that are known to lie at its limit.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b Color
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#ffffff", "#000000", 21}, {"#123456", "#123456", 1},
		{"#767676", "#ffffff", 4.54}, {"#777777", "#ffffff", 4.48}, {"#ff0000", "#ffffff", 4.00}, {"#0000ff", "#ffffff", 8.59},
	} {
		if got := tt.a.Contrast(tt.b); math.Abs(got-tt.want) > .005 {
			t.Errorf("%s on %s: %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
	if got := Color("#804020").Toward("#000000", .5); got != "#402010" {
		t.Errorf("halfway to black is %s", got)
	}
}
