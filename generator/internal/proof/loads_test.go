package proof

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A picture that is not there is told once, where a layout names it, or else at
// the page. What other servers have is for the policy to judge.
func TestMissingFiles(t *testing.T) {
	own := fstest.MapFS{"layouts/baseof.html": {Data: []byte("<header>\n<img src=\"/media/nix.png\">")}}
	for body, want := range map[string]string{
		`<img src="/media/nix.png"><img src="../media/nix.png">`:                                                            "layouts/baseof.html:2:11: warning: ruhe/index.html shows \"/media/nix.png\", which is not a file of the site [proof/missing-file]",
		`<img src="/da.svg" srcset="/da.svg 1x, /weg.svg?v=2 2x">`:                                                          "content/ruhe.de.md: warning: ruhe/index.html shows \"/weg.svg?v=2\", which is not a file of the site [proof/missing-file]",
		`<video poster="/p.jpg" src="/da.svg"></video>`:                                                                     "content/ruhe.de.md: warning: ruhe/index.html shows \"/p.jpg\", which is not a file of the site [proof/missing-file]",
		`<audio><source src="/a.mp3"></audio>`:                                                                              "content/ruhe.de.md: warning: ruhe/index.html shows \"/a.mp3\", which is not a file of the site [proof/missing-file]",
		`<img src="/da.svg?v=2#x"><img src=""><img src="https://a.example/x.png"><img src="data:,x"><a href="/x.png">x</a>`: "",
	} {
		w := newWorld(t).replaced(t, quiet, "<p>Nichts.</p>", body).with("da.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
		p := New(w.cat, w.texts, today, map[string]string{}, own)
		proven, _ := p.Part(w.tree, w.pages)
		p.Recall(proven)
		var got []string
		for _, found := range p.Problems(func(path string) bool { return w.tree[path] != nil }) {
			if found.Rule == "proof/missing-file" {
				got = append(got, found.String())
			}
		}
		if s := strings.Join(got, "\n"); s != want {
			t.Errorf("%s: got:\n%s\nwant:\n%s", body, s, want)
		}
	}
}
