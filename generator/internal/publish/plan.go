package publish

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Plan is what has to be done in a destination, and that it may be done. It is
// made without changing anything.
type Plan struct {
	dest *os.Root
	tree Tree
	old  *manifest

	files []file   // every file of the tree, sorted by path
	gone  []string // paths of ours that the tree does not have, sorted
	stale []string // those of them that are there

	folders sync.Map // path -> whether a folder stands there, and no link to one
}

// file is one file of the tree.
type file struct {
	path string
	sum  sum
	same bool // the destination has it already
	kept bool // so it has, and the file is not in the tree
}

// isPage tells whether a file may need others, which come first.
func (f file) isPage() bool {
	return strings.HasSuffix(f.path, ".html") || strings.HasSuffix(f.path, ".xml")
}

// make compares the files with the destination. Its error is a *Refusal if
// something there is not ours to replace.
func (p *Plan) make() error {
	if err := p.findStale(); err != nil {
		return err
	}
	blocked, err := p.checkFolders()
	if err != nil {
		return err
	}
	problems := make([]diag.List, len(p.files))
	err = parallel(len(p.files), func(i int) (err error) {
		problems[i], err = p.compare(&p.files[i], blocked)
		return err
	})
	if err != nil {
		return err
	}
	if all := slices.Concat(problems...); len(all) > 0 {
		return &Refusal{told(all, "publish/foreign-file")}
	}
	return nil
}

// list finds the files of the tree, and those with a sum that are not in it.
func (p *Plan) list(sums map[string][sha256.Size]byte) error {
	var list diag.List
	inTree := map[string]bool{}
	for name := range p.tree.Names() {
		if !publishable(name) {
			list.Error(diag.Pos{}, "publish/name",
				diag.Msg("a file cannot be published as %q", name),
				diag.Msg("give it a name without control characters and backslashes that does not begin with %s", ours))
		}
		inTree[name] = true
		p.files = append(p.files, file{path: name, sum: sums[name]})
	}
	if len(list) > 0 {
		return &Refusal{told(list, "publish/name")}
	}
	for name, s := range sums {
		if !inTree[name] {
			p.files = append(p.files, file{path: name, sum: s, same: true, kept: true})
		}
	}
	slices.SortFunc(p.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return nil
}

// Sums is the SHA-256 of each file of the tree, by path; none of no plan.
func (p *Plan) Sums() map[string][sha256.Size]byte {
	sums := map[string][sha256.Size]byte{}
	if p == nil {
		return sums
	}
	for _, f := range p.files {
		sums[f.path] = f.sum
	}
	return sums
}

// wants tells whether the tree has a file at the path.
func (p *Plan) wants(name string) bool {
	_, found := slices.BinarySearchFunc(p.files, name, func(f file, name string) int { return strings.Compare(f.path, name) })
	return found
}

// findStale finds the files that an earlier call wrote and the tree does not
// have. One that was edited since is a problem; one that is gone is forgotten.
func (p *Plan) findStale() error {
	for name := range p.old.files {
		if !p.wants(name) {
			p.gone = append(p.gone, name)
		}
	}
	slices.Sort(p.gone)
	gone := p.gone
	there := make([]bool, len(gone))
	problems := make([]diag.List, len(gone))
	err := parallel(len(gone), func(i int) error {
		info, err := p.stat(gone[i])
		if err != nil || info == nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return nil // somebody else's by now; it is not in the tree's way, or compare says so
		}
		s, err := p.sumOf(gone[i])
		if err != nil {
			return err
		}
		there[i] = true
		if !p.old.has(gone[i], s) {
			problems[i] = edited(gone[i])
		}
		return nil
	})
	if err != nil {
		return err
	}
	if all := slices.Concat(problems...); len(all) > 0 {
		return &Refusal{told(all, "publish/edited-file")}
	}
	for i, name := range gone {
		if there[i] {
			p.stale = append(p.stale, name)
		}
	}
	return nil
}

// checkFolders looks at every folder that the tree needs, and tells which
// paths in the destination stand where one must be and are not ours.
func (p *Plan) checkFolders() (map[string]bool, error) {
	blocked, seen := map[string]bool{}, map[string]bool{".": true}
	for _, f := range p.files {
		if f.kept { // and so are the folders above it
			continue
		}
		for dir := path.Dir(f.path); !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
			info, err := p.stat(dir)
			if err != nil {
				return nil, err
			}
			if info != nil && !info.IsDir() && !slices.Contains(p.stale, dir) {
				blocked[dir] = true
			}
		}
	}
	return blocked, nil
}

// Foreign is the files in the destination that are neither the tree's nor were
// written by an earlier call, sorted; nobody has proven them, and readers get
// them. What begins with a dot is the server's business, unless a browser shows or
// runs it.
func (p *Plan) Foreign() ([]string, error) {
	var list []string
	err := fs.WalkDir(p.dest.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".git":
			return fs.SkipDir
		case (strings.HasPrefix(name, ".") || strings.Contains(name, "/.")) && !served(name):
			return nil
		case d.IsDir() || p.wants(name) || len(p.old.files[name]) > 0:
			return nil
		}
		list = append(list, name)
		return nil
	})
	return list, err
}

// served tells whether a browser shows or runs a file.
func served(name string) bool {
	return slices.Contains([]string{".html", ".htm", ".xhtml", ".shtml", ".svg", ".xml", ".js"}, strings.ToLower(path.Ext(name)))
}
