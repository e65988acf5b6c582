// Package signoff is the ledger of what legal approved: which reviewer signed
// which text, in which words and when; the policy, which says who must sign
// what; and the gate that lets nothing else be published.
//
//	ledger, problems := signoff.Load(files)
//	texts, more := signoff.Gather(signoff.Input{Catalog: cat, Disclosures: texts, Content: catalog.ReadContent(files), Ledger: ledger})
//	problems = append(problems, ledger.Gate(cat, texts, today)...)
//
// What is signed is a [Text] of some kind: a disclosure, a register of who
// ships what, the phrases of prices and terms, a page, what a browser found of a design, or
// the policy itself. The ledger is two folders that git merges without
// conflicts:
//
//   - data/reviewers/ID.yaml is a person who may sign: [Reviewer]. The public
//     key and the role of a file never change, or what was signed with them
//     would lose its meaning. Who gets a new key or role gets a second file.
//   - data/signoffs/ has one file for each [Act]: on one day and with one
//     signature, a reviewer approves any number of texts, or revokes his
//     approval of them. Nothing in it is ever changed; what is there of
//     wordings that no longer exist is the history that [Ledger.Last] tells of.
//
// A text is named by its sum. So when a clause, a fact of a partner or a page
// changes, the texts that it touches get another sum, which nobody has signed,
// and all others keep theirs, those that were signed with them included: an
// approval lapses by itself and exactly where it must.
//
// An act counts only if everything about it is right: its texts have their
// sums, its reviewer may sign on its day, in its role, and the signature is
// that reviewer's and made for this file. Whatever else stands in the folder is
// an error at its place and does not count. What the files alone cannot show is
// that the last act of a reviewer was deleted, or that a day is not the real
// one: the repository's history shows it. Who may sign, and what must be
// signed, is data as well; a build that is given the policy's sum
// ([CheckPolicy]) takes no other.
package signoff

import (
	"bytes"
	"cmp"
	"io/fs"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Ledger is all of data/reviewers and data/signoffs. It is not changed after
// [Load], so that it may be read by several goroutines at once.
type Ledger struct {
	Reviewers []*Reviewer // by id, those whose files are right
	Acts      []*Act      // by file, those that count or counted; broken files are left out

	whole bool // whether each file of data/reviewers was right
	bySum map[string][]*history
	byID  map[string][]*history // by the text's id
}

// Load reads the ledger of a site's folder and verifies all of it, on all
// cores. A site without these folders has an empty ledger, which is never nil.
func Load(fsys fs.FS) (*Ledger, diag.List) {
	l := &Ledger{bySum: map[string][]*history{}, byID: map[string][]*history{}}
	var problems diag.List
	l.Reviewers, problems = loadReviewers(fsys)
	l.whole = !problems.HasErrors()
	files, list := readFolder(fsys, entriesFolder)
	problems = append(problems, list...)
	files, list = withoutOld(files)
	problems = append(problems, list...)
	acts := make([]*Act, len(files))
	lists := make([]diag.List, len(files))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i := range files {
		work.Go(func() error { acts[i], lists[i] = l.read(files[i]); return nil })
	}
	_ = work.Wait() // what is wrong is in the lists
	broken := make([]bool, len(files))
	for i, list := range lists {
		problems, broken[i] = append(problems, list...), list.HasErrors()
	}
	problems = append(problems, l.order(acts, broken)...)
	return l, problems.Sorted()
}

// withoutOld leaves out sign-offs of the time when each text had a file of its
// own, and tells of all of them at once.
func withoutOld(files []file) (current []file, list diag.List) {
	current = slices.DeleteFunc(slices.Clone(files), file.old)
	n := len(files) - len(current)
	if n == 0 {
		return files, nil
	}
	list.Error(diag.Pos{File: files[slices.IndexFunc(files, file.old)].File}, rule,
		diag.Plural(n, "this is a sign-off of an earlier version, of one text a file, and no longer counts", "this and the other files like it, %d in all, are sign-offs of an earlier version, of one text a file, and no longer count"),
		diag.Msg("delete those whose first line begins with kind: (the repository's history keeps them), and let the texts be approved anew: grep -l '^kind: ' data/signoffs/*.yaml | xargs rm"))
	return current, list
}

// old tells a sign-off as they were written one text a file.
func (f file) old() bool { return bytes.HasPrefix(f.src, []byte("kind: ")) }

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
	if h := l.history(sum, reviewer); h != nil {
		return h.approval()
	}
	return nil
}

// history is what a reviewer said of a sum, nil for nothing.
func (l *Ledger) history(sum, reviewer string) *history {
	for _, h := range l.bySum[sum] {
		if h.reviewer == reviewer {
			return h
		}
	}
	return nil
}

// Last is the wording of the same text that was approved last, other than the
// one given: what a redline compares with. It is nil if no other was ever
// approved, or every one was revoked. Of wordings that were approved on the
// same day it is the one whose file sorts last.
func (l *Ledger) Last(t *Text) *Entry {
	var last *Entry
	for _, s := range l.byID[t.ID()] {
		e := s.approval()
		if e == nil || s.sum == t.Sum() {
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
