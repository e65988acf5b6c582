package source

import (
	"strings"
	"testing"
)

// What stands in content/media cannot run on the site's address.
func TestHostileMedia(t *testing.T) {
	svg := func(inside string) string {
		return `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">` + inside + "</svg>"
	}
	for name, content := range map[string]string{
		"x.html": "<script>alert(1)</script>", "x.HTM": "x", "x.xhtml": "x", "x.js": "alert(1)", "x.css": "*{}", "x.xml": "<x/>", "x.php": "<?php", "x": "x", "x.jpg.html": "x", "x.wasm": "x",
		"x.svg": svg("<script>alert(1)</script>"), "a.svg": svg("<a href='javascript:alert(1)'><path d=''/></a>"), "b.svg": svg("<path onload='alert(1)'/>"),
		"c.svg": svg("<foreignObject><p/></foreignObject>"), "d.svg": svg("<use href='https://evil.example/x#y'/>"), "e.SVG": svg("<image xlink:href='//evil.example/x'/>"),
		"f.svg": `<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg>&x;</svg>`, "g.svg": svg("<set attributeName='href' to='javascript:alert(1)'/>"), "h.svg": "<svg><script",
		"i.svg": `<?xml-stylesheet href="x"?><svg/>`, "j.svg": svg("<SCRIPT/>"), "k.svg": svg("<svg:script/>"),
	} {
		said := problems(t, input(t, map[string]string{"content/media/" + name: content}))
		if !strings.Contains(said, "content/media/"+name+": error: ") || !strings.Contains(said, "[site/media-file]") && !strings.Contains(said, "this drawing cannot be read") {
			t.Errorf("%s is taken: %s", name, said)
		}
	}
	for name, content := range map[string]string{
		"x.svg": svg("<defs><path id='p' d='M0 0h9'/></defs><use href='#p'/><text>Ein Bild</text>"), "x.PDF": "%PDF", "x.txt": "<script>", "x.mp3": "ID3",
	} {
		if said := problems(t, input(t, map[string]string{"content/media/" + name: content})); said != "" {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// Names of files that would mean something in an address are refused.
func TestHostileNames(t *testing.T) {
	for _, name := range []string{`x\..\b.de.md`, `a\b.de.md`, "%2e%2e.de.md", "<script>.de.md", "a\"b.de.md", "a\nb.de.md", "a\x00b.de.md", "a\u202eb.de.md", "a?b.de.md", "a#b.de.md", "C:x.de.md", "media/a\"b.txt", "media/%2e%2e%2fx.txt"} {
		said := problems(t, input(t, map[string]string{"content/" + name: "---\ntitle: x\n---\n"}))
		if !strings.Contains(said, "the file's name cannot be a part of an address") {
			t.Errorf("%q is told as %s", name, said)
		}
	}
	for _, name := range []string{"über uns.de.md", "a_b-c.de.md", "media/Heft 1 (neu).txt"} {
		if said := problems(t, input(t, map[string]string{"content/" + name: "---\ntitle: x\n---\n"})); said != "" {
			t.Errorf("%q: %s", name, said)
		}
	}
}
