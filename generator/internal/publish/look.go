package publish

import (
	"crypto/sha256"
	"errors"
	"io/fs"
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
	info, err := p.dest.Lstat(name)
	if absent(err) {
		return nil, nil
	}
	return info, failed(name, "read", err)
}

// absent tells whether the error says that there is no such file, for want of
// it or of a folder above it.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// sumOf is the sum of a file of the destination.
func (p *Plan) sumOf(name string) (sum, error) {
	b, err := p.dest.ReadFile(name)
	if err != nil {
		return sum{}, failed(name, "read", err)
	}
	return sha256.Sum256(b), nil
}
