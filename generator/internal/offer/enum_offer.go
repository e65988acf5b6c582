package offer

// OfferKind is what kind of subscription an offer is.
type OfferKind string

const (
	Standard OfferKind = "standard"
	Trial    OfferKind = "trial"
	Gift     OfferKind = "gift"
	Student  OfferKind = "student"
	Referral OfferKind = "referral"
)

// Values is every kind of offer.
func (OfferKind) Values() Values {
	return Values{
		{"standard", "an ordinary subscription"},
		{"trial", "a short one, for getting to know the magazine"},
		{"gift", "one that somebody pays for another"},
		{"student", "one at a lower price, on proof"},
		{"referral", "one for which somebody who recommends it is thanked"},
	}
}

// Format is how the issues come.
type Format string

const (
	Print         Format = "print"
	DigitalFormat Format = "digital"
	Bundle        Format = "bundle" // print and digital
)

// Values is every format.
func (Format) Values() Values {
	return Values{{"print", "by post"}, {"digital", "to be read on a screen"}, {"bundle", "both"}}
}

// Printed tells whether issues come by post.
func (f Format) Printed() bool { return f != DigitalFormat }

// Renewal is what follows the minimum term.
type Renewal string

const (
	NoRenewal Renewal = "none"       // the contract ends by itself
	OpenEnded Renewal = "open_ended" // it goes on until someone gives notice
	Fixed     Renewal = "fixed"      // it goes on for a fixed time, again and again
)

// Values is every renewal.
func (Renewal) Values() Values {
	return Values{
		{"none", "nothing, the contract ends by itself"},
		{"open_ended", "it goes on until somebody gives notice"},
		{"fixed", "it goes on for a fixed time, again and again; not for consumers"},
	}
}

// NoticeTo is the day to which notice can be given.
type NoticeTo string

const (
	AnyDay      NoticeTo = "any_day"
	EndOfMonth  NoticeTo = "end_of_month"
	EndOfPeriod NoticeTo = "end_of_period" // of a billing period
	NextIssue   NoticeTo = "next_issue"    // the next one that can still be stopped
)

// Values is every day to which notice can be given.
func (NoticeTo) Values() Values {
	return Values{
		{"any_day", "any day"},
		{"end_of_month", "the end of a month"},
		{"end_of_period", "the end of a billing period"},
		{"next_issue", "the next issue that can still be stopped"},
	}
}

// Payment is how the reader pays.
type Payment string

// Values is every way to pay.
func (Payment) Values() Values {
	return Values{
		{"direct_debit", "SEPA direct debit"},
		{"invoice", "on a bill"},
		{"credit_card", "credit card"},
		{"paypal", "PayPal"},
		{"bank_transfer", "transfer in advance"},
		{"apple_pay", "Apple Pay"},
		{"google_pay", "Google Pay"},
		{"klarna", "Klarna"},
		{"twint", "TWINT"},
	}
}

// UpgradePrice is how the price of an upgrade and that of the subscription
// which the reader has belong together.
type UpgradePrice string

const (
	OnTop   UpgradePrice = "on_top"  // both are paid
	Instead UpgradePrice = "instead" // this one takes the other's place
)

// Values is every way to price an upgrade.
func (UpgradePrice) Values() Values {
	return Values{
		{"on_top", "both are paid"},
		{"instead", "this one takes the other's place"},
	}
}
