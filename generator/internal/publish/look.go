package publish

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path"
	"syscall"
)

// stat is what stands at a path of the destination, nil if nothing does. It
// follows no symbolic link, also not in the folders above.
func (p *Plan) stat(name string) (fs.FileInfo, error) {
	if dir := path.Dir(name); dir != "." {
		if is, known := p.folders.Load(dir); known && !is.(bool) {
			return nil, nil
		} else if !known {
			info, err := p.stat(dir)
			if err != nil {
				return nil, err
			}
			p.folders.Store(dir, info != nil && info.IsDir())
			return p.stat(name)
		}
	}
	return lstat(p.dest, name, name)
}

// open opens a folder of the destination; it is nil if there is none, or a link
// to one.
func (p *Plan) open(dir string) (*os.Root, error) {
	if info, err := p.stat(dir); err != nil || info == nil || !info.IsDir() {
		return nil, err
	}
	in, err := p.dest.OpenRoot(dir)
	return in, failed(dir, "read", err)
}

// lstat is what has the name in a folder, nil if nothing has. path is what it
// is called in an error.
func lstat(in *os.Root, name, path string) (fs.FileInfo, error) {
	info, err := in.Lstat(name)
	if absent(err) {
		return nil, nil
	}
	return info, failed(path, "read", err)
}

// absent tells whether the error says that there is no such file, for want of
// it or of a folder above it.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// sumOf is the sum of a file in a folder.
func sumOf(in *os.Root, name, path string) (sum, error) {
	b, err := in.ReadFile(name)
	if err != nil {
		return sum{}, failed(path, "read", err)
	}
	return sha256.Sum256(b), nil
}
