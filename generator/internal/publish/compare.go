package publish

import (
	"crypto/sha256"
	"io/fs"
	"iter"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// byFolder parts files, sorted by path, where the folder changes.
func byFolder(files []file) iter.Seq[[]file] {
	return func(yield func([]file) bool) {
		for i, j := 0, 0; i < len(files); i = j {
			for dir := path.Dir(files[i].path); j < len(files) && path.Dir(files[j].path) == dir; {
				j++
			}
			if !yield(files[i:j]) {
				return
			}
		}
	}
}

// compareAll compares the files of one folder.
func (p *Plan) compareAll(files []file, blocked map[string]bool) (list diag.List, err error) {
	if !slices.ContainsFunc(files, func(f file) bool { return !f.kept }) {
		return nil, nil
	}
	in, err := p.open(path.Dir(files[0].path))
	if err != nil {
		return nil, err
	}
	if in != nil {
		defer in.Close()
	}
	for i := range files {
		f := &files[i]
		if f.sum == (sum{}) {
			content, err := p.tree.ReadFile(f.path)
			if err != nil {
				return nil, err
			}
			f.sum = sha256.Sum256(content)
		}
		if f.kept {
			continue
		}
		problems, err := p.compare(f, in, blocked)
		if err != nil {
			return nil, err
		}
		list = append(list, problems...)
	}
	return list, nil
}

// compare finds out whether a file of the tree has to be written, and may be.
// in is the folder that it belongs in, nil if there is none.
func (p *Plan) compare(f *file, in *os.Root, blocked map[string]bool) (list diag.List, err error) {
	for dir := path.Dir(f.path); dir != "."; dir = path.Dir(dir) {
		if blocked[dir] {
			foreign(&list, dir)
			return list, nil
		}
	}
	if in == nil {
		return nil, nil
	}
	info, err := lstat(in, path.Base(f.path), f.path)
	switch {
	case err != nil || info == nil:
		return nil, err
	case info.IsDir():
		return p.compareFolder(f.path)
	case !info.Mode().IsRegular():
		foreign(&list, f.path)
		return list, nil
	}
	there, err := sumOf(in, path.Base(f.path), f.path)
	if err != nil {
		return nil, err
	}
	switch f.same = there == f.sum; {
	case f.same || p.old.has(f.path, there):
	case len(p.old.files[f.path]) == 0:
		foreign(&list, f.path)
	default:
		edited(&list, f.path)
	}
	return list, nil
}

// compareFolder looks into a folder that stands where a file must go: it can
// make way if all that it holds is stale. A folder is ours if an earlier call
// had a file in it, also one that a stopped call has removed already.
func (p *Plan) compareFolder(name string) (list diag.List, err error) {
	err = fs.WalkDir(p.dest.FS(), name, func(below string, d fs.DirEntry, err error) error {
		if err != nil || leftover(d) {
			return err
		}
		first := below // of what must be gone
		if d.IsDir() {
			first += "/"
		}
		i, _ := slices.BinarySearch(p.gone, first)
		if i == len(p.gone) || p.gone[i] != first && !(d.IsDir() && strings.HasPrefix(p.gone[i], first)) {
			foreign(&list, below)
			if d.IsDir() {
				return fs.SkipDir
			}
		}
		return nil
	})
	if err != nil {
		return nil, failed(name, "read", err)
	}
	return list, nil
}

func foreign(list *diag.List, name string) {
	list.Error(diag.Pos{}, "publish/foreign-file",
		diag.Msg("%s in the destination was not written by a build and stands in the way; nothing was written", name),
		diag.Msg("move it away, or choose another folder"))
}

func edited(list *diag.List, name string) {
	list.Error(diag.Pos{}, "publish/edited-file",
		diag.Msg("%s in the destination was changed since a build wrote it; nothing was written", name),
		diag.Msg("keep the change in content/ or layouts/, delete the file, and build again"))
}
