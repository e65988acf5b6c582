package catalog

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Catalog is all of data/: records that are whole, with every reference
// resolved, each slice sorted by id.
type Catalog struct {
	Site         *offer.Site // nil if data/site.yaml has errors
	Publications []*offer.Publication
	Partners     []*offer.Partner
	Premiums     []*offer.Premium
	Offers       []*offer.Offer
	Clauses      []*offer.Clause
}

// Pos is the place of a field in the data. The record is a pointer to it, the
// field a pointer to (or into) one of its fields: Pos(o, &o.Price.Total). If
// the field was left out, it is the place of what would hold it.
func (c *Catalog) Pos(record, field any) diag.Pos { return diag.Pos{} }

// At is Pos for a field named by its keys: At(partner, "matching", "basis").
// Items of lists are named by their index in decimal.
func (c *Catalog) At(record any, keys ...string) diag.Pos { return diag.Pos{} }
