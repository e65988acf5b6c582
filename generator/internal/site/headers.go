package site

// policy is the Content-Security-Policy of every page, in its meta element and
// in _headers. Nothing comes from elsewhere, and no script or style stands in
// a page; data: is the empty icon, without which browsers ask for one.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

// headers is _headers, which hosts of static sites read. Frames can be refused
// by a header only.
const headers = `/*
  Content-Security-Policy: ` + policy + `; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
  Cross-Origin-Opener-Policy: same-origin
`

// addPublished adds the files that layouts/_partials/publish.html puts into the
// tree as they are.
func (h *Hugo) addPublished(s source) {
	s.files["assets/published/_headers"] = []byte(headers)
	s.files["assets/published/subscription-offers.json"] = h.wellKnown()
	if b := h.redirects(); len(b) > 0 {
		s.files["assets/published/_redirects"] = b // published with the pages that it speaks of: see moved.go
	}
	h.addIndexes(s)
}
