package signoff

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// YAML is the entry's file. The layout is fixed, so that a plain text is all it
// takes; what is read from it again is the same entry.
func (e *Entry) YAML() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "kind: %s\nnumber: %d\n", e.Kind, e.Number)
	fmt.Fprintf(&b, "partner: %s\nform: %s\nlang: %s\n", quote(e.Partner), e.Form, quote(string(e.Lang)))
	fmt.Fprintf(&b, "sum: %s\ntext: |\n%s", e.Sum, block(e.Text))
	fmt.Fprintf(&b, "reviewer: %s\nrole: %s\ndate: %s\n", quote(e.Reviewer), quote(e.Role), e.Date)
	if e.Comment != "" {
		fmt.Fprintf(&b, "comment: %s\n", quote(e.Comment))
	}
	fmt.Fprintf(&b, "signature: |\n%s", block(e.Signature.String()))
	return []byte(b.String())
}

// block is the lines of a block text.
func block(text string) string {
	return "  " + strings.ReplaceAll(text, "\n", "\n  ") + "\n"
}

// quote is one line of text in double quotes.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// fileName is the one name that the entry's file can have: partner, form,
// language and the first 12 hexadecimal digits of the sum, which a listing
// groups by, then who signed, and the number. No part can have a dot in it, so
// the names of two reviewers never meet.
func (e *Entry) fileName() string {
	hash, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(e.Sum, "h1:"))
	return fmt.Sprintf("%s.%s.%s.%x.%s.%d.yaml", e.Partner, e.Form, e.Lang, hash[:min(6, len(hash))], e.Reviewer, e.Number)
}
