// Klarabo builds subscription-offer sites on which every premium that an
// outside firm ships carries its disclosure. Package cli is its manual.
package main

import (
	"os"

	"github.com/klarabo/klarabo/generator/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr)) }
