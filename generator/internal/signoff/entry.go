package signoff

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Kind is what an entry says.
type Kind string

const (
	Approval   Kind = "approval"
	Revocation Kind = "revocation"
)

// Values is every kind of entry.
func (Kind) Values() []string { return []string{"approval", "revocation"} }

// Entry is one file of data/signoffs: a reviewer approves a wording, or revokes
// his approval of it. It holds the whole wording, so that it can be read and
// verified when the clauses and the partner have long changed.
type Entry struct {
	Kind      Kind       `json:"kind"`
	Number    int        `json:"number" jsonschema:"minimum=1"` // see the canonical form below
	Partner   string     `json:"partner"`                       // its id
	Form      offer.Form `json:"form"`
	Lang      offer.Lang `json:"lang"`
	Sum       string     `json:"sum"`
	Text      string     `json:"text"`     // one sentence a line, as disclosure.Text has them
	Reviewer  string     `json:"reviewer"` // the id
	Role      string     `json:"role"`
	Date      offer.Date `json:"date"`              // the day of signing, where the reviewer was
	Comment   string     `json:"comment,omitempty"` // one line; the reason of a revocation
	Signature Signature  `json:"signature"`

	File string `json:"-"` // where it stands: "data/signoffs/….yaml"
	src  []byte
}

// The canonical form of an entry is what its reviewer signs. It is UTF-8, in
// lines that each end with one line feed (U+000A), the last one too:
//
//	klarabo sign-off v1
//	kind KIND
//	number NUMBER
//	sum SUM
//	reviewer ID
//	role ROLE
//	date YYYY-MM-DD
//	comment COMMENT
//
//	DISCLOSURE
//
// KIND is approval or revocation; SUM is the disclosure's; COMMENT is one line,
// and a comment that was left out is the word "comment" and a space. After an
// empty line follows the disclosure's own canonical form (see package
// disclosure), which has the partner, the form, the language and every
// sentence. No value has a line break in it, so two entries have the same
// canonical form only if all of this is the same.
//
// NUMBER counts what one reviewer said of one sum, from 1 and without gaps: an
// approval, its revocation, a new approval, and so on in turn. It, not the day,
// says what came later: the entry with the highest number holds, also when all
// of them are of one day. Days never go back from one number to the next. An
// entry in the middle that was taken away leaves a gap, which is an error.
//
// The signature is an SSH signature (OpenSSH, PROTOCOL.sshsig) with SHA-256 or
// SHA-512, in the namespace sign-off@klarabo, by the key in the reviewer's
// file. With [Reviewer.AllowedSigner] in the file signers, the canonical form
// in the file message and the signature in the file sig, anyone can verify it
// without Klarabo:
//
//	ssh-keygen -Y verify -f signers -I REVIEWER -n sign-off@klarabo -s sig < message

// Namespace keeps signatures of sign-offs apart from what else is signed with a
// reviewer's key.
const Namespace = "sign-off@klarabo"

// Canonical is the entry's canonical form.
func (e *Entry) Canonical() []byte {
	var b bytes.Buffer
	b.WriteString("klarabo sign-off v1\n")
	fmt.Fprintf(&b, "kind %s\nnumber %d\nsum %s\n", e.Kind, e.Number, e.Sum)
	fmt.Fprintf(&b, "reviewer %s\nrole %s\ndate %s\ncomment %s\n\n", e.Reviewer, e.Role, e.Date, e.Comment)
	b.Write(e.Wording().Canonical())
	return b.Bytes()
}

// Wording is the disclosure that the entry speaks of. Its sentences know
// neither their clauses nor their facts.
func (e *Entry) Wording() *disclosure.Text {
	t := &disclosure.Text{Partner: e.Partner, Form: e.Form, Lang: e.Lang}
	for line := range strings.SplitSeq(e.Text, "\n") {
		t.Sentences = append(t.Sentences, disclosure.Sentence{Text: line})
	}
	return t
}

// String is the entry in a few words: "anna-berg (legal) on 2026-11-01".
func (e *Entry) String() string { return fmt.Sprintf("%s (%s) on %s", e.Reviewer, e.Role, e.Date) }

// pos is the place of a key in the entry's file.
func (e *Entry) pos(key string) diag.Pos { return keyPos(e.File, e.src, key) }

// keyPos is the line of a key at the beginning of a line, or the whole file.
func keyPos(file string, src []byte, key string) diag.Pos {
	line := 0
	for text := range bytes.Lines(src) {
		line++
		if bytes.HasPrefix(text, []byte(key+":")) {
			return diag.Pos{File: file, Line: line, Col: 1, Len: len(key)}
		}
	}
	return diag.Pos{File: file}
}

// Short is the beginning of a sum, as commands take it: "h1:3Fq8ZkXw1a".
func Short(sum string) string { return sum[:min(len(sum), len("h1:")+10)] }
