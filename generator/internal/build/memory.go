package build

import (
	"os"
	"runtime/debug"
)

// UseMemory tells the garbage collector how much memory a run over so many
// offers may use. A build is short and allocates much: fewer collections make it
// a third faster. Near the limit they become as frequent as usual; it must be
// well above what a build holds at a time, or they would take all of its time.
// What the environment says (GOGC, GOMEMLIMIT) goes before.
func UseMemory(offers int) {
	const (
		percent  = 400
		fixed    = 1600 << 20 // bytes, most of it for the part that is being made
		perOffer = 40 << 10   // bytes: its data, its pages compressed, and as much again to work with
	)
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(fixed + int64(offers)*perOffer)
	}
}
