// Package reuse knows what an earlier build of a site has made, so that the
// next one makes only what can differ.
//
// A [Record] says of each unit (package source) from what it was made and which
// files came of it. A unit whose sum is still the same, and whose files are
// still there, stands as it is; what it shows was proven when it was made, by
// the same program and for the same texts, which are part of the sum.
//
// A record is a cache: without it, or if it cannot be read, everything is made
// anew, to the same bytes.
package reuse

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// Record is what a site consists of.
type Record struct {
	Shared string          `json:"shared"` // the sum of what all units are made from
	Units  map[string]Unit `json:"units"`
	Files  map[string]Sum  `json:"files"` // every file of the site
	Answer *Answer         `json:"answer,omitempty"`
}

// Answer is what a whole run came to that found nothing that stops a build.
type Answer struct {
	Input     string         `json:"input"` // the sum of all that the run was made from
	Offers    int            `json:"offers"`
	Languages int            `json:"languages"`
	Waived    int            `json:"waived"`   // problems
	Unsigned  bool           `json:"unsigned"` // nobody has to approve what the pages say
	Soon      bool           `json:"soon"`     // something comes by itself within a month
	Kit       map[string]Sum `json:"kit"`      // its files
	Warnings  diag.List      `json:"warnings,omitempty"`
}

// Unit is a part of a site that is made as a whole.
type Unit struct {
	Sum   string         `json:"sum"` // of all that it is made from
	Pages []webpage.Page `json:"pages"`
	Uses  []string       `json:"uses,omitempty"` // the files that its pages need beside themselves
}

// Sum is a file's SHA-256, in hexadecimal digits in a record.
type Sum [sha256.Size]byte

// MarshalText writes the sum.
func (s Sum) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, s[:]), nil }

// UnmarshalText reads the sum.
func (s *Sum) UnmarshalText(b []byte) error {
	if len(b) != hex.EncodedLen(len(s)) {
		return hex.ErrLength
	}
	_, err := hex.Decode(s[:], b)
	return err
}

// New is the record of an empty site.
func New(shared string) *Record {
	return &Record{Shared: shared, Units: map[string]Unit{}, Files: map[string]Sum{}}
}

// Keep takes over the units whose sum is still that in sums, with their files,
// and returns the names of all others, which must be made. Unchanged tells
// whether a file is still what it was.
func (r *Record) Keep(old *Record, sums map[string]string, unchanged func(path string, sum Sum) bool) (stale []string) {
	if old == nil || old.Shared != r.Shared {
		return slices.Sorted(maps.Keys(sums))
	}
	for name, sum := range old.loose() {
		if !unchanged(name, sum) {
			return slices.Sorted(maps.Keys(sums))
		}
		r.Files[name] = sum
	}
	for name, sum := range sums {
		u, ok := old.Units[name]
		if !ok || u.Sum != sum || !old.whole(u, unchanged) {
			stale = append(stale, name)
			continue
		}
		r.take(old, name)
	}
	slices.Sort(stale)
	return stale
}

// Again has the units of these pages made again next time, whatever their sum.
func (r *Record) Again(pages map[string]bool) {
	for name, u := range r.Units {
		if slices.ContainsFunc(u.Pages, func(p webpage.Page) bool { return pages[p.Path] }) {
			u.Sum = ""
			r.Units[name] = u
		}
	}
}

// Leave takes over units as they were, whether they must be made again or not.
func (r *Record) Leave(old *Record, names []string) {
	maps.Copy(r.Files, old.loose())
	for _, name := range names {
		r.take(old, name)
	}
}

func (r *Record) take(old *Record, name string) {
	u := old.Units[name]
	r.Units[name] = u
	for _, file := range u.files() {
		r.Files[file] = old.Files[file]
	}
}

// files is the unit's pages and what they need.
func (u Unit) files() []string {
	all := slices.Clone(u.Uses)
	for _, p := range u.Pages {
		all = append(all, p.Path)
	}
	return all
}

// loose is the files that no unit is known to need. They may be needed in a way
// that nobody sees, so they stay as long as what all units share does.
func (r *Record) loose() map[string]Sum {
	files := maps.Clone(r.Files)
	for _, u := range r.Units {
		for _, file := range u.files() {
			delete(files, file)
		}
	}
	return files
}

// whole tells whether all files of a unit are there.
func (r *Record) whole(u Unit, unchanged func(path string, sum Sum) bool) bool {
	return !slices.ContainsFunc(u.files(), func(file string) bool {
		sum, known := r.Files[file]
		return !known || !unchanged(file, sum)
	})
}
