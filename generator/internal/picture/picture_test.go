package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"
)

func file(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func decoded(t testing.TB, b []byte) image.Image {
	t.Helper()
	img, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// Where a photo was taken, and by whom, is taken out, and not a pixel changes.
func TestNotesAreTakenOut(t *testing.T) {
	b := file(t, "gps.jpg")
	if !bytes.Contains(b, []byte("Erika Muster")) {
		t.Fatal("the photo says nothing to begin with")
	}
	p := Read(append(b, "a film behind it, GPS 52.5"...))
	if p.Changes() {
		t.Error("it is to be converted")
	}
	for _, note := range []string{"Erika Muster", "Exif", "film"} {
		if bytes.Contains(p.Bytes, []byte(note)) {
			t.Errorf("it still has %q", note)
		}
	}
	was, is := decoded(t, b), decoded(t, p.Bytes)
	if !bytes.Equal(was.(*image.YCbCr).Y, is.(*image.YCbCr).Y) {
		t.Error("pixels have changed")
	}
}

func TestPhoneHeldUpright(t *testing.T) {
	p := Read(file(t, "upright-phone.jpg"))
	if p.Turn != 6 {
		t.Fatalf("its orientation is %d", p.Turn)
	}
	b, err := p.Convert()
	if err != nil {
		t.Fatal(err)
	}
	if size := decoded(t, b).Bounds(); size.Dx() != 600 || size.Dy() != 800 {
		t.Errorf("it is %v", size)
	}
	if again := Read(b); again.Changes() {
		t.Error("it is turned again")
	}
}

// Each orientation of EXIF puts the pixel at the top left where it belongs.
func TestOrientations(t *testing.T) {
	src := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	src.SetNRGBA(0, 0, color.NRGBA{255, 0, 0, 255})
	for orientation, at := range map[int]image.Point{1: {0, 0}, 2: {2, 0}, 3: {2, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 2}, 8: {0, 2}} {
		if got := turned(src, orientation).NRGBAAt(at.X, at.Y); got.R != 255 {
			t.Errorf("orientation %d: the pixel is not at %v", orientation, at)
		}
	}
}

func TestDisplayP3(t *testing.T) {
	p := Read(file(t, "display-p3.jpg"))
	if p.Colors == "" || !p.Changes() {
		t.Fatalf("the profile is %q", p.Colors)
	}
	b, err := p.Convert()
	if err != nil {
		t.Fatal(err)
	}
	img := decoded(t, b)
	for x := range img.Bounds().Dx() {
		if c := color.NRGBAModel.Convert(img.At(x, img.Bounds().Dy()/2)).(color.NRGBA); near(c.R, 230) && near(c.G, 20) && near(c.B, 22) {
			return
		}
	}
	t.Error("there is no red as in sRGB")
}

func near(a, b uint8) bool { return a-b < 6 || b-a < 6 }

func TestPrintColors(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 8, 8))
	var b bytes.Buffer
	if err := jpeg.Encode(&b, src, nil); err != nil {
		t.Fatal(err)
	}
	if Read(b.Bytes()).Print {
		t.Error("RGB is taken for CMYK")
	}
	raw := b.Bytes() // four components in its frame
	at := bytes.Index(raw, []byte{0xFF, 0xC0})
	raw[at+9] = 4
	if !Read(raw).Print {
		t.Error("CMYK is not seen")
	}
}

// chunk is a chunk of a PNG.
func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	body := append([]byte(kind), data...)
	return binary.BigEndian.AppendUint32(append(b, body...), crc32.ChecksumIEEE(body))
}

// exif is notes of a camera with an orientation.
func exif(orientation uint16) []byte {
	b := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	return append(binary.BigEndian.AppendUint16(b, orientation), 0, 0, 0, 0, 0, 0)
}

func TestOtherFormats(t *testing.T) {
	src := image.NewPaletted(image.Rect(0, 0, 8, 4), color.Palette{color.Black, color.White})
	var p, g bytes.Buffer
	if err := png.Encode(&p, src); err != nil {
		t.Fatal(err)
	}
	if err := gif.EncodeAll(&g, &gif.GIF{Image: []*image.Paletted{src, src}, Delay: []int{1, 1}}); err != nil {
		t.Fatal(err)
	}
	head := p.Bytes()[:33]
	withNotes := append(append(append([]byte{}, head...), append(chunk("tEXt", []byte("Author\x00Erika")), chunk("eXIf", exif(6))...)...), p.Bytes()[33:]...)
	read := Read(withNotes)
	if bytes.Contains(read.Bytes, []byte("Erika")) || read.Turn != 6 {
		t.Errorf("PNG: %q, %d", read.Bytes, read.Turn)
	}
	if b, err := read.Convert(); err != nil || decoded(t, b).Bounds().Dy() != 8 {
		t.Errorf("PNG: not turned, %v", err)
	}
	noted := append(append(append([]byte{}, g.Bytes()[:g.Len()-1]...), "\x21\xFE\x05Erika\x00"...), 0x3B)
	read = Read(noted)
	if bytes.Contains(read.Bytes, []byte("Erika")) || !bytes.Contains(read.Bytes, []byte("NETSCAPE2.0")) || decoded(t, read.Bytes).Bounds().Dx() != 8 {
		t.Errorf("GIF: %q", read.Bytes)
	}
	svg := `<svg xmlns="http://www.w3.org/2000/svg" inkscape:export-filename="/home/erika/x.png"><metadata><dc:creator>Erika</dc:creator></metadata><path d=""/></svg>`
	if got := string(Read([]byte(svg)).Bytes); strings.Contains(strings.ToLower(got), "erika") || !strings.Contains(got, "<path") {
		t.Errorf("SVG: %s", got)
	}
	webp := append([]byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00EXIF"), binary.LittleEndian.AppendUint32(nil, uint32(len(exif(3))))...)
	webp = append(webp, exif(3)...)
	binary.LittleEndian.PutUint32(webp[4:], uint32(len(webp)-8))
	read = Read(append(webp, "Erika, behind it"...))
	if read.Turn != 3 || bytes.Contains(read.Bytes, []byte("EXIF")) || bytes.Contains(read.Bytes, []byte("Erika")) || read.Bytes[20] != 0 || int(binary.LittleEndian.Uint32(read.Bytes[4:])) != len(read.Bytes)-8 {
		t.Errorf("WebP: %d, %q", read.Turn, read.Bytes)
	}
}

// bmff is a box.
func bmff(kind string, content ...[]byte) []byte {
	all := bytes.Join(content, nil)
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(8+len(all))), kind...), all...)
}

func TestAVIF(t *testing.T) {
	ftyp := bmff("ftyp", []byte("avif\x00\x00\x00\x00avif"))
	infe := bmff("infe", []byte("\x02\x00\x00\x00\x00\x02\x00\x00Exif\x00"))
	make := func(at uint32) []byte {
		iloc := bmff("iloc", []byte("\x00\x00\x00\x00\x44\x00\x00\x01\x00\x02\x00\x00\x00\x01"), binary.BigEndian.AppendUint32(nil, at), []byte("\x00\x00\x00\x05"))
		ispe := bmff("ispe", []byte("\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x80"))
		meta := bmff("meta", []byte("\x00\x00\x00\x00"), bmff("iinf", []byte("\x00\x00\x00\x00\x00\x01"), infe), iloc, bmff("iprp", bmff("ipco", ispe)))
		return append(append([]byte{}, ftyp...), meta...)
	}
	head := make(0)
	b := append(make(uint32(len(head)+8)), bmff("mdat", []byte("Erika stays"))...)
	p := Read(b)
	if w, h := p.Size(); p.Format != AVIF || w != 256 || h != 128 {
		t.Errorf("%s, %d × %d", p.Format, w, h)
	}
	if bytes.Contains(p.Bytes, []byte("Erika")) || !bytes.Contains(p.Bytes, []byte(" stays")) || len(p.Bytes) != len(b) {
		t.Errorf("%q", p.Bytes)
	}
}

// A file that breaks off is told from a whole one, and a film from a picture.
func TestTorn(t *testing.T) {
	var p, g bytes.Buffer
	src := image.NewPaletted(image.Rect(0, 0, 8, 4), color.Palette{color.Black, color.White})
	if err := png.Encode(&p, src); err != nil {
		t.Fatal(err)
	}
	if err := gif.Encode(&g, src, nil); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"JPEG": file(t, "gps.jpg"), "WebP": file(t, "gps.webp"), "AVIF": file(t, "photo.avif"), "PNG": p.Bytes(), "GIF": g.Bytes()} {
		if Read(b).Torn {
			t.Errorf("%s: a whole file is torn", name)
		}
		for _, end := range []int{len(b) - 1, len(b) / 2} {
			if !Read(b[:end]).Torn {
				t.Errorf("%s: %d of %d bytes are whole", name, end, len(b))
			}
		}
	}
	for head, want := range map[string]Format{"ftypmp42\x00\x00\x00\x00mp42isom": "", "ftypqt  \x00\x00\x00\x00qt  ": "", "ftypM4A \x00\x00\x00\x00M4A isom": "", "ftypheic\x00\x00\x00\x00mif1heic": HEIC, "ftypmif1\x00\x00\x00\x00avifmif1": AVIF} {
		if got := Read([]byte("\x00\x00\x00\x18" + head + "\x00\x00\x00\x08moov")).Format; got != want {
			t.Errorf("%q: %q", head, got)
		}
	}
}

// A photo in a drawing loses its notes as well, however its lines are broken.
func TestPhotoInDrawing(t *testing.T) {
	photo := base64.StdEncoding.EncodeToString(file(t, "upright-phone.jpg"))
	for _, between := range []string{"", "\n ", "&#10;"} {
		got := string(Read([]byte(`<svg><image href="data:image/jpeg;base64,` + photo[:400] + between + photo[400:] + `"/></svg>`)).Bytes)
		data, found := strings.CutPrefix(got, `<svg><image href="data:image/jpeg;base64,`)
		b, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(data, `"/></svg>`))
		if !found || err != nil || bytes.Contains(b, []byte("Exif")) || decoded(t, b).Bounds().Dy() != 800 {
			t.Errorf("%q: %v, %.80s", between, err, got)
		}
	}
}

// Nothing makes it fail, and what was read once has nothing left to take out.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"gps.jpg", "upright-phone.jpg", "display-p3.jpg"} {
		f.Add(file(f, name))
	}
	for _, s := range []string{"", "GIF89a", pngMagic, "RIFF\x00\x00\x00\x00WEBP", "\x00\x00\x00\x14ftypavif\x00\x00\x00\x00avif", "<svg", "\xFF\xD8\xFF"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		was := append([]byte(nil), b...)
		p := Read(b)
		p.Size()
		if !bytes.Equal(was, b) {
			t.Fatal("what was given has changed")
		}
		if again := Read(p.Bytes); p.Format != SVG && !bytes.Equal(again.Bytes, p.Bytes) {
			t.Errorf("%s: something was left", p.Format)
		}
	})
}

// Real files, as ImageMagick writes them.
func TestFilesOfOthers(t *testing.T) {
	w := Read(file(t, "gps.webp"))
	if !bytes.Contains(file(t, "gps.webp"), []byte("Erika Muster")) || bytes.Contains(w.Bytes, []byte("Erika Muster")) || bytes.Contains(w.Bytes, []byte("EXIF")) || w.Changes() {
		t.Errorf("%s keeps its notes", w.Format)
	}
	decoded(t, w.Bytes)
	a := Read(file(t, "photo.avif"))
	if width, height := a.Size(); a.Format != AVIF || width != 40 || height != 30 {
		t.Errorf("%s of %d by %d", a.Format, width, height)
	}
	p := Read(file(t, "print.jpg"))
	if !p.Print || !p.Changes() {
		t.Fatal("CMYK is not noticed")
	}
	b, err := p.Convert()
	if err != nil {
		t.Fatal(err)
	}
	if again := Read(b); again.Print || again.Changes() || bytes.Contains(b, []byte("Erika Muster")) {
		t.Error("it is still CMYK, or has notes")
	}
}
