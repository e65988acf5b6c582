package interview

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// beside tells whether a question is beside the point after what was answered:
// postage of what is only digital, what follows a contract that ends.
func (f *Facts) beside(key string) bool {
	said := f.Record.Set
	group, _, _ := strings.Cut(key, ".")
	switch {
	case key == "price.shipping" || key == "then.shipping" || key == "price.issues" || key == "then.issues":
		return said["format"] == string(offer.DigitalFormat)
	case group == "then" || key == "term.notice" || key == "term.notice_to":
		return said["term.renewal"] == string(offer.NoRenewal)
	case key == "eligibility":
		return said["kind"] != string(offer.Student)
	case key == "premiums.choose":
		return said["premiums.from.premium"] == ""
	case group == "delivery" || group == "manufacturer":
		return said["kind"] != string(offer.Hardware) && (group != "delivery" || said["kind"] != string(offer.Book))
	case group == "agreement":
		return said["role"] == string(offer.Controller)
	case key == "basis":
		return said["role"] == string(offer.Processor)
	case key == "sends_from":
		return said["sends"] == "[]" || said["sends"] == ""
	}
	return false
}

// pairOf is a country and an amount: DE 0,00.
var pairOf = regexp.MustCompile(`([A-Za-z]{2,5})[: ]+"?([0-9]+(?:[.,][0-9]{1,2})?)`)

// inBraces is amounts by country as a file has them: "DE 0, AT 9,60" is
// {DE: "0.00", AT: "9.60"}.
func inBraces(answer string) string {
	var pairs []string
	for _, m := range pairOf.FindAllStringSubmatch(answer, -1) {
		whole, cents, _ := strings.Cut(strings.ReplaceAll(m[2], ",", "."), ".")
		country := strings.ToUpper(m[1])
		if country == "WORLD" {
			country = "world"
		}
		pairs = append(pairs, country+": "+strconv.Quote(whole+"."+(cents + "00")[:2]))
	}
	if len(pairs) == 0 {
		return answer
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}
