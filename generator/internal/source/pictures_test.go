package source

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

func TestPictures(t *testing.T) {
	var p, j bytes.Buffer
	if err := png.Encode(&p, image.NewGray(image.Rect(0, 0, 300, 400))); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&j, image.NewGray(image.Rect(0, 0, 300, 400)), nil); err != nil {
		t.Fatal(err)
	}
	publication := `title: Pixelwerk
issues_per_year: 12
description: {de: Das Heft., en: The magazine.}
cover: {file: cover.png, alt: {de: Titelbild, en: Cover}}
`
	for name, tt := range map[string]struct{ file, want string }{
		"whole":        {p.String(), ""},
		"no picture":   {"not a picture", "data/publications/pixelwerk.yaml:4:15: error: cover.png is no picture that can be read"},
		"cut off":      {p.String()[:p.Len()/2], "data/publications/pixelwerk.yaml:4:15: error: cover.png breaks off before its end"},
		"empty":        {" ", "data/publications/pixelwerk.yaml:4:15: error: cover.png is no picture"},
		"of a phone":   {"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1", "data/publications/pixelwerk.yaml:4:15: error: cover.png is a picture in HEIC, of which no smaller one can be made for phones"},
		"a drawing":    {"<svg xmlns='http://www.w3.org/2000/svg'/>", "data/publications/pixelwerk.yaml:4:15: error: cover.png is a picture in SVG, of which no smaller one can be made for phones"},
		"wrong ending": {j.String(), "data/publications/pixelwerk.yaml:4:15: error: cover.png is a picture in jpeg, which its ending does not say"},
	} {
		got := problems(t, input(t, map[string]string{"data/publications/pixelwerk.yaml": publication, "content/media/cover.png": tt.file}))
		if tt.want == "" && got != "" || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
}

// A picture in WebP that moves is not called damaged, and a name that no disk keeps is
// refused at its file.
func TestUnusualPictures(t *testing.T) {
	moving := "RIFF\x2c\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x2b\x01\x00\x8f\x01\x00ANIM\x06\x00\x00\x00\x00\x00\x00\x00\x00\x00"
	got := problems(t, input(t, map[string]string{
		"data/publications/pixelwerk.yaml": "title: Pixelwerk\nissues_per_year: 12\ndescription: {de: Das Heft., en: The magazine.}\ncover: {file: cover.webp, alt: {de: Titelbild, en: Cover}}\n",
		"content/media/cover.webp":         moving,
	}))
	if !strings.HasPrefix(got, "data/publications/pixelwerk.yaml:4:15: error: cover.webp is a picture that moves") {
		t.Errorf("a picture that moves: %s", got)
	}
	name := "content/media/" + strings.Repeat("a", 246) + ".txt"
	if got := problems(t, input(t, map[string]string{name: "x"})); !strings.HasPrefix(got, name+": error: ") {
		t.Errorf("a name of 250 letters: %s", got)
	}
}
