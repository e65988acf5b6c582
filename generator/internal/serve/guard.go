package serve

import (
	"net"
	"net/http"
	"slices"
	"strings"
)

// guard refuses requests for hosts that the preview does not serve. A page on
// the net can let its own name point to this machine (DNS rebinding) and would
// then read the drafts as pages of its own; its name still stands in Host.
func (p *preview) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !p.serves(r) {
			http.Error(w, p.say("This preview is not for the host %q.\nOpen %s instead, or start it with --bind to serve another address.", r.Host, p.base),
				http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// serves tells whether the preview was asked to serve the request's host: this
// machine, the address given as --bind, or the one that the request came to. An
// address cannot be rebound as a name can, and the port makes no difference, as
// a tunnel may have another.
func (p *preview) serves(r *http.Request) bool {
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.TrimSuffix(strings.ToLower(strings.Trim(host, "[]")), ".")
	if slices.Contains([]string{"localhost", "127.0.0.1", "::1", strings.ToLower(p.Bind)}, host) {
		return true
	}
	came, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	ip := net.ParseIP(host)
	return ok && ip != nil && ip.Equal(came.IP)
}

// sameOrigin refuses requests that a page of another origin makes. Following a
// link is none of them.
func (p *preview) sameOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
		foreign := site == "cross-site" || site == "same-site"
		if origin != "" && origin != "http://"+r.Host || foreign && r.Header.Get("Sec-Fetch-Mode") != "navigate" {
			http.Error(w, p.say("This belongs to the preview's own pages."), http.StatusForbidden)
			return
		}
		w.Header().Set("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
		next.ServeHTTP(w, r)
	})
}
