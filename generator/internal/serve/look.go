package serve

import (
	"context"
	"maps"
	"net/http"
	"path"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// seen is what a browser found on pages of the last build.
type seen struct {
	problems diag.List
	pictures map[string][]byte // PNG
}

// looks has a browser look at the pages that are open, in the background, after
// each build that changed them and when one is opened. A newer state ends a look
// at an older one.
func (p *preview) looks(ctx context.Context) {
	known := map[string]seen{} // by scheme and version
	for {
		select {
		case <-ctx.Done():
			return
		case <-p.unseen:
		}
		now, _ := p.current()
		if now == nil || now.tree == nil {
			continue
		}
		all := seen{pictures: map[string][]byte{}}
		for _, o := range p.opened() {
			content, err := now.tree.ReadFile(o.page)
			if err != nil {
				continue
			}
			version := o.scheme + string(content)
			if _, ok := known[version]; !ok {
				found, ok := p.lookAt(ctx, o)
				if !ok { // something newer is to be seen, or nothing can be
					continue
				}
				known[version] = found
			}
			all.problems = append(all.problems, known[version].problems...)
			maps.Copy(all.pictures, known[version].pictures)
		}
		p.tell(now, all)
		if len(known) > 100 { // of edits that are gone
			clear(known)
		}
	}
}

// lookAt looks at a page until something newer is to be seen.
func (p *preview) lookAt(ctx context.Context, o opened) (seen, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		select {
		case <-ctx.Done():
		case <-p.unseen:
			cancel()
			p.glance()
		}
	}()
	problems, pictures, err := p.Look(ctx, o.page, o.scheme)
	if err != nil && ctx.Err() == nil && !p.blind {
		p.blind = true // which is said once
		p.warn(&diag.Fault{Msg: diag.Msg("whether disclosures can be read is not looked at: %s", err)})
	}
	return seen{problems, pictures}, err == nil
}

// glance asks for a look at what is open from now on.
func (p *preview) glance() {
	select {
	case p.unseen <- struct{}{}:
	default:
	}
}

// tell adds what was seen to what is shown, unless another build has been shown
// meanwhile.
func (p *preview) tell(at *snapshot, found seen) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.now != at || len(found.problems) == 0 && len(at.seen.problems) == 0 {
		return
	}
	s := *at
	s.seen, s.state = found, at.state+"+"
	p.tellAll(&s)
}

// picture is where the preview shows the picture that belongs to a problem, or
// "".
func picture(problem diag.Problem) string {
	for _, r := range problem.Related {
		if path.Ext(r.Pos.File) == ".png" {
			return "/_klarabo/look/" + path.Base(r.Pos.File)
		}
	}
	return ""
}

// pictures serves the pictures of what was seen.
func (p *preview) pictures(w http.ResponseWriter, r *http.Request) {
	now, _ := p.current()
	name := r.PathValue("file")
	if now == nil || now.seen.pictures[name] == nil {
		http.NotFound(w, r)
		return
	}
	write(w, http.StatusOK, name, now.seen.pictures[name])
}
