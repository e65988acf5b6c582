package offer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Money is an amount in cents of the site's currency, VAT included; never
// negative.
type Money int64

// maxMoney keeps every sum that Klarabo makes of amounts within an int64.
const maxMoney = 1_000_000_00

// UnmarshalText reads "59.90": digits, a point, two digits.
func (m *Money) UnmarshalText(b []byte) error {
	whole, cents, ok := strings.Cut(string(b), ".")
	if !ok || len(cents) != 2 || !digits(whole) || !digits(cents) || len(whole) > 1 && whole[0] == '0' {
		hint := diag.Msg("write digits, a point and two digits, in quotes, as in %q", "59.90")
		if meant := MeantMoney(string(b)); meant != "" {
			hint = diag.Msg("write digits, a point and two digits, in quotes: %q", meant).Meaning(meant)
		}
		if n := len(b); digits(string(b)) && n > 3 && n < 8 && b[0] != '0' {
			hint = diag.Msg("write %q, or %q if no cents were meant", string(b[:n-2])+"."+string(b[n-2:]), string(b)+".00")
		}
		if meant := MeantMoney(string(b)); meant != "" && elsewhere.MatchString(string(b)) {
			hint = diag.Msg("write %q if that is the amount in the site's currency; one in another stands with its country, as in %s", meant, `{CH: "59.40 CHF"}`)
		}
		if thousands := threeDecimals.FindStringSubmatch(string(b)); thousands != nil {
			hint = diag.Msg("write %q if the sign parts thousands, or the cents with two digits", thousands[1]+thousands[2]+".00")
		}
		return &diag.Fault{Msg: diag.Msg("%q is not an amount of money", string(b)), Hint: hint}
	}
	v, err := strconv.ParseInt(whole+cents, 10, 64)
	if err != nil || v > maxMoney {
		return &diag.Fault{
			Msg:  diag.Msg("%s is more than the largest amount, %s", string(b), Money(maxMoney)),
			Hint: diag.Msg("check the digits"),
		}
	}
	*m = Money(v)
	return nil
}

// everyday is an amount as people write it, with or without its currency and
// separators of thousands: 59,90 €; EUR 1.234,50; 49,-; 1'234.50.
var everyday = regexp.MustCompile(`(?i)^[“”„"' ]*(?:EUR|€|CHF|S?Fr\.?)?\s*(\d{1,3}(?:[.,'’ \x{a0}\x{202f}]\d{3})+|\d+)(?:[.,](\d{1,2}|-+|–))?\s*(?:EUR|Euro|€|CHF|Franken|Fr\.)?[“”"' ]*$`)

// elsewhere is a currency behind or before an amount that is not the euro.
var elsewhere = regexp.MustCompile(`(?i)\b(?:CHF|S?Fr\.|Franken|GBP|pounds?|USD|dollars?)|[£$]`)

// threeDecimals is 1.234, which are thousands, or a digit too many.
var threeDecimals = regexp.MustCompile(`^([1-9]\d{0,2})[.,](\d{3})$`)

// forNothing is what stands for an amount of 0.
var forNothing = []string{"kostenlos", "kostenfrei", "umsonst", "frei", "frei haus", "portofrei", "versandkostenfrei", "gratis", "inklusive", "inkl.", "inbegriffen", "enthalten", "keine", "free", "none", "included", "-", "–"}

// An amount among words, as in: ca. 15 €; 59,40 Euro inkl. MwSt.
var (
	numbers = regexp.MustCompile(`-?\d[\d.,]*`)
	inMoney = regexp.MustCompile(`(?i)€|\beuro?\b|\bchf\b|^(?:ab|uvp|ca\.?|nur|je|from|only|about) | (?:pro|je|im|per|a|inkl|incl|zzgl|plus|VAT|MwSt|USt)`)
	percent = regexp.MustCompile(`\d[\d.,]* ?(?:%|Prozent|percent)`)
	spoken  = regexp.MustCompile(`(?i)^(\d+) ?(?:Euro|EUR|€) ?(\d\d)$`)
)

// MeantMoney is what an editor who wrote s most likely meant, "" if there is no
// telling.
func MeantMoney(s string) string {
	s = strings.TrimLeft(strings.Trim(s, "‘’“”„ \u00a0\u202f"), "=+")
	s = percent.ReplaceAllString(spoken.ReplaceAllString(strings.ReplaceAll(s, "·", "."), "$1.$2"), "")
	m := everyday.FindStringSubmatch(strings.TrimRight(s, ",;"))
	if slices.Contains(forNothing, strings.ToLower(s)) {
		return "0.00"
	}
	if m == nil {
		if one := numbers.FindAllString(s, -1); len(one) == 1 && inMoney.MatchString(s) {
			return MeantMoney(strings.TrimRight(one[0], ".,"))
		}
		return ""
	}
	whole := strings.TrimLeft(strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, m[1]), "0")
	if len(whole) > 7 {
		return ""
	}
	return cmp.Or(whole, "0") + "." + (strings.Trim(m[2], "-–") + "00")[:2]
}

// String is the amount as it stands in the data: "59.90".
func (m Money) String() string { return fmt.Sprintf("%d.%02d", int64(m/100), int64(m%100)) }

// digits tells whether s is one or more of 0 to 9.
func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
