package source

import (
	"github.com/klarabo/klarabo/generator/internal/csp"
)

// headers is _headers, which hosts of static sites read. That another site shows
// a page in a frame can be refused by a header only.
func (src *Source) headers() string {
	return `/*
  Content-Security-Policy: ` + csp.Of(src.in.Catalog.Site).String() + `; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
  Cross-Origin-Opener-Policy: same-origin
`
}

// addPublished adds the files that layouts/_partials/asset/publish.html puts into the
// tree as they are.
func (src *Source) addPublished(to Files) {
	to.Bytes["assets/published/_headers"] = []byte(src.headers())
	to.Bytes["assets/published/subscription-offers.json"] = src.wellKnown()
	if b := src.redirects(); len(b) > 0 {
		to.Bytes["assets/published/_redirects"] = b // published with the pages that it speaks of: see moved.go
	}
	src.addIndexes(to)
	to.addJSON("assets/published/index/mails.json", src.mails())
}
