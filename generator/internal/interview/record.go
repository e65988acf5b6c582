package interview

import (
	"fmt"
	"io"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Record is a file that is being begun: [Facts] or a [Copy].
type Record interface {
	Set(key, value string) *diag.Fault
	Ask(in io.Reader, out io.Writer) error
}

// Fill has a record take in what is set on the command line, as key=value.
func Fill(r Record, set []string) error {
	for _, s := range set {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return usage.Wrongf("--set takes key=value, not %q", s).Hintf("write it as in --set price.total=59.90")
		}
		if _, fault := take(r, key, value); fault != nil {
			return usage.Error{Fault: diag.Fault{Msg: diag.Msg("--set %s: %s", s, fault.Msg), Hint: fault.Hint}}
		}
	}
	return nil
}

// take has a record take in a value as it was given or else as it was certainly
// meant, which is "" then if it was so: 59,90 is 59.90.
func take(r Record, key, value string) (meant string, fault *diag.Fault) {
	fault = r.Set(key, value)
	if meant = fault.Meant(); meant != "" && r.Set(key, meant) == nil {
		return meant, nil
	}
	return "", fault
}

// taken tells whether a record took in an answer, and says what it took it as, or
// what is wrong with it.
func taken(r Record, key, answer, lang string, out io.Writer) bool {
	meant, fault := take(r, key, answer)
	if meant != "" {
		fmt.Fprintln(out, diag.Msg("Taken as %s.", meant).In(lang))
	}
	if fault != nil {
		fmt.Fprintf(out, "%s; %s\n", fault.Msg.In(lang), fault.Hint.In(lang))
	}
	return fault == nil
}
