// Package build runs the stages one after the other over one state of a site:
//
//	catalog -> rules -> disclosure -> sign-off -> source -> render -> proof -> look
//
// The kit needs no page, so it is made beside them from the source on.
//
// [Run] is all of them, from a site's files to the proven tree. A verb that
// needs less calls [Read] (the data, checked and composed) or [Compose] (with
// the Hugo source). A stage whose input is broken does not run; all problems of
// those that ran come together.
//
// What an earlier run has made saves work and never changes a byte: its whole
// answer, if nothing has changed ([Answered]), the pages in the destination
// ([Kept]), resized pictures. A [Preview] runs again after each edit and makes the
// open page first.
package build

import (
	"context"
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// Input is what a run is made from.
type Input struct {
	Dir       string     // the site's folder, by which what its runs keep is told apart; "" keeps nothing
	Files     fs.FS      // what stands there over the built-in files: see [OverDefaults]
	Now       offer.Date // the day to build for; the zero Date is today
	Draft     bool       // texts that are not signed are allowed, and there is no kit
	BaseURL   string     // the address to publish at, instead of the site's own, or ""
	Labels    bool       // the kit has the label of each offer, too
	PolicySum string     // the sum that the policy must have, or "" for that of KLARABO_POLICY_SUM

	Trees    *catalog.Trees // files that were read before, or nil
	Pictures *picture.Cache // resized before, or nil: then [Run] takes and keeps them where runs do

	// Progress is told what the run is at, by several goroutines; nil if nobody
	// wants to know.
	Progress func(diag.Message)
	// Look, if not nil, has a browser look at a design of the user's own.
	Look *Looking
	// Kept is asked for what an earlier run made, once the data are sound; nil
	// if nothing is kept.
	Kept func() (Kept, error)
}

// Result is what a run came to. Its problems are those of all stages.
type Result struct {
	*Source
	Site *Site       // nil with errors, also of the kit
	Kit  *reuse.Tree // the texts for mails; nil without the site and of a draft

	Looked *Looked // nil if nothing had to be looked at
	Answer reuse.Answer
}

// Site is what was made and proven.
type Site struct {
	Tree   *reuse.Tree   // the files made in this run
	Record *reuse.Record // all files of the site, for the next run
}

// at tells what the run is at.
func (in Input) at(format string, args ...any) {
	if in.Progress != nil {
		in.Progress(diag.Msg(format, args...))
	}
}

// Run runs all stages. The error is one of the machine, or [ErrInterrupted].
func Run(ctx context.Context, in Input) (*Result, error) {
	if in.Pictures == nil {
		in.Pictures = recallPictures(in.Dir)
		defer keepPictures(in.Dir, in.Pictures)
	}
	r := &Result{Source: Compose(in)}
	if r.Hugo == nil || r.Problems.HasErrors() {
		return r, nil
	}
	var kept Kept
	if in.Kept != nil {
		var err error
		if kept, err = in.Kept(); err != nil {
			return nil, err
		}
	}
	kit := r.startKit()
	r.add(r.Prove(kept))
	tree, list := kit()
	err := r.seen(ctx)
	if r.Site != nil {
		r.Kit = tree
		r.add(r.Site, list)
	}
	r.Answer = r.answer(kept.Input)
	return r, err
}

// seen has a browser look at what was proven.
func (r *Result) seen(ctx context.Context) error {
	if r.Site == nil || r.Look == nil {
		return nil
	}
	list, err := r.look(ctx)
	r.add(r.Site, list)
	return err
}

// add takes in what came of a proof.
func (r *Result) add(site *Site, list diag.List) {
	r.Problems = append(r.Problems, list...)
	if r.Site = site; r.Problems.HasErrors() {
		r.Site = nil
	}
}
