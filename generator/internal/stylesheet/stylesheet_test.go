package stylesheet

import (
	"slices"
	"testing"
)

func TestSheet(t *testing.T) {
	const sheet = `/* "not this" */ @font-face { src: url( "/a.woff2" ) } p::after { content: "USB-" "St\69 ck"; background: url(b.png) }
		a::before { content: attr( data-name ) '\201E x' }`
	s := Read(sheet)
	if got, want := s.Strings, "\x00\x00\x00USB-Stick \x00\x00„x\x00"; got != want {
		t.Errorf("strings: %q, want %q", got, want)
	}
	signs := Read(`@counter-style k { system: cyclic; symbols: One\ two Three; prefix: Four } @import "x.css"; p { color: red }`)
	if got, want := signs.Strings, "k\x00cyclic One twoThree Four\x00x.css \x00\x00"; got != want {
		t.Errorf("signs: %q, want %q", got, want)
	}
	if got := signs.Addresses(); !slices.Equal(got, []string{"x.css"}) {
		t.Errorf("addresses: %q", got)
	}
	if got := s.Attributes; !slices.Equal(got, []string{"data-name"}) {
		t.Errorf("attributes: %q", got)
	}
	if got := s.Files; !slices.Equal(got, []File{{"/a.woff2", true}, {"b.png", false}}) {
		t.Errorf("files: %v", got)
	}
}

func FuzzSheet(f *testing.F) {
	for _, broken := range []string{`@font-face{src:url("a")} p{content:attr(x) "\61 b"`, `p{content:"`, `p{background:url(`, `}}} url("x`, "\\", "attr("} {
		f.Add(broken)
	}
	f.Fuzz(func(t *testing.T, sheet string) {
		Read(sheet)
	})
}
