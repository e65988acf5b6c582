package look

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/png"
	"math"
	"sync"

	"github.com/chromedp/cdproto/page"
)

// turns is how often a page is scrolled on in one view, at most.
const turns = 400

// margin is how many CSS pixels of a picture stand above and below its words.
const margin = 24

// sight is what stands in the window at a time, in the rows that hold words.
type sight struct {
	items    []item    // their boxes count from the top of the rows
	verdicts []verdict // of each item
	clip     page.Viewport
	scale    float64 // pixels a CSS pixel
	shown    []byte  // PNG of the rows
}

// turnPages scrolls through all words that were begun with, until whoever looks
// has enough. It tells whether the page is too high to come to its end.
func (p *visit) turnPages(v View, look func(*sight) (enough bool)) (more bool, err error) {
	for range turns {
		at, err := ask[*struct {
			Left, Top, Height float64
			Items             []item
		}](p.tab, call("turn", v.Scripts))
		if err != nil || at == nil {
			return false, err
		}
		s := &sight{items: at.Items, scale: v.Zoom}
		top, bottom := at.Height, 0.
		for _, w := range s.items {
			if !w.Out {
				top, bottom = min(top, w.Box[1]), max(bottom, w.Box[3])
			}
		}
		top, bottom = math.Floor(max(top-margin, 0)), math.Ceil(min(bottom+margin, at.Height))
		for i := range s.items {
			s.items[i].Box[1] -= top
			s.items[i].Box[3] -= top
		}
		s.clip = page.Viewport{X: at.Left, Y: at.Top + top, Width: float64(v.Width), Height: bottom - top, Scale: 1}
		if err := p.compare(s); err != nil {
			return false, err
		}
		p.words += len(s.items)
		if look(s) {
			return false, nil
		}
	}
	return true, nil
}

// compare judges the words in the window. The same picture with the same words
// on it to the bit is the same for a reader.
func (p *visit) compare(s *sight) (err error) {
	s.verdicts = make([]verdict, len(s.items))
	if s.clip.Height <= 0 { // nothing can be scrolled to
		for i, w := range s.items {
			s.verdicts[i] = w.unreachable()
		}
		return nil
	}
	if s.shown, err = p.picture(s); err != nil {
		return err
	}
	key := s.key()
	if known := p.known.get(key); known != nil {
		s.verdicts = known
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
			s.verdicts[i] = judge(with, without, s.scale, w)
		}
	}
	p.known.put(key, s.verdicts)
	return nil
}

// memory is what was judged. Where a picture and the words on it are the same
// to the bit as before, a reader sees the same.
type memory struct {
	mu  sync.Mutex
	all map[[sha256.Size]byte][]verdict
}

func newMemory() *memory { return &memory{all: map[[sha256.Size]byte][]verdict{}} }

func (m *memory) get(key [sha256.Size]byte) []verdict {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.all[key]
}

func (m *memory) put(key [sha256.Size]byte, v []verdict) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.all[key] = v
}

func (s *sight) key() (sum [sha256.Size]byte) {
	h := sha256.New()
	fmt.Fprintln(h, len(s.shown), s.scale)
	h.Write(s.shown)
	for _, w := range s.items {
		fmt.Fprintln(h, w.Text, w.Plain, w.Chars, w.Size, w.Ink, w.Out, w.Box)
	}
	h.Sum(sum[:0])
	return sum
}

// picture is the rows of a sight as PNG.
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
