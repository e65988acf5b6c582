// Package signoff is the ledger of what legal approved: which reviewer signed
// which disclosure, in which words and when, and the gate that lets no other
// disclosure be published.
//
//	ledger, problems := signoff.Load(files)
//	problems = append(problems, ledger.Gate(texts, site.SignOff, today)...)
//
// The ledger is two folders that git merges without conflicts:
//
//   - data/reviewers/ID.yaml is a person who may sign: [Reviewer]. The public
//     key and the role of a file never change, or what was signed with them
//     would lose its meaning. Who gets a new key or role gets a second file,
//     and the first one an `until`.
//   - data/signoffs/ has one file for each [Entry], an approval or the
//     revocation of one. Nothing in it is ever changed; what is there of
//     wordings that no longer exist is the history that [Ledger.Last] tells of.
//
// A disclosure is named by its sum. So when a clause or a fact of a partner
// changes, the texts that it touches get another sum, which nobody has signed,
// and all others keep theirs: an approval lapses by itself and exactly where it
// must.
//
// An entry counts only if everything about it is right: its text has its sum,
// its reviewer may sign on its day, in its role, and the signature is that
// reviewer's and made for this entry. Whatever else stands in the folder is an
// error at its place and does not count. What the files alone cannot show is
// that the last entry of a reviewer was deleted, or that a day is not the real
// one: the repository's history shows it. The pin of the reviewers' folder
// ([Ledger.ReviewersSum]) keeps strangers out.
package signoff

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Ledger is all of data/reviewers and data/signoffs. It is not changed after
// [Load], so that it may be read by several goroutines at once.
type Ledger struct {
	Reviewers []*Reviewer // by id, those whose files are right
	Entries   []*Entry    // by file, those that count or counted; broken files are left out

	reviewersSum string
	strands      []*strand
	bySum        map[string][]*strand
}

// Load reads the ledger of a site's folder and verifies all of it, on all
// cores. A site without these folders has an empty ledger, which is never nil.
func Load(fsys fs.FS) (*Ledger, diag.List) {
	l := &Ledger{bySum: map[string][]*strand{}}
	var problems diag.List
	l.Reviewers, l.reviewersSum, problems = loadReviewers(fsys)
	files, list := readFolder(fsys, entriesFolder)
	problems = append(problems, list...)
	entries := make([]*Entry, len(files))
	lists := make([]diag.List, len(files))
	parallel(len(files), func(i int) {
		entries[i], lists[i] = l.read(files[i])
	})
	broken := make([]bool, len(files))
	for i, list := range lists {
		problems, broken[i] = append(problems, list...), list.HasErrors()
	}
	problems = append(problems, l.order(entries, broken)...)
	return l, problems.Sorted()
}

// Reviewer is the reviewer with the id, nil if there is none.
func (l *Ledger) Reviewer(id string) *Reviewer {
	i, ok := slices.BinarySearchFunc(l.Reviewers, id, func(r *Reviewer, id string) int { return cmp.Compare(r.ID, id) })
	if !ok {
		return nil
	}
	return l.Reviewers[i]
}

// Approval is the reviewer's approval of a sum if it stands, whatever its day;
// nil if there is none or it was revoked.
func (l *Ledger) Approval(sum, reviewer string) *Entry {
	for _, s := range l.bySum[sum] {
		if s.reviewer == reviewer {
			return s.approval()
		}
	}
	return nil
}

// Last is the wording of the same partner, form and language that was approved
// last, other than the text's own: what a redline compares with. It is nil if
// no other was ever approved, or every one was revoked. Of wordings that were
// approved on the same day it is the one whose file sorts last.
func (l *Ledger) Last(t *disclosure.Text) *Entry {
	sum, last := t.Sum(), (*Entry)(nil)
	for _, s := range l.strands {
		e := s.approval()
		if e == nil || e.Sum == sum || e.Partner != t.Partner || e.Form != t.Form || e.Lang != t.Lang {
			continue
		}
		if last == nil || !e.Date.Before(last.Date) {
			last = e
		}
	}
	return last
}

// skew is how many days a reviewer's calendar may be ahead of the one that
// verifies: someone east of the build server signs on a day that has not begun
// there.
const skew = 1

// future tells whether a day is later than any calendar on earth can be on the
// day now.
func future(day, now offer.Date) bool {
	return offer.DateOf(now.Time().AddDate(0, 0, skew)).Before(day)
}
