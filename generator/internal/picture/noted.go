package picture

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
)

// places is how a film, a sound or a PDF notes where it was made: QuickTime's
// user data, its metadata keys, and XMP.
var places = [][]byte{[]byte("\xa9xyz"), []byte("com.apple.quicktime.location"), []byte("exif:GPSLatitude"), []byte("<GPSLatitude")}

// authors is how a PDF (ISO 32000, 14.3), XMP and office files name who made them.
var authors = regexp.MustCompile(`/Author\s*\(([^()\\]+)\)|<dc:creator>(?:\s*<rdf:Seq>\s*<rdf:li>)?\s*([^<]+)<|<meta:initial-creator>([^<]+)<`)

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
		author = strings.TrimSpace(string(m[1]) + string(m[2]) + string(m[3]))
	}
	return place, author
}

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
