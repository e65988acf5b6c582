package serve

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"net/url"
	"path"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// snapshot is what the preview shows at one time. It is not changed once it is
// shown, so that a request sees one build from beginning to end.
type snapshot struct {
	tree     *reuse.Tree      // of the last build without errors; nil if there was none yet
	catalog  *catalog.Catalog // of the same
	state    string           // names the build that problems are of
	tally    string           // how many problems there are
	problems []problem        // of the last build, and of what was seen
	list     diag.List        // of the last build
	seen     seen             // of the pages that are open
}

// problem is a problem as the browser shows it.
type problem struct {
	Severity string `json:"severity"` // "error" or "warning"
	Place    string `json:"place"`    // "data/site.yaml:3:1", or ""
	Source   string `json:"source"`   // where its source is shown, or ""
	Text     string `json:"text"`     // as on a terminal, in plain text
	Picture  string `json:"picture"`  // address of one that shows it, or ""
}

// rebuild asks for a build of what is on the disk from now on. Asking while
// one is waiting is asking once.
func (p *preview) rebuild() {
	select {
	case p.dirty <- struct{}{}:
	default:
	}
}

// builds builds when asked, until ctx ends.
func (p *preview) builds(ctx context.Context) {
	for n := 1; ; n++ {
		select {
		case <-ctx.Done():
			return
		case <-p.dirty:
		}
		i := 0
		p.Build(p.base, p.open(), func(r build.Previewed, last bool) {
			i++
			p.show(fmt.Sprintf("%s-%d-%d", p.run, n, i), r, last)
		})
	}
}

// open is the files in the tree that browsers show at this moment, each once.
func (p *preview) open() []string {
	var names []string
	for _, o := range p.opened() {
		names = append(names, o.page)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// opened is a page as browsers show it at this moment.
type opened struct {
	page   string // its file in the tree; where it is watched, its address
	scheme string // "light" or "dark"
}

func (p *preview) opened() (all []opened) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.now != nil && p.now.tree != nil {
		for o := range p.watched {
			all = append(all, opened{p.now.answer(o.page).name, o.scheme})
		}
	}
	slices.SortFunc(all, func(a, b opened) int { return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.scheme, b.scheme)) })
	return slices.Compact(all)
}

// watch notes that a browser shows what is at an address in a scheme, until it is
// told otherwise.
func (p *preview) watch(address, scheme string) (end func()) {
	o := opened{address, scheme}
	add := func(n int) {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.watched[o] += n; p.watched[o] == 0 {
			delete(p.watched, o)
		}
	}
	add(1)
	p.glance()
	return func() { add(-1) }
}

// show makes a build's result what is seen. One with errors changes only the
// problems. Before the last one, it is not known what there is to warn of elsewhere.
func (p *preview) show(name string, r build.Previewed, last bool) {
	s := &snapshot{state: name, list: r.Problems}
	defer p.glance()
	p.mu.Lock()
	defer p.mu.Unlock()
	if !last && p.now != nil && !p.now.list.HasErrors() {
		s.list = p.now.list
	}
	switch {
	case r.Tree != nil:
		s.tree, s.catalog = r.Tree, r.Catalog
	case p.now != nil:
		s.tree, s.catalog = p.now.tree, p.now.catalog
	}
	p.tellAll(s)
}

// tellAll makes a snapshot what is seen, with its problems in words, and wakes who
// waits for a change.
func (p *preview) tellAll(s *snapshot) {
	list := slices.Concat(s.list, s.seen.problems)
	s.tally, s.problems = list.Tally().In(p.Lang), p.told(list)
	if s.list.HasErrors() {
		s.tally = p.say("%s; below stands what was right last", list.Tally())
	}
	p.now = s
	close(p.changed)
	p.changed = make(chan struct{})
}

// current is what is to be seen now, and a channel that is closed when this
// changes. Before the first build is done it is nil.
func (p *preview) current() (*snapshot, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now, p.changed
}

// wait is current after the first build, or nil if ctx ends before.
func (p *preview) wait(ctx context.Context) *snapshot {
	for {
		s, changed := p.current()
		if s != nil {
			return s
		}
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
		}
	}
}

// told is the problems for the browser, with the lines as they are now.
func (p *preview) told(list diag.List) []problem {
	told := []problem{}
	for _, one := range list.Sorted().Folded().In(p.Lang) {
		var b bytes.Buffer
		_ = diag.Text(&b, diag.List{one}, p.Files, false) // a buffer takes everything
		told = append(told, problem{
			Severity: one.Severity.String(),
			Place:    one.Pos.String(),
			Source:   sourceAddress(one.Pos),
			Text:     string(bytes.TrimSpace(b.Bytes())),
			Picture:  picture(one),
		})
	}
	return told
}

// sourceAddress is where the preview shows a place, or "" if it does not.
func sourceAddress(pos diag.Pos) string {
	if !shown(pos.File) {
		return ""
	}
	u := url.URL{Path: path.Join("/_klarabo/source", pos.File)}
	if pos.Line > 0 {
		u.Fragment = fmt.Sprintf("L%d", pos.Line)
	}
	return u.String()
}
