// Package csp is the Content-Security-Policy of a site's pages: what browsers
// load for them, and what they leave out (Content Security Policy Level 3).
//
// Nothing comes from elsewhere, and no script or style stands in a page, but
// for what content_security_policy in data/site.yaml names.
package csp

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"net/url"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Policy is the directives in the order in which they are written.
type Policy []Directive

// Directive is what may be loaded of one kind.
type Directive struct {
	Name    string
	Sources []string
}

// Of is the policy of a site. In img-src, data: is the empty icon, without which
// browsers ask for one.
func Of(s *offer.Site) Policy {
	p := Policy{
		{"default-src", []string{"'none'"}}, {"style-src", []string{"'self'"}}, {"script-src", []string{"'self'"}}, {"img-src", []string{"'self'", "data:"}},
		{"font-src", []string{"'self'"}}, {"media-src", []string{"'self'"}}, {"manifest-src", []string{"'self'"}}, {"connect-src", []string{"'self'"}},
		{"base-uri", []string{"'none'"}}, {"form-action", []string{"'self'"}},
	}
	if s == nil || s.ContentSecurityPolicy == nil {
		return p
	}
	own := s.ContentSecurityPolicy
	for name, origins := range map[string][]offer.Origin{
		"img-src": own.Images, "media-src": own.Media, "connect-src": own.Connect, "form-action": own.Forms, "frame-src": own.Frames,
	} {
		for _, o := range origins {
			p.add(name, string(o))
		}
	}
	for name, sums := range map[string][]offer.Digest{"script-src": own.Scripts, "style-src": own.Styles} {
		for _, d := range sums {
			p.add(name, "'"+string(d)+"'")
		}
	}
	return p
}

func (p *Policy) add(name, source string) {
	i := slices.IndexFunc(*p, func(d Directive) bool { return d.Name == name })
	if i < 0 {
		i = len(*p)
		*p = append(*p, Directive{Name: name})
	}
	if d := &(*p)[i]; !slices.Contains(d.Sources, source) {
		d.Sources = append(d.Sources, source)
	}
}

// String is the policy as a header has it.
func (p Policy) String() string {
	var all []string
	for _, d := range p {
		all = append(all, d.Name+" "+strings.Join(d.Sources, " "))
	}
	return strings.Join(all, "; ")
}

// sources is those of a directive, or of default-src in its place.
func (p Policy) sources(name string) []string {
	for _, d := range p {
		if d.Name == name {
			return d.Sources
		}
	}
	return p[0].Sources
}

// Allows tells whether a page at an address may load another one.
func (p Policy) Allows(directive string, page, to *url.URL) bool {
	return slices.ContainsFunc(p.sources(directive), func(source string) bool {
		switch {
		case source == "'self'":
			return to.Scheme == page.Scheme && to.Host == page.Host
		case strings.HasSuffix(source, ":"):
			return to.Scheme+":" == source
		}
		from, err := url.Parse(source)
		if err != nil || from.Host == "" || to.Scheme != from.Scheme || from.Port() != to.Port() {
			return false
		}
		below, any := strings.CutPrefix(from.Hostname(), "*")
		return to.Hostname() == from.Hostname() || any && strings.HasSuffix(to.Hostname(), below)
	})
}

// AllowsText tells whether a script or a style sheet may stand in a page.
func (p Policy) AllowsText(directive, text string) bool {
	s384, s512 := sha512.Sum384([]byte(text)), sha512.Sum512([]byte(text))
	sums := []string{Sum(text), "sha384-" + base64.StdEncoding.EncodeToString(s384[:]), "sha512-" + base64.StdEncoding.EncodeToString(s512[:])}
	return slices.ContainsFunc(p.sources(directive), func(source string) bool { return slices.Contains(sums, strings.Trim(source, "'")) })
}

// Sum names a script or a style sheet that stands in a page.
func Sum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
