package offer

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// OrderURL is the address of the page on which an offer is ordered. In it,
// {offer} and {premium} stand for the ids of what is ordered.
type OrderURL string

var orderPlaces = strings.NewReplacer("{offer}", "x", "{premium}", "x")

// orderPlace is what looks like a place for an id.
var orderPlace = regexp.MustCompile(`\{[^{}]*\}`)

// UnmarshalText reads a URL with these places.
func (u *OrderURL) UnmarshalText(b []byte) error {
	plain := orderPlaces.Replace(string(b))
	if m := orderPlace.FindString(plain); m != "" {
		return &diag.Fault{
			Msg:  diag.Msg("%s stands for nothing in an order address", m),
			Hint: diag.Msg("write {offer} for the offer's id and {premium} for that of the premium that is chosen"),
		}
	}
	var whole URL
	if err := whole.UnmarshalText([]byte(plain)); err != nil {
		return err
	}
	*u = OrderURL(b)
	return nil
}
