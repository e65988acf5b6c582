package diag

import (
	"errors"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/words"
)

// Reason is what an error says, as it is said where one is put into a message: a
// fault in its own words, and another one in those that the catalogue has for what
// the system says behind its last colon, as in "mkdir /a: permission denied".
func Reason(err error) Message {
	if fault := (*Fault)(nil); errors.As(err, &fault) {
		return fault.Msg
	}
	said := err.Error()
	system := Message{Format: said, Context: words.System}
	if at := strings.LastIndex(said, ": "); at >= 0 {
		system.Format = said[at+2:]
		return Msg("%s: %s", said[:at], system)
	}
	return system
}

// Cause is an error without what others have put before it, such as the machine's
// own paths; the first of several.
func Cause(err error) error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		return Cause(several.Unwrap()[0])
	}
	if inner := errors.Unwrap(err); inner != nil {
		return Cause(inner)
	}
	return err
}
