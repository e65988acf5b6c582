package catalog

import (
	"cmp"
	"io/fs"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// loader is one run of Load.
type loader struct {
	fsys     fs.FS
	trees    *Trees
	list     diag.List
	ids      map[string]map[string]bool // by kind: records that have a file, whole or not
	blind    map[string]bool            // by kind: its folder cannot be listed, so that nothing is known to be missing
	siteSeen bool                       // something stands in the place of site.yaml
	dirs     map[string][]string        // see exists
}

// parsed is what became of one file.
type parsed struct {
	entry
	src     []byte
	err     error // why it could not be read
	record  any
	list    diag.List
	uses    []use
	belongs string // the kind of record that it is, in the folder of another
	whole   bool   // it has no error, and what it refers to is there
	texts   []perLanguage
}

// Load reads data/ of a site's folder. All files are read, on all cores,
// whatever is wrong with some; the result depends on the files alone. The
// Catalog is never nil.
func Load(fsys fs.FS) (*Catalog, diag.List) { return LoadAgain(fsys, nil) }

// LoadAgain is Load for a folder of which most files are as they were: what
// they say is in trees, which may be nil, and is kept there.
func LoadAgain(fsys fs.FS, trees *Trees) (*Catalog, diag.List) {
	l := &loader{fsys: fsys, trees: trees, ids: map[string]map[string]bool{}, blind: map[string]bool{}, dirs: map[string][]string{}}
	c := &Catalog{sources: map[string][]byte{}, sound: map[string]bool{}, trees: cmp.Or(trees, &Trees{})}
	found := l.find()
	if found == nil && l.list.HasErrors() && l.list[0].Pos.File == "data" {
		return c, l.list
	}
	file, site := l.site()
	files := l.parseAll(found, site)
	if file != nil {
		files = append(files, file)
	}
	// A shop without offers is legal, say while the first ones are prepared,
	// and its other pages can be built.
	if len(l.ids[offers]) == 0 && !l.blind[offers] {
		l.list.Warn(diag.Pos{File: "data/offers"}, "no-offers", diag.Msg("there are no offers in data/offers/"),
			diag.Msg("write the first one, as `klarabo new offer NAME` begins it"))
	}
	for _, f := range files {
		if f.err != nil {
			l.list = append(l.list, Unreadable(fsys, f.file, f.err))
			continue
		}
		if f.belongs != "" { // so that nothing that refers to it is told as well
			delete(l.ids[f.kind], f.id)
			if l.ids[f.belongs] == nil {
				l.ids[f.belongs] = map[string]bool{}
			}
			l.ids[f.belongs][f.id] = true
		}
		c.sources[f.file] = f.src
		l.list = append(l.list, f.list...)
	}
	l.resolve(c, files, site)
	l.list = foldLanguages(l.list, files)
	return c, l.list.Sorted()
}

// site reads data/site.yaml, before the others because it has the languages and
// the currency. What cannot be known of it is zero.
func (l *loader) site() (*parsed, *offer.Site) {
	site := &offer.Site{}
	if l.siteSeen {
		return nil, site
	}
	f := &parsed{entry: entry{file: siteFile}}
	f.record = site
	f.src, f.err = l.read(f.file)
	if f.err != nil && (l.exists("data/site.yml") || l.exists("data/site.yaml.txt")) {
		return nil, site // of which is told that its name is wrong
	}
	if f.err != nil {
		l.lacking(f.file, f.err, diag.Msg("the file with the site's title, languages and publisher is missing"),
			diag.Msg("copy the one of a new site, as `klarabo new site my-site` writes it"))
		return nil, site
	}
	l.decode(f, &offer.Site{})
	return f, site
}

// decode fills the record from the source, in the languages and the currency of
// the site.
func (l *loader) decode(f *parsed, site *offer.Site) {
	d := &decoder{file: f.file, src: f.src, site: *site, trees: l.trees, ids: l.ids}
	d.decode(f.record)
	f.list, f.uses, f.texts = d.list, d.uses, d.texts
	if f.kind != "" {
		f.misplaced()
	}
}

// parseAll reads and decodes files on all cores.
func (l *loader) parseAll(entries []entry, site *offer.Site) []*parsed {
	files := make([]*parsed, len(entries))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, e := range entries {
		work.Go(func() error {
			f := &parsed{entry: e, record: newRecord(e.kind, e.id)}
			if f.src, f.err = l.read(f.file); f.err == nil {
				l.decode(f, site)
			}
			files[i] = f
			return nil
		})
	}
	work.Wait()
	return files
}
