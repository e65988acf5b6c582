package cli

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/publish"
)

// checkDestination refuses a folder where writing would mix with what an
// editor wrote: the source itself, what stands above it, and the folders that
// are read from it. The usual folder is named as one that can be taken.
func checkDestination(source, destination, usual string) error {
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
		return usagef("%s is a symbolic link that leads out of the source", destination).hint("name the folder itself that is to be written to, or take the link away")
	}
	if within(src, dst) {
		return usagef("%s holds the source", destination).hint("write to a folder of its own, such as %s", filepath.Join(source, usual))
	}
	for _, name := range []string{"data", "content", "layouts", ".git"} {
		if within(dst, filepath.Join(src, name)) {
			return usagef("%s is part of the source", destination).hint("write to a folder of its own, such as %s", filepath.Join(source, usual))
		}
	}
	if info, err := os.Stat(destination); err == nil && !info.IsDir() {
		return usagef("%s is a file, not a folder", destination).hint("write to a folder of its own, such as %s", filepath.Join(source, usual))
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

// checkKit is checkDestination for the kit, which has a folder of its own: what
// stands in the site's would be published, or taken for somebody else's.
func checkKit(source, kit, destination string) error {
	if err := checkDestination(source, kit, "kit"); err != nil {
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
		return usagef("the site goes to %s and the kit to %s, one inside the other", destination, kit).hint("give each a folder of its own")
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

// publish puts a tree into a folder, which it makes if need be. What the user
// must decide about the folder first is told as problems.
func (g *global) publish(stderr io.Writer, destination string, tree fs.FS) (publish.Result, error) {
	o := &output{global: g, stderr: stderr, folder: destination}
	defer o.close()
	plan, err := o.plan(tree, nil)
	if err != nil {
		return publish.Result{}, err
	}
	return plan.Write()
}

// forceFlag lets a verb write into a folder that holds what others wrote.
func forceFlag(cmd *cobra.Command, g *global) {
	cmd.Flags().BoolVar(&g.force, "force", false, "write into a folder that holds files of others, over none of them")
}

// output is a folder that a verb writes as a whole.
type output struct {
	*global
	stderr io.Writer
	folder string
	root   *os.Root
	*publish.Destination
}

// exists tells whether the folder is there.
func (o *output) exists() bool {
	info, err := os.Stat(o.folder)
	return err == nil && info.IsDir()
}

// open makes the folder if need be, and keeps others from writing to it, unless
// it is open.
func (o *output) open() error {
	if o.Destination != nil {
		return nil
	}
	if err := os.MkdirAll(o.folder, 0o755); err != nil {
		return failf(err, "the destination cannot be made")
	}
	root, err := os.OpenRoot(o.folder)
	if err != nil {
		return failf(err, "the destination cannot be opened")
	}
	if foreign, err := publish.Foreign(root); err != nil || foreign && !o.force {
		root.Close()
		if err != nil {
			return failf(err, "the destination cannot be read")
		}
		return usagef("%s is not empty, and nothing in it was written by klarabo", o.folder).hint("name a folder that is empty or not there yet; to write between what stands there, and over none of it, add --force")
	}
	o.root = root
	if o.Destination, err = publish.Open(root); err != nil {
		root.Close()
		return o.refused(err)
	}
	return nil
}

func (o *output) close() {
	if o.Destination != nil {
		o.Destination.Close()
		o.root.Close()
	}
}

// plan compares the folder with the tree and the other files with a sum, which
// it holds already.
func (o *output) plan(tree fs.FS, sums map[string][sha256.Size]byte) (*publish.Plan, error) {
	if err := o.open(); err != nil {
		return nil, err
	}
	plan, err := o.Plan(tree, sums)
	return plan, o.refused(err)
}

// refused reports what the user has to decide about the folder.
func (o *output) refused(err error) error {
	var refused *publish.Refusal
	if !errors.As(err, &refused) {
		return err
	}
	for i := range refused.Problems {
		at := &refused.Problems[i].Pos.File
		*at = filepath.ToSlash(filepath.Join(o.folder, *at))
	}
	return report(o.language(), o.stderr, refused.Problems, nil)
}

// mostForeign is how many foreign files are named one by one.
const mostForeign = 10

// tellForeign warns of files in the folder that no build has made.
func (o *output) tellForeign(plan *publish.Plan) error {
	foreign, err := plan.Foreign()
	if err != nil {
		return failf(err, "the destination cannot be read")
	}
	var list diag.List
	for i, name := range foreign {
		hint := diag.Msg("delete it, or move it elsewhere if it belongs to no page")
		at := diag.Pos{File: filepath.ToSlash(filepath.Join(o.folder, name))}
		if i == mostForeign {
			list.Warn(at, "publish/unproven-file", diag.Msg("%d more files here are not part of the site, and nobody has proven them", len(foreign)-i), hint)
			break
		}
		list.Warn(at, "publish/unproven-file", diag.Msg("this file is not part of the site, and nobody has proven it; readers get it all the same"), hint)
	}
	return report(o.language(), o.stderr, list, nil)
}

// told is what publishing did, in words.
func told(r publish.Result, destination string) diag.Message {
	if r.Written+r.Removed == 0 {
		return diag.Msg("nothing changed, all %s in %s are up to date.", diag.Plural(r.Unchanged, "1 file", "%d files"), destination)
	}
	return diag.Msg("%s written, %d unchanged, %d removed in %s.", diag.Plural(r.Written, "1 file", "%d files"), r.Unchanged, r.Removed, destination)
}
