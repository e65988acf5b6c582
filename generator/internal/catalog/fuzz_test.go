package catalog

import (
	"bytes"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// FuzzLoad: whatever stands in a file, nothing panics, and every problem has a
// place inside the file.
func FuzzLoad(f *testing.F) {
	for _, file := range site(f) {
		f.Add(file.Data)
	}
	for _, m := range mistakes {
		if (m.file == theOffer || m.old == "") && len(m.new) < 1000 {
			f.Add([]byte(m.new))
		}
	}
	whole := site(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		whole[theOffer] = &fstest.MapFile{Data: src}
		c, list := Load(whole)
		lines := bytes.Split(bytes.TrimPrefix(src, bom), []byte("\n"))
		for _, p := range list {
			if p.Pos.Line == 0 && p.Pos.Col == 0 && p.Pos.File == theOffer {
				continue
			}
			if p.Pos.File != theOffer || p.Pos.Line < 1 || p.Pos.Line > len(lines) {
				t.Fatalf("a place outside the file: %s", told(list))
			}
			if chars := utf8.RuneCount(lines[p.Pos.Line-1]); p.Pos.Col < 1 || p.Pos.Col+max(p.Pos.Len, 1)-1 > chars+1 {
				t.Fatalf("a place outside the line of %d characters: %s", chars, told(list))
			}
			if p.Msg.Format == "" || p.Hint.Format == "" {
				t.Fatalf("a problem without words: %s", told(list))
			}
		}
		if len(c.Offers) == 0 && !list.HasErrors() {
			t.Fatal("an offer was dropped without a word")
		}
	})
}
