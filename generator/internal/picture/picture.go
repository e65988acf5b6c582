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
	"regexp"

	"github.com/bep/imagemeta"
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
	Torn   bool   // the file breaks off before its end, so that its notes may be left

	profile *profile // of Colors; nil if it cannot be converted from
}

// Changes tells whether Convert has anything to do.
func (p *Picture) Changes() bool { return p.Turn > 1 || p.Print || p.profile != nil }

// Read takes everything out of a picture that is not the picture.
func Read(b []byte) *Picture {
	p := &Picture{Format: format(b), Bytes: b}
	p.Turn = orientation(b, p.Format)
	var icc []byte
	switch p.Format {
	case JPEG:
		icc = p.readJPEG()
	case PNG:
		icc = p.readPNG()
	case WebP:
		icc = p.readWebP()
	case GIF:
		p.readGIF()
	case AVIF:
		p.readAVIF()
	case SVG:
		p.readSVG()
	}
	if len(icc) > 0 {
		p.Colors, p.profile = readProfile(icc)
	}
	return p
}

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
		return brand(head[8:min(len(head), 40)])
	case bytes.Contains(head, []byte("<svg")) || bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")):
		return SVG
	}
	return ""
}

// brand is the format of a file in boxes (ISO/IEC 14496-12, 4.3), which a film is as well.
func brand(brands []byte) Format {
	switch {
	case bytes.Contains(brands, []byte("avif")) || bytes.Contains(brands, []byte("avis")):
		return AVIF
	case heif.Match(brands):
		return HEIC
	}
	return ""
}

// heif is the brands of pictures (ISO/IEC 23008-12, 10.2 and B.4).
var heif = regexp.MustCompile(`hei[cxms]|hev[cxms]|mif1|msf1`)

// described is the formats of which imagemeta reads what is noted in them.
var described = map[Format]imagemeta.ImageFormat{JPEG: imagemeta.JPEG, PNG: imagemeta.PNG, WebP: imagemeta.WebP}

// orientation is what EXIF says of how a picture was held, 1 if it says nothing.
func orientation(b []byte, format Format) int {
	turn := 1
	_, _ = imagemeta.Decode(imagemeta.Options{ // what cannot be read says nothing
		R: bytes.NewReader(b), ImageFormat: described[format], Sources: imagemeta.EXIF,
		HandleTag: func(t imagemeta.TagInfo) error {
			if v, ok := t.Value.(uint16); ok && t.Tag == "Orientation" && v >= 1 && v <= 8 {
				turn = int(v)
			}
			return nil
		},
	})
	return turn
}

// Size is how many pixels an AVIF picture has, 0 if it cannot be told.
func (p *Picture) Size() (width, height int) {
	if p.Format != AVIF {
		return 0, 0
	}
	is, err := imagemeta.Decode(imagemeta.Options{R: bytes.NewReader(p.Bytes), ImageFormat: imagemeta.AVIF, Sources: imagemeta.CONFIG})
	if err != nil {
		return 0, 0
	}
	return is.ImageConfig.Width, is.ImageConfig.Height
}
