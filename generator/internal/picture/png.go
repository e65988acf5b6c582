package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"slices"
)

const pngMagic = "\x89PNG\r\n\x1a\n"

// pngKept is the chunks that say how a PNG looks (W3C PNG, 11 and 12); others
// hold words, days and the notes of cameras.
var pngKept = []string{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "bKGD", "pHYs", "sBIT", "acTL", "fcTL", "fdAT"}

func (p *Picture) readPNG() (icc []byte) {
	b := p.Bytes
	out := append(make([]byte, 0, len(b)), pngMagic...)
	for at := len(pngMagic); at+12 <= len(b); {
		size := int(binary.BigEndian.Uint32(b[at:]))
		if size < 0 || size > len(b)-at-12 {
			break
		}
		kind, data := string(b[at+4:at+8]), b[at+8:at+8+size]
		switch {
		case slices.Contains(pngKept, kind):
			out = append(out, b[at:at+12+size]...)
		case kind == "iCCP":
			icc = inflated(data)
		}
		if kind == "IEND" {
			p.Bytes = out
			return icc
		}
		at += 12 + size
	}
	p.Torn = true
	return nil
}

// maxProfile is the most bytes of a colour profile.
const maxProfile = 4 << 20

// inflated is the profile of an iCCP chunk: a name, a method, deflated bytes.
func inflated(data []byte) []byte {
	_, rest, ok := bytes.Cut(data, []byte{0})
	if !ok || len(rest) < 2 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(rest[1:]))
	if err != nil {
		return nil
	}
	icc, err := io.ReadAll(io.LimitReader(r, maxProfile))
	if err != nil {
		return nil
	}
	return icc
}
