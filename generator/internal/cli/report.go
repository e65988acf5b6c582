package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// report prints the problems to a terminal or a pipe, in a language, and is
// errProblems if one of them is an error.
func report(lang string, w io.Writer, list diag.List, files fs.FS) error {
	list = list.Sorted().In(lang)
	if err := diag.Text(w, list, files, colorful(w)); err != nil {
		return err
	}
	if !list.HasErrors() {
		return nil
	}
	fmt.Fprintln(w, list.Tally().In(lang))
	return errProblems
}

// colorful tells whether w is a terminal that may be painted on.
func colorful(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
