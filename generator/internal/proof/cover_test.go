package proof

import (
	"strings"
	"testing"
)

// A disclosure lies under something that a style sheet lays over it. The page
// has a footer beside it and an empty span in it.
func TestCovered(t *testing.T) {
	w := newWorld(t)
	content := strings.Replace(w.file(own), "</main>", `</main><footer class="site end" id="f"><p>Fuß</p></footer><nav class="menu"><a href="/">x</a></nav>`, 1)
	check := func(sheet string) []finding {
		c := newChecker(w.cat, w.texts, today).part(w.tree, w.pages)
		_, list := c.html(own, []byte(strings.Replace(content, "</head>", "<style>"+sheet+"</style></head>", 1)))
		return list
	}
	if list := check(""); len(list) > 0 {
		t.Fatal(list[0].msg)
	}
	for _, sheet := range []string{
		"footer { position: fixed; inset: 0; background: #fff }",
		"footer { position: fixed } .site { inset: 0 } #f { background: white }",
		".site { position: absolute; top: 0; left: 0; width: 100%; height: 100vh; background: url(x.png) }",
		"@media print { footer.end { position: absolute; inset: 0 0; background: linear-gradient(#fff, #eee) } }",
		"footer { position: fixed; top: 0; right: 0; bottom: 0; left: 0; backdrop-filter: blur(9px) }",
		"footer { position: fixed; top: 50%; left: 50%; width: 1px; height: 1px; box-shadow: 0 0 0 100vmax #fff }",
		"footer { position: fixed; top: 0; left: 0; outline: 100vmax solid #fff }",
		"footer p { position: absolute; inset: 0; background: Canvas }",
		":root { --p: fixed; --b: #fff } footer { position: var(--p); inset: 0; background: var(--b) }",
		".menu { display: none; position: fixed; inset: 0; background: #fff } @media (min-width: 1px) { .menu { display: block } }",
		".disclosure::before { content: ''; position: absolute; inset: 0; background: #fff; opacity: 1 }", // the world's own sheet says 0
		".disclosure:after { content: ''; position: absolute; top: 0; left: 0; width: 100%; height: 100%; background: #fff }",
		".premium { &::before { content: ''; position: absolute; inset: 0 } } .premium::before { background: #eee }",
		"body::after { content: url(x.png); position: fixed; inset: 0; background: rgb(255 255 255 / 90%) }",
		".disclosure p::after { content: ''; position: absolute; inset: 0; background: currentColor }",
		"*::before { content: ''; position: absolute; inset: 0; background: red }",
		"html::before { content: ''; position: fixed; inset: 0; background: #fff; z-index: -1 } html:hover::before { z-index: 9 }",
	} {
		if list := check(sheet); len(list) == 0 || list[0].rule != "proof/hidden-disclosure" {
			t.Errorf("not caught: %s", sheet)
		}
	}
	for _, sheet := range []string{
		"footer { position: fixed; left: 0; right: 0; bottom: 0; height: 3rem; background: #fff }",
		"footer { position: fixed; inset: auto 0 0; background: #fff }",
		"footer { position: absolute; inset: 0 }",
		"footer { position: sticky; top: 0; background: #fff }",
		"main { position: absolute; inset: 0; background: #fff; color: #000 }",
		".menu { display: none; position: fixed; inset: 0; background: #fff } .menu.open { display: block }",
		".menu { position: fixed; inset: 0 20% 0 0; background: #fff; transform: translateX(-100%) } .js .menu { transform: none }",
		".menu { position: absolute; left: -9999px; top: 0; width: 100%; height: 100%; background: #fff; opacity: .9 }",
		"body::before { content: ''; position: fixed; inset: 0; background: url(grain.png); z-index: -1 }",
		"body::before { content: ''; position: fixed; inset: 0; background: url(grain.png); opacity: .04 }",
		".disclosure::before { content: ''; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; background: red }",
		".disclosure::before { content: '„'; position: absolute; left: 0; top: 0; color: red; background: #fff }",
		".premium a::after { content: ''; position: absolute; inset: 0 }",
		".premium::before { content: ''; display: block; height: 9rem; background: red }",
		".premium::before { position: absolute; inset: 0; background: #fff }", // without content there is none
	} {
		if list := check(sheet); len(list) > 0 {
			t.Errorf("%s is refused: %s", sheet, list[0].msg)
		}
	}
}
