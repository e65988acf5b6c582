package signoff

import (
	"path"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const rule = "sign-off"

// read parses and verifies one file. With an error in the list, the act does
// not count. It is nil if it does not even show which texts and reviewer it is
// about, or if it is right and stands under another act's name: such a copy
// takes nothing away from the original.
func (l *Ledger) read(f file) (*Act, diag.List) {
	a, list := parseAct(f)
	if !list.HasErrors() {
		list = append(list, l.verify(a)...)
	}
	if !list.HasErrors() && path.Base(f.File) != a.fileName() {
		list.Error(diag.Pos{File: f.File}, rule, diag.Msg("this sign-off belongs into %s: a copy of it says nothing more", a.fileName()),
			diag.Msg("delete this file if the other one is there; otherwise rename it"))
		return nil, list
	}
	if len(a.Entries) == 0 || a.Reviewer == "" {
		return nil, list
	}
	return a, list
}

// verify tells the first thing that is wrong with an act; what else is wrong
// most likely comes of it.
func (l *Ledger) verify(a *Act) (list diag.List) {
	r := l.Reviewer(a.Reviewer)
	switch key := a.malformed(); {
	case key != "":
		list.Error(a.pos(key), rule, diag.Msg("`%s` is not written as approve and revoke write it", key), restore())
	case r == nil:
		list.Error(a.pos("reviewer"), rule, diag.Msg("there is no reviewer %s", a.Reviewer),
			diag.Msg("whoever signed once keeps his file in %s, with an `until`; check why %s.yaml is missing or broken", reviewersFolder, a.Reviewer))
	case a.Role != r.Role:
		list.Error(a.pos("role"), rule, diag.Msg("%s signed as %s, but has the role %s", r.ID, a.Role, r.Role),
			diag.Msg("a file in %s keeps its role: give a new role a file of its own", reviewersFolder))
	case !r.On(a.Date):
		list.Error(a.pos("date"), rule, diag.Msg("%s could not sign on %s, but %s", r.ID, a.Date, r.days()),
			diag.Msg("delete this file and let someone approve the text who may; or mend the days in %s", r.File))
	case !a.Signature.verify(a.Message(), r.Key):
		msg, hint := l.forged(a, r)
		list.Error(a.pos("signature"), rule, msg, hint)
	}
	return list
}

// malformed is the key of the first value that Klarabo would not have written.
func (a *Act) malformed() string {
	switch {
	case a.Kind != Approval && a.Kind != Revocation:
		return "act"
	case offer.CheckID(a.Reviewer) != nil:
		return "reviewer"
	case a.Role != disclosure.Fold(a.Role):
		return "role"
	case a.Comment != disclosure.Fold(a.Comment), a.Kind == Revocation && a.Comment == "":
		return "comment"
	case a.Offline && a.Kind != Revocation:
		return "offline"
	}
	return ""
}

// forged says why a signature is not the reviewer's for this act.
func (l *Ledger) forged(a *Act, r *Reviewer) (msg, hint diag.Message) {
	if a.Signature.by(r.Key) {
		if a.Signature.sig.Namespace != Namespace {
			return diag.Msg("the signature was made for something else (%q) and not for a sign-off", a.Signature.sig.Namespace),
				diag.Msg("sign with approve, or with: ssh-keygen -Y sign -n %s", Namespace)
		}
		return diag.Msg("the signature does not go with what this file says: something in it was changed, or the signature belongs to another sign-off"), restore()
	}
	for _, other := range l.Reviewers {
		if a.Signature.by(other.Key) {
			return diag.Msg("the signature is that of %s and not of %s", other.ID, r.ID), restore()
		}
	}
	return diag.Msg("the signature was made with a key (%s) that is not the one of %s (%s)",
			ssh.FingerprintSHA256(a.Signature.sig.PublicKey), r.ID, ssh.FingerprintSHA256(r.Key)),
		diag.Msg("a file in %s keeps its key: give a new key a file of its own, and let this text be approved with it", reviewersFolder)
}

// days is when the reviewer may sign, in words.
func (r *Reviewer) days() diag.Message {
	if r.Until == nil {
		return diag.Msg("from %s on", r.From)
	}
	return diag.Msg("from %s until %s", r.From, r.Until)
}
