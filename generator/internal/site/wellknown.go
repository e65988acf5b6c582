package site

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

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
	sums := map[offer.Lang]map[string]string{} // of the full texts by partner and case
	for _, l := range h.langs {
		sums[l] = map[string]string{}
		for _, p := range h.in.Catalog.Partners {
			for _, c := range h.in.Texts.Cases(p.ID) {
				if t := h.in.Texts.Get(p.ID, c.String(), offer.Full, l); t != nil {
					sums[l][disclosure.Ref(p.ID, t.Case)] = t.Sum()
					f.Disclosures = append(f.Disclosures, disclosureOf(p, c, l, t))
				}
			}
		}
	}
	usual, _ := h.texts()
	for _, p := range h.in.Catalog.Premiums {
		refs, offered := usual[p.ID]
		if !offered { // nothing is disclosed of it
			continue
		}
		for _, l := range h.langs {
			e := premiumEntry{ID: p.ID, Lang: l, Kind: p.Kind, Title: p.Title.In(l), Value: p.Value.String()}
			for _, r := range p.Shippers() {
				e.ShippedBy = append(e.ShippedBy, r.ID)
			}
			for _, ref := range refs {
				e.Disclosures = append(e.Disclosures, sums[l][ref])
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

func (h *Hugo) offerEntry(o *offer.Offer, sums map[offer.Lang]map[string]string) offerEntry {
	e := offerEntry{
		ID: o.ID, Kind: o.Kind, Format: o.Format, Steps: stepEntries(o, h.in.Catalog.Site.Currency),
		Term: duration(o.Term.Minimum), Renewal: o.Term.Renewal, NoticeTo: o.Term.NoticeTo,
		From: o.Valid.From.String(), Order: o.Order(""), Publisher: o.Parties.Publisher.Name,
	}
	if s := o.Parties.Service; s != nil {
		e.Service = s.Name
	}
	if m := o.Parties.Intermediary; m != nil {
		e.Intermediary = m.Name
	}
	for _, p := range o.Publications {
		e.Publications = append(e.Publications, p.ID)
	}
	if o.Term.Notice != nil {
		e.Notice = duration(*o.Term.Notice)
	}
	if o.Term.RenewsFor != nil {
		e.RenewsFor = duration(*o.Term.RenewsFor)
	}
	if o.Valid.Until != nil {
		e.Until = o.Valid.Until.String()
	}
	if u := o.Upgrade; u != nil {
		e.Upgrade = &upgradeEntry{Price: u.Price}
		for _, of := range u.Of {
			e.Upgrade.Of = append(e.Upgrade.Of, of.ID)
		}
	}
	var refs []string
	for i := range o.Premiums {
		g := groupEntry{Choose: o.Premiums[i].Choose}
		for _, s := range o.Premiums[i].Selections() {
			g.From = append(g.From, h.selectedEntry(o, s))
			for _, t := range textsOf(s) {
				if !slices.Contains(refs, t.Ref) {
					refs = append(refs, t.Ref)
				}
			}
		}
		if len(g.From) > 0 {
			e.Premiums = append(e.Premiums, g)
		}
	}
	for _, l := range h.langs {
		t := offerText{Lang: l, Title: o.Title.In(l), Price: h.in.Texts.Price(o.ID, l).String()}
		for _, id := range refs {
			t.Disclosures = append(t.Disclosures, sums[l][id])
		}
		e.Texts = append(e.Texts, t)
	}
	return e
}

func (h *Hugo) selectedEntry(o *offer.Offer, s *offer.Selected) selectedEntry {
	sel := selectedEntry{ID: s.Premium.ID, For: s.For.Or()}
	if s.Surcharge != nil {
		sel.Surcharge = map[string]string{}
		for _, a := range o.Areas() {
			if extra, ok := s.Surcharge.In(a); ok && s.In(a) {
				sel.Surcharge[string(a)] = extra.Money.String() + " " + string(cmp.Or(extra.Currency, h.in.Catalog.Site.Currency))
			}
		}
	}
	for _, l := range h.langs {
		if t := h.in.Texts.Terms(o.ID, s.Premium.ID, l); t != "" {
			if sel.Terms == nil {
				sel.Terms = map[offer.Lang]string{}
			}
			sel.Terms[l] = t
		}
	}
	return sel
}
