package catalog

import (
	"path"
	"reflect"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The folders that the catalog reads, which are also the kinds of records.
const (
	publications = "publications"
	partners     = "partners"
	premiums     = "premiums"
	offers       = "offers"
	clauses      = "clauses"

	publishers     = "publishers"
	services       = "services"
	intermediaries = "intermediaries"

	theme = "theme" // a file, data/theme.yaml
)

// recordKind is what a folder of data/ holds.
type recordKind struct {
	folder string
	name   string   // as an editor names one of them; "" of what is not named alone
	words  []string // what a reference says in place of an id

	record reflect.Type // offer.Offer
	ref    reflect.Type // offer.Ref[offer.Offer]
	add    func(c *Catalog, record any)
	all    func(c *Catalog) []any
	drop   func(c *Catalog, which func(record any) bool)
}

// recordKinds is every kind there is, in the order in which a message names them.
var recordKinds = []*recordKind{
	kindOf(publications, "publication", func(c *Catalog) *[]*offer.Publication { return &c.Publications }),
	kindOf(partners, "partner", func(c *Catalog) *[]*offer.Partner { return &c.Partners }, offer.ByPublisher),
	kindOf(premiums, "premium", func(c *Catalog) *[]*offer.Premium { return &c.Premiums }),
	kindOf(offers, "offer", func(c *Catalog) *[]*offer.Offer { return &c.Offers }),
	kindOf(clauses, "", func(c *Catalog) *[]*offer.Clause { return &c.Clauses }),
	kindOf(publishers, "publisher", func(c *Catalog) *[]*offer.FurtherPublisher { return &c.Publishers }, offer.OfSite),
	kindOf(services, "service", func(c *Catalog) *[]*offer.Service { return &c.Services }, offer.OfSite, offer.Nobody),
	kindOf(intermediaries, "intermediary", func(c *Catalog) *[]*offer.Intermediary { return &c.Intermediaries }, offer.Nobody),
}

func kindOf[T any](folder, name string, in func(*Catalog) *[]*T, words ...string) *recordKind {
	return &recordKind{
		folder: folder, name: name, words: words,
		record: reflect.TypeFor[T](), ref: reflect.TypeFor[offer.Ref[T]](),
		add: func(c *Catalog, record any) { *in(c) = append(*in(c), record.(*T)) },
		all: func(c *Catalog) (all []any) {
			for _, r := range *in(c) {
				all = append(all, r)
			}
			return all
		},
		drop: func(c *Catalog, which func(any) bool) {
			*in(c) = slices.DeleteFunc(*in(c), func(r *T) bool { return which(r) })
		},
	}
}

// kindWith is the kind of which something is true, nil if there is none.
func kindWith(is func(*recordKind) bool) *recordKind {
	if i := slices.IndexFunc(recordKinds, is); i >= 0 {
		return recordKinds[i]
	}
	return nil
}

// kindIn is the kind of the records in a folder, nil if none are there.
func kindIn(folder string) *recordKind {
	return kindWith(func(k *recordKind) bool { return k.folder == folder })
}

// Words is what references to records of a folder can say in place of an id.
func Words(folder string) []string {
	if k := kindIn(folder); k != nil {
		return k.words
	}
	return nil
}

// kindOfRecord is the kind of a record that is held by a pointer, nil if none.
func kindOfRecord(record any) *recordKind {
	return kindWith(func(k *recordKind) bool { return reflect.PointerTo(k.record) == reflect.TypeOf(record) })
}

// folders is the kinds by their folders.
var folders = func() (all []string) {
	for _, k := range recordKinds {
		all = append(all, k.folder)
	}
	return all
}()

// Kinds is the kinds of records as an editor names one of them, and the folder
// of data/ that they stand in.
var Kinds = func() map[string]string {
	all := map[string]string{}
	for _, k := range recordKinds {
		if k.name != "" {
			all[k.name] = k.folder
		}
	}
	return all
}()

// RefersTo is the folder of data/ of which a value of a type names a record; ""
// if it names none.
func RefersTo(t reflect.Type) string {
	if k := kindWith(func(k *recordKind) bool { return k.ref == t }); k != nil {
		return k.folder
	}
	return ""
}

// newRecord is an empty record with its id.
func newRecord(folder, id string) any {
	k := kindIn(folder)
	if k == nil {
		return &offer.Theme{}
	}
	record := reflect.New(k.record)
	record.Elem().FieldByName("ID").SetString(id)
	return record.Interface()
}

// shapeOf is the shape of the records of a folder.
func shapeOf(folder string) *Shape { return ShapeOf(reflect.TypeOf(newRecord(folder, "")).Elem()) }

// idOf is the id of a record that is held by a pointer.
func idOf(record any) string { return reflect.ValueOf(record).Elem().FieldByName("ID").String() }

// IsWord tells whether an id is a word that references to records of a folder
// say in place of one, or might say, so that no record is called so.
func IsWord(folder, id string) bool {
	switch folder {
	case partners:
		return id == offer.ByPublisher
	case publishers, services, intermediaries:
		return id == offer.OfSite || id == offer.Nobody
	}
	return false
}

func recordFile(folder, id string) string { return path.Join("data", folder, id+".yaml") }
