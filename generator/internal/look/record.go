package look

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// Record is the places that a browser has looked at and found to be readable.
// A place that is changed in any way, by a layout, a style sheet, a script or a
// font, is another one, so nothing in a record is ever wrong; it only may not be
// needed any more. The zero Record is empty and cannot be added to.
type Record struct {
	Engine string       // the browser: "HeadlessChrome/156"
	Places map[Sum]Seen // what it has seen
}

// Seen is what is remembered of a place.
type Seen struct {
	Sizes    Sizes     // of the longest that was seen in it and beside it
	Warnings []Finding // without their pictures
}

// NewRecord is what a browser has seen before it looks at anything.
func NewRecord(engine string) *Record { return &Record{engine, map[Sum]Seen{}} }

// Engine is the browser's name and the number of its version that counts for
// what pages look like.
func (b *Browser) Engine() string { return engineOf(b.engine) }

func engineOf(product string) string {
	engine, _, _ := strings.Cut(product, ".")
	return engine
}

// Knows tells whether a place was seen with texts that are as long at least.
func (r *Record) Knows(s Spot) bool {
	seen, ok := r.Places[s.Place]
	return ok && seen.Sizes.Hold(s.Sizes)
}

// Add takes in what a browser found at spots when it made the visits. A place
// with a finding that refuses it is not known afterwards.
func (r *Record) Add(spots []Spot, visits []Visit, findings []Finding) {
	type at struct {
		page  string
		index int
	}
	seen, whole := map[at]bool{}, map[string]bool{}
	for _, v := range visits {
		whole[v.Path] = v.Places == nil
		for _, i := range v.Places {
			seen[at{v.Path, i}] = true
		}
	}
	refused, warned := map[at]bool{}, map[at][]Finding{}
	for _, f := range findings {
		f.Picture = nil
		if where := (at{f.Page, f.Place}); f.Severity == diag.Error {
			refused[where] = true
		} else {
			warned[where] = append(warned[where], f)
		}
	}
	broken := map[Sum]bool{}
	for _, s := range spots {
		where, page := at{s.Page, s.Index}, at{s.Page, -1}
		if !seen[where] && !whole[s.Page] {
			continue
		}
		broken[s.Place] = broken[s.Place] || refused[where] || refused[page]
		old := r.Places[s.Place]
		r.Places[s.Place] = Seen{old.Sizes.each(s.Sizes, longer), append(old.Warnings, warned[where]...)}
	}
	maps.DeleteFunc(r.Places, func(p Sum, _ Seen) bool { return broken[p] })
}

// Only is of the record what the spots have: their places, and of what was seen
// there no longer texts than stand there now.
func (r *Record) Only(spots []Spot) *Record {
	only := NewRecord(r.Engine)
	for _, s := range spots {
		if seen, ok := r.Places[s.Place]; ok {
			only.Places[s.Place] = Seen{only.Places[s.Place].Sizes.each(seen.Sizes.each(s.Sizes, shorter), longer), seen.Warnings}
		}
	}
	return only
}

// stored is the form in which a record is written.
type stored struct {
	Version int           `json:"version"`
	Engine  string        `json:"engine"`
	Places  []storedPlace `json:"places"` // by sum
}

type storedPlace struct {
	Place    Sum       `json:"place"`
	Sizes    string    `json:"sizes"`
	Warnings []Finding `json:"warnings,omitempty"`
}

// Encode is the record as JSON, with the warnings or without. It is the same
// for the same record.
func (r *Record) Encode(warnings bool) ([]byte, error) {
	s := stored{Version: Version, Engine: r.Engine, Places: []storedPlace{}}
	for _, p := range slices.Sorted(maps.Keys(r.Places)) {
		seen := r.Places[p]
		if !warnings {
			seen.Warnings = nil
		}
		s.Places = append(s.Places, storedPlace{p, seen.Sizes.String(), seen.Warnings})
	}
	b, err := json.MarshalIndent(s, "", "  ")
	return append(b, '\n'), err
}

// Decode reads what Encode has written. What another version of this package
// has seen is not known: the record is empty then. The error is a *diag.Fault.
func Decode(b []byte) (*Record, error) {
	var s stored
	if err := json.Unmarshal(b, &s); err != nil {
		return nil, unread(err)
	}
	r := NewRecord(s.Engine)
	if s.Version != Version {
		return r, nil
	}
	for _, p := range s.Places {
		if raw, err := base64.StdEncoding.DecodeString(string(p.Place)); err != nil || len(raw) != sha256.Size {
			return nil, &diag.Fault{Msg: diag.Msg("%q is no sum of a place", string(p.Place)), Hint: diag.Msg("delete the file, and let `klarabo look --save` write it anew")}
		}
		sizes, err := sizesOf(p.Sizes)
		if err != nil {
			return nil, unread(err)
		}
		r.Places[p.Place] = Seen{sizes, p.Warnings}
	}
	return r, nil
}

func unread(err error) error {
	return &diag.Fault{Msg: diag.Msg("this is no record of looks: %s", err), Hint: diag.Msg("delete it, and let `klarabo look --save` write it anew")}
}

// Words is what is signed of a record, for people: it goes with the record's Sum,
// which stands for every place.
func (r *Record) Words() []string {
	longest := 0
	for _, s := range r.Places {
		longest = max(longest, s.Sizes.at(0))
	}
	return []string{
		fmt.Sprintf("The browser %s painted the pages of this site with the words of their disclosures, and without them.", cmp.Or(r.Engine, "unknown")),
		fmt.Sprintf("It did so for %d places in which a disclosure can stand in this design; the longest text in one has %d bytes.", len(r.Places), longest),
		"Every word could be seen, reached and read, with and without scripts, in light and in dark, on narrow and wide screens and in print.",
	}
}

// Lines is what a record consists of: the browser and, a line each, the places
// with the sizes of the longest texts. Sum is theirs.
func (r *Record) Lines() []string {
	lines := []string{fmt.Sprintf("version %d, engine %s", Version, cmp.Or(r.Engine, "unknown"))}
	for _, p := range slices.Sorted(maps.Keys(r.Places)) {
		lines = append(lines, fmt.Sprintf("place %s sizes %s", p, r.Places[p].Sizes))
	}
	return lines
}

// Sum names the record as [disclosure.SumOf] names texts, by its Lines.
func (r *Record) Sum() string {
	return disclosure.SumOf([]byte(strings.Join(r.Lines(), "\n") + "\n"))
}
