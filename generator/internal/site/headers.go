package site

import "github.com/klarabo/klarabo/generator/internal/csp"

// headers is _headers, which hosts of static sites read. That another site shows
// a page in a frame can be refused by a header only.
func (h *Hugo) headers() string {
	return `/*
  Content-Security-Policy: ` + csp.Of(h.in.Catalog.Site).String() + `; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
  Cross-Origin-Opener-Policy: same-origin
`
}

// addPublished adds the files that layouts/_partials/publish.html puts into the
// tree as they are.
func (h *Hugo) addPublished(s source) {
	s.files["assets/published/_headers"] = []byte(h.headers())
	s.files["assets/published/subscription-offers.json"] = h.wellKnown()
	if b := h.redirects(); len(b) > 0 {
		s.files["assets/published/_redirects"] = b // published with the pages that it speaks of: see moved.go
	}
	h.addIndexes(s)
	h.addMails(s)
}
