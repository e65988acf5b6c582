package look

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/stylesheet"
)

// design is what the style sheets, scripts and fonts of a page come to.
type design struct {
	sum      string
	mentions *mentions
}

// links reads the designs of pages. Most pages share one.
type links struct {
	files Files
	base  *url.URL
	mu    sync.Mutex
	known map[string]design // by what the page links and has in it
}

func newLinks(files Files, baseURL string) *links {
	base, err := url.Parse(strings.TrimSuffix(baseURL, "/") + "/")
	if err != nil {
		base = &url.URL{Path: "/"}
	}
	return &links{files: files, base: base, known: map[string]design{}}
}

// part is a style sheet or a script of a page: a file, or text in it.
type part struct {
	head string // the element as it stands, without its address
	file string // "" for text
	text string
	css  bool
}

// design is that of a page.
func (l *links) design(page string, doc *html.Node) design {
	var parts []part
	var key strings.Builder
	for n := range doc.Descendants() {
		if p, ok := l.part(page, n); ok && n.Type == html.ElementNode && !inTemplate(n, true) {
			parts = append(parts, p)
			fmt.Fprintf(&key, "%q %q %q %t\n", p.head, p.file, p.text, p.css)
		}
	}
	if c := doc.FirstChild; c != nil && c.Type == html.DoctypeNode { // some doctypes, or none, are another mode
		fmt.Fprintln(&key, c.Data, c.Attr)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	d, ok := l.known[key.String()]
	if !ok {
		d = l.read(parts, key.String())
		l.known[key.String()] = d
	}
	return d
}

// part is the style sheet, the script or the meta element that an element is.
func (l *links) part(page string, n *html.Node) (part, bool) {
	p := part{head: n.Data, css: n.Data == "link" || n.Data == "style"}
	address, is := "", map[string]string{}
	for _, a := range n.Attr {
		is[a.Key] = strings.ToLower(a.Val)
		switch a.Key {
		case "href", "src":
			address = a.Val
		case "integrity", "nonce":
		default:
			p.head += fmt.Sprintf(" %s=%q", a.Key, a.Val)
		}
	}
	kind := is["type"] // of a script; what is none is data
	runs := n.Data == "script" && (kind == "" || kind == "module" || kind == "importmap" || strings.Contains(kind, "javascript") || strings.Contains(kind, "ecmascript"))
	switch {
	case n.Data == "meta":
		return p, is["name"] == "viewport" || is["name"] == "color-scheme" || is["http-equiv"] != ""
	case n.Data == "style", runs && address == "":
		p.text = textOf(n)
	case runs, n.Data == "link" && (slices.Contains(strings.Fields(is["rel"]), "stylesheet") || is["as"] == "style"): // which a script links later
		p.file = l.file(page, address)
	default:
		return p, false
	}
	return p, true
}

// file is the file of the site that an address in another one leads to, or "".
func (l *links) file(from, address string) string {
	ref, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	to := l.base.JoinPath(from).ResolveReference(ref)
	if to.Host != l.base.Host || to.Opaque != "" {
		return ""
	}
	name, ok := strings.CutPrefix(to.Path, l.base.Path)
	if name = path.Clean(name); !ok || !fs.ValidPath(name) {
		return ""
	}
	return name
}

// read adds up the parts and all files that they need in turn.
func (l *links) read(parts []part, key string) design {
	d := design{mentions: newMentions()}
	sum := sha256.New()
	fmt.Fprintf(sum, "%d\n%s\n", Version, key)
	seen := map[string]bool{}
	var take func(name, text string, css bool)
	takeFile := func(name string) {
		b, err := l.files.ReadFile(name)
		if seen[name] || err != nil {
			return
		}
		seen[name] = true
		fmt.Fprintf(sum, "%x\n", sha256.Sum256(b))
		if ext := strings.ToLower(path.Ext(name)); ext == ".css" || ext == ".js" || ext == ".mjs" {
			take(name, string(b), ext == ".css")
		}
	}
	take = func(name, text string, css bool) {
		var needs []string
		if css {
			d.mentions.sheet(text)
			needs = stylesheet.Read(text).Addresses() // fonts, pictures and other sheets
		} else {
			d.mentions.script(text)
			for _, m := range imported.FindAllStringSubmatch(text, -1) {
				needs = append(needs, m[1]+m[2])
			}
		}
		for _, address := range needs {
			if to := l.file(name, address); to != "" {
				takeFile(to)
			}
		}
	}
	for _, p := range parts {
		if p.file != "" {
			takeFile(p.file)
		} else if p.text != "" {
			take("index.html", p.text, p.css)
		}
	}
	d.sum = hex.EncodeToString(sum.Sum(nil))
	return d
}

// imported finds what a script may load of its kind. What it fetches else are
// data, which differ from day to day.
var imported = regexp.MustCompile(`"([^"\s]+\.(?:m?js|css))"|'([^'\s]+\.(?:m?js|css))'`)
