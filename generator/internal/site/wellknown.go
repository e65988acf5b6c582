package site

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What stands at /.well-known/subscription-offers.json: every valid offer, the
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
		ID          string            `json:"id"`
		Publication string            `json:"publication"`
		Kind        offer.OfferKind   `json:"kind"`
		Format      offer.Format      `json:"format"`
		Price       string            `json:"price"`
		Issues      int               `json:"issues"`
		Shipping    map[string]string `json:"shipping,omitempty"`
		Term        string            `json:"term"`
		Renewal     offer.Renewal     `json:"renewal"`
		Notice      string            `json:"notice,omitempty"`
		NoticeTo    offer.NoticeTo    `json:"notice_to,omitempty"`
		Then        *thenEntry        `json:"then,omitempty"`
		From        string            `json:"valid_from"`
		Until       string            `json:"valid_until,omitempty"`
		Order       string            `json:"order_url"`
		Choose      offer.Choose      `json:"choose,omitempty"`
		Premiums    []selectedEntry   `json:"premiums,omitempty"`
		Texts       []offerText       `json:"texts"`
	}
	thenEntry struct {
		Price  string `json:"price"`
		Issues int    `json:"issues"`
		Every  string `json:"every"`
	}
	selectedEntry struct {
		ID        string         `json:"id"`
		Surcharge string         `json:"surcharge,omitempty"`
		For       offer.Audience `json:"for"`
	}
	// offerText has an offer's title, and the sums of what its page discloses.
	offerText struct {
		Lang        offer.Lang `json:"lang"`
		Title       string     `json:"title"`
		Disclosures []string   `json:"disclosures,omitempty"`
	}
	premiumEntry struct {
		ID         string            `json:"id"`
		Lang       offer.Lang        `json:"lang"`
		Kind       offer.PremiumKind `json:"kind"`
		Title      string            `json:"title"`
		Value      string            `json:"value"`
		ShippedBy  string            `json:"shipped_by,omitempty"`
		Disclosure string            `json:"disclosure,omitempty"`
	}
	disclosureEntry struct {
		Sum       string         `json:"sum"`
		Lang      offer.Lang     `json:"lang"`
		Partner   string         `json:"partner"`
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

// duration is a period as ISO 8601 writes it: "P12M".
func duration(p offer.Period) string {
	letter := map[offer.Unit]string{offer.Day: "D", offer.Week: "W", offer.Month: "M", offer.Year: "Y"}[p.Unit]
	return "P" + strconv.Itoa(p.N) + letter
}

func (h *Hugo) wellKnown() []byte {
	site := h.in.Catalog.Site
	f := offersFile{
		Schema: h.baseURL() + ".well-known/subscription-offers.schema.json",
		Context: map[string]string{
			"dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
		},
		Draft: h.in.Draft, Publisher: site.Publisher.Name, Currency: string(site.Currency),
		Offers: []offerEntry{}, Premiums: []premiumEntry{}, Disclosures: []disclosureEntry{},
	}
	if site.Service != nil {
		f.Service = site.Service.Name
	}
	sums := map[offer.Lang]map[string]string{} // of the full texts by partner
	for _, l := range h.langs {
		sums[l] = map[string]string{}
		for _, p := range h.in.Catalog.Partners {
			if t := h.in.Texts.Get(p.ID, offer.Full, l); t != nil {
				sums[l][p.ID] = t.Sum()
				f.Disclosures = append(f.Disclosures, disclosureOf(p, l, t.Sum(), t.String()))
			}
		}
	}
	for _, p := range h.in.Catalog.Premiums {
		for _, l := range h.langs {
			e := premiumEntry{ID: p.ID, Lang: l, Kind: p.Kind, Title: p.Title.In(l), Value: p.Value.String(), ShippedBy: p.ShippedBy.ID}
			if p.Disclosed() {
				e.Disclosure = sums[l][p.ShippedBy.ID]
			}
			f.Premiums = append(f.Premiums, e)
		}
	}
	for _, o := range h.valid {
		f.Offers = append(f.Offers, h.offerEntry(o, sums))
	}
	b, err := json.Marshal(f)
	if err != nil {
		panic("site: " + err.Error()) // strings and numbers only
	}
	return append(b, '\n')
}

func disclosureOf(p *offer.Partner, l offer.Lang, sum, text string) disclosureEntry {
	d := disclosureEntry{
		Sum: sum, Lang: l, Partner: p.ID, Text: text, Recipient: p.Name, Role: dpv[string(p.Role)],
		Data: terms(p.Receives), Purposes: terms(p.Purposes), Notice: string(p.PrivacyNotice),
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

func (h *Hugo) offerEntry(o *offer.Offer, sums map[offer.Lang]map[string]string) offerEntry {
	e := offerEntry{
		ID: o.ID, Publication: o.Publication.ID, Kind: o.Kind, Format: o.Format,
		Price: o.Price.Total.String(), Issues: o.Price.Issues,
		Term: duration(o.Term.Minimum), Renewal: o.Term.Renewal, NoticeTo: o.Term.NoticeTo,
		From: o.Valid.From.String(), Order: string(o.OrderURL),
	}
	for _, c := range slices.Sorted(maps.Keys(o.Price.Shipping)) {
		if e.Shipping == nil {
			e.Shipping = map[string]string{}
		}
		e.Shipping[string(c)] = o.Price.Shipping[c].String()
	}
	if o.Term.Notice != nil {
		e.Notice = duration(*o.Term.Notice)
	}
	if t := o.Then; t != nil {
		e.Then = &thenEntry{t.Total.String(), t.Issues, duration(t.Every)}
	}
	if o.Valid.Until != nil {
		e.Until = o.Valid.Until.String()
	}
	if o.Premiums != nil {
		e.Choose = o.Premiums.Choose
	}
	var partners []string
	for _, s := range o.Selections() {
		sel := selectedEntry{ID: s.Premium.ID, For: s.For.Or()}
		if s.Surcharge != nil {
			sel.Surcharge = s.Surcharge.String()
		}
		e.Premiums = append(e.Premiums, sel)
		if p := s.Premium.To; p != nil && p.Disclosed() && !slices.Contains(partners, p.ShippedBy.ID) {
			partners = append(partners, p.ShippedBy.ID)
		}
	}
	for _, l := range h.langs {
		t := offerText{Lang: l, Title: o.Title.In(l)}
		for _, id := range partners {
			t.Disclosures = append(t.Disclosures, sums[l][id])
		}
		e.Texts = append(e.Texts, t)
	}
	return e
}
