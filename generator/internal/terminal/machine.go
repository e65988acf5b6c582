package terminal

import (
	"io"
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Machine prints problems of a folder's files for another program: as json, or as
// annotations for github. It is [usage.ErrProblems] if one of them is an error.
func Machine(w io.Writer, format string, list diag.List, folder string) (err error) {
	if format == "github" {
		err = diag.GitHub(w, list, fromHere(folder))
	} else {
		err = diag.JSON(w, list)
	}
	if err == nil && list.HasErrors() {
		err = usage.ErrProblems
	}
	return err
}

// fromHere is a folder as a path from the working directory, with slashes; the
// folder as it was given where there is no such path.
func fromHere(folder string) string {
	if here, err := os.Getwd(); err == nil && filepath.IsAbs(folder) {
		if rel, err := filepath.Rel(here, folder); err == nil {
			folder = rel
		}
	}
	return filepath.ToSlash(filepath.Clean(folder))
}
