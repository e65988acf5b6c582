package signoff

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Kind is what an act says.
type Kind string

const (
	Approval   Kind = "approval"
	Revocation Kind = "revocation"
)

// Act is one file of data/signoffs: on one day and with one signature, a
// reviewer approves texts, or revokes his approval of them. It holds them
// whole, so that it can be read and verified when the clauses, the partner and
// the pages have long changed.
//
// Its file is YAML of a fixed layout; nothing in it may be written otherwise.
// What is signed is the bytes of the file before the line "signature: |", with
// line feeds at the ends of lines. So each sign-off can be verified without
// Klarabo, with [Reviewer.AllowedSigner] in the file signers:
//
//	sed '/^signature:/,$d' FILE >message
//	sed '1,/^signature:/d; s/^  //' FILE >sig
//	ssh-keygen -Y verify -f signers -I REVIEWER -n sign-off@klarabo -s sig <message
//
// The signature is an SSH signature (OpenSSH, PROTOCOL.sshsig) with SHA-256 or
// SHA-512, in the namespace sign-off@klarabo, by the key in the reviewer's
// file. Each text stands in it as its canonical form, of which it has the sum:
//
//	sed -n '/^sum: h1:SUM/,/^- number/ s/^    //p' … | openssl dgst -sha256 -binary | base64
//
// A text's number counts what this reviewer said of its sum, from 1 and without
// gaps: an approval, its revocation, a new approval, and so on in turn. It, not
// the day, says what came later: the entry with the highest number holds, also
// when all of them are of one day. Days never go back from one number to the
// next. An entry in the middle that was taken away leaves a gap, which is an
// error. Two entries with one number say the same, on branches of a repository
// that were merged.
type Act struct {
	Kind      Kind
	Reviewer  string // the id
	Role      string
	Date      offer.Date // the day of signing, where the reviewer was
	Comment   string     // one line, "" for none; the reason of a revocation
	Offline   bool       // of a revocation: what the texts speak of goes offline with the next build
	Entries   []*Entry
	Signature Signature

	file // its File is where the act stands
}

// Entry is what an act says of one text.
type Entry struct {
	*Act
	Number int
	Text   *Text
}

// Namespace keeps signatures of sign-offs apart from what else is signed with a
// reviewer's key.
const Namespace = "sign-off@klarabo"

// version is the first line of each act; acts of another one are not read.
const version = "version: 2"

// signed begins the part of the file that is not signed, being the signature.
const signed = "signature: |\n"

// Message is what the act's reviewer signs: the file before its signature.
func (a *Act) Message() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\nact: %s\nreviewer: %s\nrole: %s\ndate: %s\n", version, a.Kind, a.Reviewer, quote(a.Role), a.Date)
	if a.Comment != "" {
		fmt.Fprintf(&b, "comment: %s\n", quote(a.Comment))
	}
	if a.Offline {
		b.WriteString("offline: true\n")
	}
	b.WriteString("texts:\n")
	for _, e := range a.Entries {
		fmt.Fprintf(&b, "- number: %d\n  sum: %s\n  text: |\n", e.Number, e.Text.Sum())
		for line := range strings.Lines(e.Text.Canonical()) {
			if line != "\n" {
				b.WriteString("    ")
			}
			b.WriteString(line)
		}
	}
	return b.Bytes()
}

// YAML is the act's file.
func (a *Act) YAML() []byte {
	armor := strings.ReplaceAll(a.Signature.String(), "\n", "\n  ")
	return append(a.Message(), signed+"  "+armor+"\n"...)
}

// quote is one line of text in double quotes.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// fileName is the one name that the act's file can have: the day, who signed,
// what, and the first 12 hexadecimal digits of the SHA-256 of what was signed.
func (a *Act) fileName() string {
	hash := sha256.Sum256(a.Message())
	return fmt.Sprintf("%s.%s.%s.%x.yaml", a.Date, a.Reviewer, a.Kind, hash[:6])
}

// By is who signed, and when: "anna-berg (legal) on 2026-11-01".
func (a *Act) By() diag.Message { return diag.Msg("%s (%s) on %s", a.Reviewer, a.Role, a.Date) }

// pos is the place of the entry in its act's file.
func (e *Entry) pos() diag.Pos { return e.Act.pos("  sum: " + e.Text.Sum()) }
