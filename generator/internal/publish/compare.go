package publish

import (
	"crypto/sha256"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// compare finds out whether a file of the tree has to be written, and may be.
func (p *Plan) compare(f *file, blocked map[string]bool) (diag.List, error) {
	if f.kept {
		return nil, nil
	}
	if f.sum == (sum{}) {
		content, err := p.tree.ReadFile(f.path)
		if err != nil {
			return nil, err
		}
		f.sum = sha256.Sum256(content)
	}
	for dir := path.Dir(f.path); dir != "."; dir = path.Dir(dir) {
		if blocked[dir] {
			return foreign(dir), nil
		}
	}
	info, err := p.stat(f.path)
	switch {
	case err != nil || info == nil:
		return nil, err
	case info.IsDir():
		return p.compareFolder(f.path)
	case !info.Mode().IsRegular():
		return foreign(f.path), nil
	}
	there, err := p.sumOf(f.path)
	if err != nil {
		return nil, err
	}
	switch f.same = there == f.sum; {
	case f.same || p.old.has(f.path, there):
		return nil, nil
	case len(p.old.files[f.path]) == 0:
		return foreign(f.path), nil
	}
	return edited(f.path), nil
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
			list = append(list, foreign(below)...)
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

func foreign(name string) diag.List {
	return problem("publish/foreign-file",
		diag.Msg("%s in the destination was not written by a build and stands in the way; nothing was written", name),
		diag.Msg("move it away, or choose another folder"))
}

func edited(name string) diag.List {
	return problem("publish/edited-file",
		diag.Msg("%s in the destination was changed since a build wrote it; nothing was written", name),
		diag.Msg("keep the change in content/ or layouts/, delete the file, and build again"))
}
