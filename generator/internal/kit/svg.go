package kit

import (
	"encoding/xml"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Where the parts of a drawn label stand, in its own units: 320 are 80 mm.
const (
	wide      = 320
	margin    = 9   // to both sides of a text
	nameWidth = 82  // of the column of names
	small     = 11  // letters of a row; 8 points on paper
	large     = 22  // of an amount and of the label's name
	leading   = 1.3 // of a line to the next
	thin      = .8  // a rule between rows
	heavy     = 6   // a rule above a firm's rows
	frame     = 3
)

// draw is a label as SVG, in black alone. Its letters are text in Arial or a
// font as wide, so that they can be found, read out and set anew.
func draw(s sheet) []byte {
	d := &drawing{rtl: s.Direction == "rtl", y: frame + 4}
	d.cell(margin, wide-2*margin, large, true, s.Name)
	d.cell(margin, wide-2*margin, small, true, s.Title)
	for i, b := range s.Blocks {
		for j, r := range b {
			rule := thin
			if j == 0 {
				rule = heavy
			}
			if i == 0 && j == 0 {
				rule += 3
			}
			d.row(rule, r)
		}
	}
	d.rule(heavy)
	d.cell(margin, wide-2*margin, small*.8, false, s.SumName+" "+s.SumIs)
	d.y += 5
	height := d.y + frame
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="%s" direction="%s" width="80mm" height="%.1fmm" viewBox="0 0 %d %.1f" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" fill="#000">`+"\n",
		s.Lang, s.Direction, height/4, wide, height)
	fmt.Fprintf(&out, `<rect x="%.1f" y="%.1f" width="%d" height="%.1f" fill="none" stroke="#000" stroke-width="%d"/>`+"\n", frame/2., frame/2., wide-frame, height-frame, frame)
	out.WriteString(d.String() + "</svg>\n")
	return []byte(out.String())
}

// drawing is what stands above y.
type drawing struct {
	strings.Builder
	rtl bool
	y   float64
}

// rule draws a line across.
func (d *drawing) rule(thick float64) {
	d.y += 3
	fmt.Fprintf(d, `<rect x="0" y="%.1f" width="%d" height="%.1f"/>`+"\n", d.y, wide, thick)
	d.y += thick + 2
}

// row draws a row below a rule: its name, and what it says beside it.
func (d *drawing) row(rule float64, r labelRow) {
	d.rule(rule)
	top := d.y
	d.cell(margin, nameWidth-6, small, true, r.Name)
	below := d.y
	d.y = top
	at, width := float64(margin+nameWidth), float64(wide-nameWidth-2*margin)
	if r.Amount != "" {
		d.cell(at, width, large, true, r.Amount)
	}
	if r.Text != "" {
		d.cell(at, width, small, false, r.Text)
	}
	d.y = max(d.y, below)
}

// cell draws a text in lines that are no longer than width.
func (d *drawing) cell(x, width, size float64, bold bool, text string) {
	weight := ""
	if bold {
		weight = ` font-weight="700"`
	}
	if d.rtl {
		x = wide - x
	}
	fmt.Fprintf(d, `<text xml:space="preserve" font-size="%.1f"%s>`, size, weight)
	for _, line := range lines(text, width, size, bold) {
		d.y += size * leading
		fmt.Fprintf(d, `<tspan x="%.1f" y="%.1f">`, x, d.y-size*.3)
		_ = xml.EscapeText(d, []byte(line)) // a Builder takes all
		d.WriteString("</tspan>")
	}
	d.WriteString("</text>\n")
}

// lines breaks a text after its spaces, which stay, and a word that is longer
// than a line where it must.
func lines(text string, width, size float64, bold bool) (all []string) {
	var line []rune
	var used float64
	room := 0 // how much of the line ends with a space
	for _, r := range text {
		w := advance(r, bold) * size
		if used+w > width && r != ' ' && len(line) > 0 {
			if room == 0 {
				room = len(line)
			}
			all = append(all, string(line[:room]))
			line = append([]rune{}, line[room:]...)
			used, room = 0, 0
			for _, kept := range line {
				used += advance(kept, bold) * size
			}
		}
		line = append(line, r)
		used += w
		if r == ' ' {
			room = len(line)
		}
	}
	return append(all, string(line))
}

// faces is the fonts that Arial's letters are measured by. They are a little
// wider, so that no line becomes too long.
var faces = sync.OnceValue(func() map[bool]*sfnt.Font { // by whether it is bold
	fonts := map[bool]*sfnt.Font{}
	for bold, ttf := range map[bool][]byte{false: goregular.TTF, true: gobold.TTF} {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic("kit: " + err.Error()) // they are part of the program
		}
		fonts[bold] = f
	}
	return fonts
})

// advance is how wide a letter is, as a part of its size: a whole one if the
// fonts do not have it.
func advance(r rune, bold bool) float64 {
	f := faces()[bold]
	var buf sfnt.Buffer
	i, err := f.GlyphIndex(&buf, r)
	if err != nil || i == 0 {
		if unicode.Is(unicode.Mn, r) {
			return 0
		}
		return 1
	}
	w, err := f.GlyphAdvance(&buf, i, fixed.I(1000), font.HintingNone)
	if err != nil {
		return 1
	}
	return float64(w) / 64000 * 1.03
}
