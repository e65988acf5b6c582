package offer

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

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
	return diag.Write(meant)
}

var everydayPeriod = regexp.MustCompile(`(?i)^(\d{1,4}|eine?[nmrs]?|an?|one)?[ \x{a0}-]*(tag|day|d|woche|week|wk|w|monat|month|mon|mt|m|quartal|vierteljahr|quarter|halbjahr|jahr|year|j|y)(e|s|n|en)?\.?$`)

// often is how often something comes, as the time between.
var often = map[string]string{
	"täglich": "1 day", "wöchentlich": "1 week", "weekly": "1 week", "14-täglich": "2 weeks", "14-tägig": "2 weeks", "monatlich": "1 month", "monthly": "1 month",
	"zweimonatlich": "2 months", "vierteljährlich": "3 months", "quartalsweise": "3 months", "quarterly": "3 months", "halbjährlich": "6 months", "halbes jahr": "6 months", "ein halbes jahr": "6 months", "half a year": "6 months", "jährlich": "1 year", "yearly": "1 year", "annually": "1 year", "pro jahr": "1 year", "pro monat": "1 month",
}

// range is of a time from … to …, of which the longer one is promised.
var ranged = regexp.MustCompile(`(?i)^\d{1,3} ?(?:-|–|bis|to) ?(\d{1,3} .*)$`)

// about is what says that a number is none to rely on, and beside what is a
// remark: "ca. 4 Wochen", "1 Jahr (12 Hefte)", "12 Monate fest".
var about = regexp.MustCompile(`(?i)^(?:(?:ca\.?|circa|etwa|rund|about|max\.?|mindestens|mind\.|min\.|alle|every|nach|after|binnen|innerhalb von|within) +|[<>≤≥~]+ *)|\s*\([^)]*\)$| +(?:fest|lang|Laufzeit|max\.?|im Voraus|in advance|nach [\pL ]+|after [a-z ]+)$`)

// halfYears is years and a half, and coded is the periods of ISO 8601 and of short names.
var (
	halfYears = regexp.MustCompile(`(?i)^(?:(\d{1,2})[.,]5|1/2|½) (?:jahre?|years?)$`)
	coded     = regexp.MustCompile(`^P(\d{1,4})([DWMY])$`)
	shortUnit = map[string]Unit{"d": Day, "w": Week, "wk": Week, "m": Month, "mon": Month, "mt": Month, "j": Year, "y": Year}
)

// MeantNumber is the only number of a text, in digits or in words: "12 Hefte",
// "zwölf"; 0 if there is no telling.
func MeantNumber(s string) int {
	if all := wholeNumbers.FindAllStringSubmatch(s, -1); len(all) == 1 {
		n, _ := strconv.Atoi(all[0][1])
		return n
	}
	first, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(s, "oe", "ö")), " ")
	if first == "ein" || first == "one" {
		return 1
	}
	return numberCalled(first)
}

// wholeNumbers has no cents and no decimals but zeros.
var wholeNumbers = regexp.MustCompile(`(\d+)(?:[.,]0+\b)?`)

func meantPeriod(s string) string {
	s = about.ReplaceAllString(strings.TrimSpace(s), "")
	if m := halfYears.FindStringSubmatch(s); m != nil {
		n, _ := strconv.Atoi(m[1]) // 0 of ½
		return Period{N: 12*n + 6, Unit: Month}.String()
	}
	if p := often[strings.ToLower(s)]; p != "" {
		return p
	}
	s = ranged.ReplaceAllString(coded.ReplaceAllString(s, "$1 $2"), "$1")
	first, rest, _ := strings.Cut(s, " ")
	if n := numberCalled(first); n > 0 {
		s = strconv.Itoa(n) + " " + rest
	}
	m := everydayPeriod.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = 1
	}
	if m[1] == "" && (len(m[2]) < 4 || m[3] != "") || m[1] != "" && m[1][0] > '9' && len(m[2]) == 1 {
		return "" // a single letter is no period
	}
	unit := cmp.Or(UnitCalled(m[2]), shortUnit[strings.ToLower(m[2])])
	switch strings.ToLower(m[2]) {
	case "quartal", "vierteljahr", "quarter":
		n, unit = 3*n, Month
	case "halbjahr":
		n, unit = 6*n, Month
	}
	if n == 0 {
		return ""
	}
	return Period{n, unit}.String()
}

// plates are short names of everyday life that are not ISO's, most from cars.
var plates = map[string]string{"UK": "GB", "D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "L": "LU", "SCHWEIZ": "CH", "BRD": "DE", "EN": "GB"}

// meantCountry knows the names of countries in English and German.
func meantCountry(s string) string {
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "nur "), "only "))
	if code := plates[strings.ToUpper(s)]; code != "" && (len(s) > 1 || s == strings.ToUpper(s)) {
		return code
	}
	if up := strings.ToUpper(s); isCountry(up) {
		return up
	}
	called := func(c Country) bool { return strings.EqualFold(c.In("en"), s) || strings.EqualFold(c.In("de"), s) }
	if i := slices.IndexFunc(Countries(), called); i >= 0 {
		return string(Countries()[i])
	}
	return ""
}

// bareHost is a host without a scheme, and no name of a file.
var bareHost = regexp.MustCompile(`^[\pL\d-]+(?:\.[\pL\d-]+)*\.\pL{2,}$`)

// address is a web address inside a text: a formula, a link, a list of two.
var address = regexp.MustCompile(`https?:[/\\]{2}[^\s"'<>()\[\],;„“”]+`)

// scheme is http or https, be it with a slip.
var scheme = regexp.MustCompile(`^h{0,2}t{1,2}p{1,2}s?(?::/*|//)`)

// commaInHost is a host with a comma in place of one of its points.
var commaInHost = regexp.MustCompile(`^(\w+://[\pL\d.-]+),([\pL\d.-]+(?:/|$))`)

// meantURL adds or mends the scheme, and takes an address out of what stands around it.
func meantURL(s string) string {
	s = strings.ReplaceAll(strings.Trim(s, " <>\"'“”„.,;"), `\`, "/")
	for strings.Count(s, "://") > 1 && (strings.HasPrefix(s, "https://http") || strings.HasPrefix(s, "http://http")) {
		_, s, _ = strings.Cut(s, "://")
	}
	s = commaInHost.ReplaceAllString(s, "$1.$2")
	if all := address.FindAllString(s, -1); len(all) > 0 && strings.Contains(all[0], ".") && !strings.HasPrefix(s, all[0]+" ") {
		s = all[0]
	}
	rest := strings.ReplaceAll(scheme.ReplaceAllString(s, ""), " ", "%20")
	http := scheme.MatchString(s)
	host, _, _ := strings.Cut(rest, "/")
	way := strings.TrimPrefix(rest, host)
	if _, h, user := strings.Cut(host, "@"); user && http {
		host = h
	}
	host = strings.ReplaceAll(host, ",", ".")
	whole := "https://" + host + way
	if (http || bareHost.MatchString(host)) && strings.Contains(host, ".") && new(URL).read(whole) == nil {
		return whole
	}
	return ""
}

// pageEnd is what the name of a page does not have: its language and ending.
var pageEnd = regexp.MustCompile(`(?:\.[a-z]{2})?\.(?:md|html?)$`)

// meantPage is the page that a path or an address without its scheme names.
func meantPage(s string) string {
	if u := meantURL(s); strings.HasPrefix(s, "www.") && u != "" {
		return u
	}
	name := strings.ToLower(pageEnd.ReplaceAllString(strings.Trim(strings.TrimPrefix(s, "content/"), "/ "), ""))
	if CheckID(name) != nil || slices.Contains([]string{"todo", "tbd", "xxx", "fixme"}, name) {
		return ""
	}
	return name
}

// mailbox is an address inside a text.
var mailbox = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)*\.\pL{2,}`)

var mailSlips = strings.NewReplacer(" (at) ", "@", " [at] ", "@", "(at)", "@", "[at]", "@", " at ", "@", " @", "@", "@ ", "@", "@@", "@", "[dot]", ".", "(dot)", ".", "(punkt)", ".", " dot ", ".")

// meantEmail drops what stands around an address, and mends its signs.
func meantEmail(s string) string {
	s = mailSlips.Replace(s)
	if before, host, ok := strings.Cut(s, "@"); ok && strings.Count(s, ",") == 1 && !strings.Contains(s, " ") {
		s = before + "@" + strings.ReplaceAll(host, ",", ".")
	}
	return mailbox.FindString(s)
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
