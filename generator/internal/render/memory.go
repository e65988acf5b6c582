package render

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"sync"

	"github.com/spf13/afero"
	"github.com/spf13/afero/mem"
)

// published is where Hugo writes a site: files in memory, each kept as it is
// handed over, so that nobody has to read them out again. For Hugo it is a file
// system; what that does beside writing, reading and looking is left to an empty
// one.
type published struct {
	afero.Fs
	mu    sync.Mutex
	files map[string][]byte // by path, without a slash before it
}

func newPublished() *published {
	return &published{Fs: afero.NewMemMapFs(), files: map[string][]byte{}}
}

// Create begins a file. It is there when it is closed.
func (p *published) Create(name string) (afero.File, error) {
	return &writing{File: mem.NewFileHandle(mem.CreateFile(name)), content: buffers.Get().(*bytes.Buffer), to: p}, nil
}

// OpenFile creates a file if it is opened to be written, and opens it otherwise.
func (p *published) OpenFile(name string, flag int, _ os.FileMode) (afero.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) != 0 {
		return p.Create(name)
	}
	return p.Open(name)
}

// Open opens a file to be read.
func (p *published) Open(name string) (afero.File, error) {
	p.mu.Lock()
	content, ok := p.files[treeName(name)]
	p.mu.Unlock()
	if !ok {
		return p.Fs.Open(name)
	}
	f := mem.CreateFile(name)
	_, err := mem.NewFileHandle(f).Write(content)
	return mem.NewReadOnlyFileHandle(f), err
}

// Stat tells what is known of a file.
func (p *published) Stat(name string) (fs.FileInfo, error) {
	f, err := p.Open(name)
	if err != nil {
		return p.Fs.Stat(name)
	}
	defer f.Close()
	return f.Stat()
}

func treeName(name string) string { return strings.TrimPrefix(name, "/") }

// writing is a file that Hugo writes from its beginning to its end.
type writing struct {
	afero.File // knows its name
	content    *bytes.Buffer
	closed     bool
	to         *published
}

// buffers is what files are written to, one after the other. What is kept of a
// file has its own size and not that to which a buffer has grown.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func (w *writing) Write(b []byte) (int, error) {
	if w.closed {
		return 0, os.ErrClosed
	}
	return w.content.Write(b)
}

func (w *writing) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// Close puts the file where it belongs. A second one does nothing.
func (w *writing) Close() error {
	if w.closed {
		return nil
	}
	w.closed = true
	w.to.mu.Lock()
	defer w.to.mu.Unlock()
	w.to.files[treeName(w.Name())] = bytes.Clone(w.content.Bytes())
	w.content.Reset()
	buffers.Put(w.content)
	return nil
}
