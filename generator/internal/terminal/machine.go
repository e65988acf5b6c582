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

// fromHere is a folder as a path from the repository's root, as GitHub wants it in
// annotations whatever the working directory is, with slashes; from the working
// directory where the folder is not in a repository that GitHub checked out.
func fromHere(folder string) string {
	if whole, err := filepath.Abs(folder); err == nil {
		here, _ := os.Getwd()
		for _, root := range []string{os.Getenv("GITHUB_WORKSPACE"), here} {
			if rel, err := filepath.Rel(root, whole); err == nil && root != "" && (root == here || filepath.IsLocal(rel)) {
				return filepath.ToSlash(rel)
			}
		}
	}
	return filepath.ToSlash(filepath.Clean(folder))
}
