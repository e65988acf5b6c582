package picture

import "encoding/binary"

// readAVIF fills the notes of a camera with zeros, where they stand: to take
// them out would move what the file's lists point to (ISO/IEC 14496-12, 8.11).
func (p *Picture) readAVIF() {
	b := append([]byte(nil), p.Bytes...)
	p.Torn = !each(b, func(string, []byte) {})
	meta := box(b, "meta")
	if len(meta) < 4 {
		return
	}
	meta = meta[4:]
	notes := map[uint32]bool{}
	if iinf := box(meta, "iinf"); len(iinf) > 6 {
		entries := iinf[6:]
		if iinf[0] > 0 && len(iinf) > 8 {
			entries = iinf[8:]
		}
		each(entries, func(kind string, infe []byte) {
			if kind != "infe" || len(infe) < 12 || infe[0] < 2 {
				return
			}
			id, at := uint32(binary.BigEndian.Uint16(infe[4:])), 8
			if infe[0] > 2 {
				id, at = binary.BigEndian.Uint32(infe[4:]), 10
			}
			if at+4 <= len(infe) {
				what := string(infe[at : at+4])
				notes[id] = what == "Exif" || what == "mime"
			}
		})
	}
	for _, e := range extents(box(meta, "iloc"), notes) {
		if e.method == 1 { // in idat
			zero(box(meta, "idat"), e.from, e.size)
		} else {
			zero(b, e.from, e.size)
		}
	}
	p.Bytes = b
}

func zero(b []byte, from, size uint64) {
	if from < uint64(len(b)) && size <= uint64(len(b))-from {
		clear(b[from : from+size])
	}
}

// each calls do with each box in b. It is false if one is longer than the rest.
func each(b []byte, do func(kind string, content []byte)) bool {
	for len(b) >= 8 {
		size, head := uint64(binary.BigEndian.Uint32(b)), uint64(8)
		switch {
		case size == 0:
			size = uint64(len(b))
		case size == 1 && len(b) >= 16:
			size, head = binary.BigEndian.Uint64(b[8:]), 16
		}
		if size < head || size > uint64(len(b)) {
			return false
		}
		do(string(b[4:8]), b[head:size])
		b = b[size:]
	}
	return true
}

// box is the content of the first box of a kind, nil if there is none.
func box(b []byte, kind string) (content []byte) {
	each(b, func(k string, c []byte) {
		if k == kind && content == nil {
			content = c
		}
	})
	return content
}

type extent struct{ method, from, size uint64 }

// extents is where items stand, from an iloc box (8.11.3).
func extents(iloc []byte, items map[uint32]bool) (all []extent) {
	if len(iloc) < 8 {
		return nil
	}
	offset, length, base, index, id := int(iloc[4]>>4), int(iloc[4]&15), int(iloc[5]>>4), 0, 2
	version := iloc[0]
	if version > 0 {
		index = int(iloc[5] & 15)
	}
	if version == 2 {
		id = 4
	}
	r := &bits{b: iloc[6:]}
	for range min(r.number(id), 10_000) {
		item, method := uint32(r.number(id)), uint64(0)
		if version > 0 {
			method = r.number(2) & 15
		}
		r.number(2) // where the data are: this file
		start := r.number(base)
		for range r.number(2) {
			r.number(index)
			e := extent{method, start + r.number(offset), r.number(length)}
			if r.torn {
				return all
			}
			if items[item] {
				all = append(all, e)
			}
		}
	}
	return all
}

// bits reads numbers.
type bits struct {
	b    []byte
	torn bool
}

func (r *bits) number(bytes int) (n uint64) {
	if bytes > len(r.b) {
		r.torn = true
		return 0
	}
	for _, c := range r.b[:bytes] {
		n = n<<8 | uint64(c)
	}
	r.b = r.b[bytes:]
	return n
}
