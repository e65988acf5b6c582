package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// cacheName is a file for whoever calls, kept beside the manifest.
const cacheName = ours + "cache"

// Destination is a folder that this process may write to.
type Destination struct {
	root    *os.Root
	old     *manifest
	release func()
	held    sync.Map // path -> sum, of files that Held has read
}

// Open locks a folder and reads what earlier calls wrote there. Its error is a
// *Refusal if the user has to decide about the folder.
func Open(dest *os.Root) (*Destination, error) {
	release, err := lock(dest)
	if err != nil {
		return nil, err
	}
	old, err := readManifest(dest)
	if err != nil {
		release()
		return nil, err
	}
	return &Destination{root: dest, old: old, release: release}, nil
}

// Foreign tells whether a folder holds files although no earlier call has written
// there. Names that begin with a dot do not count: a folder that goes to a host
// of pages may be a work tree of its own.
func Foreign(dest *os.Root) (bool, error) {
	if _, err := dest.Lstat(manifestName); !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	names, err := fs.ReadDir(dest.FS(), ".")
	return slices.ContainsFunc(names, func(e fs.DirEntry) bool { return !strings.HasPrefix(e.Name(), ".") }), err
}

// Wrote tells whether an earlier call wrote into a folder.
func Wrote(folder string) bool {
	info, err := os.Lstat(filepath.Join(folder, manifestName))
	return err == nil && info.Mode().IsRegular()
}

// Close releases the lock.
func (d *Destination) Close() { d.release() }

// holds tells whether a file that an earlier call wrote is there and has this
// sum. It can be called from several goroutines.
func (d *Destination) holds(p *Plan, path string, want sum) bool {
	if !d.old.has(path, want) {
		return false
	}
	if info, err := p.stat(path); err != nil || info == nil || !info.Mode().IsRegular() {
		return false
	}
	if got, err := p.sumOf(path); err != nil || got != want {
		return false
	}
	d.held.Store(path, want)
	return true
}

// Held is those of the files, by path with their SHA-256, that an earlier call
// wrote and that are there as they were. It reads several at once, since most of
// the time is waiting.
func (d *Destination) Held(files map[string][sha256.Size]byte) map[string]bool {
	paths := slices.Sorted(maps.Keys(files))
	there := make([]bool, len(paths))
	p := &Plan{dest: d.root}
	_ = parallel(len(paths), func(i int) error { // which never fails
		there[i] = d.holds(p, paths[i], files[paths[i]])
		return nil
	})
	held := map[string]bool{}
	for i, path := range paths {
		held[path] = there[i]
	}
	return held
}

// Plan compares a tree with the destination, and finds out what is to be done.
// Its error is a *Refusal if something there is not ours to replace. Files of
// which the SHA-256 is given, by path, need not be added up again. Those of them
// that are not in the tree stay as they are; they were among Held.
func (d *Destination) Plan(tree Tree, sums map[string][sha256.Size]byte) (*Plan, error) {
	p := &Plan{dest: d.root, tree: tree, old: d.old}
	if err := p.list(sums); err != nil {
		return nil, err
	}
	for _, f := range p.files {
		if held, ok := d.held.Load(f.path); f.kept && (!ok || held != f.sum) {
			return nil, failed(f.path, "kept", fs.ErrNotExist)
		}
	}
	if err := p.make(); err != nil {
		return nil, err
	}
	return p, nil
}

// Cache is what SetCache wrote, or nil. Nothing may depend on its being there
// or whole.
func (d *Destination) Cache() []byte {
	if info, err := d.root.Lstat(cacheName); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	b, err := d.root.ReadFile(cacheName)
	if err != nil {
		return nil
	}
	return b
}

// SetCache keeps bytes for the next call, unless they are there already.
func (d *Destination) SetCache(b []byte) error {
	if bytes.Equal(b, d.Cache()) {
		return nil
	}
	if info, err := d.root.Lstat(cacheName); err == nil && !info.Mode().IsRegular() {
		return failed(cacheName, "written", &diag.Fault{Msg: diag.Msg("something else has its name")})
	}
	return (&Plan{dest: d.root}).write(cacheName, b, false)
}
