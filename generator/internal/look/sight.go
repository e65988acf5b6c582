package look

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/png"
	"math"

	"github.com/chromedp/cdproto/page"
)

// turns is how often a page is scrolled on in one view, at most.
const turns = 400

// margin is how many CSS pixels of a picture stand around its words.
const margin = 24

// sight is what stands in the window at a time, in the part that holds words.
type sight struct {
	items    []item    // their boxes count from the corner of that part
	verdicts []verdict // of each item
	clip     page.Viewport
	shown    []byte // PNG of that part
}

// turnPages scrolls through all words that were begun with. It tells whether the
// page is too high to come to its end.
func (p *visit) turnPages(v View, look func(*sight)) (more bool, err error) {
	for range turns {
		at, err := ask[*struct {
			Left, Top, Height float64
			Items             []item
		}](p.tab, call("turn", v.Scripts))
		if err != nil || at == nil {
			return false, err
		}
		s := frame(at.Items, float64(v.Width), at.Height)
		s.clip.X, s.clip.Y = s.clip.X+at.Left, s.clip.Y+at.Top
		if err := p.compare(s); err != nil {
			return false, err
		}
		p.words += len(s.items)
		look(s)
	}
	return true, nil
}

// frame is the part of a window that holds words, from which their boxes count.
func frame(items []item, width, height float64) *sight {
	left, top, right, bottom := width, height, 0., 0.
	for _, w := range items {
		if !w.Out {
			left, top, right, bottom = min(left, w.Box[0]), min(top, w.Box[1]), max(right, w.Box[2]), max(bottom, w.Box[3])
		}
	}
	left, top = math.Floor(max(left-margin, 0)), math.Floor(max(top-margin, 0))
	right, bottom = math.Ceil(min(right+margin, width)), math.Ceil(min(bottom+margin, height))
	for i := range items {
		box := &items[i].Box
		box[0], box[1], box[2], box[3] = box[0]-left, box[1]-top, box[2]-left, box[3]-top
	}
	return &sight{items: items, clip: page.Viewport{X: left, Y: top, Width: right - left, Height: bottom - top, Scale: 1}}
}

// compare judges the words in the window. The same picture with the same words
// on it to the bit is the same for a reader.
func (p *visit) compare(s *sight) (err error) {
	s.verdicts = make([]verdict, len(s.items))
	if s.clip.Height <= 0 || s.clip.Width <= 0 { // nothing can be scrolled to
		for i, w := range s.items {
			s.verdicts[i] = w.unreachable()
		}
		return nil
	}
	if s.shown, err = p.picture(s); err != nil {
		return err
	}
	key := s.key()
	if known, ok := p.known.Load(key); ok {
		s.verdicts = known.([]verdict)
		return nil
	}
	if _, err := ask[any](p.tab, "letters(false)"); err != nil {
		return err
	}
	bare, err := p.picture(s)
	if err != nil {
		return err
	}
	with, err := decode(s.shown)
	if err != nil {
		return err
	}
	without, err := decode(bare)
	if err != nil {
		return err
	}
	for i, w := range s.items {
		if s.verdicts[i] = w.unreachable(); w.Plain && !w.Out {
			s.verdicts[i] = judge(with, without, w)
		}
	}
	p.known.Store(key, s.verdicts)
	return nil
}

// key is the same for the same picture with the same words on it.
func (s *sight) key() (sum [sha256.Size]byte) {
	h := sha256.New()
	fmt.Fprintln(h, len(s.shown))
	h.Write(s.shown)
	for _, w := range s.items {
		fmt.Fprintln(h, w.Text, w.Plain, w.Chars, w.Size, w.Ink, w.Out, w.Box)
	}
	h.Sum(sum[:0])
	return sum
}

// picture is what a sight shows, as PNG, a pixel for each CSS pixel.
func (t *tab) picture(s *sight) ([]byte, error) {
	fast := true
	shot, err := send(t, page.CaptureScreenshot, page.CaptureScreenshotParams{OptimizeForSpeed: &fast, Clip: &s.clip})
	return shot.Data, err
}

func decode(raw []byte) (*image.NRGBA, error) {
	m, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	switch m := m.(type) {
	case *image.NRGBA:
		return m, nil
	case *image.RGBA: // nothing of it is transparent
		return &image.NRGBA{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect}, nil
	}
	return nil, fmt.Errorf("a picture of the kind %T", m)
}
