// Package catalog reads a site's data/ folder into the types of package offer,
// strictly: whatever an editor may have got wrong is told as a [diag.Problem]
// at its line and column, with a hint that mends it, all of it in one run.
//
//	cat, problems := catalog.Load(os.DirFS("mysite"))
//
// A file becomes a record in these steps, each in a file of its own:
//
//   - folder.go finds the files and judges their names;
//   - source.go looks at the bytes: encoding, invisible characters, what a
//     merge left behind;
//   - parse.go turns them into a tree, and the YAML library's complaints into
//     an editor's words;
//   - decode.go and its neighbours fill a Go value from the tree. They know no
//     key of the data format by name: the types of package offer say it all,
//     by their json tags (see shape.go) and UnmarshalText methods;
//   - load.go runs these on all cores, and resolve.go follows what a file says
//     of others: references, pictures, pages.
//
// The catalog keeps the bytes of the files rather than a position for every
// value: problems are few, and [Catalog.Pos] finds a place by reading the one
// file again.
package catalog

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Catalog is all of data/: records that are whole, with every reference
// resolved, each slice sorted by id. A record with an error, or one that
// refers to such a record, is left out. A Catalog is not changed after
// [Load], so that it may be read by several goroutines at once.
type Catalog struct {
	Site         *offer.Site  // nil if data/site.yaml has errors
	Theme        *offer.Theme // nil if there is no data/theme.yaml
	Publications []*offer.Publication
	Partners     []*offer.Partner
	Premiums     []*offer.Premium
	Offers       []*offer.Offer
	Clauses      []*offer.Clause

	Publishers     []*offer.FurtherPublisher // besides that of the site
	Services       []*offer.Service          // besides that of the site
	Intermediaries []*offer.Intermediary

	sources map[string][]byte // of every file that was read, by its path
	sound   map[string]bool   // see Sound
	trees   *Trees            // of files of which a place was asked, if no others

	with, without *Catalog // see Despite
}

const (
	siteFile  = "data/site.yaml"
	themeFile = "data/theme.yaml"
)

// File is where a record stands: "data/offers/pixelwerk-jahresabo.yaml". The
// record is a pointer as the Catalog holds it; of anything else it is "".
func (c *Catalog) File(record any) string {
	switch record.(type) {
	case *offer.Site:
		return siteFile
	case *offer.Theme:
		return themeFile
	}
	if k := kindOfRecord(record); k != nil {
		return recordFile(k.folder, idOf(record))
	}
	return ""
}

// Records is everything in data/ that was read, as [Catalog.Pos] takes it, but
// who may sign and what was signed.
func (c *Catalog) Records() (all []any) {
	for _, k := range recordKinds {
		all = append(all, k.all(c)...)
	}
	if c.Site != nil {
		all = append(all, c.Site)
	}
	return all
}

// IDs is the records of a folder whose files were read, be it with errors.
func (c *Catalog) IDs(folder string) (ids []string) {
	for file := range c.sources {
		if path.Dir(file) == path.Join("data", folder) {
			ids = append(ids, strings.TrimSuffix(path.Base(file), ".yaml"))
		}
	}
	slices.Sort(ids)
	return ids
}

// Read tells whether [Load] has read a file, be it with errors.
func (c *Catalog) Read(file string) bool {
	_, ok := c.sources[file]
	return ok
}

// On is the catalog as it is on a day: its offers without the premiums whose
// last day is over.
func (c *Catalog) On(day offer.Date) *Catalog {
	then := *c
	then.Offers = make([]*offer.Offer, len(c.Offers))
	for i, o := range c.Offers {
		then.Offers[i] = o.On(day)
	}
	return &then
}

// Only is the catalog with some of its offers, and all else.
func (c *Catalog) Only(which func(*offer.Offer) bool) *Catalog {
	some := *c
	some.Offers = nil
	for _, o := range c.Offers {
		if which(o) {
			some.Offers = append(some.Offers, o)
		}
	}
	return &some
}

// Same tells whether a record's file says what it said in an earlier catalog.
func (c *Catalog) Same(record any, earlier *Catalog) bool {
	file := c.File(record)
	return bytes.Equal(c.sources[file], earlier.sources[file])
}

// add takes in a whole record.
func (c *Catalog) add(record any) {
	switch r := record.(type) {
	case *offer.Site:
		c.Site = r
	case *offer.Theme:
		c.Theme = r
	default:
		kindOfRecord(record).add(c, record)
	}
}

// Decode reads one YAML file into a pointer to a struct, by the same rules as
// [Load] but without the languages of a site and without looking at other
// files. What has an error is left at its zero value.
func Decode(file string, src []byte, into any) diag.List {
	d := &decoder{file: file, src: src}
	d.decode(into)
	return d.list
}

// DecodeRecord is what [Decode] says of a record's file, data/offers/x.yaml.
func DecodeRecord(file string, src []byte) diag.List { return Decode(file, src, recordOf(file)) }

// recordOf is an empty record of the kind that a file is for.
func recordOf(file string) any {
	if file == siteFile {
		return &offer.Site{}
	}
	kind, _, _ := strings.Cut(strings.TrimPrefix(file, "data/"), "/")
	return newRecord(kind, "")
}

// Languages is those of the site in a folder, nil if they cannot be known. What
// is wrong with the site is for [Load] to say.
func Languages(folder fs.FS) []offer.Lang {
	b, err := fs.ReadFile(folder, "data/site.yaml")
	if err != nil {
		return nil
	}
	var site offer.Site
	Decode("data/site.yaml", b, &site)
	return site.Languages
}
