package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"github.com/gohugoio/hugo/resources/kinds"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// unit is what is rendered as a whole: a page in all languages, or the pages
// that the user has written. Its pages depend on its own files and on what all
// share, and on nothing else.
type unit struct {
	name  string         // the page's path in content/: "/offers/pixelwerk-jahresabo"
	offer string         // the offer whose own page it is, or ""
	own   []string       // files of the source that are its own
	make  func(s source) // adds the files that no other page needs; may be nil

	unlisted bool // Hugo has it in no list of all pages
}

// Names of units that are no page of their own.
const (
	front   = "/"        // home, its feed, the site map, robots.txt, 404 and the published files
	written = "content/" // the user's pages, but for those of the sections
)

// Unit names a part of the site that can be rendered without the others.
type Unit struct {
	Name string
	Sum  string // of all that it is made from
}

// Units is all units of the site, sorted by name. Two units with the same name
// and sum give the same files, whatever else has changed. Shared is the sum of
// [Hugo.Shared].
func (h *Hugo) Units(shared string) []Unit {
	units := make([]Unit, len(h.units))
	var next atomic.Int64
	var running sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		running.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(units)); i = next.Add(1) - 1 {
				units[i] = Unit{h.units[i].name, h.sum(shared, h.units[i])}
			}
		})
	}
	running.Wait()
	return units
}

// Together sorts units so that those which show the same offers come together:
// first the lists, then the offers' own pages. What Hugo has rendered of an offer
// for one list serves the next.
func (h *Hugo) Together(names []string) []string {
	own := func(name string) int {
		if h.unit(name).offer != "" {
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(names), func(a, b string) int { return own(a) - own(b) })
}

// Sum is that of one unit, as Units has it; "" if there is none of the name.
func (h *Hugo) Sum(shared, name string) string {
	if u := h.unit(name); u != nil {
		return h.sum(shared, u)
	}
	return ""
}

// Shared is the sum of what every unit depends on; program stands for the
// program that renders them. Of a page that the user has written only what
// stands in its front matter can show elsewhere.
func (h *Hugo) Shared(program string) string {
	sum := sha256.New()
	fmt.Fprintln(sum, program)
	for _, name := range slices.Sorted(maps.Keys(h.files)) {
		b := h.files[name]
		if strings.HasPrefix(name, "content/") && !h.whole {
			b = frontMatterOf(b)
		}
		addFile(sum, name, b)
	}
	if h.whole {
		for _, u := range h.units {
			io.WriteString(sum, h.sum("", u))
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func (h *Hugo) sum(shared string, u *unit) string {
	sum := sha256.New()
	io.WriteString(sum, shared)
	for _, name := range u.own {
		addFile(sum, name, h.files[name])
	}
	if u.make != nil {
		s := newSource()
		u.make(s)
		for _, name := range slices.Sorted(maps.Keys(s.files)) {
			addFile(sum, name, s.files[name])
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// addFile takes a file in so that no other files give the same sum.
func addFile(w io.Writer, name string, b []byte) {
	fmt.Fprintf(w, "%d %s %d\n", len(name), name, len(b))
	w.Write(b)
}

func newSource() source { return source{map[string][]byte{}, map[string]func(int, int) diag.Pos{}} }

// with is the source with what some units need beside it.
func (h *Hugo) with(units []*unit) source {
	s := source{maps.Clone(h.files), maps.Clone(h.origins)}
	for _, u := range units {
		if u.make != nil {
			u.make(s)
		}
	}
	return s
}

// unitOf is the unit that renders a page of Hugo's.
func (h *Hugo) unitOf(kind, path string) string {
	switch kind {
	case kinds.KindHome, kinds.KindStatus404, kinds.KindRobotsTXT, kinds.KindSitemap, kinds.KindSitemapIndex:
		return front
	}
	if h.unit(path) != nil {
		return path
	}
	return written
}

// unit is the one with the name, or nil.
func (h *Hugo) unit(name string) *unit {
	i, ok := slices.BinarySearchFunc(h.units, name, func(u *unit, name string) int { return strings.Compare(u.name, name) })
	if !ok {
		return nil
	}
	return h.units[i]
}
