package reuse

import (
	"bytes"
	"crypto/sha256"
	"net/url"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// Part is some units that were made together.
type Part struct {
	Sums  map[string]string         // of the units, by name
	Pages map[string][]webpage.Page // by unit
	Files map[string][]byte         // all files that came of it
}

// Add takes in what was made.
func (r *Record) Add(p Part) {
	others := newFinder(p)
	for name, content := range p.Files {
		r.Files[name] = sha256.Sum256(content)
	}
	for name, sum := range p.Sums {
		u := Unit{Sum: sum, Pages: p.Pages[name]}
		uses := map[string]bool{}
		for _, page := range u.Pages {
			others.find(p.Files[page.Path], uses)
		}
		for name := range uses {
			u.Uses = append(u.Uses, name)
		}
		slices.Sort(u.Uses)
		r.Units[name] = u
	}
}

// finder finds in a page the files of its part that are no pages.
type finder struct{ names map[string]string } // as it stands in an address -> path

func newFinder(p Part) finder {
	f := finder{map[string]string{}}
	pages := map[string]bool{}
	for _, list := range p.Pages {
		for _, page := range list {
			pages[page.Path] = true
		}
	}
	for name := range p.Files {
		if !pages[name] {
			f.names["/"+name] = name
			f.names[(&url.URL{Path: "/" + name}).EscapedPath()] = name
		}
	}
	return f
}

// find looks at everything that begins with a slash, up to where an address
// ends. A file that is referred to in another way is not found: see loose.
func (f finder) find(content []byte, found map[string]bool) {
	for i := 0; ; i++ {
		next := bytes.IndexByte(content[i:], '/')
		if next < 0 {
			return
		}
		i += next
		end := i + 1
		for end < len(content) && !endsAddress[content[end]] {
			end++
		}
		if name, ok := f.names[string(content[i:end])]; ok {
			found[name] = true
		}
	}
}

var endsAddress = func() (is [256]bool) {
	for _, c := range []byte(" \t\n\r\"'<>()?#,;&\\") {
		is[c] = true
	}
	return is
}()
