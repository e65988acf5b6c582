// Klarabo builds subscription-offer sites on which every premium that an
// outside firm ships carries its disclosure. Package cli is its manual.
package main

import (
	"os"
	"runtime/debug"

	"github.com/klarabo/klarabo/generator/internal/cli"
)

func main() {
	if os.Getenv("GOGC") == "" {
		// A build is short and allocates much. Fewer collections make it a
		// third faster; near the limit, in bytes, they become as frequent as usual.
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(2500 << 20)
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr))
}
