package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	_ "image/gif" // the formats that can be decoded
	"image/jpeg"
	"image/png"

	_ "golang.org/x/image/webp"
)

// quality of a JPEG that is encoded anew: a step above that of the sizes which
// pages show.
const quality = 90

// Convert is the picture turned upright and in sRGB, in its own format. Of
// those that change, JPEG and PNG can be written.
func (p *Picture) Convert() ([]byte, error) {
	if p.Format != JPEG && p.Format != PNG {
		return nil, fmt.Errorf("%s cannot be written", p.Format)
	}
	img, _, err := image.Decode(bytes.NewReader(p.Bytes))
	if err != nil {
		return nil, err
	}
	flat := image.NewNRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Src)
	if p.profile != nil {
		for i := 0; i+3 < len(flat.Pix); i += 4 {
			c := flat.Pix[i : i+3 : i+3]
			c[0], c[1], c[2] = p.profile.srgb(c[0], c[1], c[2])
		}
	}
	flat = turned(flat, p.Turn)
	var out bytes.Buffer
	if p.Format == PNG {
		err = png.Encode(&out, flat)
	} else {
		err = jpeg.Encode(&out, flat, &jpeg.Options{Quality: quality})
	}
	return out.Bytes(), err
}

// turned is a picture as EXIF's Orientation asks for it to be shown.
func turned(src *image.NRGBA, orientation int) *image.NRGBA {
	if orientation < 2 || orientation > 8 {
		return src
	}
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	size := image.Rect(0, 0, w, h)
	if orientation >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	dst := image.NewNRGBA(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			var u, v int // where it is in the source
			switch orientation {
			case 2:
				u, v = w-1-x, y
			case 3:
				u, v = w-1-x, h-1-y
			case 4:
				u, v = x, h-1-y
			case 5:
				u, v = y, x
			case 6:
				u, v = y, h-1-x
			case 7:
				u, v = w-1-y, h-1-x
			case 8:
				u, v = w-1-y, x
			}
			copy(dst.Pix[dst.PixOffset(x, y):][:4], src.Pix[src.PixOffset(u, v):][:4])
		}
	}
	return dst
}
