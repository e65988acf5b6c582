package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/resources/kinds"

	"github.com/klarabo/klarabo/generator/internal/source"
)

// Names is the names of all units, sorted. Each is a part of the site that can
// be rendered without the others.
func (h *Hugo) Names() []string {
	names := make([]string, len(h.Units))
	for i, u := range h.Units {
		names[i] = u.Name
	}
	return names
}

// Together sorts units so that those which show the same offers come together.
// Hugo keeps a thousand results of partialCached, and so an offer's card that is
// in several lists is made once if these are rendered in one call.
func (h *Hugo) Together(names []string) []string {
	return slices.SortedStableFunc(slices.Values(names), func(a, b string) int { return h.Unit(a).First - h.Unit(b).First })
}

// Size is how much there is to render, compared with an offer's own page: a list
// is some three times as long.
func (h *Hugo) Size(name string) int {
	if h.Unit(name).Offer != "" {
		return 1
	}
	return 3
}

// Sums is, for each unit, the sum of all that is its own. Two units with the
// same name and sum give the same files as long as [Hugo.Shared] is the same.
func (h *Hugo) Sums() map[string]string { return h.sums(h.Units, source.FilesOf(h.Units)) }

// Sum is that of one unit; "" if there is none of the name.
func (h *Hugo) Sum(name string) string {
	if u := h.Unit(name); u != nil {
		return h.sum(u, u.Files())
	}
	return ""
}

func (h *Hugo) sums(units []*source.Unit, files []source.Files) map[string]string {
	sums := map[string]string{}
	for i, u := range units {
		sums[u.Name] = h.sum(u, files[i])
	}
	return sums
}

func (h *Hugo) sum(u *source.Unit, files source.Files) string {
	sum := sha256.New()
	for _, name := range u.Own {
		addFile(sum, name, h.Bytes[name])
	}
	for _, name := range slices.Sorted(maps.Keys(files.Bytes)) {
		addFile(sum, name, files.Bytes[name])
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Shared is the sum of what every unit depends on; program stands for the
// program that renders them. Of a page that the user has written only what
// stands in its front matter can show elsewhere.
func (h *Hugo) Shared(program string) string {
	sum := sha256.New()
	fmt.Fprintln(sum, program)
	for _, name := range slices.Sorted(maps.Keys(h.Bytes)) {
		b := h.Bytes[name]
		if strings.HasPrefix(name, "content/") && !h.Whole {
			b, _, _ = bytes.Cut(b, []byte("\n")) // a page's first line is its front matter
		}
		addFile(sum, name, b)
	}
	if h.Whole {
		sums := h.Sums()
		for _, name := range h.Names() {
			io.WriteString(sum, sums[name])
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// addFile takes a file in so that no other files give the same sum.
func addFile(w io.Writer, name string, b []byte) {
	fmt.Fprintf(w, "%d %s %d\n", len(name), name, len(b))
	w.Write(b)
}

// unitOf is the unit that renders a page of Hugo's.
func (h *Hugo) unitOf(kind, path string) string {
	switch kind {
	case kinds.KindHome, kinds.KindStatus404, kinds.KindRobotsTXT, kinds.KindSitemap, kinds.KindSitemapIndex:
		return source.Front
	}
	if h.Unit(path) != nil {
		return path
	}
	return source.Written
}
