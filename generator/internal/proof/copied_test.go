package proof

import (
	"strings"
	"testing"
	"testing/fstest"
)

// What a file says that is published as it stands, is told at its place, and not
// of the layouts.
func TestCopiedFiles(t *testing.T) {
	for name, content := range map[string]string{
		"preise.txt": "Neu:\nUSB-Stick 64 GB\n", "tief.html": "<!doctype html><html lang=de>" + strings.Repeat("<div>", 600), "halb.xml": `<?xml version="1.0"?><a>`,
	} {
		w := newWorld(t).with(name, content)
		own := fstest.MapFS{"layouts/static/" + name: {Data: []byte(content)}, "layouts/page.html": {Data: []byte("x")}}
		p := New(w.cat, w.texts, today, nil, own)
		p.Part(w.tree, w.pages)
		found := p.report.problems()
		if len(found) != 1 || found[0].Pos.File != "layouts/static/"+name || strings.Contains(found[0].Hint.String(), "{{<") {
			t.Fatalf("%s: %v", name, found)
		}
		for _, r := range found[0].Related {
			if strings.HasPrefix(r.Pos.File, "layouts/") {
				t.Errorf("%s: %v", name, r)
			}
		}
	}
}
