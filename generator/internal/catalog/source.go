package catalog

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// maxSize is the most bytes a file of data/ may have. The largest honest one
// has a few kilobytes.
const maxSize = 1 << 20

var bom = []byte("\xEF\xBB\xBF")

// readable tells whether the source can be given to the YAML parser, and says
// why not. Windows line ends (CRLF) are fine: YAML reads them as line ends, so
// that the values are the same on every system.
func (d *decoder) readable() bool {
	whole := diag.Pos{File: d.file}
	switch {
	case len(d.src) > maxSize:
		d.list.Error(whole, "file-size", diag.Msg("this file has more than %d KiB", maxSize>>10),
			diag.Msg("check whether this is the right file"))
		return false
	case d.utf16() || d.document():
		return false
	case bytes.HasPrefix(d.src, bom):
		// The mark does no harm here, but tools that read the file later may stumble over it.
		d.list.Warn(diag.Pos{File: d.file, Line: 1, Col: 1}, "encoding",
			diag.Msg("this file begins with an invisible byte order mark (BOM)"),
			diag.Msg("save it as UTF-8 without BOM in your editor"))
		d.src = d.src[len(bom):]
	}
	return d.characters(func(rune) bool { return false }) && d.markers() && d.hardSpaces()
}

// Text tells what keeps a file that people write, be it Markdown, a template
// or a style sheet, from being what it seems: its encoding, or a merge that was
// left half done.
func Text(file string, src []byte) diag.List {
	d := &decoder{file: file, src: src}
	if !d.utf16() && !d.merged() {
		d.characters(func(r rune) bool { return r != 0 })
	}
	return d.list[:min(1, len(d.list))]
}

// documents is how files of other programs begin.
var documents = []struct{ begin, what string }{
	{"PK\x03\x04", "Word, Excel or LibreOffice"}, {"\xD0\xCF\x11\xE0", "Word or Excel"}, {"{\\rtf", "WordPad or TextEdit"}, {"%PDF", "PDF"},
	{"<!DOCTYPE", "HTML"}, {"<html", "HTML"}, {"\xFF\xD8\xFF", "JPEG"}, {"\x89PNG", "PNG"},
}

// document tells whether the file is one of another program, and says so.
func (d *decoder) document() bool {
	for _, other := range documents {
		if bytes.HasPrefix(d.src, []byte(other.begin)) {
			d.list.Error(diag.Pos{File: d.file}, "encoding", diag.Msg("this is no text, but a file of another program (%s)", other.what),
				diag.Msg("open it there, and save its text alone with an editor, as UTF-8"))
			return true
		}
	}
	return false
}

// utf16 tells whether the file is in an encoding that many editors offer as
// "Unicode", and says so.
func (d *decoder) utf16() bool {
	is := bytes.HasPrefix(d.src, []byte("\xFF\xFE")) || bytes.HasPrefix(d.src, []byte("\xFE\xFF"))
	if is {
		d.list.Error(diag.Pos{File: d.file}, "encoding", diag.Msg("this file is saved as UTF-16"), diag.Msg("save it as UTF-8 in your editor"))
	}
	return is
}

// merged tells whether a version control system left two versions of the file
// in it, and says so.
func (d *decoder) merged() bool {
	for n, line := range d.lines() {
		if isMarker(line, "<<<<<<<") {
			d.list.Error(d.span(n+1, 0, len(line)), "merge-conflict",
				diag.Msg("a merge left two versions of this file in it"),
				diag.Msg("keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"))
			return true
		}
	}
	return false
}

// characters tells of bytes that are not UTF-8 and of characters that nobody
// sees, the first in each line. They would let a text look different from what it
// is, and some of them would make YAML count lines as no editor does.
func (d *decoder) characters(harmless func(rune) bool) bool {
	told := len(d.list)
	for n, line := range d.lines() {
		at := hidden(line, harmless)
		if at < 0 || d.full() {
			continue
		}
		r, size := utf8.DecodeRuneInString(line[at:])
		pos := d.span(n+1, at, at+size)
		if r == utf8.RuneError && size == 1 {
			d.list.Error(pos, "encoding", diag.Msg("this file is not UTF-8: the first byte that does not fit is %#x", line[at]), guessEncoding(line[at]))
			return false
		}
		hint := diag.Msg("delete it and type the text around it anew")
		if r == '\r' {
			hint = diag.Msg("save the file with the line ends of Windows (CRLF) or Unix (LF)")
		}
		d.list.Error(pos, "invisible-character", unseen(r), hint)
	}
	return len(d.list) == told
}

// hidden is where the first character of a text stands that must not be there
// because nobody sees it, or the first byte that is none; -1 if all is well.
func hidden(text string, harmless func(rune) bool) int {
	for i, r := range text {
		if r >= ' ' && r < 0x7F {
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 || unseen(r).Format != "" && !harmless(r) && !joins(text[:i], text[i+size:], r) {
			return i
		}
	}
	return -1
}

// guessEncoding names the encoding that a file with the byte c most likely has.
func guessEncoding(c byte) diag.Message {
	r := charmap.Windows1252.DecodeByte(c)
	if r == utf8.RuneError || !unicode.IsPrint(r) {
		return diag.Msg("save it as UTF-8 in your editor")
	}
	return diag.Msg("it seems to be saved as Windows-1252 (Latin-1), where this byte is %q: save it as UTF-8 in your editor", string(r))
}

// unseen says what is wrong with a character that must not stand in any text;
// the zero Message if nothing is.
func unseen(r rune) diag.Message {
	switch {
	case r < 0x80 && r >= ' ' && r != 0x7F || r == '\n' || r == '\t':
		return diag.Message{}
	case r == '\r':
		return diag.Msg("a line ends in a way that only very old computers know (CR)")
	case r == 0:
		return diag.Msg("a NUL character stands here, as in files that are no text")
	case unicode.IsControl(r):
		return diag.Msg("an invisible control character stands here (%U)", r)
	case unicode.Is(unicode.Bidi_Control, r):
		return diag.Msg("an invisible character stands here that turns the direction of writing (%U)", r)
	case r == '\u00AD':
		return diag.Msg("an invisible soft hyphen stands here (U+00AD)")
	case r == utf8.RuneError:
		return diag.Msg("a character was lost here when the file was saved in a wrong encoding (%U)", r)
	case r == '\u2028' || r == '\u2029':
		return diag.Msg("an invisible line separator stands here (%U)", r)
	case unicode.Is(unicode.Cf, r) || unicode.Is(blanks, r):
		return diag.Msg("an invisible character without width stands here (%U)", r)
	case unicode.Is(unicode.Noncharacter_Code_Point, r) || unicode.Is(unicode.Co, r):
		return diag.Msg("a character stands here that has no meaning (%U)", r)
	}
	return diag.Message{}
}

// blanks are letters, marks and symbols that leave no ink, so that a text of
// them is there for a program and missing for a reader (Unicode's
// Default_Ignorable_Code_Point, and the empty Braille pattern). The variation
// selectors U+FE00 to U+FE0F, which belong to emoji, are not among them.
var blanks = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x034F, Hi: 0x034F, Stride: 1},
	{Lo: 0x115F, Hi: 0x1160, Stride: 1},
	{Lo: 0x17B4, Hi: 0x17B5, Stride: 1},
	{Lo: 0x180B, Hi: 0x180F, Stride: 1},
	{Lo: 0x2065, Hi: 0x2065, Stride: 1},
	{Lo: 0x2800, Hi: 0x2800, Stride: 1},
	{Lo: 0x3164, Hi: 0x3164, Stride: 1},
	{Lo: 0xFFA0, Hi: 0xFFA0, Stride: 1},
	{Lo: 0xFFF0, Hi: 0xFFF8, Stride: 1},
}, R32: []unicode.Range32{{Lo: 0xE0000, Hi: 0xE0FFF, Stride: 1}}}

// markers looks for lines that a merge left in the file and for those that
// begin a second document.
func (d *decoder) markers() bool {
	if d.merged() {
		return false
	}
	content := false // something stood above that belongs to a document
	ended := false   // and then its end was marked
	for n, line := range d.lines() {
		switch {
		case isMarker(line, "...") && content:
			ended = true
		case isMarker(line, "---") && content, ended && strings.TrimSpace(line) != "" && line[0] != '#':
			d.list.Error(d.span(n+1, 0, len(line)), "several-documents", diag.Msg("a second document begins here, but a file holds one record"),
				diag.Msg("delete the line, or move what follows to a file of its own"))
			return false
		case isMarker(line, "---"):
			content = true
		case strings.TrimSpace(line) != "" && line[0] != '#' && line[0] != '%':
			content = true
		}
	}
	return true
}

// isMarker tells whether the line is the marker, alone or before a space.
func isMarker(line, marker string) bool {
	rest, ok := strings.CutPrefix(line, marker)
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// lines is the source by lines, without their ends.
func (d *decoder) lines() []string {
	if d.byLine == nil {
		d.byLine = strings.Split(string(d.src), "\n")
		for i, l := range d.byLine {
			d.byLine[i] = strings.TrimSuffix(l, "\r")
		}
	}
	return d.byLine
}

// line is one of the lines, counted from 1; "" if it is not there.
func (d *decoder) line(n int) string {
	if n < 1 || n > len(d.lines()) {
		return ""
	}
	return d.lines()[n-1]
}

// span is the place of a part of a line, from one byte to another.
func (d *decoder) span(line, from, to int) diag.Pos {
	text := d.line(line)
	return diag.Pos{File: d.file, Line: line, Col: utf8.RuneCountInString(text[:from]) + 1, Len: utf8.RuneCountInString(text[from:to])}
}
