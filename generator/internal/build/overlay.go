package build

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"syscall"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/layouts"
)

// overlay is a site's files over the built-in ones: of a path that both have,
// the site's; of a folder, what is in either. What stands in the site and
// cannot be read is an error, and no reason to take the built-in file instead.
type overlay struct{ site, defaults fs.FS }

// builtIn tells whether a name that gave an error in the site is for the
// built-in files to answer. A link that leads nowhere gives the same error as
// a name that is not there, but is there.
func (o overlay) builtIn(name string, err error) bool {
	if !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	_, err = fs.Lstat(o.site, name)
	return errors.Is(err, fs.ErrNotExist)
}

// ownFiles is a site's files without the built-in ones.
func ownFiles(files fs.FS) fs.FS {
	if o, ok := files.(overlay); ok {
		return o.site
	}
	return files
}

// Open opens a file. A folder is listed by ReadDir.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.site.Open(name)
	if o.builtIn(name, err) {
		return o.defaults.Open(name)
	}
	return f, err
}

func (o overlay) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(o.site, name)
	if o.builtIn(name, err) {
		return fs.Stat(o.defaults, name)
	}
	return info, err
}

func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(o.site, name)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.Stat(o.defaults, name)
	}
	return info, err
}

func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.site, name) }

// ReadDir lists a folder, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	if info, err := fs.Stat(o.site, name); err == nil && !info.IsDir() { // to open a pipe would be to wait for a writer
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.ENOTDIR}
	}
	entries, err := fs.ReadDir(o.site, name)
	if err != nil && !o.builtIn(name, err) {
		return entries, err
	}
	more, also := fs.ReadDir(o.defaults, name)
	if also != nil {
		return entries, err
	}
	for _, e := range more {
		if !slices.ContainsFunc(entries, func(own fs.DirEntry) bool { return own.Name() == e.Name() }) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// OverDefaults is a site's files over the built-in ones, which are those of
// layouts/ and data/clauses/.
func OverDefaults(site fs.FS) (fs.FS, error) {
	defaults := afero.NewMemMapFs()
	if err := errors.Join(
		mount(defaults, "layouts", layouts.FS),
		mount(defaults, "data/clauses", clauses.FS),
	); err != nil {
		return nil, err
	}
	return overlay{site, afero.NewIOFS(defaults)}, nil
}

// Over is a site's files with others in the place of some, as they would be
// after an edit.
func Over(files fs.FS, changed map[string][]byte) fs.FS {
	layer := afero.NewMemMapFs()
	for name, src := range changed {
		if err := afero.WriteFile(layer, name, src, 0o644); err != nil {
			panic(err) // in memory
		}
	}
	if o, ok := files.(overlay); ok {
		return overlay{overlay{afero.NewIOFS(layer), o.site}, o.defaults}
	}
	return overlay{afero.NewIOFS(layer), files}
}

// NewErrors is what would be wrong in the data after an edit and is not now.
func NewErrors(files fs.FS, changed map[string][]byte) diag.List {
	before := Read(Input{Files: files, Draft: true}).Problems
	return Read(Input{Files: Over(files, changed), Draft: true}).Problems.NewErrors(before).Sorted()
}

// mount copies files into a folder of to.
func mount(to afero.Fs, folder string, files fs.FS) error {
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return afero.WriteFile(to, path.Join(folder, name), b, 0o644)
	})
}
