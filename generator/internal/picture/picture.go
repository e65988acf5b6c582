// Package picture makes pictures fit to be published: without anything that a
// camera or a program has noted in them, above all not where they were taken;
// upright; and with the colours of the web (sRGB).
//
//	p := picture.Read(b)
//	if p.Changes() {
//		b, err = p.Convert()
//	} else {
//		b = p.Bytes
//	}
//
// Read takes the notes out and leaves the picture itself as it is, bit for bit,
// which takes no time worth speaking of. Convert decodes and encodes anew, which
// does; it is needed for a picture that lies on its side or has colours of its
// own. What Read does not know, it leaves as it is.
package picture

import (
	"bytes"
	"encoding/binary"
)

// Format is a kind of picture, as its file begins; "" is none that is known.
type Format string

// The formats. JPEG, PNG, GIF and WebP are read by Go; AVIF by Hugo alone.
const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	GIF  Format = "gif"
	WebP Format = "webp"
	AVIF Format = "avif"
	SVG  Format = "svg"
	HEIC Format = "heic" // never published: browsers do not show it
)

// Picture is what was read.
type Picture struct {
	Format Format
	Bytes  []byte // without notes
	Turn   int    // EXIF's Orientation, 1 to 8; 1 is upright, and what nothing is said of
	Print  bool   // the colours are those of print (CMYK)
	Colors string // the name of a colour profile that is not sRGB, "" if there is none

	profile *profile // of Colors; nil if it cannot be converted from
}

// Changes tells whether Convert has anything to do.
func (p *Picture) Changes() bool { return p.Turn > 1 || p.Print || p.profile != nil }

// Read takes everything out of a picture that is not the picture.
func Read(b []byte) *Picture {
	p := &Picture{Format: format(b), Bytes: b, Turn: 1}
	var notes notes
	switch p.Format {
	case JPEG:
		p.readJPEG(&notes)
	case PNG:
		p.readPNG(&notes)
	case WebP:
		p.readWebP(&notes)
	case GIF:
		p.readGIF()
	case AVIF:
		p.readAVIF()
	case SVG:
		p.readSVG()
	}
	if turn := orientation(notes.exif); turn > 0 {
		p.Turn = turn
	}
	if len(notes.icc) > 0 {
		p.Colors, p.profile = readProfile(notes.icc)
	}
	return p
}

// notes is what was taken out and says how the picture is to be shown.
type notes struct{ exif, icc []byte }

func format(b []byte) Format {
	head := b[:min(len(b), 512)]
	switch {
	case bytes.HasPrefix(b, []byte("\xFF\xD8\xFF")):
		return JPEG
	case bytes.HasPrefix(b, []byte(pngMagic)):
		return PNG
	case bytes.HasPrefix(b, []byte("GIF8")):
		return GIF
	case len(b) > 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
		return WebP
	case len(b) > 12 && string(b[4:8]) == "ftyp":
		if brands := head[8:min(len(head), 40)]; bytes.Contains(brands, []byte("avif")) || bytes.Contains(brands, []byte("avis")) {
			return AVIF
		}
		return HEIC
	case bytes.Contains(head, []byte("<svg")) || bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")):
		return SVG
	}
	return ""
}

// orientation is the value of EXIF's tag 0x0112 (Exif 2.32, 4.6.4), 0 if there
// is none.
func orientation(exif []byte) int {
	var order binary.ByteOrder
	switch {
	case len(exif) < 14:
		return 0
	case string(exif[:2]) == "II":
		order = binary.LittleEndian
	case string(exif[:2]) == "MM":
		order = binary.BigEndian
	default:
		return 0
	}
	at := int(order.Uint32(exif[4:]))
	if at < 8 || at > len(exif)-2 {
		return 0
	}
	n := int(order.Uint16(exif[at:]))
	for i := range n {
		entry := at + 2 + 12*i
		if entry+12 > len(exif) {
			return 0
		}
		if order.Uint16(exif[entry:]) == 0x0112 {
			if v := int(order.Uint16(exif[entry+8:])); v >= 1 && v <= 8 {
				return v
			}
		}
	}
	return 0
}
