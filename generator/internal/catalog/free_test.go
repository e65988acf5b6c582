package catalog

import (
	"reflect"
	"strings"
	"testing"
)

// What only layouts read is as it was typed, unless it is a number either way.
func TestParamsAsTyped(t *testing.T) {
	page, _, _, list := FrontMatter("content/x.de.md", []byte("---\ntitle: x\nparams:\n  a: 0123\n  b: 12.50\n  c: 1_000\n  d: [12, 1.5, true, ~]\n  e: 2026-11-25\n  f: yes\n  g: Heft # 5\n---\n"))
	want := map[string]any{"a": "0123", "b": "12.50", "c": "1_000", "d": []any{12, 1.5, true, nil}, "e": "2026-11-25", "f": "yes", "g": "Heft"}
	if !reflect.DeepEqual(map[string]any(page.Params), want) {
		t.Errorf("%#v", page.Params)
	}
	if len(list) != 1 || list[0].Pos.Line != 10 || !strings.Contains(list[0].Hint.String(), `g: "Heft # 5"`) {
		t.Errorf("%v", list)
	}
}
