package offer

import "cmp"

// PremiumKind is what a premium is.
type PremiumKind string

const (
	Hardware PremiumKind = "hardware"
	Book     PremiumKind = "book"
	Voucher  PremiumKind = "voucher"
	Cash     PremiumKind = "cash"
	Digital  PremiumKind = "digital"
	Donation PremiumKind = "donation"
)

// Values is every kind of premium.
func (PremiumKind) Values() Values {
	return Values{
		{"hardware", "a thing that comes by post"},
		{"book", "a book or another thing at a fixed price"},
		{"voucher", "a voucher"},
		{"cash", "money"},
		{"digital", "something to download or to log in to"},
		{"donation", "a gift of money to a good cause"},
	}
}

// Goods tells whether it is a thing that is delivered.
func (k PremiumKind) Goods() bool { return k == Hardware || k == Book }

// Choose is how many premiums of a list the reader gets.
type Choose string

const (
	ChooseOne Choose = "one"
	ChooseAll Choose = "all"
	OneOrNone Choose = "one_or_none"
	ChooseAny Choose = "any" // as many as one likes, or none
)

// Values is every way to choose.
func (Choose) Values() Values {
	return Values{
		{"one", "one of them"},
		{"all", "all of them"},
		{"one_or_none", "one of them, or none"},
		{"any", "as many of them as one likes, or none"},
	}
}

// Audience is who gets a premium, and so whose address its shipper gets.
type Audience string

const (
	Subscriber Audience = "subscriber" // also when left out
	Recruiter  Audience = "recruiter"
	Giver      Audience = "giver"
	Recipient  Audience = "recipient"
)

// Values is every audience.
func (Audience) Values() Values {
	return Values{
		{"subscriber", "whoever orders for himself"},
		{"recruiter", "whoever recommended the magazine"},
		{"giver", "whoever pays for a gift"},
		{"recipient", "whoever is given the magazine"},
	}
}

// Or is the audience, or the subscriber if it was left out.
func (a Audience) Or() Audience { return cmp.Or(a, Subscriber) }

// DeliveryAfter is what the time of delivery counts from.
type DeliveryAfter string

// Values is every start of the time of delivery.
func (DeliveryAfter) Values() Values {
	return Values{
		{"first_payment", "the first payment"},
		{"order", "the order"},
		{"first_issue", "the first issue"},
	}
}

// Stock says whether a premium may run out.
type Stock string

const Limited Stock = "limited"

// Values is every kind of stock.
func (Stock) Values() Values { return Values{{"limited", "it may run out"}} }
