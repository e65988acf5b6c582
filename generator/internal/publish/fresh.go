package publish

import (
	"path"
	"slices"
	"strings"
	"sync/atomic"
)

// fresh is a folder that is not in the destination yet, or some of its files.
// It is made under a temporary name beside its place and renamed when it is
// whole, so that nobody sees half of it. Its files then need no temporary names.
type fresh struct {
	path      string
	temporary string
	files     []file
}

func (f *fresh) hasPages() bool { return slices.ContainsFunc(f.files, file.isPage) }

// splitFresh parts files to write, sorted by path, into those of fresh folders
// and the rest.
func (p *Plan) splitFresh(files []file) (folders []*fresh, rest []file) {
	for _, f := range files {
		top := ""
		for dir := path.Dir(f.path); dir != "."; dir = path.Dir(dir) {
			if p.missing[dir] {
				top = dir
			}
		}
		switch last := len(folders) - 1; {
		case top == "":
			rest = append(rest, f)
		case last >= 0 && folders[last].path == top:
			folders[last].files = append(folders[last].files, f)
		default:
			folders = append(folders, &fresh{top, temporary(top), []file{f}})
		}
	}
	return folders, rest
}

// writeFresh makes fresh folders.
func (p *Plan) writeFresh(folders []*fresh, r *Result) error {
	var parts []*fresh
	for _, f := range folders {
		for files := range slices.Chunk(f.files, 100) {
			parts = append(parts, &fresh{f.path, f.temporary, files})
		}
	}
	err := parallel(len(folders), func(i int) error {
		return failed(folders[i].path, "made", p.dest.MkdirAll(folders[i].temporary, 0o755))
	})
	if err == nil {
		err = parallel(len(parts), func(i int) error { return p.fill(parts[i]) })
	}
	var n atomic.Int64
	if err == nil {
		err = parallel(len(folders), func(i int) error {
			err := p.dest.Rename(folders[i].temporary, folders[i].path)
			if err == nil {
				n.Add(int64(len(folders[i].files)))
			}
			return failed(folders[i].path, "made", err)
		})
	}
	r.Written += int(n.Load())
	if err != nil {
		for _, f := range folders {
			p.dest.RemoveAll(f.temporary) // what cannot be removed, the next call removes
		}
	}
	return err
}

// fill puts files into a fresh folder.
func (p *Plan) fill(f *fresh) error {
	for files := range byFolder(f.files) {
		dir := path.Dir(files[0].path)
		if err := p.fillFolder(f.temporary+strings.TrimPrefix(dir, f.path), files); err != nil {
			return err
		}
	}
	return nil
}

// fillFolder puts files into one folder.
func (p *Plan) fillFolder(dir string, files []file) error {
	err := p.dest.MkdirAll(dir, 0o755)
	if err != nil {
		return failed(path.Dir(files[0].path), "made", err)
	}
	root, err := p.dest.OpenRoot(dir)
	if err != nil {
		return failed(path.Dir(files[0].path), "made", err)
	}
	defer root.Close()
	for _, file := range files {
		content, err := p.tree.Open(file.path)
		if err != nil {
			return err
		}
		err = create(root, path.Base(file.path), content, false)
		content.Close()
		if err != nil {
			return failed(file.path, "written", err)
		}
	}
	return nil
}

// parted is the elements of a list that are so, and those that are not.
func parted[T any](list []T, so func(T) bool) (are, others []T) {
	for _, e := range list {
		if so(e) {
			are = append(are, e)
		} else {
			others = append(others, e)
		}
	}
	return are, others
}
