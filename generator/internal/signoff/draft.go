package signoff

import (
	"reflect"
	"strings"
	"unicode"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Draft is the next entry of a reviewer on a text, not signed yet: an approval
// if the text has none of his, or the revocation of the one that it has. The
// comment may be empty only for an approval. The error is a *diag.Fault that
// says why the reviewer cannot sign that.
func (l *Ledger) Draft(kind Kind, t *disclosure.Text, reviewer string, day offer.Date, comment string) (*Entry, error) {
	r := l.Reviewer(reviewer)
	if r == nil {
		return nil, &diag.Fault{Msg: diag.Msg("there is no reviewer %s in %s", reviewer, reviewersFolder), Hint: l.known()}
	}
	if !r.On(day) {
		return nil, &diag.Fault{Msg: diag.Msg("%s cannot sign on %s, but %s", r.ID, day, r.days()),
			Hint: diag.Msg("let someone sign who may, or mend the days in %s", r.file)}
	}
	if fault := unfit(comment); fault != nil {
		return nil, fault
	}
	if kind == Revocation && comment == "" {
		return nil, &diag.Fault{Msg: diag.Msg("a revocation needs its reason"), Hint: diag.Msg("say why, in one line")}
	}
	lines := make([]string, len(t.Sentences))
	for i, s := range t.Sentences {
		lines[i] = disclosure.Fold(s.Text)
	}
	e := &Entry{
		Kind: kind, Number: 1, Partner: t.Partner, Form: t.Form, Lang: t.Lang, Sum: t.Sum(),
		Text: strings.Join(lines, "\n"), Reviewer: r.ID, Role: r.Role, Date: day, Comment: comment,
	}
	for _, s := range l.bySum[e.Sum] {
		if s.reviewer != r.ID {
			continue
		}
		last := s.last()
		if s.broken != nil {
			return nil, &diag.Fault{Msg: diag.Msg("%s does not count", s.broken.File), Hint: diag.Msg("mend or delete it first")}
		}
		if day.Before(last.Date) {
			return nil, &diag.Fault{Msg: diag.Msg("%s signed on %s already, which is after %s", r.ID, last.Date, day),
				Hint: diag.Msg("check the computer's clock, or sign with a later day")}
		}
		e.Number = last.Number + 1
	}
	if (kind == Approval) != (e.Number%2 == 1) {
		if kind == Approval {
			return nil, &diag.Fault{Msg: diag.Msg("%s has approved %s already", r.ID, Short(e.Sum))}
		}
		return nil, &diag.Fault{Msg: diag.Msg("%s has no approval of %s that could be revoked", r.ID, Short(e.Sum))}
	}
	e.File = entriesFolder + "/" + e.fileName()
	return e, nil
}

// known names the reviewers for a hint.
func (l *Ledger) known() diag.Message {
	if len(l.Reviewers) == 0 {
		return diag.Msg("add a file for each person who may sign: name, role, key, from")
	}
	var ids []string
	for _, r := range l.Reviewers {
		ids = append(ids, r.ID)
	}
	return diag.Msg("reviewers are: %s", strings.Join(ids, ", "))
}

// unfit tells why a comment cannot be written, nil if it can.
func unfit(comment string) error {
	odd := func(r rune) bool { return !unicode.IsGraphic(r) }
	if comment != disclosure.Fold(comment) || strings.ContainsFunc(comment, odd) {
		return &diag.Fault{Msg: diag.Msg("a comment or reason is one line without invisible characters"), Hint: diag.Msg("write it in one line")}
	}
	return nil
}

// Sign signs the entry for the reviewer and then reads and verifies it as
// [Load] will, so that nothing is ever written that does not count. The error
// is a *diag.Fault, or that of the signer.
func (l *Ledger) Sign(e *Entry, signer ssh.Signer) error {
	signature, err := sign(e.Canonical(), signer)
	if err != nil {
		return err
	}
	e.Signature = signature
	e.src = e.YAML()
	again := &Entry{File: e.File, src: e.src}
	list := catalog.Decode(e.File, e.src, again)
	if !list.HasErrors() {
		list = append(list, l.verify(again)...)
	}
	if list.HasErrors() {
		return &diag.Fault{Msg: list[0].Msg, Hint: list[0].Hint}
	}
	if again.Signature.armor != e.Signature.armor || !reflect.DeepEqual(again.plain(), e.plain()) {
		return &diag.Fault{Msg: diag.Msg("the text of %s cannot be written so that it is read again as it is", Short(e.Sum)),
			Hint: diag.Msg("look for unusual characters in the clauses, the partner's data and the comment")}
	}
	return nil
}

// plain is the entry without what reading it adds.
func (e *Entry) plain() Entry {
	p := *e
	p.Signature, p.src = Signature{}, nil
	return p
}
