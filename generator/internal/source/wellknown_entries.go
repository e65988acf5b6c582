package source

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What stands at /.well-known/subscription-offers.json: every valid offer, their
// premiums and the disclosures, for comparison sites and for those who watch
// what happens to readers' data. Its schema is
// layouts/assets/published/subscription-offers.schema.json; money is a decimal
// string, periods are ISO 8601 durations.
//
// Terms with a prefix are those of the W3C Data Privacy Vocabulary
// (https://w3id.org/dpv): dpv is the vocabulary itself, pd its extension for
// personal data, eu-gdpr that for the GDPR. They were looked up in version 2.3,
// in the files dpv/dpv.csv, pd/pd.csv and legal/eu/gdpr/eu-gdpr.csv below 2.3
// of https://github.com/w3c/dpv. 2.0 and 2.1 spell ServiceConsumptionBehavior.
type (
	offersFile struct {
		Schema      string            `json:"$schema"`
		Context     map[string]string `json:"@context"`
		Draft       bool              `json:"draft,omitempty"`
		Publisher   string            `json:"publisher"`
		Service     string            `json:"subscription_service,omitempty"`
		Currency    string            `json:"currency"`
		Offers      []offerEntry      `json:"offers"`
		Premiums    []premiumEntry    `json:"premiums"`
		Disclosures []disclosureEntry `json:"disclosures"`
	}
	offerEntry struct {
		ID           string          `json:"id"`
		Publications []string        `json:"publications"`
		Kind         offer.OfferKind `json:"kind"`
		Format       offer.Format    `json:"format"`
		Steps        []stepEntry     `json:"steps"` // what it costs, one after the other
		Term         string          `json:"term"`
		Renewal      offer.Renewal   `json:"renewal"`
		RenewsFor    string          `json:"renews_for,omitempty"`
		Notice       string          `json:"notice,omitempty"`
		NoticeTo     offer.NoticeTo  `json:"notice_to,omitempty"`
		From         string          `json:"valid_from"`
		Until        string          `json:"valid_until,omitempty"`
		Order        string          `json:"order_url"`
		Publisher    string          `json:"publisher"`
		Service      string          `json:"subscription_service,omitempty"`
		Intermediary string          `json:"intermediary,omitempty"`
		Upgrade      *upgradeEntry   `json:"upgrade,omitempty"`
		Premiums     []groupEntry    `json:"premiums,omitempty"`
		Texts        []offerText     `json:"texts"`
	}
	upgradeEntry struct {
		Of    []string           `json:"of"` // offers of which one must be had
		Price offer.UpgradePrice `json:"price"`
	}
	// groupEntry is premiums that one person chooses from, or gets.
	groupEntry struct {
		Choose offer.Choose    `json:"choose"`
		From   []selectedEntry `json:"from"`
	}
	selectedEntry struct {
		ID        string                `json:"id"`
		Surcharge map[string]string     `json:"surcharge,omitempty"` // by area, "" for everywhere; with its currency
		For       offer.Audience        `json:"for"`
		Terms     map[offer.Lang]string `json:"terms,omitempty"` // who can have it, and what the offer costs with it
	}
	// offerText has an offer's title, and the sums of what its page discloses.
	offerText struct {
		Lang        offer.Lang `json:"lang"`
		Title       string     `json:"title"`
		Price       string     `json:"price"` // the sentences that say what it costs
		Disclosures []string   `json:"disclosures,omitempty"`
	}
	premiumEntry struct {
		ID          string            `json:"id"`
		Lang        offer.Lang        `json:"lang"`
		Kind        offer.PremiumKind `json:"kind"`
		Title       string            `json:"title"`
		Value       string            `json:"value"`
		Currency    string            `json:"currency"`
		ShippedBy   []string          `json:"shipped_by"`
		Disclosures []string          `json:"disclosures,omitempty"` // of those partners, as the first offer with the premium has them
	}
	disclosureEntry struct {
		Sum       string         `json:"sum"`
		Lang      offer.Lang     `json:"lang"`
		Partner   string         `json:"partner"`
		Publisher string         `json:"publisher"` // for whom the partner acts
		Audience  offer.Audience `json:"audience"`
		Text      string         `json:"text"`
		Recipient string         `json:"dpv:hasRecipient"`
		Role      string         `json:"role"`
		Data      []string       `json:"dpv:hasPersonalData"`
		Purposes  []string       `json:"dpv:hasPurpose"`
		Matching  *matchingEntry `json:"matching,omitempty"`
		Retention retentionEntry `json:"dpv:hasStorageCondition"`
		Notice    string         `json:"privacy_notice"`
	}
	matchingEntry struct {
		Processing string `json:"dpv:hasProcessing"`
		Basis      string `json:"dpv:hasLegalBasis"`
	}
	retentionEntry struct {
		Duration  string `json:"dpv:hasDuration,omitempty"` // ISO 8601
		Criterion string `json:"criterion,omitempty"`
	}
)

// dpv is the vocabulary's word for each value of the data, or the nearest that
// it has: it knows no order number, no subscription and no returns.
var dpv = map[string]string{
	"processor": "dpv:DataProcessor", "controller": "dpv:DataController", "joint_controller": "dpv:JointDataControllers",
	"name": "pd:Name", "delivery_address": "pd:PhysicalAddress", "ordered_item": "pd:Purchase", "email": "pd:EmailAddress",
	"phone": "pd:TelephoneNumber", "bank_account": "pd:BankAccount", "subscription_title": "pd:ServiceConsumptionBehaviour", "order_number": "pd:Identifier",
	"delivery": "dpv:DeliveryOfGoods", "returns": "dpv:CustomerOrderManagement", "warranty": "dpv:CustomerClaimsManagement", "legal_obligation": "dpv:LegalCompliance",
	"contract": "eu-gdpr:A6-1-b", "legitimate_interest": "eu-gdpr:A6-1-f", "consent": "eu-gdpr:A6-1-a",
}

func terms[T ~string](values []T) []string {
	list := make([]string, 0, len(values))
	for _, v := range values {
		list = append(list, dpv[string(v)])
	}
	return list
}

func disclosureOf(p *offer.Partner, c disclosure.Case, l offer.Lang, t *disclosure.Text) disclosureEntry {
	d := disclosureEntry{
		Sum: t.Sum(), Lang: l, Partner: p.ID, Publisher: c.Parties.Publisher.Name, Audience: c.Audience, Text: t.String(), Recipient: p.Name, Role: dpv[string(p.Role)],
		Data: terms(c.Receives), Purposes: terms(p.Purposes), Notice: string(p.PrivacyNotice),
	}
	if p.Matching != nil {
		d.Matching = &matchingEntry{"dpv:Match", dpv[string(p.Matching.Basis)]}
	}
	if p.Retention.Period != nil {
		d.Retention.Duration = duration(*p.Retention.Period)
	}
	d.Retention.Criterion = p.Retention.Criterion.In(l)
	return d
}
