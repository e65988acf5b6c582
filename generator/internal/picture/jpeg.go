package picture

import (
	"bytes"
	"encoding/binary"
)

// readJPEG keeps the segments that a decoder needs (ITU-T T.81, annex B): of
// those that programs put in, JFIF's own and Adobe's, which says how colours are
// coded. What follows the end of the picture, as phones append a film or a
// second picture, is dropped.
func (p *Picture) readJPEG() (icc []byte) {
	b := p.Bytes
	out := append(make([]byte, 0, len(b)), b[:2]...)
	parts := map[byte][]byte{} // of the profile, by their number
	p.Torn = true              // until its end is found
	for at := 2; ; {
		for at+1 < len(b) && b[at] == 0xFF && b[at+1] == 0xFF {
			at++
		}
		if bytes.HasPrefix(b[at:], []byte{0xFF, 0xD9}) {
			break
		}
		if at+4 > len(b) || b[at] != 0xFF {
			return nil
		}
		mark, end := b[at+1], at+2+int(binary.BigEndian.Uint16(b[at+2:]))
		if end > len(b) {
			return nil
		}
		data := b[at+4 : max(at+4, end)]
		switch {
		case mark == 0xE2 && bytes.HasPrefix(data, []byte("ICC_PROFILE\x00")) && len(data) > 14:
			parts[data[12]] = data[14:]
		case mark == 0xE0 && bytes.HasPrefix(data, []byte("JFIF\x00")) && len(data) >= 14:
			out = append(append(out, 0xFF, 0xE0, 0, 16), data[:12]...)
			out = append(out, 0, 0) // no thumbnail, which may show what was cut away
		case mark == 0xEE, mark < 0xE0 || mark > 0xEF && mark != 0xFE:
			out = append(out, b[at:end]...)
		}
		if mark >= 0xC0 && mark <= 0xC3 && len(data) > 5 && data[5] == 4 {
			p.Print = true
		}
		at = end
		if mark == 0xDA {
			scan := at
			for at+1 < len(b) && !(b[at] == 0xFF && b[at+1] != 0 && (b[at+1] < 0xD0 || b[at+1] > 0xD7)) {
				at++
			}
			if at+1 >= len(b) {
				return nil
			}
			out = append(out, b[scan:at]...)
		}
	}
	for i := byte(1); parts[i] != nil; i++ {
		icc = append(icc, parts[i]...)
	}
	p.Bytes, p.Torn = append(out, 0xFF, 0xD9), false
	return icc
}
