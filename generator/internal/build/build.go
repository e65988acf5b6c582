// Package build runs the stages one after the other over one state of a site:
//
//	catalog -> rules -> disclosure -> sign-off -> site -> proof -> kit
//
// [Run] is all of them, from a site's files to the proven tree. A verb that
// needs less calls [Read] (the data, checked and composed) or [Compose] (with
// the Hugo source). A stage whose input is broken does not run; all problems of
// those that ran come together.
//
// What an earlier run has made saves work and never changes a byte: the pages
// in the destination ([Kept]), resized pictures ([RecallPictures]). A very large
// site is built in parts, by several machines at once, and joined ([Shard]). A
// [Preview] runs again after each edit and makes the open page first.
package build

import (
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// Input is what a run is made from.
type Input struct {
	Files     fs.FS      // the source over the built-in files: see [OverDefaults]
	Now       offer.Date // the day to build for; the zero Date is today
	Draft     bool       // texts that are not signed are allowed, and there is no kit
	BaseURL   string     // the address to publish at, instead of the site's own, or ""
	PolicySum string     // the sum that the policy must have, or "" for that of KLARABO_POLICY_SUM

	Trees    *catalog.Trees // files that were read before, or nil
	Pictures *site.Pictures // made before, or nil

	// Kept is asked for what an earlier run made, once the data are sound; nil
	// if nothing is kept.
	Kept func() (Kept, error)
	// Shard, if it is not zero, is the only part of the site to be built.
	Shard Shard
	// Join, if there are any, is the folders with the parts of the site.
	Join []string
}

// Result is what a run came to. Its problems are those of all stages.
type Result struct {
	*Source
	Site *Site       // nil with errors
	Kit  *reuse.Tree // the texts for mails; nil without the site, of a draft and of a part
}

// Site is what was made and proven.
type Site struct {
	Tree   *reuse.Tree   // the files made in this run
	Record *reuse.Record // all files of the site, for the next run
}

// Run runs all stages. The error is one of the machine.
func Run(in Input) (*Result, error) {
	r := &Result{Source: Compose(in)}
	if r.Hugo == nil || r.Problems.HasErrors() {
		return r, nil
	}
	if in.Shard.Of > 0 {
		site, list := r.provePart(in.Shard)
		r.add(site, list)
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
	if len(in.Join) > 0 {
		r.add(r.join(in.Join))
	} else {
		r.add(r.Prove(kept))
	}
	tree, list, err := kit()
	if r.Site != nil {
		r.Kit, r.Problems = tree, append(r.Problems, list...)
	}
	return r, err
}

// add takes in what came of a proof.
func (r *Result) add(site *Site, list diag.List) {
	r.Problems = append(r.Problems, list...)
	if !r.Problems.HasErrors() {
		r.Site = site
	}
}
