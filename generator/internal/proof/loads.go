package proof

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/csp"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// load is an address from which a page takes a style sheet or a script, or what it
// shows. Whether it leads to a file of the site shows when all files are known.
type load struct {
	page, address string
	shown         bool // a picture, sound or film
}

// checkLoads refuses what pages load from elsewhere, and warns of pictures of the
// site's own that are not there, once for all pages. Of those in Markdown it is told
// before.
func (p *Prover) checkLoads(published func(path string) bool) []finding {
	var list []finding
	pictured := map[string]bool{} // what pages show, by its path
	for _, l := range p.loads {
		if l.shown {
			if pictured[l.address] { // most are paths, and need not be resolved on each page
				continue
			}
			to, _ := p.resolved(l.page, l.address)
			if to == nil || pictured[to.Path] {
				continue
			}
			pictured[to.Path] = true
		}
		if p.leadsTo(l.page, l.address, published) {
			continue
		}
		f := p.wrong(l.page, "proof/foreign-source",
			diag.Msg("%s loads %q, which is not a file of the site", l.page, diag.Shorten(l.address)),
			diag.Msg("what another server sends may hide a disclosure; put styles and scripts into layouts/assets"))
		if l.shown {
			f.Rule, f.Severity = "proof/missing-file", diag.Warning
			f.Msg = diag.Msg("%s shows %q, which is not a file of the site", l.page, diag.Shorten(l.address))
			f.Hint = diag.Msg("put the file into layouts/static or content/media, or correct its name")
			p.Lacking[l.page] = true
		}
		if pos := p.own.Text("", l.address); pos.File != "" {
			f.Pos = pos
		}
		f.cause = l.address
		list = append(list, f)
	}
	return list
}

// resolved is where an address on a page leads, nil if that is no file of the
// site's server, and whether it names the server.
func (c *checker) resolved(page, address string) (to *url.URL, whole bool) {
	ref, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, false
	}
	to = c.base.JoinPath(page).ResolveReference(ref)
	if to.Host != c.base.Host || to.Scheme != "https" && to.Scheme != "http" || to.Opaque != "" {
		return nil, false
	}
	return to, ref.Host != ""
}

// leadsTo tells whether an address on a page leads to a file of the site. A path
// without a host that is none is looked for without its first folders, since the
// site may be published below one.
func (c *checker) leadsTo(page, address string, there func(path string) bool) bool {
	to, whole := c.resolved(page, address)
	if to == nil {
		return false
	}
	name := path.Clean("/" + to.Path)
	if below, ok := strings.CutPrefix(name, c.base.Path); ok && there(below) {
		return true
	}
	for name = name[1:]; !there(name); {
		_, after, more := strings.Cut(name, "/")
		if !more || whole {
			return false
		}
		name = after
	}
	return true
}

// loadsOf is what an element loads that can change what its page shows, and the
// pictures, sound and film that it shows.
func loadsOf(page string, n *html.Node) (all []load) {
	for _, a := range n.Attr {
		switch key := n.Data + " " + a.Key; {
		case a.Val != "" && (key == "script src" || key == "script href" || key == "link href" && linksDesign(n)): // script href in SVG
			all = append(all, load{page, a.Val, false})
		case showsFile[n.Data] && (a.Key == "src" || a.Key == "poster"):
			all = append(all, load{page, a.Val, true})
		case showsFile[n.Data] && a.Key == "srcset":
			for candidate := range strings.SplitSeq(a.Val, ", ") {
				address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
				all = append(all, load{page, address, true})
			}
		}
	}
	return all
}

// linksDesign tells whether a link loads a style sheet or a script.
func linksDesign(link *html.Node) bool {
	rel, _ := attr(link, "rel")
	as, _ := attr(link, "as")
	rel, as = " "+strings.ToLower(rel)+" ", strings.ToLower(as)
	return strings.Contains(rel, " stylesheet ") || strings.Contains(rel, " modulepreload ") || as == "style" || as == "script"
}

var showsFile = set("img source video audio track")

// checkHead looks at what gives a page another meaning than its file has.
func (c *checker) checkHead(p *seenPage, n *html.Node) []finding {
	switch n.Data {
	case "base":
		if href, ok := attr(n, "href"); ok {
			f := c.wrong(p.path, "proof/foreign-source",
				diag.Msg("%s has <base href=%q>, which gives every address in it another meaning", p.path, diag.Shorten(href)),
				diag.Msg("leave out the base element; addresses are then relative to the page"))
			f.cause += " base"
			return []finding{f}
		}
	case "meta":
		return c.checkMeta(p, n)
	}
	return nil
}

// checkMeta refuses a page that is to be read in another encoding than it is,
// and one that leads away before anybody has read it.
func (c *checker) checkMeta(p *seenPage, n *html.Node) []finding {
	charset, ok := attr(n, "charset")
	equiv, _ := attr(n, "http-equiv")
	content, _ := attr(n, "content")
	switch strings.ToLower(strings.TrimSpace(equiv)) {
	case "content-type":
		if _, after, found := strings.Cut(strings.ToLower(content), "charset="); found {
			charset, ok = strings.Trim(after, ` "';`), true
		}
	case "refresh":
		if to := c.pages[p.path]; to != nil && to.Moved != "" && content == refresh+to.Moved {
			break // the reader is taken to the page that was meant
		}
		return []finding{c.wrong(p.path, "proof/refresh",
			diag.Msg("%s has <meta http-equiv=\"refresh\">, which takes the page away from its reader", p.path),
			diag.Msg("leave it out; let the server redirect, or give the page a link"))}
	}
	if charset = strings.TrimSpace(charset); !ok || strings.EqualFold(charset, "utf-8") || strings.EqualFold(charset, "utf8") {
		return nil
	}
	return []finding{c.wrong(p.path, "proof/encoding",
		diag.Msg("%s says that it is in %q, and is in UTF-8", p.path, diag.Shorten(charset)),
		diag.Msg("let the layout print <meta charset=\"utf-8\">"))}
}

// blocked warns of what the policy takes away from a file.
func (c *checker) blocked(name string, left []csp.Blocked) (list []finding) {
	for _, b := range left {
		f := c.wrong(name, "proof/blocked", diag.Msg("%s has %s, which browsers leave out, since the pages' policy forbids it", name, b.What), b.Hint)
		f.Severity, f.cause = diag.Warning, f.cause+b.What.String()
		if pos := c.own.Text(f.Pos.File, b.Source); pos.File != "" {
			f.Pos = pos
		}
		list = append(list, f)
	}
	return list
}
