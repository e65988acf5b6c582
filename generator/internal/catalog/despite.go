package catalog

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Despite is the catalog as it may come to be once files with errors are
// mended, in two forms between which it will be: with has of every broken
// premium, partner and publication what could be read, without has whole records
// alone and, in them, nothing of what is broken. What is wrong in both is wrong
// whatever is written into the broken files. ok is false if no file is broken.
// Neither is fit to be published.
func (c *Catalog) Despite() (with, without *Catalog, ok bool) {
	return c.with, c.without, c.with != nil
}

// despite makes what [Catalog.Despite] returns, of records read anew, since
// references tie records of one catalog together.
func (l *loader) despite(c *Catalog, files []*parsed, site *offer.Site) {
	broken := func(f *parsed) bool { return f.err == nil && !f.whole }
	if !slices.ContainsFunc(files, broken) {
		return
	}
	c.with, c.without = l.anew(c, files, site, true), l.anew(c, files, site, false)
}

func (l *loader) anew(c *Catalog, files []*parsed, site *offer.Site, partly bool) *Catalog {
	anew := &Catalog{Site: c.Site, Theme: c.Theme, Clauses: c.Clauses, sources: c.sources, trees: c.trees}
	for _, f := range files {
		// An offer cannot be without its publication, and nothing but an upgrade needs an offer.
		keep := f.whole || f.kind == publications || partly && f.kind != offers
		if f.err != nil || !keep || !slices.Contains([]string{publications, partners, premiums, offers}, f.kind) {
			continue
		}
		again := &parsed{entry: f.entry, src: f.src, record: newRecord(f.kind, f.id)}
		l.decode(again, site)
		anew.add(again.record)
	}
	anew.prune()
	anew.link()
	return anew
}

// prune takes out what refers to records that are not there.
func (c *Catalog) prune() {
	there := map[string]bool{recordFile(partners, offer.ByPublisher): true}
	for _, r := range c.Records() {
		there[c.File(r)] = true
	}
	gone := func(folder, id string) bool { return !there[recordFile(folder, id)] }
	for _, p := range c.Premiums {
		p.ShippedBy = slices.DeleteFunc(p.ShippedBy, func(r offer.Ref[offer.Partner]) bool { return gone(partners, r.ID) })
		p.Parts = slices.DeleteFunc(p.Parts, func(part offer.Part) bool { return gone(partners, part.ShippedBy.ID) })
	}
	for _, o := range c.Offers {
		o.Publications = slices.DeleteFunc(o.Publications, func(r offer.Ref[offer.Publication]) bool { return gone(publications, r.ID) })
		for i := range o.Premiums {
			o.Premiums[i].From = slices.DeleteFunc(o.Premiums[i].From, func(s offer.Selected) bool { return gone(premiums, s.Premium.ID) })
		}
		o.Premiums = slices.DeleteFunc(o.Premiums, func(g offer.Choice) bool { return len(g.From) == 0 })
	}
	c.Offers = slices.DeleteFunc(c.Offers, func(o *offer.Offer) bool { return len(o.Publications) == 0 })
}

// Sound tells whether a file was read, is without an error, and refers to
// nothing that is missing.
func (c *Catalog) Sound(file string) bool { return c.sound[file] }
