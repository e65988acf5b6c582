package offer

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// vatForms is how VAT identification numbers are made, by country (Directive
// 2006/112/EC, Art. 215; Switzerland: UID with MWST); elsewhere a country and 2
// to 13 letters and digits.
var vatForms = map[Country]*regexp.Regexp{
	"DE": regexp.MustCompile(`^DE\d{9}$`), "AT": regexp.MustCompile(`^ATU\d{8}$`), "CH": regexp.MustCompile(`^CHE\d{9}(?:MWST|TVA|IVA)?$`),
	"FR": regexp.MustCompile(`^FR[0-9A-Z]{2}\d{9}$`), "NL": regexp.MustCompile(`^NL\d{9}B\d{2}$`), "LU": regexp.MustCompile(`^LU\d{8}$`), "IT": regexp.MustCompile(`^IT\d{11}$`), "PL": regexp.MustCompile(`^PL\d{10}$`),
}

var anyVAT = regexp.MustCompile(`^[A-Z]{2}[0-9A-Z]{2,13}$`)

// Faults is those of the firm, and of its VAT identification number.
func (p Publisher) Faults() map[string]error {
	faults := p.Firm.Faults()
	faults["vat_id"] = p.vatFault()
	return faults
}

// vatFault tells of a VAT identification number that is none. Blanks, points and
// hyphens in it are as its firm writes it.
func (p Publisher) vatFault() error {
	plain := strings.NewReplacer(" ", "", "\u00a0", "", ".", "", "-", "", "/", "").Replace(p.VATID)
	form := anyVAT
	if len(plain) > 2 && vatForms[Country(plain[:2])] != nil {
		form = vatForms[Country(plain[:2])]
	}
	if p.VATID == "" || form.MatchString(plain) {
		return nil
	}
	hint := diag.Msg("check the digits: those of Germany are DE and nine digits; a tax number is something else")
	if up := strings.ToUpper(plain); form.MatchString(up) {
		hint = diag.Write(up)
	} else if german := vatForms["DE"]; p.Country == "DE" && german.MatchString("DE"+plain) && !strings.Contains(p.VATID, "/") {
		hint = diag.Write("DE" + plain)
	}
	return &diag.Fault{Msg: diag.Msg("%q is no VAT identification number", p.VATID), Hint: hint}
}
