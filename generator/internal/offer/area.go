package offer

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Area is where issues and premiums are delivered: a country, or one of the
// zones below.
type Area string

const (
	RestOfEU    Area = "EU"    // every member state of the European Union that is not named beside it
	RestOfWorld Area = "world" // every country that is in no other area beside it
)

// UnmarshalText reads the code of a country, or a zone.
func (a *Area) UnmarshalText(b []byte) error {
	if s := Area(b); s == RestOfEU || s == RestOfWorld {
		*a = s
		return nil
	}
	var c Country
	if c.UnmarshalText(b) != nil {
		return &diag.Fault{
			Msg:  diag.Msg("%q is neither a country nor a zone", string(b)),
			Hint: guess(meantCountry(string(b)), diag.Msg("write the two capital letters of ISO 3166, as in DE, AT or CH; EU for the other countries of the European Union, world for all others")),
		}
	}
	*a = Area(c)
	return nil
}

// Country is the area as a country, and whether it is one.
func (a Area) Country() (Country, bool) {
	return Country(a), a != "" && a != RestOfEU && a != RestOfWorld
}

// Reaches tells whether what is delivered to the areas is delivered to all of a.
func Reaches(areas []Area, a Area) bool {
	if slices.Contains(areas, a) || slices.Contains(areas, RestOfWorld) {
		return true
	}
	c, ok := a.Country()
	return ok && slices.Contains(areas, RestOfEU) && c.inEU()
}

// reaches tells whether the premium is delivered to all of a. Of the European
// Union that is so if it goes to each country of it.
func (d *Delivery) reaches(a Area) bool {
	if c, ok := a.Country(); ok {
		return slices.Contains(d.Countries, c)
	}
	missing := func(c Country) bool { return c.inEU() && !slices.Contains(d.Countries, c) }
	return a == RestOfEU && !slices.ContainsFunc(eea, missing)
}

// inEU tells whether the country is a member state of the European Union: one
// of the EEA that is not a member of EFTA.
func (c Country) inEU() bool { return c.InEEA() && c != "IS" && c != "LI" && c != "NO" }

// Union is the member states of the European Union.
func Union() []Country {
	return slices.DeleteFunc(slices.Clone(eea), func(c Country) bool { return !c.inEU() })
}
