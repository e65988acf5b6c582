package picture

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// places is how a film, a sound or a PDF notes where it was made: QuickTime's
// user data, its metadata keys, and XMP.
var places = [][]byte{[]byte("\xa9xyz"), []byte("com.apple.quicktime.location"), []byte("exif:GPSLatitude"), []byte("<GPSLatitude")}

// authors is how a PDF (ISO 32000, 14.3), XMP and office files name who made them.
var authors = regexp.MustCompile(`(?s)/Author\s*(\((?:[^()\\]|\\.)+\)|<[\da-fA-F\s]+>)|<dc:creator>(?:\s*<rdf:Seq>\s*<rdf:li>)?\s*([^<]+)<|<meta:initial-creator>([^<]+)<`)

// Noted is what a file that is no picture says of its making, which nothing
// takes out: whether it says where that was, and by whom, "" if it does not.
func Noted(b []byte) (place bool, author string) {
	for _, p := range places {
		place = place || bytes.Contains(b, p)
	}
	if bytes.HasPrefix(b, []byte("PK")) {
		b = properties(b)
	}
	if m := authors.FindSubmatch(b); m != nil {
		author = strings.TrimSpace(pdfText(m[1]) + string(m[2]) + string(m[3]))
	}
	return place, author
}

// pdfText is what a string object of a PDF says (ISO 32000, 7.3.4 and 7.9.2.2).
func pdfText(object []byte) string {
	if len(object) < 2 {
		return ""
	}
	b := object[1 : len(object)-1]
	if object[0] == '<' {
		digits := string(bytes.Join(bytes.Fields(b), nil))
		b, _ = hex.DecodeString(digits + strings.Repeat("0", len(digits)%2)) // it has nothing but digits
	} else {
		b = pdfEscape.ReplaceAllFunc(b, func(e []byte) []byte {
			if code, err := strconv.ParseUint(string(e[1:]), 8, 8); err == nil {
				return []byte{byte(code)}
			}
			return e[1:]
		})
	}
	encoding := charmap.ISO8859_1.NewDecoder() // nearly PDFDocEncoding
	switch {
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		encoding = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case utf8.Valid(b):
		return strings.TrimPrefix(string(b), "\uFEFF")
	}
	text, _ := encoding.Bytes(b) // what cannot be read says nothing
	return string(text)
}

// pdfEscape is a byte of a string, by its number or as it is.
var pdfEscape = regexp.MustCompile(`(?s)\\(?:[0-7]{1,3}|.)`)

// properties is the part of an office file that says who made it.
func properties(b []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil
	}
	for _, f := range z.File {
		if f.Name != "docProps/core.xml" && f.Name != "meta.xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil
		}
		defer r.Close()
		part, _ := io.ReadAll(io.LimitReader(r, 1<<20)) // what cannot be read says nothing
		return part
	}
	return nil
}
