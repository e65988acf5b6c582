package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	_ "image/gif" // the formats that can be decoded
	"image/jpeg"
	"image/png"
	"slices"

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
	lying := orientation >= 5
	size := image.Rect(0, 0, w, h)
	if lying {
		size = image.Rect(0, 0, h, w)
	}
	dst := image.NewNRGBA(size)
	fromRight, fromBelow := slices.Contains([]int{2, 3, 7, 8}, orientation), slices.Contains([]int{3, 4, 6, 7}, orientation)
	for y := range size.Dy() {
		for x := range size.Dx() {
			u, v := x, y // where it is in the source
			if lying {
				u, v = y, x
			}
			if fromRight {
				u = w - 1 - u
			}
			if fromBelow {
				v = h - 1 - v
			}
			copy(dst.Pix[dst.PixOffset(x, y):][:4], src.Pix[src.PixOffset(u, v):][:4])
		}
	}
	return dst
}
