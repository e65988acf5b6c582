// Package terminal is what people see of a command while it runs and when it
// ends: problems, how far it is, and questions. What goes to a pipe or a file is
// the same without colour, without progress and without anybody to ask.
package terminal

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Report prints problems in a language, with their lines in the files, which may
// be nil. It is [usage.ErrProblems] if one of them is an error.
func Report(lang string, w io.Writer, list diag.List, files fs.FS) error {
	list = list.Sorted()
	if err := diag.Text(w, list.Folded().In(lang), files, Colorful(w)); err != nil {
		return err
	}
	if !list.HasErrors() {
		return nil
	}
	fmt.Fprintln(w, list.Tally().In(lang))
	return usage.ErrProblems
}

// Colorful tells whether w is a terminal that may be painted on (no-color.org).
func Colorful(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Person is a stream at whose other end somebody sits, nil if nobody does.
func Person(stream any) *os.File {
	if f, ok := stream.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f
	}
	return nil
}

// Agreed asks a question, to which no answer is a no.
func Agreed(in io.Reader, out io.Writer, question string) bool {
	fmt.Fprint(out, question, " ")
	answer, _ := bufio.NewReader(in).ReadString('\n')
	return slices.Contains([]string{"y", "yes", "j", "ja"}, strings.ToLower(strings.TrimSpace(answer)))
}
