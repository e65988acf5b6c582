package offer

import (
	"regexp"
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// postcodes is how many digits a postcode has, in countries where it has nothing else.
var postcodes = map[Country]int{"DE": 5, "AT": 4, "CH": 4, "LI": 4}

// plate is a car's sign before a postcode, as in D-90429.
var plate = regexp.MustCompile(`^(?:D|DE|A|AT|CH|FL|LI)[- –]+(\d+)$|[ .\x{a0}]+`)

// CheckPostcode tells of a postcode that none of the firm's country is; of
// countries that it does not know it tells nothing. The error is a [diag.Fault].
func (f Firm) CheckPostcode() error {
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
		fault.Hint = diag.Msg("write `%s`", `"`+number+`"`)
	case onlyDigits && len(number) == digits-1 && f.Country == "DE": // a spreadsheet drops the zero
		fault.Hint = diag.Msg("write `%s` if a zero was lost at its beginning, or correct `country`", `"0`+number+`"`)
	}
	return fault
}
