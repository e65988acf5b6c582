package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"image"
	"iter"
	"sync"
	"sync/atomic"
)

// Cache is what has been made of pictures, which is slow. It may be nil, and then
// keeps nothing.
type Cache struct {
	resized  sync.Map // the name under which Hugo keeps a picture that it made -> []byte
	readable sync.Map // the sum of a picture that could be read to its end -> true
	upright  sync.Map // the sum of a picture that is to be turned or in other colours -> the one that is not
	grown    atomic.Bool
}

// stored is a Cache as it is kept.
type stored struct {
	Resized  map[string][]byte
	Readable [][sha256.Size]byte
	Upright  map[[sha256.Size]byte][]byte
}

// Grown tells whether pictures have come since these were read, or made.
func (c *Cache) Grown() bool { return c.grown.Load() }

// MarshalBinary is the pictures as UnmarshalBinary reads them.
func (c *Cache) MarshalBinary() ([]byte, error) {
	s := stored{Resized: map[string][]byte{}, Upright: map[[sha256.Size]byte][]byte{}}
	for name, content := range c.Resized() {
		s.Resized[name] = content
	}
	for sum := range c.readable.Range {
		s.Readable = append(s.Readable, sum.([sha256.Size]byte))
	}
	for sum, content := range c.upright.Range {
		s.Upright[sum.([sha256.Size]byte)] = content.([]byte)
	}
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(s)
	return b.Bytes(), err
}

// UnmarshalBinary adds what MarshalBinary has written.
func (c *Cache) UnmarshalBinary(b []byte) error {
	var s stored
	if err := gob.NewDecoder(bytes.NewReader(b)).Decode(&s); err != nil {
		return err
	}
	for name, content := range s.Resized {
		c.resized.Store(name, content)
	}
	for _, sum := range s.Readable {
		c.readable.Store(sum, true)
	}
	for sum, content := range s.Upright {
		c.upright.Store(sum, content)
	}
	return nil
}

// Resized is the pictures that Hugo has made smaller. It names each by the sum of
// the picture it is made from and what was done with it, so that one that is
// there is the right one.
func (c *Cache) Resized() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for name, content := range c.resized.Range {
			if !yield(name.(string), content.([]byte)) {
				return
			}
		}
	}
}

// HasResized tells whether a picture is among these.
func (c *Cache) HasResized(name string) bool {
	_, ok := c.resized.Load(name)
	return ok
}

// AddResized adds one to these.
func (c *Cache) AddResized(name string, content []byte) {
	c.resized.Store(name, content)
	c.grown.Store(true)
}

// Decode reads a picture to its end, unless it has been.
func (c *Cache) Decode(b []byte) error {
	sum := sha256.Sum256(b)
	if c != nil {
		if _, known := c.readable.Load(sum); known {
			return nil
		}
	}
	_, _, err := image.Decode(bytes.NewReader(b))
	if err == nil && c != nil {
		c.readable.Store(sum, true)
		c.grown.Store(true)
	}
	return err
}

// Upright is a picture upright and in sRGB; as it is if it cannot be read, which
// is told elsewhere.
func (c *Cache) Upright(p *Picture) []byte {
	sum := sha256.Sum256(append(fmt.Appendf(nil, "%d %v %s\n", p.Turn, p.Print, p.Colors), p.Bytes...))
	if c != nil {
		if known, ok := c.upright.Load(sum); ok {
			return known.([]byte)
		}
	}
	b, err := p.Convert()
	if err != nil {
		return p.Bytes
	}
	if c != nil {
		c.upright.Store(sum, b)
		c.grown.Store(true)
	}
	return b
}
