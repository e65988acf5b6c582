package reuse

import (
	"io/fs"
	"iter"
	"maps"
	"sync"
)

// Tree is files by their slash paths: in memory, and when they are many, further
// ones on the disk, where the garbage collector need not know of them. It must not
// be added to while it is read.
type Tree struct {
	files map[string]held
	size  int           // bytes that are in memory
	spill func() *spill // for further ones, made once
}

// held is the content of a file, where it stands, or what makes it.
type held struct {
	content []byte
	spilled *spilled
	make    func() []byte
}

// most is how many bytes a tree holds in memory: the pages of some 600 offers.
const most = 64 << 20

// NewTree is a tree without files.
func NewTree() *Tree {
	return &Tree{files: map[string]held{}, spill: sync.OnceValue(newSpill)}
}

// Add adds files, or puts them in the place of others.
func (t *Tree) Add(files map[string][]byte) {
	for name, content := range files {
		if t.size >= most {
			if at := t.spill().add(content); at != nil {
				t.files[name] = held{spilled: at}
				continue
			}
		}
		t.files[name] = held{content: content}
		t.size += len(content)
	}
}

// AddMade adds files that are made whenever they are read, always the same.
func (t *Tree) AddMade(files map[string]func() []byte) {
	for name, f := range files {
		t.files[name] = held{make: f}
	}
}

// Has tells whether the tree has a file.
func (t *Tree) Has(name string) bool {
	_, ok := t.files[name]
	return ok
}

// Take adds those files of another tree that are named and that it does not have
// itself.
func (t *Tree) Take(from *Tree, names func(yield func(string) bool)) {
	for name := range names {
		if _, have := t.files[name]; have {
			continue
		}
		if f, ok := from.files[name]; ok {
			t.files[name] = f
		}
	}
}

// Names is the paths of the files, in no order.
func (t *Tree) Names() iter.Seq[string] { return maps.Keys(t.files) }

// ReadFile is a file's content, which must not be changed.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	f, ok := t.files[name]
	switch {
	case !ok:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case f.make != nil:
		return f.make(), nil
	case f.spilled != nil:
		return f.spilled.read()
	}
	return f.content, nil
}
