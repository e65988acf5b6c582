package build

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"os/signal"
	"path"
	"slices"
	"strings"
	"syscall"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/look"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Looking is how the pages of a design of one's own are looked at. The built-in
// design needs no look.
type Looking struct {
	Pages    []string // files of the site to be looked at whole, known or not
	All      bool     // so is every page with a disclosure
	Unsaved  bool     // what is saved in data/ does not count
	Compare  bool     // what is saved in data/ must be what the site has
	Unsigned bool     // nothing is published, so that nobody must have signed what was seen
}

// Looked is what came of looking.
type Looked struct {
	Record   *look.Record      // the places of the pages that were made in this run
	Saved    *look.Record      // what data/looks.json says, nil for nothing
	Engine   string            // the browser that was started, "" for none
	Pages    int               // that were looked at
	New      int               // places that were not known
	Pictures map[string][]byte // PNG by name, of the findings

	found []string // pages with findings
}

// look has a browser look at the places of disclosures that are new in a site.
// The site counts only if no problem is an error.
func (r *Result) look(ctx context.Context) (diag.List, error) {
	in := r.Look
	asked := in.All || len(in.Pages) > 0
	if !r.Hugo.OwnDesign && !asked {
		return nil, nil
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	spots, err := look.Spots(r.Site.Tree, r.Site.html(), r.baseURL())
	if err != nil {
		return nil, err
	}
	var problems diag.List
	r.Looked = &Looked{Record: look.NewRecord(""), Pictures: map[string][]byte{}}
	var fault *diag.Fault
	if r.Looked.Saved, err = savedLooks(r.Files); errors.As(err, &fault) {
		problems.Error(diag.Pos{File: SavedLooks}, "look/record", fault.Msg, fault.Hint)
		return problems, nil
	} else if err != nil {
		return nil, err
	}
	problems = append(problems, r.unsignedLooks()...)
	kept := recallLooks(r.Dir)
	visits, list := r.visits(spots, kept)
	problems = append(problems, list...)
	if len(visits) > 0 {
		problems = append(problems, r.copied()...)
		list, err := r.browse(ctx, spots, visits, kept)
		if err != nil {
			return nil, interrupted(ctx, err)
		}
		problems = append(problems, list...)
	}
	r.Looked.Record = kept.Only(spots)
	if problems = append(problems, r.warned()...); (in.Compare || r.asksLooks()) && !problems.HasErrors() {
		problems = append(problems, r.compare()...)
	}
	r.Site.Record.Again(r.told(spots))
	return problems, nil
}

// visits is what must be looked at.
func (r *Result) visits(spots []look.Spot, kept *look.Record) ([]look.Visit, diag.List) {
	counts := r.savedCounts()
	known := func(s look.Spot) bool { return kept.Knows(s) || counts && r.Looked.Saved.Knows(s) }
	r.Looked.New = look.NewPlaces(spots, known)
	if !r.Look.All && len(r.Look.Pages) == 0 {
		return look.Plan(spots, known), nil
	}
	wanted, list := r.named(r.Look.Pages)
	var whole []look.Visit
	for _, s := range spots {
		if (r.Look.All || wanted[s.Page]) && (len(whole) == 0 || whole[len(whole)-1].Path != s.Page) {
			whole = append(whole, look.Visit{Path: s.Page})
		}
	}
	return whole, list
}

// named is the files of pages that a user names as he sees them: by address,
// path or file.
func (r *Result) named(pages []string) (map[string]bool, diag.List) {
	wanted, list, all := map[string]bool{}, diag.List{}, r.Site.html()
	for _, page := range pages {
		name := strings.Trim(strings.TrimPrefix(page, strings.TrimSuffix(r.baseURL(), "/")), "/")
		if path.Ext(name) != ".html" {
			name = path.Join(name, "index.html")
		}
		if wanted[name] = slices.Contains(all, name); !wanted[name] {
			hint := diag.Msg("name it by its address, as in angebote/probeabo")
			if near := catalog.Nearest(name, all); near != "" {
				hint = diag.Msg("did you mean %s?", near)
			}
			list.Error(diag.Pos{}, "look/no-page", diag.Msg("the site has no page %s", page), hint)
		}
	}
	return wanted, list
}

// compare holds data/looks.json against what this browser has seen.
func (r *Result) compare() diag.List {
	var list diag.List
	in, saved, missing, over := r.Look, r.Looked.Saved, 0, 0
	if saved == nil {
		return nil
	}
	for place, seen := range r.Looked.Record.Places {
		if !in.Compare { // signed is that it was looked at, whatever stands beside it now
			seen.Sizes = seen.Sizes[:1]
		}
		if !saved.Places[place].Sizes.Hold(seen.Sizes) {
			missing++
		}
	}
	for place, said := range saved.Places {
		if !r.Looked.Record.Places[place].Sizes.Hold(said.Sizes) {
			over++
		}
	}
	hint := diag.Msg("run `klarabo look --save` and commit the file")
	if missing > 0 {
		list.Error(diag.Pos{File: SavedLooks}, "look/record", diag.Plural(missing, "1 place of the site is not in this file", "%d places of the site are not in this file"), hint)
	}
	if over > 0 && in.Compare {
		list.Error(diag.Pos{File: SavedLooks}, "look/record", diag.Plural(over, "this file tells of 1 place, or of a longer text in it, that the site has not", "this file tells of %d places, or of longer texts in them, that the site has not"), hint)
	}
	return list
}

// browse makes the visits. A browser that is another one than the one that saw
// what is kept looks at everything anew.
func (r *Result) browse(ctx context.Context, spots []look.Spot, visits []look.Visit, kept *look.Record) (diag.List, error) {
	browser, err := look.Open(ctx)
	if errors.Is(err, look.ErrNoBrowser) {
		return diag.List{r.unseen()}, nil
	}
	if err != nil {
		return nil, err
	}
	defer browser.Close()
	if r.Looked.Engine = browser.Engine(); kept.Engine != r.Looked.Engine {
		*kept = *look.NewRecord(r.Looked.Engine)
		visits, _ = r.visits(spots, kept)
	}
	findings, err := browser.Browse(ctx, r.Site.Tree, visits, look.Options{BaseURL: r.baseURL(), Told: tells(r.Texts), Called: r.called(), Progress: func(done, pages int) { r.at("Looking at pages: %d of %d", done, pages) }})
	if err != nil {
		return nil, err
	}
	r.Looked.Pages = len(visits)
	kept.Add(spots, visits, findings)
	keepLooks(r.Dir, kept, spots)
	// Warnings about places are remembered with them, and told with those.
	own := slices.DeleteFunc(findings, func(f look.Finding) bool { return f.Severity == diag.Warning && f.Place >= 0 })
	return r.found(own), nil
}

// tells is of whom each text tells that goes with premiums.
func tells(texts *disclosure.Texts) map[string]string {
	all := map[string]string{}
	for _, t := range texts.All {
		if t.Form.OfPartner() {
			all[t.Sum()] = disclosure.Ref(t.Partner, t.Case)
		} else if t.Form == offer.OwnLabel {
			all[t.Sum()] = ""
		}
	}
	return all
}

// called is what each premium is called, in any language.
func (r *Result) called() map[string][]string {
	all := map[string][]string{}
	for _, p := range r.Catalog.Premiums {
		for _, l := range r.Catalog.Site.Languages {
			for _, name := range p.Names() {
				all[p.ID] = append(all[p.ID], name.In(l))
			}
		}
	}
	return all
}

// warned is the warnings of places that were seen in this run or before.
func (r *Result) warned() diag.List {
	var findings []look.Finding
	for _, p := range slices.Sorted(maps.Keys(r.Looked.Record.Places)) {
		findings = append(findings, r.Looked.Record.Places[p].Warnings...)
	}
	return r.found(findings)
}

// copied asks whether a design of one's own is the built-in one of another
// version, which would be looked at for minutes.
func (r *Result) copied() (list diag.List) {
	if n := r.Hugo.Replaced; n > 10 {
		list.Warn(diag.Pos{File: "layouts"}, "look/copied-layouts",
			diag.Msg("%d built-in files are otherwise in layouts/: are they copies from another version? Then they are looked at as a design of your own", n),
			diag.Msg("delete the files in layouts/ that you have not changed yourself; for each that is not there, the built-in one is used"))
	}
	return list
}

// unseen is the problem of a machine without a browser.
func (r *Result) unseen() diag.Problem {
	p := diag.Problem{
		Pos: diag.Pos{File: "layouts"}, Rule: "look/no-browser",
		Msg: diag.Msg("layouts/ is a design of your own, %s, and there is no browser on this machine to do it",
			diag.Plural(r.Looked.New, "in which 1 place of a disclosure has not been looked at yet", "in which %d places of disclosures have not been looked at yet")),
		Hint: diag.Msg("install Chromium, Chrome or Edge, or let KLARABO_BROWSER name one; or run `klarabo look --save` on a machine that has one, and commit %s", SavedLooks),
	}
	if r.Draft {
		p.Severity = diag.Warning
	}
	return p
}

// baseURL is the address that the site will be published at.
func (d *Data) baseURL() string { return cmp.Or(d.BaseURL, string(d.Catalog.Site.BaseURL)) }

// ErrInterrupted is the error of a run that the user has ended.
var ErrInterrupted error = &diag.Fault{Msg: diag.Msg("interrupted; nothing was written")}

// interrupted is the error, or that the user has ended what gave it.
func interrupted(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ErrInterrupted
	}
	return err
}
