package reuse

import (
	"crypto/sha256"
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// made is a record of two pages, the style that both need, and a file that
// neither refers to.
func made() *Record {
	r := New("shared")
	r.Add(Part{
		Sums: map[string]string{"/a": "1", "/b": "2"},
		Pages: map[string][]webpage.Page{
			"/a": {{Path: "a/index.html", Lang: "de", Offer: "a", Premiums: []string{"a/mug"}}},
			"/b": {{Path: "b/index.html", Lang: "de"}},
		},
		Files: map[string][]byte{
			"a/index.html": []byte(`<link href="https://a.example/unter/style.css"><img srcset="/m/ä.jpg 1x, /m/%C3%A4%202.jpg 2x">`),
			"b/index.html": []byte(`<link href=/style.css>`),
			"style.css":    nil, "m/ä.jpg": nil, "m/ä 2.jpg": nil, "_headers": nil,
		},
	})
	return r
}

func TestUses(t *testing.T) {
	r := made()
	if got, want := r.Units["/a"].Uses, []string{"m/ä 2.jpg", "m/ä.jpg", "style.css"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := r.Units["/b"].Uses, []string{"style.css"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKeep(t *testing.T) {
	same := map[string]string{"/a": "1", "/b": "2"}
	tests := []struct {
		name   string
		shared string
		sums   map[string]string
		gone   string // a file that is not there any more
		stale  []string
		files  int
	}{
		{"nothing has changed", "shared", same, "", nil, 6},
		{"one unit has changed", "shared", map[string]string{"/a": "9", "/b": "2"}, "", []string{"/a"}, 3},
		{"one is new, one is gone", "shared", map[string]string{"/c": "1", "/b": "2"}, "", []string{"/c"}, 3},
		{"what all share has changed", "other", same, "", []string{"/a", "/b"}, 0},
		{"a page is gone", "shared", same, "b/index.html", []string{"/b"}, 5},
		{"a picture is gone", "shared", same, "m/ä.jpg", []string{"/a"}, 3},
		{"what nobody refers to is gone", "shared", same, "_headers", []string{"/a", "/b"}, 0},
	}
	for _, tt := range tests {
		r := New(tt.shared)
		stale := r.Keep(made(), tt.sums, func(path string, sum Sum) bool { return path != tt.gone && sum == made().Files[path] })
		if !slices.Equal(stale, tt.stale) {
			t.Errorf("%s: stale: got %q, want %q", tt.name, stale, tt.stale)
		}
		if len(r.Files) != tt.files || len(r.Units)+len(stale) != len(tt.sums) {
			t.Errorf("%s: %d files, %d units kept: %v", tt.name, len(r.Files), len(r.Units), r.Files)
		}
	}
	if stale := New("shared").Keep(nil, same, nil); len(stale) != 2 {
		t.Errorf("without a record: %q", stale)
	}
}

func TestAgain(t *testing.T) {
	r, all := made(), func(string, Sum) bool { return true }
	r.Again(map[string]bool{"a/index.html": true})
	if stale := New("shared").Keep(r, map[string]string{"/a": "1", "/b": "2"}, all); !slices.Equal(stale, []string{"/a"}) {
		t.Errorf("of two units, one with a warning, %q are made again", stale)
	}
}

// A stored record comes back as it was, or not at all.
func TestStore(t *testing.T) {
	key := []byte("a key of one's own")
	b, err := made().Encode(key)
	if err != nil {
		t.Fatal(err)
	}
	back := Decode(b, key)
	if back == nil || back.Files["style.css"] != sha256.Sum256(nil) || back.Units["/a"].Pages[0].Premiums[0] != "a/mug" {
		t.Fatalf("got %+v", back)
	}
	again, _ := back.Encode(key)
	if !slices.Equal(again, b) {
		t.Error("the same record is not the same bytes")
	}
	for _, other := range []string{"", "another's"} {
		if forged, _ := made().Encode([]byte(other)); Decode(forged, key) != nil || Decode(b, []byte(other)) != nil || Decode(forged, nil) != nil {
			t.Errorf("a record is read that was stored with the key %q", other)
		}
	}
	for i := range b {
		broken := slices.Clone(b)
		broken[i] ^= 0x40
		if Decode(broken, key) != nil || Decode(b[:i], key) != nil {
			t.Fatalf("read, though broken at byte %d", i)
		}
	}
}
