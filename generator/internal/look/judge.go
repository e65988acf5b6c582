package look

import (
	"image"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What a word needs so that it is read. Contrast is that of WCAG 2.2, 1.4.3:
// 4.5, and 3 for large letters; under 3 nothing is published. The other limits
// lie in gaps between what honest and hiding pages were measured to have.
const (
	leastContrast  = 3.0
	betterContrast = 4.5
	large          = 24.0 // px of letters
	leastInk       = .50  // share of the pixels that a pen inks for the same letters
	leastInkOfPart = .40
	strayInk       = 1.0 // px² that thin letters ("if") can have less, or more, where their strokes fall between pixels
	mostChanged    = .60 // share of the word's box
	mostGround     = .25 // share of the word's box that differs from its ground
)

// item is a piece of a word where it stands in the window now.
type item struct {
	Word, Place int
	Text        string
	Plain       bool       // holds letters or digits
	Chars       float64    // letters of the word that the piece has
	Size        float64    // of its letters, in CSS pixels
	Ink         float64    // CSS pixels² that a pen inks for it
	Out         bool       // out of the window, as far as a reader can scroll
	Box         [4]float64 // left, top, right, bottom, in CSS pixels of the window
}

// verdict is what is wrong with a piece of a word; the zero one is nothing.
type verdict struct {
	Reason           Reason
	Measured, Needed float64
	Severity         diag.Severity
}

// linear is the light of each value of a colour (WCAG 2.2, relative luminance).
var linear = func() (l [256]float64) {
	for i := range l {
		v := float64(i) / 255
		if v <= .04045 {
			l[i] = v / 12.92
		} else {
			l[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return
}()

func luminance(m *image.NRGBA, x, y int) float64 {
	i := m.PixOffset(x, y)
	return .2126*linear[m.Pix[i]] + .7152*linear[m.Pix[i+1]] + .0722*linear[m.Pix[i+2]]
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b float64) float64 { return (max(a, b) + .05) / (min(a, b) + .05) }

// pixels is the part of the pictures that a piece stands on.
func (w item) pixels(m *image.NRGBA) image.Rectangle {
	return image.Rect(int(math.Floor(w.Box[0])), int(math.Floor(w.Box[1])), int(math.Ceil(w.Box[2])), int(math.Ceil(w.Box[3]))).Intersect(m.Rect)
}

// judge compares the page with and without its letters, inside of one piece of
// a word.
func judge(with, without *image.NRGBA, w item) verdict {
	box := w.pixels(with)
	area := float64(box.Dx() * box.Dy())
	if area == 0 {
		return verdict{Reason: Unseen}
	}
	var changed, ground []float64
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			below := luminance(without, x, y)
			ground = append(ground, below)
			if q := contrast(luminance(with, x, y), below); q > 1.1 {
				changed = append(changed, q)
			}
		}
	}
	if len(changed) == 0 {
		return verdict{Reason: Unseen}
	}
	slices.Sort(changed)
	slices.Sort(ground)
	best := mean(changed[len(changed)-max(1, len(changed)/8):]) // the middles of strokes
	// A pixel is inked from where a stroke covers four tenths of it, as the pen counts.
	inked := float64(len(changed) - firstOver(changed, math.Pow(best, .4)))
	middle := ground[len(ground)/2]
	noise := float64(len(ground)) - float64(firstOver(ground, (middle+.05)*1.8-.05)-firstOver(ground, (middle+.05)/1.8-.05))
	share := float64(len(changed)) / area
	least := leastInk
	if w.Chars < float64(utf8.RuneCountInString(w.Text)) { // of a broken word, a part's ink is guessed from its width: "E-" has less
		least = leastInkOfPart
	}
	switch {
	case best < leastContrast:
		return verdict{Faint, best, leastContrast, diag.Error}
	case w.Ink > 0 && w.Chars > 1 && inked+strayInk < least*w.Ink:
		return verdict{Cut, inked / w.Ink, least, diag.Error}
	case float64(len(changed))-strayInk > mostChanged*area:
		return verdict{Smeared, share, mostChanged, diag.Error}
	case noise/area > mostGround:
		return verdict{Crowded, noise / area, mostGround, diag.Error}
	case best < betterContrast && w.Size < large:
		return verdict{Faint, best, betterContrast, diag.Warning}
	}
	return verdict{}
}

func mean(all []float64) (sum float64) {
	for _, v := range all {
		sum += v / float64(len(all))
	}
	return sum
}

// firstOver is the index of the first of sorted values that is not under a limit.
func firstOver(sorted []float64, limit float64) int {
	i, _ := slices.BinarySearch(sorted, limit)
	return i
}
