package offer

// Enumeration is a type of the data that can be one of a few words. The empty
// one means that the key was left out.
type Enumeration interface{ Values() Values }

// Values is what an enumeration can be, in the order in which it is offered to an
// editor.
type Values []Value

// Value is a word of the data and what it means, in English; package words has
// that in other languages. The manual, schemas and forms are made of it.
type Value struct{ Word, Means string }

// Words is the words alone.
func (all Values) Words() (words []string) {
	for _, v := range all {
		words = append(words, v.Word)
	}
	return words
}

// Means is what a word means, "" if it is none of them.
func (all Values) Means(word string) string {
	for _, v := range all {
		if v.Word == word {
			return v.Means
		}
	}
	return ""
}

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

// Goods tells whether it is a thing that is delivered.
func (k PremiumKind) Goods() bool { return k == Hardware || k == Book }

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
func (a Audience) Or() Audience {
	if a == "" {
		return Subscriber
	}
	return a
}

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

// Form is where a text stands and how much of it.
type Form string

const (
	Notice       Form = "notice"       // lists, teasers, feeds
	Label        Form = "label"        // the facts in short, row by row
	Full         Form = "full"         // the offer's own page
	OrderForm    Form = "order"        // the shop's order page, beside the premium
	Consent      Form = "consent"      // the words of a box to tick on the order page
	Confirmation Form = "confirmation" // the publisher's mail
	Shipping     Form = "shipping"     // the partner's mail and parcel slip
	Letter       Form = "recipient"    // to who did not order himself, before his address is passed on: GDPR Art. 14
	MailHelp     Form = "mail_help"    // the partner's page: what to think of a mail from there
	Recipients   Form = "recipients"   // what the publisher and his service do with the data
	Steps        Form = "steps"        // what happens after the order
	Leave        Form = "leave"        // how to cancel, withdraw and object
	OwnLabel     Form = "own_label"    // the label's rows of premiums that the publisher ships
)

// Values is every form, those of a partner first.
func (Form) Values() Values {
	return Values{
		{"notice", "lists, teasers and feeds"},
		{"label", "the facts in short, row by row"},
		{"full", "the offer's own page"},
		{"order", "the shop's order page, beside the premium"},
		{"consent", "a box to tick on the order page"},
		{"confirmation", "the publisher's mail"},
		{"shipping", "the partner's mail and parcel slip"},
		{"recipient", "the letter to whoever receives a gift"},
		{"mail_help", "the partner's page: what to think of a mail from there"},
		{"recipients", "what the publisher and its service get"},
		{"steps", "what happens after the order"},
		{"leave", "how to cancel, withdraw and object"},
		{"own_label", "the label's rows of premiums that the publisher ships"},
	}
}

// OfPartner tells whether a text in the form is about one partner. The others
// are about the publisher and his service.
func (f Form) OfPartner() bool {
	return f != Recipients && f != Steps && f != Leave && f != OwnLabel
}

// HasOrder tells whether a text in the form belongs to an order, and may have
// placeholders for it.
func (f Form) HasOrder() bool {
	return f == Confirmation || f == Shipping || f == Letter || f == OrderForm || f == Consent
}

// Association is whose trade rules a publisher keeps to.
type Association string

const VDZ Association = "vdz" // of the magazine publishers in Germany

// Values is every association whose rules are known.
func (Association) Values() Values {
	return Values{{"vdz", "magazine publishers in Germany (VDZ, 2004)"}}
}

// Authorship is whether the author of a text may be one of those who approve it.
type Authorship string

const (
	AuthorCounts Authorship = "counts" // also when left out: nobody asks who the author is
	AuthorApart  Authorship = "apart"  // the author signs as such, and is none of the others
)

// Values is every kind of authorship.
func (Authorship) Values() Values {
	return Values{
		{"counts", "the author may be one of them"},
		{"apart", "the author signs as well, in the role `author`, and is none of them"},
	}
}

// Or is the authorship, or that the author counts if it was left out.
func (a Authorship) Or() Authorship {
	if a == "" {
		return AuthorCounts
	}
	return a
}
