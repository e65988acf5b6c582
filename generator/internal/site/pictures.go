package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"image"
	"io/fs"
	"sync"
	"sync/atomic"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/picture"
)

// Pictures is what Hugo's image processing has made, which is slow. Hugo names
// each by the sum of the picture it is made from and what was done with it, so
// one that is there is the right one.
type Pictures struct {
	made  sync.Map // path in the source -> []byte
	whole sync.Map // the sum of a picture that could be read to its end -> true
	right sync.Map // the sum of a picture that is to be turned or in other colours -> the one that is not
	grown atomic.Bool
}

// stored is Pictures as they are kept.
type stored struct {
	Made  map[string][]byte
	Whole [][sha256.Size]byte
	Right map[[sha256.Size]byte][]byte
}

// Grown tells whether pictures have come since these were read, or made.
func (p *Pictures) Grown() bool { return p.grown.Load() }

// MarshalBinary is the pictures as UnmarshalBinary reads them.
func (p *Pictures) MarshalBinary() ([]byte, error) {
	s := stored{Made: map[string][]byte{}, Right: map[[sha256.Size]byte][]byte{}}
	p.made.Range(func(name, content any) bool {
		s.Made[name.(string)] = content.([]byte)
		return true
	})
	p.whole.Range(func(sum, _ any) bool {
		s.Whole = append(s.Whole, sum.([sha256.Size]byte))
		return true
	})
	p.right.Range(func(sum, content any) bool {
		s.Right[sum.([sha256.Size]byte)] = content.([]byte)
		return true
	})
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(s)
	return b.Bytes(), err
}

// UnmarshalBinary adds what MarshalBinary has written.
func (p *Pictures) UnmarshalBinary(b []byte) error {
	var s stored
	if err := gob.NewDecoder(bytes.NewReader(b)).Decode(&s); err != nil {
		return err
	}
	for name, content := range s.Made {
		p.made.Store(name, content)
	}
	for _, sum := range s.Whole {
		p.whole.Store(sum, true)
	}
	for sum, content := range s.Right {
		p.right.Store(sum, content)
	}
	return nil
}

// generated is where Hugo keeps them.
const generated = "/resources/_gen"

func (p *Pictures) into(source afero.Fs) {
	if p == nil {
		return
	}
	p.made.Range(func(name, content any) bool {
		// Writing to memory cannot fail.
		_ = afero.WriteFile(source, name.(string), content.([]byte), 0o644)
		return true
	})
}

func (p *Pictures) from(source afero.Fs) {
	if p == nil {
		return
	}
	_ = afero.Walk(source, generated, func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return nil
		}
		if _, ok := p.made.Load(name); !ok {
			if content, err := afero.ReadFile(source, name); err == nil {
				p.made.Store(name, content)
				p.grown.Store(true)
			}
		}
		return nil
	})
}

// decode reads a picture to its end, unless it has been.
func (p *Pictures) decode(b []byte) error {
	sum := sha256.Sum256(b)
	if p != nil {
		if _, known := p.whole.Load(sum); known {
			return nil
		}
	}
	_, _, err := image.Decode(bytes.NewReader(b))
	if err == nil && p != nil {
		p.whole.Store(sum, true)
		p.grown.Store(true)
	}
	return err
}

// converted is a picture upright and in sRGB; as it is if it cannot be read,
// which is told elsewhere.
func (p *Pictures) converted(of *picture.Picture) []byte {
	sum := sha256.Sum256(append(fmt.Appendf(nil, "%d %v %s\n", of.Turn, of.Print, of.Colors), of.Bytes...))
	if p != nil {
		if known, ok := p.right.Load(sum); ok {
			return known.([]byte)
		}
	}
	b, err := of.Convert()
	if err != nil {
		return of.Bytes
	}
	if p != nil {
		p.right.Store(sum, b)
		p.grown.Store(true)
	}
	return b
}
