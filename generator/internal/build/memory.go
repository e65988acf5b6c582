package build

import (
	"os"
	"runtime/debug"
)

// UseMemory tells the garbage collector how much memory a run over so many
// offers may use. A build is short and allocates much: fewer collections make it
// a third faster. What a build holds at a time is some 1,000 MB for the part that
// is being made, and for each offer its data; published files are on the disk.
func UseMemory(offers int) { limit(1600<<20 + int64(offers)*(40<<10)) }

// useLittle is UseMemory for a preview, which stands beside an editor's other
// programs all day: of 1,000 offers it takes 580 MB instead of 1,600, and a tenth
// more time. For each offer it holds what the file says and its pages.
func useLittle(offers int) { limit(220<<20 + int64(offers)*(300<<10)) }

// limit sets how many bytes all may take. Near it collections become so frequent
// that they would take all of the time, so it must be well above what is held.
// What the environment says (GOGC, GOMEMLIMIT) goes before.
func limit(bytes int64) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(bytes)
	}
}
