// Package publish puts a tree of files into a folder on the disk and touches
// only what changed. It publishes the proven site, and whatever else a verb
// writes as a whole folder.
//
//	root, err := os.OpenRoot("public")
//	…
//	dest, err := publish.Open(root)
//	…
//	defer dest.Close()
//	plan, err := dest.Plan(tree, nil)
//	…
//	result, err := plan.Write()
//
// What it promises about the folder:
//
//   - A file that is already as it should be is not written: building twice
//     writes nothing the second time.
//   - A file is wholly old or wholly new at every moment. It is written under a
//     temporary name beside its place (".klarabo-<16 hex digits>.tmp") and
//     renamed. Pages come after the styles and pictures that they need, and
//     what is no longer part of the tree goes last.
//   - Only what an earlier call wrote is replaced or removed. The manifest,
//     ".klarabo-manifest", lists these files with their sums. A file at a path
//     of the tree that is not listed, or that no longer has its listed sum, was
//     made or edited by somebody: [Destination.Plan] then returns a [*Refusal],
//     and nothing has been written. A file that is not listed and equals the
//     tree's is adopted. Symbolic links are never followed.
//   - All this holds for a process that is killed at any moment, for a full
//     disk and for lost permissions: before the first change the manifest is
//     replaced by one that allows the old and the new files, so the next call
//     knows its own, removes left-over temporary files, and completes. (After a
//     power cut the disk itself may have torn files; they are then refused as
//     edited, and it is safe to delete them.)
//   - Of two calls for one folder, the second is refused. The lock is the
//     kernel's (flock on ".klarabo-lock"), so it never outlives its process.
//     Systems without flock (Windows, Solaris, AIX) have no lock.
//
// [Open] takes the lock before the tree is made, so that what is in the folder
// can be looked at ([Destination.Held]) and kept.
//
// The tree must not change until it is written. Names that begin with
// ".klarabo-" belong to this package, and a tree must not contain them.
package publish

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Tree is files by their slash paths. What it gives must not be changed.
type Tree interface {
	Names() iter.Seq[string]
	ReadFile(name string) ([]byte, error)
}

// Files is a tree in memory.
type Files map[string][]byte

// Names is the paths of the files.
func (f Files) Names() iter.Seq[string] { return maps.Keys(f) }

// ReadFile is a file's content.
func (f Files) ReadFile(name string) ([]byte, error) { return f[name], nil }

// ours begins every name that this package keeps for itself.
const ours = ".klarabo-"

// lockName is the file that a call locks, where the system can.
const lockName = ours + "lock"

// Result counts the files of the tree, and what was removed beside them.
type Result struct {
	Written   int // new or replaced
	Unchanged int // already as they should be
	Removed   int // written by an earlier call and no longer part of the tree
}

// Refusal is the error for what the user can mend in the destination. Nothing
// has been written. The paths in the problems are those below the destination.
type Refusal struct{ Problems diag.List }

// Error is the problems, one a line.
func (r *Refusal) Error() string {
	lines := make([]string, len(r.Problems))
	for i, p := range r.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// refuse is a Refusal for a single cause.
func refuse(rule string, msg, hint diag.Message) error { return &Refusal{problem(rule, msg, hint)} }

func problem(rule string, msg, hint diag.Message) (list diag.List) {
	list.Error(diag.Pos{}, rule, msg, hint)
	return list
}

// told limits a long list of problems of one kind: the first five, and how
// many more there are.
func told(list diag.List, rule string) diag.List {
	const most = 5
	list = list.Sorted()
	if len(list) <= most {
		return list
	}
	more := len(list) - most
	list = slices.Clone(list[:most])
	list.Error(diag.Pos{}, rule, diag.Plural(more, "1 more file in the destination is in the way in the same manner", "%d more files in the destination are in the way in the same manner"), diag.Message{})
	return list
}

// failed is an error of the machine about one file of the destination, nil if
// there is none. The operating system's own word is kept, its paths are not.
func failed(path, what string, err error) error {
	if err == nil {
		return nil
	}
	return &diag.Fault{Msg: diag.Msg("%s in the destination cannot be %s: %s", path, diag.Msg(what), diag.Cause(err))}
}
