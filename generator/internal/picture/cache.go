package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"image"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
)

// Cache is what has been made of pictures, which is slow. It may be nil, and then
// keeps nothing.
type Cache struct {
	all   sync.Map // a kind and a name -> []byte
	grown atomic.Bool
}

// What is kept of each kind. Those that Hugo has made smaller have the name that it
// gives them, others the sum of what they are made of.
const (
	resized  = "resized "
	readable = "readable " // nothing but that the picture could be read to its end
	upright  = "upright "
)

// Grown tells whether pictures have come since these were read, or made.
func (c *Cache) Grown() bool { return c.grown.Load() }

// MarshalBinary is the pictures as UnmarshalBinary reads them.
func (c *Cache) MarshalBinary() ([]byte, error) {
	all := map[string][]byte{}
	for name, content := range c.all.Range {
		all[name.(string)] = content.([]byte)
	}
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(all)
	return b.Bytes(), err
}

// UnmarshalBinary adds what MarshalBinary has written.
func (c *Cache) UnmarshalBinary(b []byte) error {
	var all map[string][]byte
	err := gob.NewDecoder(bytes.NewReader(b)).Decode(&all)
	if err != nil {
		return err
	}
	for name, content := range all {
		c.all.Store(name, content)
	}
	return nil
}

// Resized is the pictures that Hugo has made smaller. It names each by the sum of
// the picture it is made from and what was done with it, so that one that is
// there is the right one.
func (c *Cache) Resized() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		if c == nil {
			return
		}
		for key, content := range c.all.Range {
			if name, is := strings.CutPrefix(key.(string), resized); is && !yield(name, content.([]byte)) {
				return
			}
		}
	}
}

// AddResized adds one to these, unless it is there.
func (c *Cache) AddResized(name string, read func() ([]byte, error)) {
	_, _ = c.made(resized+name, read) // or it is made anew
}

// made is what was made under a name before, or else now.
func (c *Cache) made(name string, now func() ([]byte, error)) ([]byte, error) {
	if c == nil {
		return now()
	}
	if known, ok := c.all.Load(name); ok {
		return known.([]byte), nil
	}
	b, err := now()
	if err == nil {
		c.all.Store(name, b)
		c.grown.Store(true)
	}
	return b, err
}

// Decode reads a picture to its end, unless it has been.
func (c *Cache) Decode(b []byte) error {
	_, err := c.made(fmt.Sprintf("%s%x", readable, sha256.Sum256(b)), func() ([]byte, error) {
		_, _, err := image.Decode(bytes.NewReader(b))
		return nil, err
	})
	return err
}

// Upright is a picture upright and in sRGB; as it is if it cannot be read, which
// is told elsewhere.
func (c *Cache) Upright(p *Picture) []byte {
	name := fmt.Sprintf("%s%d %v %s %x", upright, p.Turn, p.Print, p.Colors, sha256.Sum256(p.Bytes))
	if b, err := c.made(name, p.Convert); err == nil {
		return b
	}
	return p.Bytes
}
