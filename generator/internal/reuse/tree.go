package reuse

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"
)

// Tree is files as an [fs.FS]: in memory, and when they are many, further ones on
// the disk, where the garbage collector need not know of them. It must not be
// added to while it is read.
type Tree struct {
	files map[string]held
	size  int           // bytes that are in memory
	spill func() *spill // for further ones, made once
	dirs  func() map[string][]fs.DirEntry
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
	t := &Tree{files: map[string]held{}, spill: sync.OnceValue(newSpill)}
	t.dirs = sync.OnceValue(t.index)
	return t
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

// Take adds those files of another tree, which may be nil, that are named and
// that it does not have itself.
func (t *Tree) Take(from *Tree, names func(yield func(string) bool)) {
	for name := range names {
		if _, have := t.files[name]; have || from == nil {
			continue
		}
		if f, ok := from.files[name]; ok {
			t.files[name] = f
		}
	}
}

// ReadFile is a copy of a file's content.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	content, err := t.content(name)
	return bytes.Clone(content), err
}

// content is what a file holds, which must not be changed.
func (t *Tree) content(name string) ([]byte, error) {
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

// ReadDir is the entries of a folder.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	list, ok := t.dirs()[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return slices.Clone(list), nil
}

// Open opens a file or a folder.
func (t *Tree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if _, ok := t.files[name]; !ok {
		list, err := t.ReadDir(name)
		return &folder{entry: entry{name: path.Base(name), dir: true}, left: list}, err
	}
	content, err := t.content(name)
	if err != nil {
		return nil, err
	}
	return &file{Reader: bytes.NewReader(content), entry: entry{name: path.Base(name), size: int64(len(content))}}, nil
}

// index is the entries of every folder, sorted.
func (t *Tree) index() map[string][]fs.DirEntry {
	dirs := map[string][]fs.DirEntry{".": nil}
	var add func(name string, dir bool)
	add = func(name string, dir bool) {
		parent := path.Dir(name)
		if _, ok := dirs[parent]; !ok {
			add(parent, true)
		}
		dirs[parent] = append(dirs[parent], lazy{entry{name: path.Base(name), dir: dir}, t, name})
		if dir {
			dirs[name] = nil
		}
	}
	for name := range t.files {
		add(name, false)
	}
	for _, list := range dirs {
		slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return dirs
}

// entry is what is known of a file or a folder. It has no time: the same tree
// is the same whenever it was made.
type entry struct {
	name string
	size int64
	dir  bool
}

func (e entry) Name() string               { return e.name }
func (e entry) Size() int64                { return e.size }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) IsDir() bool                { return e.dir }
func (e entry) Sys() any                   { return nil }
func (e entry) Type() fs.FileMode          { return e.Mode().Type() }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }
func (e entry) Mode() fs.FileMode {
	if e.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// lazy is an entry whose size is found out when somebody asks.
type lazy struct {
	entry
	tree *Tree
	path string
}

// Info is the entry with its size.
func (l lazy) Info() (fs.FileInfo, error) {
	if !l.dir {
		content, err := l.tree.content(l.path)
		if err != nil {
			return nil, err
		}
		l.size = int64(len(content))
	}
	return l.entry, nil
}

// file is an open file.
type file struct {
	*bytes.Reader
	entry
}

func (f *file) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *file) Close() error               { return nil }
func (f *file) Size() int64                { return f.entry.size }

// folder is an open folder.
type folder struct {
	entry
	left []fs.DirEntry
}

func (f *folder) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *folder) Close() error               { return nil }
func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir is the next entries, as [fs.ReadDirFile] has it.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.left)
	} else if len(f.left) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.left))
	list := f.left[:n]
	f.left = f.left[n:]
	return list, nil
}
