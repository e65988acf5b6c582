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
		s := &sight{items: at.Items, clip: around(at.Items, float64(v.Width), at.Height)}
		for i := range s.items {
			box := &s.items[i].Box
			box[0], box[1], box[2], box[3] = box[0]-s.clip.X, box[1]-s.clip.Y, box[2]-s.clip.X, box[3]-s.clip.Y
		}
		s.clip.X, s.clip.Y = s.clip.X+at.Left, s.clip.Y+at.Top
		if err := p.compare(s); err != nil {
			return false, err
		}
		look(s)
	}
	return true, nil
}

// around is the part of a picture of this size that has words, with a margin.
func around(items []item, width, height float64) page.Viewport {
	left, top, right, bottom := width, height, 0., 0.
	for _, w := range items {
		if !w.Out {
			left, top, right, bottom = min(left, w.Box[0]), min(top, w.Box[1]), max(right, w.Box[2]), max(bottom, w.Box[3])
		}
	}
	left, top = math.Floor(max(left-margin, 0)), math.Floor(max(top-margin, 0))
	right, bottom = math.Ceil(min(right+margin, width)), math.Ceil(min(bottom+margin, height))
	return page.Viewport{X: left, Y: top, Width: right - left, Height: bottom - top, Scale: 1}
}

// compare judges the words in the window. A word that looks to the bit as one
// that was found to be readable is readable, in whatever view; the page without
// its letters is painted where there are others.
func (p *visit) compare(s *sight) error {
	s.verdicts = make([]verdict, len(s.items))
	for i, w := range s.items {
		if w.Plain && w.Out {
			s.verdicts[i].Reason = Unreachable
		}
	}
	if s.clip.Height <= 0 || s.clip.Width <= 0 { // nothing can be scrolled to
		return nil
	}
	var err error
	if s.shown, err = p.picture(s.clip); err != nil {
		return err
	}
	with, err := decode(s.shown)
	if err != nil {
		return err
	}
	keys, fresh := map[int]any{}, []item{}
	for i, w := range s.items {
		if w.Out || !w.Plain {
			continue
		}
		key := w.key(with)
		if _, readable := p.known.Load(key); !readable {
			keys[i], fresh = key, append(fresh, w)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	without, err := p.bare(s, fresh)
	if err != nil {
		return err
	}
	for i, key := range keys {
		if s.verdicts[i] = judge(with, without, s.items[i]); s.verdicts[i].Reason == "" {
			p.known.Store(key, true)
		}
	}
	return nil
}

// bare is the part of a sight that has these words, without their letters.
func (p *visit) bare(s *sight, words []item) (*image.NRGBA, error) {
	if _, err := ask[any](p.tab, "letters(false)"); err != nil {
		return nil, err
	}
	part := around(words, s.clip.Width, s.clip.Height)
	at := image.Pt(int(part.X), int(part.Y))
	part.X, part.Y = part.X+s.clip.X, part.Y+s.clip.Y
	raw, err := p.picture(part)
	if err != nil {
		return nil, err
	}
	m, err := decode(raw)
	if err == nil {
		m.Rect = m.Rect.Add(at)
	}
	return m, err
}

// key is the same for the same word in the same pixels.
func (w item) key(m *image.NRGBA) (sum [sha256.Size]byte) {
	h, box := sha256.New(), w.pixels(m)
	fmt.Fprintln(h, w.Text, w.Chars, w.Size, w.Ink, box.Size(), w.Box[0]-math.Floor(w.Box[0]), w.Box[1]-math.Floor(w.Box[1]))
	for y := box.Min.Y; y < box.Max.Y; y++ {
		h.Write(m.Pix[m.PixOffset(box.Min.X, y):m.PixOffset(box.Max.X, y)])
	}
	h.Sum(sum[:0])
	return sum
}

// picture is a part of the page as PNG, a pixel for each CSS pixel.
func (t *tab) picture(part page.Viewport) ([]byte, error) {
	fast := true
	part.Scale = 1 / t.ratio
	shot, err := send(t, page.CaptureScreenshot, page.CaptureScreenshotParams{OptimizeForSpeed: &fast, Clip: &part})
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
