package look

import (
	"image"
	"image/color"
	"testing"
)

// A word of two letters has some 70 pixels, of which one more or less is no smear.
func TestJudgeSmears(t *testing.T) {
	for _, tt := range []struct {
		wide, high, inked int
		want              Reason
	}{
		{7, 10, 42, ""},
		{7, 10, 43, ""},
		{7, 10, 44, Smeared},
		{70, 10, 421, ""},
		{70, 10, 422, Smeared},
		{7, 10, 70, Smeared},
		{7, 10, 0, Unseen},
	} {
		box := image.Rect(0, 0, tt.wide, tt.high)
		with, without := image.NewNRGBA(box), image.NewNRGBA(box)
		for i := range tt.wide * tt.high {
			x, y := i%tt.wide, i/tt.wide
			without.Set(x, y, color.White)
			with.Set(x, y, color.White)
			if i < tt.inked {
				with.Set(x, y, color.Black)
			}
		}
		got := judge(with, without, item{Text: "if", Plain: true, Chars: 2, Size: 12, Box: [4]float64{0, 0, float64(tt.wide), float64(tt.high)}})
		if got.Reason != tt.want {
			t.Errorf("%d of %d × %d pixels: %q (%.2f), want %q", tt.inked, tt.wide, tt.high, got.Reason, got.Measured, tt.want)
		}
	}
}
