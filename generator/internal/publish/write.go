package publish

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync/atomic"
)

// carryOut does what the plan says. Whatever stops it, the manifest on the disk
// allows what stands there.
func (p *plan) carryOut() (Result, error) {
	final := map[string][]sum{}
	var first, last []file // what pages need, and pages
	for _, f := range p.files {
		final[f.path] = []sum{f.sum}
		switch {
		case f.same:
		case strings.HasSuffix(f.path, ".html") || strings.HasSuffix(f.path, ".xml"):
			last = append(last, f)
		default:
			first = append(first, f)
		}
	}
	r := Result{Unchanged: len(p.files) - len(first) - len(last)}
	done := encode(final, false)
	if len(first)+len(last)+len(p.gone) == 0 && bytes.Equal(done, p.old.written) {
		return r, p.sweep([]string{"."})
	}
	if err := p.begin(final); err != nil {
		return r, err
	}
	inTheWay, rest := p.splitGone()
	for _, step := range []func() error{
		func() error { return p.remove(inTheWay, &r) },
		func() error { return p.writeAll(first, &r) },
		func() error { return p.writeAll(last, &r) },
		func() error { return p.remove(rest, &r) },
		func() error { return p.write(manifestName, done, true) },
	} {
		if err := step(); err != nil {
			return r, err
		}
	}
	return r, nil
}

// begin writes the manifest that allows old and new files, and clears what a
// stopped call left behind.
func (p *plan) begin(final map[string][]sum) error {
	union := maps.Clone(final)
	for name, sums := range p.old.files {
		union[name] = slices.Concat(union[name], sums)
	}
	if err := p.write(manifestName, encode(union, true), true); err != nil {
		return err
	}
	folders := map[string]bool{".": true}
	if p.old.stopped {
		for name := range union {
			for dir := path.Dir(name); !folders[dir]; dir = path.Dir(dir) {
				folders[dir] = true
			}
		}
	}
	return p.sweep(slices.Sorted(maps.Keys(folders)))
}

// sweep removes temporary files that a stopped call left in the folders.
func (p *plan) sweep(folders []string) error {
	return parallel(len(folders), func(i int) error {
		if info, err := p.stat(folders[i]); folders[i] != "." && (err != nil || info == nil || !info.IsDir()) {
			return err
		}
		entries, err := fs.ReadDir(p.dest.FS(), folders[i])
		if err != nil {
			return failed(folders[i], "read", err)
		}
		for _, e := range entries {
			if leftover(e) {
				if err := p.dest.Remove(path.Join(folders[i], e.Name())); err != nil && !absent(err) {
					return failed(path.Join(folders[i], e.Name()), "removed", err)
				}
			}
		}
		return nil
	})
}

// splitGone parts the paths to remove into those that must go before others
// can be written, because a file becomes a folder or a folder a file, and the
// rest, which goes last so that no page misses what it refers to.
func (p *plan) splitGone() (inTheWay, rest []string) {
	needed := map[string]bool{}
	for _, f := range p.files {
		for dir := path.Dir(f.path); !needed[dir]; dir = path.Dir(dir) {
			needed[dir] = true
		}
	}
	for _, name := range p.gone {
		blocks := needed[name]
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			blocks = blocks || p.wants(dir)
		}
		if blocks {
			inTheWay = append(inTheWay, name)
		} else {
			rest = append(rest, name)
		}
	}
	return inTheWay, rest
}

// remove removes files of ours, and the folders that are empty without them. A
// call that was stopped may have left such folders without files.
func (p *plan) remove(names []string, r *Result) error {
	folders := map[string]bool{}
	for _, name := range names {
		if _, there := slices.BinarySearch(p.stale, name); there {
			if err := p.dest.Remove(name); err != nil && !absent(err) {
				return failed(name, "removed", err)
			}
			r.Removed++
		}
		for dir := path.Dir(name); dir != "." && !folders[dir]; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	deepestFirst := slices.Sorted(maps.Keys(folders))
	slices.Reverse(deepestFirst)
	for _, dir := range deepestFirst {
		// A stopped call may have put a file in the folder's place.
		if info, err := p.dest.Lstat(dir); err == nil && info.IsDir() {
			p.dest.Remove(dir) // refused by the system while something is in it
		}
	}
	return nil
}

// writeAll writes files of the tree.
func (p *plan) writeAll(files []file, r *Result) error {
	var n atomic.Int64
	err := parallel(len(files), func(i int) error {
		content, err := fs.ReadFile(p.tree, files[i].path)
		if err != nil {
			return err
		}
		if dir := path.Dir(files[i].path); dir != "." {
			if err := p.dest.MkdirAll(dir, 0o755); err != nil {
				return failed(dir, "made", err)
			}
		}
		if err := p.write(files[i].path, content, false); err != nil {
			return err
		}
		n.Add(1)
		return nil
	})
	r.Written += int(n.Load())
	return err
}

// write puts a whole file in its place, or leaves what is there. With durable
// the content is on the disk before it takes its place.
func (p *plan) write(name string, content []byte, durable bool) error {
	var random [8]byte
	rand.Read(random[:])
	temporary := path.Join(path.Dir(name), ours+hex.EncodeToString(random[:])+".tmp")
	f, err := p.dest.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return failed(name, "written", err)
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Chmod(0o644) // whatever the umask
	}
	if err == nil && durable {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = p.dest.Rename(temporary, name)
	}
	if err != nil {
		p.dest.Remove(temporary)
		return failed(name, "written", err)
	}
	return nil
}

// leftover tells whether a file is a temporary one of this package.
func leftover(e fs.DirEntry) bool {
	name, ok := strings.CutPrefix(e.Name(), ours)
	digits, tmp := strings.CutSuffix(name, ".tmp")
	_, err := hex.DecodeString(digits)
	return ok && tmp && err == nil && len(digits) == 16 && e.Type().IsRegular()
}
