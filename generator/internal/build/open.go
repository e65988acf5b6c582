package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Open opens a site's folder over the embedded defaults: where the
// folder has a file of the same path, it takes the default's place. Nothing
// outside the folder can be reached through it, not even by a symbolic link.
func Open(dir string) (fs.FS, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		if errors.Is(err, fs.ErrNotExist) || err == nil {
			return nil, usage.Wrongf("there is no folder %s", dir).Hintf("name the site's folder with --source, or begin one with `klarabo new site my-site`")
		}
		return nil, err
	}
	if info, err := os.Stat(filepath.Join(dir, "data")); err != nil || !info.IsDir() {
		return nil, usage.Wrongf("%s is no site: it has no folder data/", dir).Hintf("name the site's folder with --source, or begin one with `klarabo new site my-site`")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	files, err := OverDefaults(root.FS())
	if err != nil {
		return nil, usage.Failedf(err, "the built-in files")
	}
	return files, nil
}
