package offer

import (
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// NoticePeriod is how long before its end a contract must be ended: a period, or
// none.
type NoticePeriod struct{ Period } // zero: none

// UnmarshalText reads "1 month" or "none".
func (n *NoticePeriod) UnmarshalText(b []byte) error {
	if string(b) == "none" {
		*n = NoticePeriod{}
		return nil
	}
	if noNotice.Match(b) {
		return &diag.Fault{Msg: diag.Msg("%q is not a period", string(b)), Hint: diag.Write("none")}
	}
	return n.Period.UnmarshalText(b)
}

// noNotice is how editors say that there is none.
var noNotice = regexp.MustCompile(`(?i)^(0|keine?|ohne|no|without|nein|nichts|n/a|jederzeit|any ?time|entfällt|-|–)( |$)`)

// String is the notice as it stands in the data.
func (n NoticePeriod) String() string {
	if n.IsZero() {
		return "none"
	}
	return n.Period.String()
}

// Ahead is the notice to keep, nil for none.
func (t Term) Ahead() *Period {
	if t.Notice == nil || t.Notice.IsZero() {
		return nil
	}
	return &t.Notice.Period
}
