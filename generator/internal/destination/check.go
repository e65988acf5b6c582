// Package destination is the folders on this machine that a command writes as a
// whole: the site, the kit, a dossier. It refuses a folder in which that would mix
// with what somebody wrote ([Check]), and one that holds files of others, unless
// it is forced ([Folder]).
package destination

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Check refuses a folder where writing would mix with what an
// editor wrote: the source itself, what stands above it, and the folders that
// are read from it. The usual folder is named as one that can be taken.
func Check(source, destination, usual string) error {
	src, err := real(source)
	if err != nil {
		return err
	}
	dst, err := real(destination)
	if err != nil {
		return err
	}
	if led, err := ledOut(source, destination, src, dst); err != nil {
		return err
	} else if led {
		return usage.Wrongf("%s is a symbolic link that leads out of the source", destination).Hintf("name the folder itself that is to be written to, or take the link away")
	}
	if within(src, dst) {
		return usage.Wrongf("%s holds the source", destination).Hintf("write to a folder of its own, such as %s", filepath.Join(source, usual))
	}
	for _, name := range []string{"data", "content", "layouts", ".git"} {
		if within(dst, filepath.Join(src, name)) {
			return usage.Wrongf("%s is part of the source", destination).Hintf("write to a folder of its own, such as %s", filepath.Join(source, usual))
		}
	}
	if info, err := os.Stat(destination); err == nil && !info.IsDir() {
		return usage.Wrongf("%s is a file, not a folder", destination).Hintf("move it away, or choose another folder")
	}
	return nil
}

// ledOut tells whether a destination that seems to stand in the source is
// elsewhere: the link may have come with the source, from somebody else.
func ledOut(source, destination, src, dst string) (bool, error) {
	from, err := filepath.Abs(source)
	if err != nil {
		return false, err
	}
	to, err := filepath.Abs(destination)
	return within(to, from) && !within(dst, src), err
}

// CheckKit is Check for the kit, which has a folder of its own: what
// stands in the site's would be published, or taken for somebody else's.
func CheckKit(source, kit, destination string) error {
	if err := Check(source, kit, "kit"); err != nil {
		return err
	}
	k, err := real(kit)
	if err != nil {
		return err
	}
	d, err := real(destination)
	if err != nil {
		return err
	}
	if within(k, d) || within(d, k) {
		return usage.Wrongf("the site goes to %s and the kit to %s, one inside the other", destination, kit).Hintf("give each a folder of its own")
	}
	return nil
}

// real is the absolute path without symbolic links, also of a folder that is
// not there yet.
func real(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	resolved, err := filepath.EvalSymlinks(abs)
	if !errors.Is(err, fs.ErrNotExist) {
		return resolved, err
	}
	parent := filepath.Dir(abs)
	if parent == abs {
		return abs, nil
	}
	if parent, err = real(parent); err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(abs)), nil
}

// within tells whether path is folder or stands below it.
func within(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// Empty refuses a folder that has anything in it.
func Empty(dir string) error {
	there, err := os.ReadDir(dir)
	switch {
	case err == nil && len(there) > 0:
		return usage.Wrongf("%s is not empty", dir).Hintf("name a folder that is empty or not there yet")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return usage.Wrongf("%s is not a folder that can be written to", dir).Hintf("name a folder that is empty or not there yet")
	}
	return nil
}
