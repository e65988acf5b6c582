package edit

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Lines is the lines that differ between two texts: those that go with "- "
// before them, those that come with "+ ".
func Lines(before, after string) string {
	d := diffmatchpatch.New()
	a, b, lines := d.DiffLinesToChars(before, after)
	var out strings.Builder
	for _, run := range d.DiffCharsToLines(d.DiffMain(a, b, false), lines) {
		sign := map[diffmatchpatch.Operation]string{diffmatchpatch.DiffDelete: "- ", diffmatchpatch.DiffInsert: "+ "}[run.Type]
		for line := range strings.Lines(run.Text) {
			if sign != "" {
				out.WriteString(sign + strings.TrimRight(line, "\r\n") + "\n")
			}
		}
	}
	return out.String()
}
