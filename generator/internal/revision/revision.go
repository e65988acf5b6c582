// Package revision reads a site as it was: in a revision of its git repository,
// with the git that is installed, or in another folder.
package revision

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Older is the files of an older state of a site: another folder, or a revision.
// A folder goes before a revision of the same name, as ./NAME and a full hash can
// tell them apart.
func Older(source, name string) (site fs.FS, err error) {
	if info, failed := os.Stat(name); failed == nil && info.IsDir() {
		root, err := os.OpenRoot(name)
		if err != nil {
			return nil, err
		}
		site = root.FS()
	} else if site, err = open(source, name); err != nil {
		return nil, err
	}
	if info, err := fs.Stat(site, "data"); err != nil || !info.IsDir() {
		return nil, usage.Wrongf("there is no data/ in %s, so it is no older state of a site", name)
	}
	return site, nil
}

// open is the files of a site's folder as they were in a revision of the
// git repository that it belongs to, in memory.
func open(source, rev string) (fs.FS, error) {
	commit, err := git(source, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, usage.Wrongf("--since %s is no folder, and to read a revision git must be installed", rev)
		}
		if _, err := git(source, "rev-parse", "--git-dir"); err != nil {
			return nil, usage.Wrongf("--since %s is no folder, and %s is in no git repository that could have such a revision", rev, source)
		}
		return nil, usage.Wrongf("--since %s is neither a folder nor a revision of the git repository", rev).Hintf("`git log --oneline` lists revisions")
	}
	archive, err := git(source, "archive", "--format=zip", "-0", strings.TrimSpace(string(commit)))
	if err != nil {
		return nil, usage.Failedf(err, "git cannot read the revision %s", rev)
	}
	files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, usage.Failedf(err, "what git wrote cannot be read")
	}
	return files, nil
}

// git runs the real command in a folder and returns what it writes.
func git(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		if text := strings.TrimSpace(complaint.String()); text != "" {
			err = fmt.Errorf("%w: %s", err, text)
		}
		return nil, err
	}
	return out.Bytes(), nil
}
