package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// Kept is what an earlier run has made. The zero Kept is nothing.
type Kept struct {
	Record    *reuse.Record                         // nil for nothing
	Unchanged func(path string, sum reuse.Sum) bool // tells whether a file is still as it was
	Program   string                                // what [Program] said: another program makes everything anew
}

// Folder is where a build's files stand, with a place for a note to the next
// one beside them.
type Folder interface {
	Cache() []byte
	SetCache(b []byte) error
	Held(files map[string][sha256.Size]byte) map[string]bool
}

// KeptIn is what an earlier build has put into the folder. What is not there, or
// cannot be read, is made anew.
func KeptIn(folder Folder) Kept {
	k := Kept{Program: Program()}
	if k.Program == "" {
		return k
	}
	if k.Record = reuse.Decode(folder.Cache(), reuse.Key()); k.Record != nil {
		held := folder.Held(Digests(k.Record))
		k.Unchanged = func(path string, _ reuse.Sum) bool { return held[path] }
	}
	return k
}

// Keep notes what was made for the next build.
func Keep(folder Folder, record *reuse.Record) error {
	key := reuse.Key()
	if key == nil || Program() == "" {
		return nil
	}
	cache, err := record.Encode(key)
	if err != nil {
		return err
	}
	return folder.SetCache(cache)
}

// Digests is the sums of a record's files, as package publish takes them.
func Digests(r *reuse.Record) map[string][sha256.Size]byte {
	files := map[string][sha256.Size]byte{}
	for name, sum := range r.Files {
		files[name] = sum
	}
	return files
}

// Program stands for this program: what another one has made or proven is made
// and proven anew. It is "" if it cannot be told, and then nothing is kept. It is
// told by what Go's linker writes at the beginning of a program, which is a sum of
// all of it, by the versions in it, its size and time: to read all of its 90 MB
// would take as long as a small site.
var Program = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	info, err := f.Stat()
	versions, ok := debug.ReadBuildInfo()
	if err != nil || !ok {
		return ""
	}
	sum := sha256.New()
	if _, err := io.CopyN(sum, f, 64<<10); err != nil {
		return ""
	}
	fmt.Fprint(sum, versions, info.Size(), info.ModTime().UnixNano())
	return hex.EncodeToString(sum.Sum(nil))
})
