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
	fmt.Fprintln(w, tally(list).In(lang))
	return errProblems
}

// tally is "2 errors and 1 warning".
func tally(list diag.List) diag.Message {
	n := [2]int{}
	for _, p := range list {
		n[p.Severity]++
	}
	errors, warnings := count(n[diag.Error], "1 error", "%d errors"), count(n[diag.Warning], "1 warning", "%d warnings")
	if n[diag.Warning] == 0 {
		return errors
	}
	return diag.Msg("%s and %s", errors, warnings)
}

// count is how many there are of something, in words for one and for more,
// which are told the number.
func count(n int, one, more string) diag.Message {
	if n == 1 {
		return diag.Msg(one)
	}
	return diag.Msg(more, n)
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
