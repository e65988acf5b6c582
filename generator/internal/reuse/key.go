package reuse

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Key is this user's own key for what is kept between runs, made at the first
// call. It lies outside of every site, or who can write to a destination, be it by a
// pull request that adds one, could have pages pass that no build has proven.
// Without a place for it, nil, everything is made anew each time.
func Key() []byte {
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
