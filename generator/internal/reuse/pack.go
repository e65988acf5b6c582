package reuse

import (
	"bytes"
	"compress/flate"
	"io"
	"path"
	"sync"
)

// packer compresses files that are much like one of them, as the pages of a
// folder are: to a twelfth, where one alone becomes a third.
type packer struct {
	like    []byte
	writers sync.Pool
}

func newPacker(like []byte) *packer {
	p := &packer{like: like}
	p.writers.New = func() any {
		// The lowest level that makes use of what a file is like. It is a known one.
		w, _ := flate.NewWriterDict(nil, 2, like)
		return w
	}
	return p
}

func (p *packer) pack(content []byte) []byte {
	var b bytes.Buffer
	w := p.writers.Get().(*flate.Writer)
	defer p.writers.Put(w)
	w.Reset(&b)
	w.Write(content) // a buffer takes everything
	w.Close()
	return bytes.Clone(b.Bytes())
}

func (p *packer) unpack(packed []byte) ([]byte, error) {
	return io.ReadAll(flate.NewReaderDict(bytes.NewReader(packed), p.like))
}

// family is the files that are taken to be alike: "angebote/*/index.html".
func family(name string) string {
	return path.Join(path.Dir(path.Dir(name)), "*", path.Base(name))
}
