package render

import "testing"

// What is wrong with a template is told at its line, with what mends it.
func TestTemplateMistakes(t *testing.T) {
	written := ` [site/hugo] (write straight quotes, both }} at the end, a function first as in {{ if eq .Title "…" }}, and {{ index .Params "a-b" }} for a key with a hyphen)`
	tests := []struct{ name, layout, want string }{
		{
			"a variable that there is not", "{{ $x }}",
			`layouts/page.html:2: error: the variable $x is not known here [site/hugo] (write {{ $x := … }} before it, in the same block or around it)`,
		},
		{
			"a quotation mark that is missing", `{{ partial "page/head.html . }}`,
			`layouts/page.html:2: error: a text must stand in quotes [site/hugo] (write "…" around it)`,
		},
		{
			"single quotation marks", `{{ partial 'page/head.html' . }}`,
			`layouts/page.html:2: error: a text must stand in quotes [site/hugo] (write "…" around it)`,
		},
		{
			"quotation marks of a word processor", `{{ partial “page/head.html” . }}`,
			`layouts/page.html:2: error: between {{ and }}, '“' cannot stand here` + written,
		},
		{
			"a sign in place of a function", `{{ if .Title == "x" }}{{ end }}`,
			`layouts/page.html:2: error: between {{ and }}, "=" cannot stand here` + written,
		},
		{
			"a brace too few", `{{ .Title }`,
			`layouts/page.html:2: error: between {{ and }}, "}" cannot stand here` + written,
		},
		{
			"a key with a hyphen", `{{ .Params.a-b }}`,
			`layouts/page.html:2: error: between {{ and }}, '-' cannot stand here` + written,
		},
		{
			"a template inside of another", `{{ define "x" }}{{ end }}`,
			`layouts/page.html:2: error: a template is defined inside another one [site/hugo] (write {{ define … }} outside of all blocks)`,
		},
		{
			"a comment without end", `{{/* x`,
			`layouts/page.html:2: error: what begins with {{ has no end [site/hugo] (write }} where it ends, or */}} if it is a comment)`,
		},
		{
			"a template that there is not", `{{ template "nix" . }}`,
			`layouts/page.html:2:17: error: there is no template "nix" [site/hugo] (write {{ define "nix" }} … {{ end }}, or correct the name)`,
		},
		{
			"a tag that ends in one part of a condition", `<a {{ if .Title }}href="{{ else }}href="#"{{ end }}>x</a>`,
			`layouts/page.html:2:14: error: the parts of this {{ if }} end in different places of the HTML [site/hugo] (begin and end each tag and each pair of quotation marks in the same part)`,
		},
		{
			"an attribute without end", `<b class="x>x</b>`,
			`layouts/page.html: error: the template ends inside a tag, a script or quotation marks [site/hugo] (look for a missing ", > or </script>)`,
		},
		{
			"an attribute with one quotation mark", `<a href={{ .RelPermalink }}">x</a>`,
			`layouts/page.html: error: an attribute is not written as one [site/hugo] (write name="{{ … }}", with both quotation marks)`,
		},
		{
			"no list", `{{ range .Title }}x{{ end }}`,
			`layouts/page.html:2:14: error: what stands here is no list [site/hugo] (let range go over a list, such as .Pages or .Params.premiums)`,
		},
		{
			"a file that there is not in layouts", `{{ (resources.Get "nix.css" | minify).RelPermalink }}`,
			`layouts/page.html:2:35: error: this gets nothing to work with, as from a file that does not exist [site/hugo] (put the file that resources.Get names into layouts/assets, or correct its name)`,
		},
		{
			"a size of no picture", `{{ ((resources.Get "icon.svg").Resize "9x").RelPermalink }}`,
			`layouts/page.html:2:35: error: "icon.svg" is no picture whose size can be changed [site/hugo] (show it as it is, by its .RelPermalink)`,
		},
		{
			"a layout's link to a page that there is not", `<a href="{{ relref . "/nix" }}">x</a>`,
			`layouts/page.html:2:26: error: a layout leads to "/nix", a page that does not exist [site/hugo] (name a page as it stands in content/, without language and ending: /privacy)`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := map[string]string{"layouts/page.html": "{{ define \"main\" }}\n <p>" + tt.layout + "</p>\n{{ end }}\n"}
			if got := problems(t, input(t, files)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}
