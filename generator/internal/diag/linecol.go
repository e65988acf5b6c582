package diag

import (
	"bytes"
	"unicode/utf8"
)

// LineCol is the line and the column of a byte in a text: both from 1, the column
// in characters.
func LineCol(text []byte, at int) (line, col int) {
	before := text[:min(at, len(text))]
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
}
