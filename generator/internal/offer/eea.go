package offer

import "slices"

// eea is the European Economic Area: the member states of the European Union,
// and Iceland, Liechtenstein and Norway (EEA Agreement, OJ L 1, 3.1.1994, p. 3).
var eea = []Country{
	"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
	"LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
}

// InEEA tells whether data can go to the country without the conditions of
// Chapter V of the GDPR.
func (c Country) InEEA() bool { return slices.Contains(eea, c) }
