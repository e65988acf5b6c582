package cli

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/layouts"
)

// openSource opens a site's folder over the embedded defaults: where the
// folder has a file of the same path, it takes the default's place. Nothing
// outside the folder can be reached through it, not even by a symbolic link.
func openSource(dir string) (fs.FS, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		if errors.Is(err, fs.ErrNotExist) || err == nil {
			return nil, usagef("there is no folder %s", dir).hint("name the site's folder with --source, or begin one with `klarabo new site my-site`")
		}
		return nil, err
	}
	if info, err := os.Stat(filepath.Join(dir, "data")); err != nil || !info.IsDir() {
		return nil, usagef("%s is no site: it has no folder data/", dir).hint("name the site's folder with --source, or begin one with `klarabo new site my-site`")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return overDefaults(root.FS())
}

// overDefaults is a site's files over the built-in ones.
func overDefaults(site fs.FS) (fs.FS, error) {
	defaults := afero.NewMemMapFs()
	if err := errors.Join(
		mount(defaults, "layouts", layouts.FS),
		mount(defaults, "data/clauses", clauses.FS),
	); err != nil {
		return nil, failf(err, "the built-in files")
	}
	return overlay{site, afero.NewIOFS(defaults)}, nil
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
