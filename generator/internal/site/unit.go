package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/resources/kinds"
	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// unit is what is rendered as a whole: a page in all languages, or the pages
// that the user has written. Its pages depend on its own files and on what all
// share, and on nothing else.
type unit struct {
	name  string         // the page's path in content/: "/offers/pixelwerk-jahresabo"
	offer string         // the offer whose own page it is, or ""
	own   []string       // files of the source that are its own
	make  func(s source) // adds the files that no other page needs; may be nil

	place    int  // of the first offer that it shows, among those of the site
	unlisted bool // Hugo has it in no list of all pages
}

// Names of units that are no page of their own.
const (
	front   = "/"        // home, its feed, the site map, robots.txt, 404 and the published files
	written = "content/" // the user's pages, but for those of the sections
)

// Names is the names of all units, sorted. Each is a part of the site that can
// be rendered without the others.
func (h *Hugo) Names() []string {
	names := make([]string, len(h.units))
	for i, u := range h.units {
		names[i] = u.name
	}
	return names
}

// Together sorts units so that those which show the same offers come together.
// Hugo keeps a thousand results of partialCached, and so an offer's card that is
// in several lists is made once if these are rendered in one call.
func (h *Hugo) Together(names []string) []string {
	return slices.SortedStableFunc(slices.Values(names), func(a, b string) int { return h.unit(a).place - h.unit(b).place })
}

// Size is how much there is to render, compared with an offer's own page: a list
// is some three times as long.
func (h *Hugo) Size(name string) int {
	if h.unit(name).offer != "" {
		return 1
	}
	return 3
}

// Sums is, for each unit, the sum of all that is its own. Two units with the
// same name and sum give the same files as long as [Hugo.Shared] is the same.
func (h *Hugo) Sums() map[string]string { return sums(h.units, h.makeAll(h.units)) }

// Sum is that of one unit; "" if there is none of the name.
func (h *Hugo) Sum(name string) string {
	if u := h.unit(name); u != nil {
		return h.make(u).sum
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
		for _, m := range h.makeAll(h.units) {
			io.WriteString(sum, m.sum)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// made is the files that a unit needs and no other, and the sum of all that is
// its own.
type made struct {
	source
	sum string
}

func (h *Hugo) make(u *unit) made {
	m := made{source: newSource()}
	sum := sha256.New()
	for _, name := range u.own {
		addFile(sum, name, h.files[name])
	}
	if u.make != nil {
		u.make(m.source)
	}
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		addFile(sum, name, m.files[name])
	}
	m.sum = hex.EncodeToString(sum.Sum(nil))
	return m
}

// makeAll makes units on all processors.
func (h *Hugo) makeAll(units []*unit) []made {
	list := make([]made, len(units))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, u := range units {
		work.Go(func() error { list[i] = h.make(u); return nil })
	}
	work.Wait()
	return list
}

func sums(units []*unit, list []made) map[string]string {
	sums := map[string]string{}
	for i, u := range units {
		sums[u.name] = list[i].sum
	}
	return sums
}

// addFile takes a file in so that no other files give the same sum.
func addFile(w io.Writer, name string, b []byte) {
	fmt.Fprintf(w, "%d %s %d\n", len(name), name, len(b))
	w.Write(b)
}

func newSource() source { return source{map[string][]byte{}, map[string]func(int, int) diag.Pos{}} }

// with is the source with what some units need beside it.
func (h *Hugo) with(list []made) source {
	s := source{maps.Clone(h.files), maps.Clone(h.origins)}
	for _, m := range list {
		maps.Copy(s.files, m.files)
		maps.Copy(s.origins, m.origins)
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
