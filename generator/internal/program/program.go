// Package program says which Klarabo this is: by its version and its Hugo's, and
// by a sum that no other program has.
package program

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// Versions is those of Klarabo and of the Hugo in it, "unknown" if they are.
func Versions() (own, hugo string) {
	own, hugo = "unknown", "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		own = info.Main.Version
		for _, m := range info.Deps {
			if m.Path == "github.com/gohugoio/hugo" {
				hugo = m.Version
			}
		}
	}
	return own, hugo
}

// Pinned is the version of this program as `go run` takes it; "latest" of one
// that was built from files that no version has.
func Pinned() string {
	own, _ := Versions()
	if !strings.HasPrefix(own, "v") || strings.Contains(own, "+") {
		return "latest"
	}
	return own
}

// Built is the time of the source that the program was built from, so that the
// same program writes the same.
func Built() time.Time {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if t, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
				return t
			}
		}
	}
	return time.Unix(0, 0).UTC()
}

// beginning is how many bytes of a program are read: Go's linker writes a sum of
// all of it there (as `go tool buildid` finds it).
const beginning = 64 << 10

// Sum stands for this program: what another one has made or proven is made and
// proven anew, and what the same one has on another machine is not. It is "" if it
// cannot be told, and then nothing is kept.
var Sum = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	return sumOf(name)
})

// sumOf is of a program's beginning, the versions in it and its size, since to
// read all of its 90 MB would take as long as a small site.
func sumOf(name string) string {
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
	if _, err := io.CopyN(sum, f, beginning); err != nil {
		return ""
	}
	fmt.Fprint(sum, versions, info.Size())
	return hex.EncodeToString(sum.Sum(nil))
}
