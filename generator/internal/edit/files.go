package edit

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Create writes a file below a folder that is not there yet, and the folders
// that it stands in. Nothing outside the folder can be written, not even
// through a symbolic link.
func Create(dir, file string, data []byte) error {
	shown := filepath.Join(dir, filepath.FromSlash(file))
	root, err := os.OpenRoot(dir)
	if err != nil {
		return usage.Failedf(err, "the folder %s cannot be opened", dir)
	}
	defer root.Close()
	if err := root.MkdirAll(path.Dir(file), 0o755); err != nil {
		return usage.Failedf(err, "the folder %s cannot be made", filepath.Dir(shown))
	}
	f, err := root.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return usage.Wrongf("%s is there already, and is left as it is", shown).Hintf("choose another id, or edit the file")
	}
	if err != nil {
		return usage.Failedf(err, "the file %s cannot be written", shown)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		root.Remove(file) // half a file would be in the way of the next try
		return usage.Failedf(err, "the file %s cannot be written", shown)
	}
	return nil
}

// Replace writes files anew, each named by its path below the folder.
func Replace(dir string, changed map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if err := replace(filepath.Join(dir, filepath.FromSlash(name)), changed[name]); err != nil {
			return usage.Failedf(err, "%s cannot be written", name)
		}
	}
	return nil
}

// replace writes a file beside the one that it takes the place of, so that none
// is ever half written.
func replace(name string, content []byte) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".klarabo-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // is not there any more if all went well
	_, err = f.Write(content)
	if err = errors.Join(err, f.Chmod(info.Mode().Perm()), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
