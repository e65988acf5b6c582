package destination

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/publish"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Folder is one that is written as a whole. What the user must decide about it
// first is a [publish.Refusal], whose places are as the user sees them.
type Folder struct {
	Path  string
	Force bool // write between files of others, over none of them

	root *os.Root
	*publish.Destination
}

// Exists tells whether the folder is there.
func (f *Folder) Exists() bool {
	info, err := os.Stat(f.Path)
	return err == nil && info.IsDir()
}

// Ours tells whether the folder holds what a build of a source has made, and opens
// it then. One that is not ours, or that a build holds at this moment, is not.
func (f *Folder) Ours(source string) bool {
	return publish.Wrote(f.Path) && Check(source, f.Path, "public") == nil && f.Open() == nil
}

// Open makes the folder if need be, and keeps others from writing to it, unless
// it is open.
func (f *Folder) Open() error {
	if f.Destination != nil {
		return nil
	}
	if err := os.MkdirAll(f.Path, 0o755); err != nil {
		return usage.Failedf(err, "the destination cannot be made")
	}
	root, err := os.OpenRoot(f.Path)
	if err != nil {
		return usage.Failedf(err, "the destination cannot be opened")
	}
	if foreign, err := publish.Foreign(root); err != nil || foreign && !f.Force {
		root.Close()
		if err != nil {
			return usage.Failedf(err, "the destination cannot be read")
		}
		return usage.Wrongf("%s is not empty, and nothing in it was written by klarabo", f.Path).Hintf("name a folder that is empty or not there yet; to write between what stands there, and over none of it, add --force")
	}
	f.root = root
	if f.Destination, err = publish.Open(root); err != nil {
		root.Close()
		return f.placed(err)
	}
	return nil
}

// Close lets others write to the folder.
func (f *Folder) Close() {
	if f.Destination != nil {
		f.Destination.Close()
		f.root.Close()
	}
}

// Plan compares the folder with the tree and the other files with a sum, which
// it holds already.
func (f *Folder) Plan(tree publish.Tree, sums map[string][sha256.Size]byte) (*publish.Plan, error) {
	if err := f.Open(); err != nil {
		return nil, err
	}
	plan, err := f.Destination.Plan(tree, sums)
	return plan, f.placed(err)
}

// placed gives what was refused its places on this machine.
func (f *Folder) placed(err error) error {
	var refused *publish.Refusal
	if errors.As(err, &refused) {
		for i := range refused.Problems {
			at := &refused.Problems[i].Pos.File
			*at = filepath.ToSlash(filepath.Join(f.Path, *at))
		}
	}
	return err
}

// mostForeign is how many foreign files are named one by one.
const mostForeign = 10

// Foreign warns of files in the folder that no build has made.
func (f *Folder) Foreign(plan *publish.Plan) (list diag.List, err error) {
	foreign, err := plan.Foreign()
	if err != nil {
		return nil, usage.Failedf(err, "the destination cannot be read")
	}
	for i, name := range foreign {
		hint := diag.Msg("delete it, or move it elsewhere if it belongs to no page")
		at := diag.Pos{File: filepath.ToSlash(filepath.Join(f.Path, name))}
		if i == mostForeign {
			list.Warn(at, "publish/unproven-file", diag.Plural(len(foreign)-i, "1 more file here is not part of the site, and nobody has proven it", "%d more files here are not part of the site, and nobody has proven them"), hint)
			break
		}
		list.Warn(at, "publish/unproven-file", diag.Msg("this file is not part of the site, and nobody has proven it; readers get it all the same"), hint)
	}
	return list, nil
}

// Publish puts files into the folder, which it makes if need be.
func (f *Folder) Publish(files map[string][]byte) (publish.Result, error) {
	defer f.Close()
	plan, err := f.Plan(publish.Files(files), nil)
	if err != nil {
		return publish.Result{}, err
	}
	return plan.Write()
}

// Told is what publishing did, in words.
func (f *Folder) Told(r publish.Result) diag.Message {
	if r.Written+r.Removed == 0 {
		return diag.Msg("nothing changed, all %s in %s are up to date.", diag.Plural(r.Unchanged, "1 file", "%d files"), f.Path)
	}
	return diag.Msg("%s written, %d unchanged, %d removed in %s.", diag.Plural(r.Written, "1 file", "%d files"), r.Unchanged, r.Removed, f.Path)
}
