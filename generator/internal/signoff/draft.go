package signoff

import (
	"slices"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Draft is a reviewer's next act, not signed yet: the approval of texts that
// have none of his, or the revocation of those that have. The comment may be
// empty only for an approval. The error is a *diag.Fault that says why the
// reviewer cannot sign that.
func (l *Ledger) Draft(kind Kind, texts []*Text, r *Reviewer, day offer.Date, comment string) (*Act, error) {
	if !r.On(day) {
		return nil, &diag.Fault{Msg: diag.Msg("%s cannot sign on %s, but %s", r.ID, day, r.days()),
			Hint: diag.Msg("let someone sign who may, or mend the days in %s", r.File)}
	}
	if comment != disclosure.Fold(comment) || slices.ContainsFunc([]rune(comment), odd) {
		return nil, &diag.Fault{Msg: diag.Msg("a comment or reason is one line without invisible characters"), Hint: diag.Msg("write it in one line")}
	}
	if kind == Revocation && comment == "" {
		return nil, &diag.Fault{Msg: diag.Msg("a revocation needs its reason"), Hint: diag.Msg("say why, in one line")}
	}
	a := &Act{Kind: kind, Reviewer: r.ID, Role: r.Role, Date: day, Comment: comment}
	for _, t := range texts {
		number, err := l.next(kind, t, r.ID, day)
		if err != nil {
			return nil, err
		}
		a.Entries = append(a.Entries, &Entry{Act: a, Number: number, Text: t})
	}
	return a, nil
}

// next is the number of what the reviewer says next of a text.
func (l *Ledger) next(kind Kind, t *Text, reviewer string, day offer.Date) (int, error) {
	number := 1
	if h := l.history(t.Sum(), reviewer); h != nil {
		last := h.last()
		if h.broken != nil {
			return 0, &diag.Fault{Msg: diag.Msg("%s does not count", h.broken.File), Hint: diag.Msg("mend or delete it first")}
		}
		if day.Before(last.Date) {
			return 0, &diag.Fault{Msg: diag.Msg("%s signed on %s already, which is after %s", reviewer, last.Date, day),
				Hint: diag.Msg("check the computer's clock, or sign with a later day")}
		}
		number = last.Number + 1
	}
	switch {
	case kind == Approval && number%2 == 0:
		return 0, &diag.Fault{Msg: diag.Msg("%s has approved %s already", reviewer, Short(t.Sum()))}
	case kind == Revocation && number%2 == 1:
		return 0, &diag.Fault{Msg: diag.Msg("%s has no approval of %s that could be revoked", reviewer, Short(t.Sum()))}
	}
	return number, nil
}

// Sign signs the act for the reviewer and then reads and verifies it as [Load]
// will, so that nothing is ever written that does not count. The error is a
// *diag.Fault, or that of the signer.
func (l *Ledger) Sign(a *Act, signer ssh.Signer) error {
	a.File = entriesFolder + "/" + a.fileName()
	signature, err := sign(a.Message(), signer)
	if err != nil {
		return err
	}
	a.Signature = signature
	a.src = a.YAML()
	if len(a.src) > maxFile {
		return &diag.Fault{Msg: diag.Msg("these texts are too much for one file, which has at most %d KiB", maxFile>>10),
			Hint: diag.Msg("sign them in parts: with --partner, with --kind or by their sums")}
	}
	if _, list := l.read(a.file); list.HasErrors() {
		return &diag.Fault{Msg: list[0].Msg, Hint: list[0].Hint}
	}
	return nil
}
