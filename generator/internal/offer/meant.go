package offer

import (
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// What an editor meant who wrote a value in a form of everyday life: "1 Jahr",
// "1.11.2026", "Österreich". Each is "" if there is no telling.

// guess is a hint at what was meant, or the other hint.
func guess(meant string, other diag.Message) diag.Message {
	if meant == "" {
		return other
	}
	return diag.Msg("write `%s`", meant)
}

var everydayPeriod = regexp.MustCompile(`(?i)^(\d{1,4}|eine?[nmrs]?|an?|one)[ \x{a0}]*(tag|day|woche|week|monat|month|quartal|vierteljahr|quarter|halbjahr|jahr|year)(e|s|n|en)?\.?$`)

// numerals are numbers in words, up to what a period may have.
var numerals = []string{"null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"}
var numeralsEN = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// range is of a time from … to …, of which the longer one is promised.
var ranged = regexp.MustCompile(`(?i)^\d{1,3} ?(?:-|–|bis|to) ?(\d{1,3} .*)$`)

// about is what says that a number is none to rely on.
var about = regexp.MustCompile(`(?i)^(?:ca\.?|circa|etwa|rund|about|max\.?) +`)

func meantPeriod(s string) string {
	s = about.ReplaceAllString(strings.TrimSpace(s), "")
	if r := ranged.FindStringSubmatch(s); r != nil {
		s = r[1]
	}
	first, rest, _ := strings.Cut(s, " ")
	for _, words := range [][]string{numerals, numeralsEN} {
		if n := slices.Index(words, strings.ToLower(first)); n > 0 {
			s = strconv.Itoa(n) + " " + rest
		}
	}
	m := everydayPeriod.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = 1
	}
	unit := map[string]Unit{"tag": Day, "day": Day, "woche": Week, "week": Week, "jahr": Year, "year": Year}[strings.ToLower(m[2])]
	switch strings.ToLower(m[2]) {
	case "quartal", "vierteljahr", "quarter":
		n, unit = 3*n, Month
	case "halbjahr":
		n, unit = 6*n, Month
	case "monat", "month":
		unit = Month
	}
	if n == 0 {
		return ""
	}
	return Period{n, unit}.String()
}

var (
	germanDay  = regexp.MustCompile(`^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d\d)$`)
	namedDay   = regexp.MustCompile(`(?i)^(\d{1,2})\.? ([a-zäéû]+)\.? (\d{4})$`)
	reverseDay = regexp.MustCompile(`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})([T ].*)?$`)
	months     = []string{"jan", "feb", "m[aä]r", "apr", "ma[iy]", "jun", "jul", "aug", "sep", "o[ck]t", "nov", "de[cz]"}
)

// meantDate is the day, or the month's last one if it has no such day: February
// 29 of a year that is no leap year.
func meantDate(s string) string {
	var d, m, y string
	s = strings.TrimSpace(s)
	if f := germanDay.FindStringSubmatch(s); f != nil {
		d, m, y = f[1], f[2], f[3]
	} else if f := reverseDay.FindStringSubmatch(s); f != nil {
		d, m, y = f[3], f[2], f[1]
	} else if f := namedDay.FindStringSubmatch(s); f != nil {
		for i, name := range months {
			if regexp.MustCompile(`(?i)^` + name).MatchString(f[2]) {
				d, m, y = f[1], strconv.Itoa(i+1), f[3]
			}
		}
	}
	if len(y) == 2 {
		y = "20" + y
	}
	day, _ := strconv.Atoi(d)
	month, _ := strconv.Atoi(m)
	year, _ := strconv.Atoi(y)
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 {
		return ""
	}
	last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, min(day, last))
}

// plates are short names of everyday life that are not ISO's, most from cars.
var plates = map[string]string{"UK": "GB", "D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "L": "LU", "SCHWEIZ": "CH", "BRD": "DE", "EN": "GB"}

// meantCountry knows the names of countries in English and German.
func meantCountry(s string) string {
	s = strings.TrimSpace(s)
	if code := plates[strings.ToUpper(s)]; code != "" {
		return code
	}
	if up := strings.ToUpper(s); isCountry(up) {
		return up
	}
	en, de := display.Regions(language.English), display.Regions(language.German)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			if r, err := language.ParseRegion(code); err == nil && (strings.EqualFold(en.Name(r), s) || strings.EqualFold(de.Name(r), s)) && isCountry(code) {
				return code
			}
		}
	}
	return ""
}

func isCountry(s string) bool {
	r, err := language.ParseRegion(s)
	return err == nil && len(s) == 2 && r.IsCountry() && r.Canonicalize().String() == s
}

// meantURL adds or mends the scheme.
func meantURL(s string) string {
	s = strings.TrimSpace(s)
	rest, http := strings.CutPrefix(s, "http://")
	for _, slip := range []string{"https//", "https:/", "https:", "http//", "htps://", "htpps://", "ttps://", "hhttps://", "https://"} {
		if r, ok := strings.CutPrefix(s, slip); ok && !http {
			rest, http = strings.TrimLeft(r, "/"), true
		}
	}
	rest = strings.ReplaceAll(rest, " ", "%20")
	var u URL
	if host, _, _ := strings.Cut(rest, "/"); (http || strings.HasPrefix(s, "www.")) && strings.Contains(host, ".") && u.read("https://"+rest) == nil {
		return "https://" + rest
	}
	return ""
}

// meantEmail drops a name and what begins a link.
func meantEmail(s string) string {
	a, err := mail.ParseAddress(strings.TrimPrefix(strings.TrimSpace(s), "mailto:"))
	if err != nil || !strings.Contains(a.Address, ".") {
		return ""
	}
	return a.Address
}

// meantLang is the language's short name without a country, from its own or its
// English name too.
func meantLang(s string) string {
	if tag, err := language.Parse(s); err == nil {
		base, _ := tag.Base()
		return base.String()
	}
	for _, l := range []string{"de", "en", "fr", "it", "nl", "pl", "es", "da", "cs"} {
		tag := language.MustParse(l)
		if strings.EqualFold(display.Self.Name(tag), s) || strings.EqualFold(display.English.Languages().Name(tag), s) || strings.EqualFold(display.German.Languages().Name(tag), s) {
			return l
		}
	}
	return ""
}
