package csp

import (
	"net/url"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

func TestPolicy(t *testing.T) {
	plain := Of(&offer.Site{})
	if s := plain.String(); !strings.HasPrefix(s, "default-src 'none'; style-src 'self'; script-src 'self'; ") || strings.Contains(s, "frame-src") {
		t.Error(s)
	}
	more := Of(&offer.Site{ContentSecurityPolicy: &offer.ContentSecurityPolicy{
		Images: []offer.Origin{"https://pixel.example", "https://*.bild.example:8443"}, Frames: []offer.Origin{"https://film.example"},
		Scripts: []offer.Digest{"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}, // of nothing
	}})
	for _, want := range []string{"img-src 'self' data: https://pixel.example https://*.bild.example:8443;", "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';", "; frame-src https://film.example"} {
		if !strings.Contains(more.String(), want) {
			t.Errorf("%s: no %s", more, want)
		}
	}
	page, err := url.Parse("https://abo.example/hier/")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		policy        Policy
		directive, to string
		want          bool
	}{
		{plain, "img-src", "https://abo.example/x.png", true},
		{plain, "img-src", "http://abo.example/x.png", false},
		{plain, "img-src", "data:image/png;base64,x", true},
		{plain, "media-src", "data:audio/mp3;base64,x", false},
		{plain, "img-src", "https://pixel.example/x.png", false},
		{more, "img-src", "https://pixel.example/x.png", true},
		{more, "img-src", "https://pixel.example:444/x.png", false},
		{more, "img-src", "https://x.pixel.example/x.png", false},
		{more, "img-src", "https://a.b.bild.example:8443/x.png", true},
		{more, "img-src", "https://bild.example:8443/x.png", false},
		{more, "img-src", "https://xbild.example:8443/x.png", false},
		{plain, "frame-src", "https://film.example/1", false},
		{plain, "frame-src", "https://abo.example/1", false},
		{more, "frame-src", "https://film.example/1", true},
		{more, "object-src", "https://abo.example/1.pdf", false},
	} {
		to, err := url.Parse(tt.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := tt.policy.Allows(tt.directive, page, to); got != tt.want {
			t.Errorf("%s %s: %t", tt.directive, tt.to, got)
		}
	}
	if plain.AllowsText("script-src", "") || !more.AllowsText("script-src", "") || more.AllowsText("script-src", "x") || more.AllowsText("style-src", "") {
		t.Error("a sum allows another text than its own")
	}
}
