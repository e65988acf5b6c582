package offer

import "slices"

// Level is how far the data of whoever takes a premium go, from 0 to 4:
//
//	0  no outside firm has a part in the premium
//	1  one gets what a parcel takes: name, delivery address, what is ordered, order number
//	2  one gets more than that: an e-mail address, a telephone number, a bank
//	   account, the title of the subscription
//	3  one compares the data with its own customer records
//	4  one may use the data for advertising, or they reach a country outside the
//	   European Economic Area
//
// The highest that holds counts, and consent lowers none: a reader who is asked
// can be asked for it. The criteria are published in the manual (label.md).
type Level int

// The levels.
const (
	NobodyOutside Level = iota
	AddressOnly
	MoreData
	Matched
	Beyond
)

// Levels is every level.
var Levels = []Level{NobodyOutside, AddressOnly, MoreData, Matched, Beyond}

// forParcel is the data without which nothing can be sent.
var forParcel = []Datum{Name, DeliveryAddress, OrderedItem, OrderNumber}

// Level is that of a partner who receives these data.
func (p *Partner) Level(receives []Datum) Level {
	switch {
	case p.Advertising != NoAdvertising || len(p.ThirdCountries) > 0 || !p.Country.InEEA():
		return Beyond
	case p.Matching != nil:
		return Matched
	case slices.ContainsFunc(receives, func(d Datum) bool { return !slices.Contains(forParcel, d) }):
		return MoreData
	}
	return AddressOnly
}

// Level is the highest of the partners that ship the premium.
func (s *Selected) Level() Level {
	level := NobodyOutside
	for _, p := range s.Premium.To.Partners() {
		gets := slices.DeleteFunc(slices.Clone(p.Receives), func(d Datum) bool { return !s.Premium.To.Gives(p, d) })
		level = max(level, p.Level(gets))
	}
	return level
}
