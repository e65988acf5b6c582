package signoff

import (
	"encoding/base64"
	"path"
	"strings"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const rule = "sign-off"

// read decodes and verifies one file. With an error in the list, the entry does
// not count. It is nil if it does not even show which text and reviewer it is
// about, or if it is right and stands under another entry's name: such a copy
// takes nothing away from the original.
func (l *Ledger) read(f file) (*Entry, diag.List) {
	e := &Entry{File: f.name, src: f.src}
	list := catalog.Decode(f.name, f.src, e)
	if !list.HasErrors() {
		list = append(list, l.verify(e)...)
		if !list.HasErrors() && path.Base(f.name) != e.fileName() {
			list.Error(diag.Pos{File: f.name}, rule, diag.Msg("this entry belongs into %s: a copy of it says nothing more", e.fileName()),
				diag.Msg("delete this file if the other one is there; otherwise rename it"))
			return nil, list
		}
	}
	if e.Sum == "" || e.Reviewer == "" {
		return nil, list
	}
	return e, list
}

// verify tells the first thing that is wrong with an entry; what else is wrong
// most likely comes of it.
func (l *Ledger) verify(e *Entry) (list diag.List) {
	restore := diag.Msg("nothing in %s may be changed by hand: take the file back from the repository's history, or delete it and approve anew", entriesFolder)
	if key := e.malformed(); key != "" {
		list.Error(e.pos(key), rule, diag.Msg("`%s` is not written as approve and revoke write it", key), restore)
		return list
	}
	if e.Wording().Sum() != e.Sum {
		list.Error(e.pos("text"), rule, diag.Msg("the text is not the one that has the sum %s", Short(e.Sum)), restore)
		return list
	}
	r := l.Reviewer(e.Reviewer)
	if r == nil {
		list.Error(e.pos("reviewer"), rule, diag.Msg("there is no reviewer %s", e.Reviewer),
			diag.Msg("whoever signed once keeps his file in %s, with an `until`; check why %s.yaml is missing or broken", reviewersFolder, e.Reviewer))
		return list
	}
	if e.Role != r.Role {
		list.Error(e.pos("role"), rule, diag.Msg("%s signed as %s, but has the role %s", r.ID, e.Role, r.Role),
			diag.Msg("a file in %s keeps its role: give a new role a file of its own", reviewersFolder))
		return list
	}
	if !r.On(e.Date) {
		list.Error(e.pos("date"), rule, diag.Msg("%s could not sign on %s, but %s", r.ID, e.Date, r.days()),
			diag.Msg("delete this file and let someone approve the text who may; or mend the days in %s", r.file))
		return list
	}
	if !e.Signature.verify(e.Canonical(), r.Key) {
		msg, hint := l.forged(e, r)
		if hint.Format == "" {
			hint = restore
		}
		list.Error(e.pos("signature"), rule, msg, hint)
		return list
	}
	return list
}

// malformed is the key of the first value that Klarabo would not have written;
// such a value could make two entries look alike in the canonical form.
func (e *Entry) malformed() string {
	hash, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(e.Sum, "h1:"))
	switch {
	case offer.CheckID(e.Partner) != nil:
		return "partner"
	case !strings.HasPrefix(e.Sum, "h1:") || err != nil || len(hash) != 32:
		return "sum"
	case offer.CheckID(e.Reviewer) != nil:
		return "reviewer"
	case e.Role != disclosure.Fold(e.Role):
		return "role"
	case e.Comment != disclosure.Fold(e.Comment), e.Kind == Revocation && e.Comment == "":
		return "comment"
	}
	for line := range strings.SplitSeq(e.Text, "\n") {
		if line == "" || line != disclosure.Fold(line) {
			return "text"
		}
	}
	return ""
}

// forged says why a signature is not the reviewer's for this entry.
func (l *Ledger) forged(e *Entry, r *Reviewer) (msg, hint diag.Message) {
	if e.Signature.by(r.Key) {
		if e.Signature.sig.Namespace != Namespace {
			return diag.Msg("the signature was made for something else (%q) and not for a sign-off", e.Signature.sig.Namespace),
				diag.Msg("sign with approve, or with: ssh-keygen -Y sign -n %s", Namespace)
		}
		return diag.Msg("the signature does not go with what this file says: something in it was changed, or the signature belongs to another sign-off"), diag.Message{}
	}
	for _, other := range l.Reviewers {
		if e.Signature.by(other.Key) {
			return diag.Msg("the signature is that of %s and not of %s", other.ID, r.ID), diag.Message{}
		}
	}
	return diag.Msg("the signature was made with a key (%s) that is not the one of %s (%s)",
			ssh.FingerprintSHA256(e.Signature.sig.PublicKey), r.ID, ssh.FingerprintSHA256(r.Key)),
		diag.Msg("a file in %s keeps its key: give a new key a file of its own, and let this text be approved with it", reviewersFolder)
}

// days is when the reviewer may sign, in words.
func (r *Reviewer) days() diag.Message {
	if r.Until == nil {
		return diag.Msg("from %s on", r.From)
	}
	return diag.Msg("from %s until %s", r.From, r.Until)
}
