package picture

import (
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf16"
)

// profile turns the colours of a picture into light: a curve a channel, and a
// matrix to XYZ under D50 (ICC.1:2022, 8.3.3). Scanners and print have tables
// instead, which are not read.
type profile struct {
	curves [3][256]float64
	matrix [9]float64
}

// readProfile is the name and the form of a profile. A profile of sRGB has no
// name: nothing is to be done with it. One of shades of grey or of print has
// none either, as the picture's form says more.
func readProfile(icc []byte) (name string, p *profile) {
	if len(icc) < 132 || string(icc[16:20]) != "RGB " {
		return "", nil
	}
	tags := map[string][]byte{}
	n := binary.BigEndian.Uint32(icc[128:])
	for i := range min(int(n), 100) {
		at := 132 + 12*i
		if at+12 > len(icc) {
			break
		}
		from, size := uint64(binary.BigEndian.Uint32(icc[at+4:])), uint64(binary.BigEndian.Uint32(icc[at+8:]))
		if from+size <= uint64(len(icc)) {
			tags[string(icc[at:at+4])] = icc[from : from+size]
		}
	}
	name = description(tags["desc"])
	p = &profile{}
	for i, c := range []string{"r", "g", "b"} {
		xyz, curve := tags[c+"XYZ"], tags[c+"TRC"]
		if len(xyz) < 20 || len(curve) < 12 || string(icc[20:24]) != "XYZ " {
			return name, nil
		}
		for row := range 3 {
			p.matrix[3*row+i] = fixed(xyz[8+4*row:])
		}
		for v := range 256 {
			p.curves[i][v] = response(curve, float64(v)/255)
		}
	}
	if p.isSRGB() {
		return "", nil
	}
	return name, p
}

func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

// response is a curve's value (10.6, 10.18).
func response(curve []byte, x float64) float64 {
	n := int(binary.BigEndian.Uint32(curve[8:]))
	switch string(curve[:4]) {
	case "curv":
		switch {
		case n == 0:
			return x
		case n == 1 && len(curve) >= 14:
			return math.Pow(x, float64(binary.BigEndian.Uint16(curve[12:]))/256)
		case n < 2 || len(curve) < 12+2*n:
			return x
		}
		at := x * float64(n-1)
		i := min(int(at), n-2)
		a, b := float64(binary.BigEndian.Uint16(curve[12+2*i:])), float64(binary.BigEndian.Uint16(curve[14+2*i:]))
		return (a + (b-a)*(at-float64(i))) / 65535
	case "para":
		return parametric(int(binary.BigEndian.Uint16(curve[8:])), curve[12:], x)
	}
	return x
}

func parametric(kind int, b []byte, x float64) float64 {
	count := []int{1, 3, 4, 5, 7}
	if kind >= len(count) || len(b) < 4*count[kind] {
		return x
	}
	p := [7]float64{1, 1}
	for i := range count[kind] {
		p[i] = fixed(b[4*i:])
	}
	g, a, bb, c, d, e, f := p[0], p[1], p[2], p[3], p[4], p[5], p[6]
	if kind == 1 || kind == 2 { // a power from where it is above nothing, and the same more everywhere
		c, d, e, f = 0, -bb/a, c, c
	}
	if x >= d {
		return math.Pow(a*x+bb, g) + e
	}
	return c*x + f
}

// description is the name of a profile, in the older and the newer form.
func description(b []byte) string {
	if len(b) < 13 {
		return "unknown"
	}
	switch string(b[:4]) {
	case "desc":
		n := int(binary.BigEndian.Uint32(b[8:]))
		if n > 0 && 12+n <= len(b) {
			return strings.TrimRight(string(b[12:12+n]), "\x00")
		}
	case "mluc":
		if len(b) >= 28 {
			size, from := int(binary.BigEndian.Uint32(b[20:])), int(binary.BigEndian.Uint32(b[24:]))
			if from >= 0 && size >= 0 && from+size <= len(b) {
				var u []uint16
				for i := from; i+1 < from+size; i += 2 {
					u = append(u, binary.BigEndian.Uint16(b[i:]))
				}
				return string(utf16.Decode(u))
			}
		}
	}
	return "unknown"
}

// isSRGB tells whether the colours are those of sRGB, but for rounding.
func (p *profile) isSRGB() bool {
	for _, c := range [][3]uint8{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {128, 128, 128}, {200, 100, 50}, {20, 60, 180}} {
		r, g, b := p.srgb(c[0], c[1], c[2])
		for i, v := range []uint8{r, g, b} {
			if d := int(v) - int(c[i]); d < -3 || d > 3 {
				return false
			}
		}
	}
	return true
}

// srgb is a colour in sRGB (IEC 61966-2-1, with D50 as the profile has it).
func (p *profile) srgb(r, g, b uint8) (uint8, uint8, uint8) {
	lr, lg, lb := p.curves[0][r], p.curves[1][g], p.curves[2][b]
	m := &p.matrix
	x, y, z := m[0]*lr+m[1]*lg+m[2]*lb, m[3]*lr+m[4]*lg+m[5]*lb, m[6]*lr+m[7]*lg+m[8]*lb
	return encoded(3.1338561*x - 1.6168667*y - 0.4906146*z),
		encoded(-0.9787684*x + 1.9161415*y + 0.0334540*z),
		encoded(0.0719453*x - 0.2289914*y + 1.4052427*z)
}

const steps = 4096

var encodings = func() (table [steps + 1]uint8) {
	for i := range table {
		v := float64(i) / steps
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		table[i] = uint8(v*255 + .5)
	}
	return table
}()

func encoded(v float64) uint8 { return encodings[int(min(max(v, 0), 1)*steps+.5)] }
