package serve

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/webpage"
)

//go:embed client
var client embed.FS

// client serves the preview's own script and styles.
func (p *preview) client(w http.ResponseWriter, r *http.Request) {
	b, err := fs.ReadFile(client, path.Join("client", r.PathValue("file")))
	if err != nil || path.Ext(r.PathValue("file")) == ".html" {
		http.NotFound(w, r)
		return
	}
	write(w, http.StatusOK, r.PathValue("file"), b)
}

// page serves a file of the site.
func (p *preview) page(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, p.say("A preview can only be read."), http.StatusMethodNotAllowed)
		return
	}
	s := p.wait(r.Context())
	if s == nil {
		return // nobody is waiting any more
	}
	if s.tree == nil {
		p.write(w, r, s, http.StatusServiceUnavailable, "problems.html", p.html(own{
			Title:    p.say("There is nothing to show yet"),
			Note:     p.say("Mend what stands here, and the pages appear by themselves."),
			Problems: s.problems,
		}))
		return
	}
	a := s.answer(r.URL.Path)
	if a.folder && !strings.HasSuffix(r.URL.Path, "/") {
		u := *r.URL
		u.Path, u.RawPath = "/"+path.Dir(a.name)+"/", ""
		http.Redirect(w, r, u.RequestURI(), http.StatusFound)
		return
	}
	if a.content == nil {
		a.content = p.html(own{Title: p.say("There is no such page")})
	}
	p.write(w, r, s, a.code, a.name, a.content)
}

// answer is what the site has at an address.
type answer struct {
	code    int
	name    string // of the file in the tree
	folder  bool   // the file is the index.html of the folder that was asked for
	content []byte // nil if the site has nothing to say that there is no such page
}

func (s *snapshot) answer(address string) answer {
	name := cmp.Or(path.Clean("/" + address)[1:], ".")
	for _, found := range []string{name, path.Join(name, "index.html")} {
		if b, err := s.tree.ReadFile(found); err == nil {
			return answer{http.StatusOK, found, found != name, b}
		}
	}
	return s.notFound(name)
}

// version names what stands at an address: it changes when a reader would see
// something else. Styles, scripts and pictures have their sum in their names.
func (s *snapshot) version(run, address string) string {
	if s.tree == nil {
		return ""
	}
	sum := sha256.Sum256(s.answer(address).content)
	return run + "-" + hex.EncodeToString(sum[:8])
}

// notFound is the 404 page that is nearest above the address, which is that of
// its language.
func (s *snapshot) notFound(name string) answer {
	for dir := name; ; {
		dir = path.Dir(dir)
		found := path.Join(dir, "404.html")
		if b, err := s.tree.ReadFile(found); err == nil {
			return answer{http.StatusNotFound, found, false, b}
		}
		if dir == "." {
			return answer{code: http.StatusNotFound, name: "404.html"}
		}
	}
}

// write answers with a file, a page with the preview's script in it.
func (p *preview) write(w http.ResponseWriter, r *http.Request, s *snapshot, code int, name string, b []byte) {
	if path.Ext(name) == ".html" {
		b = inject(b, fmt.Sprintf(`<script src="/_klarabo/preview.js" data-build="%s" data-state="%s" data-ended="%s" defer></script>`,
			s.version(p.run, r.URL.Path), s.state, html.EscapeString(p.say("The preview has ended."))))
	}
	write(w, code, name, b)
}

var (
	bodyEnd = regexp.MustCompile(`(?i)</body\s*>`)
	policy  = regexp.MustCompile(`(?i)(<meta[^>]*http-equiv=["']?content-security-policy["']?[^>]*content=")([^"]*)"`)
	connect = regexp.MustCompile(`(?i)connect-src[^;]*`)
)

// inject puts a tag before the end of a page's body, and lets the page's own
// policy (Content Security Policy 3) allow the script to hear of builds.
func inject(page []byte, tag string) []byte {
	page = policy.ReplaceAllFunc(page, func(meta []byte) []byte {
		m := policy.FindSubmatch(meta)
		// In a reference such as &#39; is a semicolon.
		rules := connect.ReplaceAllString(html.UnescapeString(string(m[2])), "connect-src 'self'")
		if !strings.Contains(rules, "connect-src 'self'") {
			rules += "; connect-src 'self'"
		}
		return fmt.Appendf(nil, `%s%s"`, m[1], strings.ReplaceAll(rules, `"`, "&#34;"))
	})
	at := len(page)
	if all := bodyEnd.FindAllIndex(page, -1); len(all) > 0 {
		at = all[len(all)-1][0]
	}
	return bytes.Join([][]byte{page[:at], page[at:]}, []byte(tag))
}

func write(w http.ResponseWriter, code int, name string, b []byte) {
	kind := cmp.Or(webpage.Kind(name), mime.TypeByExtension(path.Ext(name)), "application/octet-stream")
	if strings.HasPrefix(kind, "text/") && !strings.Contains(kind, ";") {
		kind += "; charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(code)
	_, _ = w.Write(b) // a browser that went away needs no answer
}

// missing tells whether a file is not there, rather than out of reach.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
