package offer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Days as people write them: 1.11.2026; 11/01/2026 and 01-11-2026, which begin
// with the month in America; 2026/11/01, 2026–11–01, 20261101, with or without a
// time; 1. November 2026; Nov 1st, 2026.
var (
	germanDay  = regexp.MustCompile(`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)$`)
	slashedDay = regexp.MustCompile(`^(\d{1,2})[/–-](\d{1,2})[/–-](\d{4})$`)
	reverseDay = regexp.MustCompile(`^(\d{4})[-–./](\d{1,2})[-–./](\d{1,2})(?:[T ][\d:.,+Z-]*)?$`)
	gluedDay   = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)
	namedDay   = regexp.MustCompile(`(?i)^(\d{1,2})(?:\.|st|nd|rd|th)? ?([a-zäéû]{3,})\.?,? (\d{4})$`)
	namedFirst = regexp.MustCompile(`(?i)^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	months     = []string{"jan", "feb", "m[aä]r", "apr", "ma[iy]", "jun", "jul", "aug", "sep", "o[ck]t", "nov", "de[cz]"}

	// beforeDay is the words before a day that say what the key says already.
	beforeDay = regexp.MustCompile(`(?i)^(?:(?:ab|seit|vom|am|bis|zum|from|since|until|on)(?: dem| zum)? +|(?:mo|di|mi|do|fr|sa|so|tue?|wed?|thu?|sun?)[a-z]*\.?,? +)`)

	// afterDay is a time behind a day, or a remark in brackets.
	afterDay = regexp.MustCompile(`(?i)[,T ]+(?:um )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?Uhr)?(?:Z|[+-]\d\d:?\d\d)?$|,? \d{1,2} Uhr$| ?\([^)]*\)$`)

	// onlyMonth is a month without a day: November 2026, 11/2026, 2026-11.
	onlyMonth = regexp.MustCompile(`^(?:([\pL]{3,})\.? |(\d{1,2})[/.])(\d{4})$|^(\d{4})-(\d\d)$`)

	// serial is a day as a spreadsheet counts it, from 2009 to 2064.
	serial = regexp.MustCompile(`^[45]\d{4}$`)
)

// dayHint says what to write in place of what is no day: the day that was meant,
// or both if it can be read in two ways.
func dayHint(s string) diag.Message {
	switch days, last := meantDays(s); len(days) {
	case 1:
		if last {
			return diag.Msg("write `%s`, which is the last day of that month", days[0])
		}
		return guess(days[0], diag.Message{})
	case 2:
		return diag.Msg("write %s if the day stands first, or %s if the month does", days[0], days[1])
	}
	if m := onlyMonth.FindStringSubmatch(s); m != nil {
		month, year := cmp.Or(monthCalled(m[1]), m[2], m[5]), cmp.Or(m[3], m[4])
		if first, _ := calendarDay(year, month, "1"); first != "" {
			last, _ := calendarDay(year, month, "31")
			return diag.Msg("write the day, too: %s for the first of the month, %s for the last", first, last)
		}
	}
	return diag.Msg("write year, month and day, as in 2026-11-01")
}

// meantDays is the days that a text may mean. Of 12/01/2026 there are two. Last tells
// whether one is the last of its month in place of a day that the month does not have.
func meantDays(s string) (days []string, last bool) {
	s = afterDay.ReplaceAllString(beforeDay.ReplaceAllString(strings.TrimSpace(s), ""), "")
	if serial.MatchString(s) {
		n, _ := strconv.Atoi(s)
		return []string{time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)}, false
	}
	add := func(y, m, d string) {
		if day, exact := calendarDay(y, m, d); day != "" && !slices.Contains(days, day) {
			days, last = append(days, day), last || !exact
		}
	}
	if f := germanDay.FindStringSubmatch(s); f != nil {
		add(f[3], f[2], f[1])
	} else if f := slashedDay.FindStringSubmatch(s); f != nil {
		add(f[3], f[2], f[1])
		add(f[3], f[1], f[2])
	} else if f := reverseDay.FindStringSubmatch(s); f != nil {
		if add(f[1], f[2], f[3]); len(days) == 0 {
			add(f[1], f[3], f[2]) // 2026-31-12
		}
	} else if f := gluedDay.FindStringSubmatch(s); f != nil {
		add(f[1], f[2], f[3])
	} else if f := namedDay.FindStringSubmatch(s); f != nil {
		add(f[3], monthCalled(f[2]), f[1])
	} else if f := namedFirst.FindStringSubmatch(s); f != nil {
		add(f[3], monthCalled(f[1]), f[2])
	}
	return days, last
}

// fromTo is a first and a last day, with a word or a dash between them.
var fromTo = regexp.MustCompile(`^(.+?) +(?:bis(?: zum)?|to|until|till|-|–|—) +(.+)$|^([^–—]+)[–—]([^–—]+)$|^([\d.]+)-([\d.]+)$`)

// MeantRange is the first and the last day of a time that is written as one text,
// as in 1.11. – 31.12.2026; empty if there is no telling.
func MeantRange(s string) (days [2]string) {
	m := fromTo.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return days
	}
	from, to := strings.TrimSpace(cmp.Or(m[1], m[3], m[5])), strings.TrimSpace(cmp.Or(m[2], m[4], m[6]))
	first, _ := meantDays(from)
	last, _ := meantDays(to)
	if len(first) == 0 && len(last) == 1 { // the year stands with the last one only
		first, _ = meantDays(strings.TrimSuffix(from, ".") + "." + last[0][:4])
	}
	if len(first) != 1 || len(last) != 1 || first[0] > last[0] {
		return days
	}
	return [2]string{first[0], last[0]}
}

// monthCalled is a month's number, "" if none begins so.
func monthCalled(name string) string {
	for i, month := range months {
		if name != "" && regexp.MustCompile(`(?i)^`+month).MatchString(name) {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// calendarDay is the day, or the month's last one if it has no such day:
// February 29 of a year that is no leap year, which is not exact. It is "" if there is
// no such month.
func calendarDay(y, m, d string) (date string, exact bool) {
	if len(y) == 2 {
		y = "20" + y
	}
	day, _ := strconv.Atoi(d)
	month, _ := strconv.Atoi(m)
	year, _ := strconv.Atoi(y)
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 {
		return "", false
	}
	last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, min(day, last)), day <= last
}
