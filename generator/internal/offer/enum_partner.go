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
func (Role) Values() []string { return []string{"processor", "controller", "joint_controller"} }

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
func (Datum) Values() []string {
	return []string{"name", "delivery_address", "ordered_item", "email", "phone", "bank_account", "subscription_title", "order_number"}
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
func (Purpose) Values() []string {
	return []string{"delivery", "returns", "warranty", "legal_obligation"}
}

// Against is what a partner compares the reader's data with.
type Against string

const CustomerBase Against = "customer_base"

// Values is everything that data are compared with.
func (Against) Values() []string { return []string{"customer_base"} }

// Basis is the legal basis of a partner's matching.
type Basis string

const (
	ByContract           Basis = "contract"            // GDPR Art. 6(1)(b)
	ByLegitimateInterest Basis = "legitimate_interest" // GDPR Art. 6(1)(f)
	ByConsent            Basis = "consent"             // GDPR Art. 6(1)(a)
)

// Values is every legal basis.
func (Basis) Values() []string { return []string{"contract", "legitimate_interest", "consent"} }

// OwnBasis is the legal basis on which a partner that is a controller delivers
// and answers for what it delivered. Of a legal obligation it is always GDPR
// Art. 6(1)(c).
type OwnBasis string

const (
	OwnByInterest OwnBasis = "legitimate_interest" // GDPR Art. 6(1)(f): to carry out what the publisher ordered
	OwnByContract OwnBasis = "contract"            // GDPR Art. 6(1)(b): the reader's contract on the subscription
)

// Values is every such basis.
func (OwnBasis) Values() []string { return []string{"legitimate_interest", "contract"} }

// RetentionFrom is when a time of retention begins.
type RetentionFrom string

// Values is every beginning.
func (RetentionFrom) Values() []string { return []string{"delivery", "order", "end_of_year"} }

// Mail is a message that the partner sends to the reader.
type Mail string

const (
	OrderConfirmation Mail = "order_confirmation"
	ShippingNotice    Mail = "shipping_notice"
)

// Values is every mail.
func (Mail) Values() []string { return []string{"order_confirmation", "shipping_notice"} }

// Advertising is what advertising the partner may send on the strength of the data.
type Advertising string

const (
	NoAdvertising      Advertising = "none"
	OwnSimilarProducts Advertising = "own_similar_products" // UWG § 7(3)
	WithConsent        Advertising = "consent"              // UWG § 7(2)
)

// Values is every kind of advertising.
func (Advertising) Values() []string { return []string{"none", "own_similar_products", "consent"} }
