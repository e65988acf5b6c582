package signoff

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const reviewersFolder = "data/reviewers"

// Reviewer is a person who may sign, in one role, with one key, for some time.
// Someone with a new key gets a second file with the same name, whose days must
// not overlap; someone who has another role as well, as [AuthorRole], a file and
// a key for it. Files of one name are one person, who counts once for a text.
type Reviewer struct {
	ID    string      `json:"-"`
	Name  string      `json:"name" means:"The person's name" example:"Anna Berg"`
	Role  string      `json:"role" means:"The role, as in ‘sign_off’ of data/site.yaml" example:"legal"`
	Key   Key         `json:"key" means:"The public key that approvals are checked with"`
	From  offer.Date  `json:"from" means:"The first day on which the person may sign"`
	Until *offer.Date `json:"until,omitempty" means:"The last such day" example:"2028-12-31"`

	file
}

// valid is the days on which the reviewer may sign.
func (r *Reviewer) valid() offer.Validity { return offer.Validity{From: r.From, Until: r.Until} }

// On tells whether the reviewer may sign on the day d.
func (r *Reviewer) On(d offer.Date) bool { return r.valid().On(d) }

// AllowedSigner is the reviewer as a line of the file that ssh-keygen -Y verify
// takes (ssh-keygen(1), ALLOWED SIGNERS).
func (r *Reviewer) AllowedSigner() string {
	const day = "20060102"
	options := fmt.Sprintf("namespaces=%q,valid-after=%q", Namespace, r.From.Time().Format(day))
	if r.Until != nil {
		options += fmt.Sprintf(",valid-before=%q", r.Until.Time().AddDate(0, 0, 1).Format(day))
	}
	return r.ID + " " + options + " " + r.Key.String() + "\n"
}

// loadReviewers reads the folder; the result has those without errors, by id.
func loadReviewers(fsys fs.FS) (all []*Reviewer, problems diag.List) {
	files, problems := readFolder(fsys, reviewersFolder)
	for _, f := range files {
		r := &Reviewer{ID: strings.TrimSuffix(path.Base(f.File), ".yaml"), file: f}
		list := catalog.Decode(f.File, f.src, r)
		if !list.HasErrors() {
			list = append(list, r.check()...)
		}
		problems = append(problems, list...)
		if !list.HasErrors() {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b *Reviewer) int { return cmp.Compare(a.ID, b.ID) })
	for i, r := range all {
		for _, first := range all[:i] {
			problems = append(problems, r.double(first)...)
		}
	}
	return all, problems
}

// check looks at what the types of the fields cannot.
func (r *Reviewer) check() (list diag.List) {
	if err := offer.CheckID(r.ID); err != nil {
		list.Error(diag.Pos{File: r.File}, "file-name", diag.Msg("the file's name is the reviewer's id, and %q is not an id", r.ID),
			diag.Msg("an id has lower-case letters a to z, digits and hyphens between them, as in anna-berg"))
	}
	for _, v := range [][2]string{{"name", r.Name}, {"role", r.Role}} {
		if v[1] != disclosure.Fold(v[1]) {
			list.Error(r.pos(v[0]), "reviewer", diag.Msg("`%s` must be one line without spaces around it", v[0]), diag.Msg("write it in one line"))
		}
	}
	if r.Until != nil && r.Until.Before(r.From) {
		list.Error(r.pos("until"), "reviewer", diag.Msg("the last day, %s, is before the first one, %s", r.Until, r.From),
			diag.Msg("check both days"))
	}
	return list
}

// double tells if r is another one who signs as the same person: two of them
// could pass for the two people that a sign-off may need.
func (r *Reviewer) double(first *Reviewer) (list diag.List) {
	same := func(key string, msg, hint diag.Message) {
		list = append(list, diag.Problem{
			Pos: r.pos(key), Rule: "duplicate-reviewer", Msg: msg, Hint: hint,
			Related: []diag.Related{{Pos: first.pos(key), Msg: diag.Msg("the other one is here")}},
		})
	}
	switch {
	case bytes.Equal(r.Key.Marshal(), first.Key.Marshal()):
		same("key", diag.Msg("%s has the same key as %s", r.ID, first.ID),
			diag.Msg("a key belongs to one file: make a new key for one of them"))
	case samePerson(r.Name, first.Name) && r.Role == first.Role && r.valid().Overlaps(first.valid()):
		same("name", diag.Msg("%s has the same name and role as %s, and both may sign on the same days", r.ID, first.ID),
			diag.Msg("end the older file with `until`, a day before the `from` of the newer one, or tell the two people apart by their names"))
	}
	return list
}
