package offer

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// postcodes is how many digits a postcode has, in countries where it has nothing else.
var postcodes = map[Country]int{"DE": 5, "AT": 4, "CH": 4, "LI": 4}

// plate is a car's sign before a postcode, as in D-90429.
var plate = regexp.MustCompile(`^(?:D|DE|A|AT|CH|FL|LI)[- –]+(\d+)$|[ .\x{a0}]+`)

// Faults is what is wrong with the parts of the firm's address, by key: each is
// nil or a [diag.Fault].
func (f Firm) Faults() map[string]error {
	return map[string]error{"street": f.streetFault(), "postcode": f.postcodeFault(), "city": f.cityFault()}
}

var (
	streetAndTown = regexp.MustCompile(`^(.+?), *(?:[A-Z]{1,2}[- ])?(\d{4,5}) +(\pL.*)$`)
	codeAndTown   = regexp.MustCompile(`^(?:[A-Z]{1,2}[- ])?\d{4,5} +(\pL.*)$`)
	townAndMore   = regexp.MustCompile(`^(.+), *(\pL{3,}[\pL ]*)$`)
)

// streetFault tells of a street with its town.
func (f Firm) streetFault() error {
	if m := streetAndTown.FindStringSubmatch(f.Street); m != nil && (m[2] == f.Postcode || strings.EqualFold(m[3], f.City)) {
		return moreThanIts(f.Street, m[1])
	}
	return nil
}

// cityFault tells of a town with its postcode or its country.
func (f Firm) cityFault() error {
	if m := codeAndTown.FindStringSubmatch(f.City); m != nil {
		return moreThanIts(f.City, m[1])
	}
	if m := townAndMore.FindStringSubmatch(f.City); m != nil && Country(meantCountry(m[2])) == f.Country {
		return moreThanIts(f.City, m[1])
	}
	return nil
}

// moreThanIts tells of a part of an address that has others in it.
func moreThanIts(typed, meant string) error {
	return &diag.Fault{Msg: diag.Msg("%q has more than belongs here: street, postcode, town and country have keys of their own", typed), Hint: diag.Write(meant)}
}

// postcodeFault tells of a postcode that none of the firm's country is; of
// countries that it does not know it tells nothing.
func (f Firm) postcodeFault() error {
	digits := postcodes[f.Country]
	number := plate.ReplaceAllString(f.Postcode, "$1")
	_, err := strconv.Atoi(number)
	onlyDigits := err == nil
	fault := &diag.Fault{
		Msg:  diag.Msg("%q is no postcode of %s, where it has %d digits", f.Postcode, f.Country, digits),
		Hint: diag.Msg("check the digits, or correct `country`"),
	}
	switch {
	case digits == 0 || f.Postcode == "" || onlyDigits && len(f.Postcode) == digits:
		return nil
	case onlyDigits && len(number) == digits:
		fault.Hint = diag.Write(`"` + number + `"`)
	case onlyDigits && len(number) == digits-1 && f.Country == "DE": // a spreadsheet drops the zero
		fault.Hint = diag.Msg("write `%s` if a zero was lost at its beginning, or correct `country`", `"0`+number+`"`)
	}
	return fault
}
