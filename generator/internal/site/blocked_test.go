package site

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func TestBlocked(t *testing.T) {
	for text, want := range map[string]string{
		"ä <iframe src=\"/x/\"></iframe>":                "1:3 a frame",
		"\n<style>p{color:red}</style>":                  "2:1 a style sheet inside the page",
		`<p class="a" style="color:red">`:                "1:1 a style in an attribute",
		`<button onclick="go()">`:                        "1:1 a script in an attribute",
		`<script>go()</script>`:                          "1:1 a script inside the page",
		`<video src="https://a.example/x.mp4"></video>`:  "1:1 a picture, sound or film of another site",
		`<script src="{{ .RelPermalink }}"></script>`:    "",
		`<script type="application/ld+json">{}</script>`: "",
		`<img src="{{ .RelPermalink }}" alt="on = off">`: "",
		`<a href="https://a.example/">style="x"</a>`:     "",
		`<p data-style="x" data-on="y">`:                 "",
		`<link rel="stylesheet" href="/x.css">`:          "",
	} {
		var probs diag.List
		checkBlocked(template{"layouts/x.html", []byte(text)}, &probs)
		if want == "" {
			if len(probs) > 0 {
				t.Errorf("%s: %s", text, printed(probs))
			}
			continue
		}
		place, what, _ := strings.Cut(want, " ")
		if got := printed(probs); len(probs) != 1 || !strings.HasPrefix(got, "layouts/x.html:"+place+": warning: ") || !strings.Contains(got, "forbids it: "+what+" [site/blocked]") {
			t.Errorf("%s: %s", text, got)
		}
	}
}
