package disclosure

import (
	"reflect"
	"strings"
	"testing"
)

func TestUnmark(t *testing.T) {
	for _, test := range []struct {
		marked, words string
		slots         []Slot
	}{
		{"Plain.", "Plain.", nil},
		{"A " + mark(".Name", "b") + " c.", "A ‹.Name› c.", []Slot{{".Name", "b"}}},
		{mark("list", mark(".", "x")+" and "+mark(".", "y")) + mark(".B", "z"), "‹list›‹.B›", []Slot{{"list", "x and y"}, {".B", "z"}}},
		{"A " + mark("", "expanded "+mark(".Name", "b")) + ".", "A expanded ‹.Name›.", []Slot{{".Name", "b"}}},
	} {
		words, slots := unmark(test.marked)
		if words != test.words || !reflect.DeepEqual(slots, test.slots) {
			t.Errorf("%q is %q %v", test.marked, words, slots)
		}
	}
}

// TestFrames: with the facts put back into a text's frames, it is the text; so
// a family's frame and the table of its facts say all that its texts say.
func TestFrames(t *testing.T) {
	cat := testCatalog(t, processor(), controller(), joint())
	texts := compose(t, cat)
	n := 0
	for _, f := range Families(cat, texts) {
		for _, m := range f.Members {
			for l, text := range m.Texts {
				n++
				for i, s := range text.Sentences {
					got := f.Frames[l][i].Words
					for _, slot := range m.Slots[l][i] {
						got = strings.Replace(got, "‹"+slot.Name+"›", slot.Value, 1)
					}
					if strings.ReplaceAll(got, "..", ".") != strings.ReplaceAll(s.Text, "..", ".") {
						t.Errorf("%s: put together again it is\n%s\nand not\n%s", f.ID, got, s.Text)
					}
				}
			}
		}
	}
	if n != len(texts.All()) {
		t.Errorf("%d of %d texts are in a family", n, len(texts.All()))
	}
}
