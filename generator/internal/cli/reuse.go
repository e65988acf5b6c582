package cli

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// reuse looks at what an earlier build has put into the folder. What is not
// there, or cannot be read, is made anew.
func (f *flow) reuse(out *output) error {
	if f.problems.HasErrors() || !out.exists() {
		return nil
	}
	if err := out.open(); err != nil {
		return err
	}
	if f.program != "" {
		f.before = reuse.Decode(out.Cache(), cacheKey())
	}
	if f.before == nil {
		return nil
	}
	held := out.Held(digests(f.before))
	f.there = func(path string, _ reuse.Sum) bool { return held[path] }
	return nil
}

// digests is the sums of a record's files, as package publish takes them.
func digests(r *reuse.Record) map[string][sha256.Size]byte {
	files := map[string][sha256.Size]byte{}
	for name, sum := range r.Files {
		files[name] = sum
	}
	return files
}

// note notes what was made for the next build.
func (f *flow) note(out *output) error {
	key := cacheKey()
	if key == nil || f.program == "" {
		return nil
	}
	cache, err := f.record.Encode(key)
	if err != nil {
		return err
	}
	return out.SetCache(cache)
}

// cacheKey is this user's own key for what a build notes in the destination. It
// lies outside of every site, or who can write to a destination, be it by a
// pull request that adds one, could have pages pass that no build has proven.
// Without a place for it, nil, everything is made anew each time.
func cacheKey() []byte {
	const size = 32
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	name := filepath.Join(dir, "klarabo", "key")
	if key, err := os.ReadFile(name); err == nil || !errors.Is(err, fs.ErrNotExist) {
		if err != nil || len(key) != size {
			return nil
		}
		return key
	}
	key := make([]byte, size)
	rand.Read(key) // never fails
	if os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return nil
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil // another build makes it at this moment, or nobody can
	}
	if _, err := f.Write(key); errors.Join(err, f.Close()) != nil {
		return nil
	}
	return key
}
