package kit

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// TestCode reads each code as a camera does, and finds the address of the page;
// the slip has the same one.
func TestCode(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	kit := tree(t, cat, texts, today)
	pages := Pages(cat, base, &diag.List{})
	if len(pages) != len(cat.Partners)*len(cat.Site.Languages) {
		t.Fatalf("there are %d codes", len(pages))
	}
	for _, p := range pages {
		code := kit[p.Path]
		if want := base + "/" + cat.Site.ShortPage(p.Lang, p.Partner); p.URL != want || scan(t, code) != want {
			t.Errorf("%s leads to %s, its entry to %s and not to %s", p.Path, scan(t, code), p.URL, want)
		}
		if !strings.Contains(code, "<title>"+p.URL+"</title>") || strings.Count(code, "<path ") != 1 {
			t.Errorf("%s is\n%s", p.Path, code)
		}
		slip := kit[p.Partner+"/subscriber/slip."+string(p.Lang)+".html"]
		if slip != "" && !strings.Contains(slip, strings.TrimSpace(code)) {
			t.Errorf("the slip of %s has not this code", p.Path)
		}
	}
}

// TestLongAddress: an address that no code holds is told of where it stands.
func TestLongAddress(t *testing.T) {
	cat, texts := mini(t, nil)
	if files, list := Render(cat, texts, today, base+strings.Repeat("/a", 1200), false); files != nil || len(list) != 1 || list[0].Rule != "kit/address" {
		t.Errorf("%v", list)
	}
}

var runs = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)

// scan is what a code of version 1 to 6 and level M says in bytes, read by
// ISO/IEC 18004 and not by the library that has made it.
func scan(t *testing.T, svg string) string {
	t.Helper()
	dark := map[[2]int]bool{}
	for _, m := range runs.FindAllStringSubmatch(svg, -1) {
		x, _ := strconv.Atoi(m[1])
		y, _ := strconv.Atoi(m[2])
		n, _ := strconv.Atoi(m[3])
		for i := range n {
			dark[[2]int{x + i - quiet, y - quiet}] = true
		}
	}
	box := regexp.MustCompile(`viewBox="0 0 (\d+) `).FindStringSubmatch(svg)
	side, _ := strconv.Atoi(box[1])
	side -= 2 * quiet
	version := (side - 17) / 4
	format := 0
	for x := range 5 { // level and mask, in the row below the upper left finder
		format <<= 1
		if dark[[2]int{x, 8}] {
			format |= 1
		}
	}
	format ^= 0b10101
	if format>>3 != 0 || version > 6 || (side-17)%4 != 0 {
		t.Fatalf("version %d, level %02b", version, format>>3)
	}
	masks := []func(x, y int) bool{
		func(x, y int) bool { return (x+y)%2 == 0 }, func(_, y int) bool { return y%2 == 0 },
		func(x, _ int) bool { return x%3 == 0 }, func(x, y int) bool { return (x+y)%3 == 0 },
		func(x, y int) bool { return (y/2+x/3)%2 == 0 }, func(x, y int) bool { return x*y%2+x*y%3 == 0 },
		func(x, y int) bool { return (x*y%2+x*y%3)%2 == 0 }, func(x, y int) bool { return ((x+y)%2+x*y%3)%2 == 0 },
	}
	fixed := func(x, y int) bool {
		square := version > 1 && x >= side-9 && x < side-4 && y >= side-9 && y < side-4
		return x == 6 || y == 6 || square || x < 9 && y < 9 || x >= side-8 && y < 9 || x < 9 && y >= side-8
	}
	var bits []byte
	up := true
	for right := side - 1; right > 0; right -= 2 {
		if right == 6 {
			right--
		}
		for i := range side {
			y := i
			if up {
				y = side - 1 - i
			}
			for _, x := range []int{right, right - 1} {
				if !fixed(x, y) {
					bit := byte(0)
					if dark[[2]int{x, y}] != masks[format&7](x, y) {
						bit = 1
					}
					bits = append(bits, bit)
				}
			}
		}
		up = !up
	}
	return words(bits, []int{0, 1, 1, 1, 2, 2, 4}[version], []int{0, 16, 28, 44, 64, 86, 108}[version])
}

// words is the text in the bits of a code: its blocks stand word by word in turn.
func words(bits []byte, blocks, size int) string {
	data := make([]byte, size)
	for i := range size {
		for _, bit := range bits[i*8 : i*8+8] {
			at := i%blocks*(size/blocks) + i/blocks
			data[at] = data[at]<<1 | bit
		}
	}
	var half []byte // of four bits
	for _, b := range data {
		half = append(half, b>>4, b&15)
	}
	if half[0] != 4 {
		return "" // not in bytes
	}
	var b strings.Builder
	for i := range int(half[1]<<4 | half[2]) {
		b.WriteByte(half[3+2*i]<<4 | half[4+2*i])
	}
	return b.String()
}
