package offer

// What is said of a partner with one word.

// Role is what a firm is under the GDPR.
type Role string

const (
	Processor       Role = "processor"        // Art. 4(8), 28
	Controller      Role = "controller"       // Art. 4(7)
	JointController Role = "joint_controller" // Art. 26
)

// Values is every role.
func (Role) Values() Values {
	return Values{
		{"processor", "it acts on the publisher's instructions (Art. 28)"},
		{"controller", "it decides itself what it does with the data (Art. 4(7))"},
		{"joint_controller", "it and the publisher decide together (Art. 26)"},
	}
}

// Datum is a kind of data that a partner gets.
type Datum string

const (
	Name              Datum = "name"
	DeliveryAddress   Datum = "delivery_address"
	OrderedItem       Datum = "ordered_item"
	EmailAddress      Datum = "email"
	PhoneNumber       Datum = "phone"
	BankAccount       Datum = "bank_account"
	SubscriptionTitle Datum = "subscription_title"
	OrderNumber       Datum = "order_number"
)

// Values is every kind of data.
func (Datum) Values() Values {
	return Values{
		{"name", "first and last name"},
		{"delivery_address", "the address of delivery"},
		{"ordered_item", "which premium was chosen"},
		{"email", "the e-mail address"},
		{"phone", "the telephone number"},
		{"bank_account", "the bank account, for a cash premium"},
		{"subscription_title", "which magazine was ordered"},
		{"order_number", "the number of the order"},
	}
}

// Purpose is what a partner may use the data for.
type Purpose string

const (
	ForDelivery        Purpose = "delivery"
	ForReturns         Purpose = "returns"
	ForWarranty        Purpose = "warranty"
	ForLegalObligation Purpose = "legal_obligation"
)

// Values is every purpose.
func (Purpose) Values() Values {
	return Values{
		{"delivery", "sending the premium"},
		{"returns", "taking it back"},
		{"warranty", "repairing or replacing it"},
		{"legal_obligation", "what the law asks of the firm"},
	}
}

// Against is what a partner compares the reader's data with.
type Against string

const CustomerBase Against = "customer_base"

// Values is everything that data are compared with.
func (Against) Values() Values { return Values{{"customer_base", "its own customers"}} }

// Basis is the legal basis of a partner's matching.
type Basis string

const (
	ByContract           Basis = "contract"            // GDPR Art. 6(1)(b)
	ByLegitimateInterest Basis = "legitimate_interest" // GDPR Art. 6(1)(f)
	ByConsent            Basis = "consent"             // GDPR Art. 6(1)(a)
)

// Values is every legal basis.
func (Basis) Values() Values {
	return Values{
		{"contract", "it is needed for the contract (Art. 6(1)(b))"},
		{"legitimate_interest", "a legitimate interest (Art. 6(1)(f)), to which readers may object"},
		{"consent", "consent (Art. 6(1)(a))"},
	}
}

// OwnBasis is the legal basis on which a partner that is a controller delivers
// and answers for what it delivered. Of a legal obligation it is always GDPR
// Art. 6(1)(c).
type OwnBasis string

const (
	OwnByInterest OwnBasis = "legitimate_interest" // GDPR Art. 6(1)(f): to carry out what the publisher ordered
	OwnByContract OwnBasis = "contract"            // GDPR Art. 6(1)(b): the reader's contract on the subscription
)

// Values is every such basis.
func (OwnBasis) Values() Values {
	return Values{
		{"legitimate_interest", "a legitimate interest in carrying out the publisher's order (Art. 6(1)(f))"},
		{"contract", "the reader's contract on the subscription (Art. 6(1)(b))"},
	}
}

// RetentionFrom is when a time of retention begins.
type RetentionFrom string

// Values is every beginning.
func (RetentionFrom) Values() Values {
	return Values{
		{"delivery", "the delivery of the premium"},
		{"order", "the order"},
		{"end_of_year", "the end of the year of delivery"},
	}
}

// Mail is a message that the partner sends to the reader.
type Mail string

const (
	OrderConfirmation Mail = "order_confirmation"
	ShippingNotice    Mail = "shipping_notice"
)

// Values is every mail.
func (Mail) Values() Values {
	return Values{
		{"order_confirmation", "a confirmation of the order for the premium"},
		{"shipping_notice", "a note that the parcel is on its way"},
	}
}

// Advertising is what advertising the partner may send on the strength of the data.
type Advertising string

const (
	NoAdvertising      Advertising = "none"
	OwnSimilarProducts Advertising = "own_similar_products" // UWG § 7(3)
	WithConsent        Advertising = "consent"              // UWG § 7(2)
)

// Values is every kind of advertising.
func (Advertising) Values() Values {
	return Values{
		{"none", "none"},
		{"own_similar_products", "for similar products of its own (UWG § 7(3))"},
		{"consent", "with the reader's consent (UWG § 7(2))"},
	}
}
