package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"slices"
	"sync/atomic"
)

// Write does what the plan says. Its error is one of the machine: then the Result
// says how far it got, the manifest on the disk allows what stands there, and the
// next call completes.
func (p *Plan) Write() (Result, error) {
	final := map[string][]sum{}
	var pages, others []file
	for _, f := range p.files {
		final[f.path] = []sum{f.sum}
		switch {
		case f.same:
		case f.isPage():
			pages = append(pages, f)
		default:
			others = append(others, f)
		}
	}
	changed := len(pages) + len(others)
	r := Result{Unchanged: len(p.files) - changed}
	done := encode(final, false)
	if changed+len(p.gone) == 0 && bytes.Equal(done, p.old.written) {
		return r, p.sweep([]string{"."})
	}
	if err := p.begin(final); err != nil {
		return r, err
	}
	inTheWay, rest := p.splitGone()
	for _, step := range []func() error{
		func() error { return p.remove(inTheWay, &r) },
		func() error { return p.writeAll(others, &r) },
		func() error { return p.writeAll(pages, &r) },
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
func (p *Plan) begin(final map[string][]sum) error {
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
func (p *Plan) sweep(folders []string) error {
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
				if err := p.dest.Remove(path.Join(folders[i], e.Name())); err != nil {
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
func (p *Plan) splitGone() (inTheWay, rest []string) {
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
func (p *Plan) remove(names []string, r *Result) error {
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
func (p *Plan) writeAll(files []file, r *Result) error {
	var written atomic.Int64
	err := parallel(len(files), func(i int) error {
		if dir := path.Dir(files[i].path); dir != "." {
			if err := p.dest.MkdirAll(dir, 0o755); err != nil {
				return failed(dir, "made", err)
			}
		}
		content, err := p.tree.ReadFile(files[i].path)
		if err != nil {
			return err
		}
		if err := p.write(files[i].path, content, false); err != nil {
			return err
		}
		written.Add(1)
		return nil
	})
	r.Written += int(written.Load())
	return err
}

// write puts a whole file in its place, or leaves what is there. With durable
// the content is on the disk before it takes its place.
func (p *Plan) write(name string, content []byte, durable bool) error {
	as := temporary(name)
	err := p.create(as, content, durable)
	if err == nil {
		err = p.dest.Rename(as, name)
	}
	if err != nil {
		p.dest.Remove(as)
	}
	return failed(name, "written", err)
}

// create makes a new file.
func (p *Plan) create(name string, content []byte, durable bool) error {
	f, err := p.dest.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if info, statErr := f.Stat(); err == nil && (statErr != nil || info.Mode().Perm() != 0o644) {
		err = f.Chmod(0o644) // whatever the umask
	}
	if err == nil && durable {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// temporary is a new name beside a file.
func temporary(name string) string {
	return path.Join(path.Dir(name), fmt.Sprintf("%s%016x.tmp", ours, rand.Uint64()))
}

var aTemporary = regexp.MustCompile(`^` + regexp.QuoteMeta(ours) + `[0-9a-f]{16}\.tmp$`)

// leftover tells whether a file is a temporary one of this package.
func leftover(e fs.DirEntry) bool { return aTemporary.MatchString(e.Name()) && e.Type().IsRegular() }
