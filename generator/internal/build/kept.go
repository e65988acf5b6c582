package build

import (
	"crypto/sha256"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// Kept is what an earlier run has made. The zero Kept is nothing.
type Kept struct {
	Record    *reuse.Record                         // nil for nothing
	Unchanged func(path string, sum reuse.Sum) bool // tells whether a file is still as it was
	Program   string                                // what [program.Sum] said: another program makes everything anew
	Input     string                                // the sum of what is to be made now, "" if it cannot be read
}

// Folder is where a build's files stand, with a place for a note to the next
// one beside them.
type Folder interface {
	Ours(source string) bool
	Cache() []byte
	SetCache(b []byte) error
	Held(files map[string][sha256.Size]byte) map[string]bool
}

// KeptIn is what an earlier build of the site has put into the folder. What is not
// there, or cannot be read, is made anew.
func KeptIn(in Input, folder Folder) Kept {
	k := Kept{Program: program.Sum(), Input: in.sum()}
	if k.Program == "" || !folder.Ours(in.Dir) {
		return k
	}
	if k.Record = reuse.Decode(folder.Cache(), reuse.Key()); k.Record != nil {
		held := sync.OnceValue(func() map[string]bool { return folder.Held(Digests(k.Record.Files)) })
		k.Unchanged = func(path string, _ reuse.Sum) bool { return held()[path] }
	}
	return k
}

// Keep notes what was made, with the sums of the kit's files, for the next build.
func Keep(folder Folder, r *Result, kit map[string][sha256.Size]byte) error {
	key, record := reuse.Key(), r.Site.Record
	if key == nil || program.Sum() == "" || record.Answer != nil { // which stands there
		return nil
	}
	record.Answer = r.kept(kit)
	cache, err := record.Encode(key)
	if err != nil {
		return err
	}
	return folder.SetCache(cache)
}

// Digests is the sums of files, as package publish takes them.
func Digests(files map[string]reuse.Sum) map[string][sha256.Size]byte {
	sums := map[string][sha256.Size]byte{}
	for name, sum := range files {
		sums[name] = sum
	}
	return sums
}
