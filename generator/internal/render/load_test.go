package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What would read the machine's disk is refused where it is called, whatever it
// is asked to build and however it is reached.
func TestBundlers(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside.txt")
	if err := os.WriteFile(outside, []byte("geheim-4711"), 0o644); err != nil {
		t.Fatal(err)
	}
	assets := map[string]string{
		"layouts/assets/x.js":  `import s from "` + filepath.ToSlash(outside) + `"; console.log(s)`,
		"layouts/assets/x.css": `@import "` + filepath.ToSlash(outside) + `"; p { color: red }`,
		"layouts/assets/y.ts":  `const a: number = 1; console.log(a)`,
	}
	for _, tt := range []struct{ code, name string }{
		{`{{ (resources.Get "x.js" | js.Build (dict "loaders" (dict ".txt" "text"))).Content }}`, "js.Build"},
		{`{{ (resources.Get "y.ts" | js.Build).RelPermalink }}`, "js.Build"},
		{`{{ $j := js }}{{ ($j.Build (resources.Get "x.js")).RelPermalink }}`, "js.Build"},
		{`{{ (resources.Get "x.css" | css.Build (dict "loaders" (dict ".txt" "css"))).Content }}`, "css.Build"},
		{`{{ with js.Batch "b" }}{{ with .Group "g" }}{{ with .Script "s" }}{{ .SetOptions (dict "resource" (resources.Get "x.js")) }}{{ end }}{{ end }}{{ with (templates.Defer (dict "key" "k")) }}{{ range (js.Batch "b").Build.Groups.g }}{{ .RelPermalink }}{{ end }}{{ end }}{{ end }}`, "js.Batch"},
		{`{{ (resources.FromString "x.scss" "a{b:c}" | css.Sass).RelPermalink }}`, "css.Sass"},
		{`{{ (resources.FromString "x.scss" "a{b:c}" | css.Sass (dict "transpiler" "dartsass")).RelPermalink }}`, "css.Sass"},
	} {
		assets["layouts/home.html"] = "{{ define \"main\" }}\n<p>" + tt.code + "</p>{{ end }}"
		said := problems(t, input(t, assets))
		if !strings.Contains(said, "layouts/home.html:2") || !strings.Contains(said, tt.name) || strings.Contains(said, "geheim") {
			t.Errorf("%s: %s", tt.code, said)
		}
	}
}
