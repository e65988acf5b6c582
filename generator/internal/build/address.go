package build

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Address is a site's address given on the command line: what base_url may
// be, or an address of this machine, on which a site can be tried out.
type Address string

// here is addresses of this machine.
var here = regexp.MustCompile(`^http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?(/|$)`)

// Set takes it from the command line.
func (a *Address) Set(s string) error {
	var u offer.BaseURL
	checked := s
	if here.MatchString(s) {
		checked = "https" + strings.TrimPrefix(s, "http")
	}
	if err := u.UnmarshalText([]byte(checked)); err != nil {
		return err
	}
	*a = Address(u)
	if checked != s {
		*a = Address("http" + strings.TrimPrefix(string(u), "https"))
	}
	return nil
}

// Type is what it is called there.
func (a *Address) Type() string { return "address" }

// String is the address.
func (a *Address) String() string { return string(*a) }
