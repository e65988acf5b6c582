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

// TestFrames: with the facts put back into the rows of a family, they are its
// texts; so the rows and the table of facts say all that the texts say, and each
// wording stands there once.
func TestFrames(t *testing.T) {
	cat := testCatalog(t, processor(), controller(), joint())
	texts := compose(t, cat)
	n := 0
	for _, f := range Families(cat, texts) {
		seen := map[string]bool{}
		for _, row := range f.Rows {
			key := row.Clause + strings.Join(row.Words, "\n")
			if seen[key] {
				t.Errorf("%s: a wording of %s stands there twice", f.Form, row.Clause)
			}
			seen[key] = true
		}
		for i, m := range f.Members {
			for l, text := range m.Texts {
				n++
				if got, want := again(f, i, l), strings.ReplaceAll(text.String(), "..", "."); got != want {
					t.Errorf("%s: put together again it is\n%s\nand not\n%s", f.ID, got, want)
				}
			}
		}
	}
	if n != len(texts.All) {
		t.Errorf("%d of %d texts are in a family", n, len(texts.All))
	}
}

// again is a member's text in a language, put together of the family's rows.
func again(f *Family, member, lang int) string {
	var said []string
	for _, row := range f.Rows {
		if row.Slots[member] == nil || row.Words[lang] == "" {
			continue
		}
		s := row.Words[lang]
		for _, slot := range row.Slots[member][lang] {
			s = strings.Replace(s, "‹"+slot.Name+"›", slot.Value, 1)
		}
		said = append(said, s)
	}
	return strings.ReplaceAll(strings.Join(said, " "), "..", ".")
}

// A family has another name when any of its texts changed, also by a fact only:
// whoever signs it by its name signs what he has read.
func TestFamilyNames(t *testing.T) {
	before := map[string]bool{}
	cat := testCatalog(t, processor(), controller())
	for _, f := range Families(cat, compose(t, cat)) {
		before[f.ID] = true
	}
	cat.Partners[0].Street = "Anderswo 3"
	changed := 0
	for _, f := range Families(cat, compose(t, cat)) {
		if !before[f.ID] {
			changed++
		}
		if before[f.ID] == (f.Form == "full") {
			t.Errorf("%s: its name is as before: %t", f.Form, before[f.ID])
		}
		if f.Form == "full" {
			break
		}
	}
	if changed == 0 {
		t.Error("no name is another one")
	}
}
