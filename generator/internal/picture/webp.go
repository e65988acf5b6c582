package picture

import "encoding/binary"

// readWebP keeps what is shown (RFC 9649, 2.7), and takes the notes of what was
// taken out from the list of what there is.
func (p *Picture) readWebP() (icc []byte) {
	const hasICC, hasEXIF, hasXMP = 1 << 5, 1 << 3, 1 << 2
	b := p.Bytes
	whole := 8 + int(binary.LittleEndian.Uint32(b[4:]))
	p.Torn = true // until its end is found
	if whole < 12 || whole > len(b) {
		return nil
	}
	b = b[:whole] // what follows is no part of the picture
	out := append(make([]byte, 0, len(b)), b[:12]...)
	for at := 12; at+8 <= len(b); {
		size := int(binary.LittleEndian.Uint32(b[at+4:]))
		end := at + 8 + size + size%2
		if size < 0 || at+8+size > len(b) {
			return nil
		}
		data := b[at+8 : at+8+size]
		switch string(b[at : at+4]) {
		case "ICCP":
			icc = data
		case "VP8X":
			out = append(out, b[at:min(end, len(b))]...)
			out[len(out)-size] &^= hasICC | hasEXIF | hasXMP
		case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF":
			out = append(out, b[at:min(end, len(b))]...)
		}
		at = end
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	p.Bytes, p.Torn = out, false
	return icc
}

// readGIF drops remarks, and what programs add but the number of rounds
// (GIF89a, 24 and 26).
func (p *Picture) readGIF() {
	b := p.Bytes
	p.Torn = true // until its end is found
	if len(b) < 13 {
		return
	}
	at := 13
	if b[10]&0x80 != 0 {
		at += 3 << (b[10]&7 + 1)
	}
	if at > len(b) {
		return
	}
	out := append(make([]byte, 0, len(b)), b[:at]...)
	blocks := func(from int) int { // the byte after a row of data blocks, -1 if there is none
		for from < len(b) {
			if b[from] == 0 {
				return from + 1
			}
			from += 1 + int(b[from])
		}
		return -1
	}
	for at < len(b) {
		from, end, keep := at, -1, true
		switch {
		case b[at] == 0x3B:
			p.Bytes, p.Torn = append(out, 0x3B), false
			return
		case b[at] == 0x21 && at+2 < len(b):
			end = blocks(at + 2)
			loop := at+14 <= len(b) && (string(b[at+3:at+14]) == "NETSCAPE2.0" || string(b[at+3:at+14]) == "ANIMEXTS1.0")
			keep = b[at+1] == 0xF9 || b[at+1] == 0x01 || b[at+1] == 0xFF && loop
		case b[at] == 0x2C && at+10 < len(b):
			from := at + 10
			if b[at+9]&0x80 != 0 {
				from += 3 << (b[at+9]&7 + 1)
			}
			end = blocks(from + 1)
		}
		if end < 0 {
			return
		}
		if keep {
			out = append(out, b[from:end]...)
		}
		at = end
	}
}
