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
