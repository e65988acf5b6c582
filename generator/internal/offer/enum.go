package offer

// Each enumeration lists its values, in the order in which they are offered to
// an editor. The empty value means that the key was left out.

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
func (PremiumKind) Values() []string {
	return []string{"hardware", "book", "voucher", "cash", "digital", "donation"}
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
func (OfferKind) Values() []string {
	return []string{"standard", "trial", "gift", "student", "referral"}
}

// Format is how the issues come.
type Format string

const (
	Print         Format = "print"
	DigitalFormat Format = "digital"
	Bundle        Format = "bundle" // print and digital
)

// Values is every format.
func (Format) Values() []string { return []string{"print", "digital", "bundle"} }

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
func (Renewal) Values() []string { return []string{"none", "open_ended", "fixed"} }

// NoticeTo is the day to which notice can be given.
type NoticeTo string

const (
	AnyDay      NoticeTo = "any_day"
	EndOfMonth  NoticeTo = "end_of_month"
	EndOfPeriod NoticeTo = "end_of_period" // of a billing period
	NextIssue   NoticeTo = "next_issue"    // the next one that can still be stopped
)

// Values is every day to which notice can be given.
func (NoticeTo) Values() []string {
	return []string{"any_day", "end_of_month", "end_of_period", "next_issue"}
}

// Payment is how the reader pays.
type Payment string

// Values is every way to pay.
func (Payment) Values() []string {
	return []string{"direct_debit", "invoice", "credit_card", "paypal", "bank_transfer", "apple_pay", "google_pay", "klarna", "twint"}
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
func (Choose) Values() []string { return []string{"one", "all", "one_or_none", "any"} }

// UpgradePrice is how the price of an upgrade and that of the subscription
// which the reader has belong together.
type UpgradePrice string

const (
	OnTop   UpgradePrice = "on_top"  // both are paid
	Instead UpgradePrice = "instead" // this one takes the other's place
)

// Values is every way to price an upgrade.
func (UpgradePrice) Values() []string { return []string{"on_top", "instead"} }

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
func (Audience) Values() []string { return []string{"subscriber", "recruiter", "giver", "recipient"} }

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
func (DeliveryAfter) Values() []string { return []string{"first_payment", "order", "first_issue"} }

// Stock says whether a premium may run out.
type Stock string

const Limited Stock = "limited"

// Values is every kind of stock.
func (Stock) Values() []string { return []string{"limited"} }

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
func (Form) Values() []string {
	return []string{"notice", "label", "full", "order", "consent", "confirmation", "shipping", "recipient", "mail_help", "recipients", "steps", "leave", "own_label"}
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
func (Association) Values() []string { return []string{"vdz"} }

// Authorship is whether the author of a text may be one of those who approve it.
type Authorship string

const (
	AuthorCounts Authorship = "counts" // also when left out: nobody asks who the author is
	AuthorApart  Authorship = "apart"  // the author signs as such, and is none of the others
)

// Values is every kind of authorship.
func (Authorship) Values() []string { return []string{"counts", "apart"} }

// Or is the authorship, or that the author counts if it was left out.
func (a Authorship) Or() Authorship {
	if a == "" {
		return AuthorCounts
	}
	return a
}
