package site

import (
	"maps"
	"slices"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// viewer makes values that a template prints as they are, in one language.
// Money, dates and countries are written out; values of enumerations stay
// keys, whose words are in layouts/i18n.
type viewer struct {
	lang     offer.Lang
	currency offer.Currency
	written  *sync.Map // Money, Date and Country -> string; written out once, since 10,000 offers name the same ones
}

func (h *Hugo) makeViews() {
	h.views = map[offer.Lang]*viewer{}
	for _, l := range h.langs {
		h.views[l] = &viewer{l, h.in.Catalog.Site.Currency, &sync.Map{}}
	}
}

func (v *viewer) country(c offer.Country) string {
	return v.once(c, func() string { return countryName(c, v.lang) })
}

func (v *viewer) once(key any, write func() string) string {
	s, ok := v.written.Load(key)
	if !ok {
		s, _ = v.written.LoadOrStore(key, write())
	}
	return s.(string)
}

func (v *viewer) date(d offer.Date) string {
	return v.once(d, func() string { return d.In(v.lang) })
}

func (v *viewer) money(m offer.Money) string {
	return v.once(m, func() string { return m.In(v.lang, v.currency) })
}

func (v *viewer) optionalMoney(m *offer.Money) string {
	if m == nil {
		return ""
	}
	return v.money(*m)
}

// periodView is printed by {{ T (printf "period_%s" .unit) .n }}.
type periodView struct {
	N    int        `json:"n"`
	Unit offer.Unit `json:"unit"`
}

func viewPeriod(p offer.Period) periodView { return periodView{p.N, p.Unit} }

// offerView is an offer's params.
type offerView struct {
	Publication string         `json:"publication"`
	Kind        string         `json:"kind"`
	Format      string         `json:"format"`
	Price       priceView      `json:"price"`
	Then        *thenView      `json:"then,omitempty"`
	Term        termView       `json:"term"`
	Payment     []string       `json:"payment"`
	Eligibility string         `json:"eligibility,omitempty"`
	From        string         `json:"from"`
	Begins      string         `json:"begins"` // From as 2026-11-01
	Until       string         `json:"until,omitempty"`
	Ends        string         `json:"ends,omitempty"` // Until as 2027-01-31
	Order       string         `json:"order"`
	Choose      string         `json:"choose,omitempty"`
	Premiums    []selectedView `json:"premiums,omitempty"`
	Shippers    []string       `json:"shippers,omitempty"` // partners among the premiums, each once
	Cost        costView       `json:"cost"`
	Cents       int64          `json:"cents"` // the total, to sort by
}

type priceView struct {
	Total    string         `json:"total"`  // "59,90 €"
	Amount   string         `json:"amount"` // "59.90"
	Issues   int            `json:"issues"`
	Billed   periodView     `json:"billed"`
	Shipping []shippingView `json:"shipping,omitempty"`
}

type shippingView struct {
	Country string `json:"country"`
	Cost    string `json:"cost"`   // "" if it is free
	Code    string `json:"code"`   // ISO 3166
	Amount  string `json:"amount"` // "9.60"
}

type thenView struct {
	Total  string     `json:"total"`
	Amount string     `json:"amount"`
	Issues int        `json:"issues"`
	Every  periodView `json:"every"`
}

type termView struct {
	Minimum  periodView  `json:"minimum"`
	Renewal  string      `json:"renewal"`
	Notice   *periodView `json:"notice,omitempty"`
	NoticeTo string      `json:"notice_to,omitempty"`
}

// selectedView is a premium as one offer gives it. Key is the offer's and the
// premium's id, as data-premium has it.
type selectedView struct {
	Key       string `json:"key"`
	ID        string `json:"id"`
	Surcharge string `json:"surcharge,omitempty"`
	Amount    string `json:"surcharge_amount,omitempty"` // "9.00"
	For       string `json:"for"`
	Partner   string `json:"partner"` // its shipper, "" if no partner ships it
}

func (v *viewer) offer(o *offer.Offer) offerView {
	view := offerView{
		Publication: o.Publication.ID,
		Kind:        string(o.Kind),
		Format:      string(o.Format),
		Price:       v.price(o.Price),
		Term:        termView{Minimum: viewPeriod(o.Term.Minimum), Renewal: string(o.Term.Renewal), NoticeTo: string(o.Term.NoticeTo)},
		Eligibility: o.Eligibility.In(v.lang),
		From:        v.date(o.Valid.From),
		Begins:      o.Valid.From.String(),
		Order:       string(o.OrderURL),
		Cost:        v.cost(o),
		Cents:       int64(o.Price.Total),
	}
	for _, p := range o.Payment {
		view.Payment = append(view.Payment, string(p))
	}
	if t := o.Then; t != nil {
		view.Then = &thenView{v.money(t.Total), t.Total.String(), t.Issues, viewPeriod(t.Every)}
	}
	if o.Term.Notice != nil {
		p := viewPeriod(*o.Term.Notice)
		view.Term.Notice = &p
	}
	if o.Valid.Until != nil {
		view.Until = v.date(*o.Valid.Until)
		view.Ends = o.Valid.Until.String()
	}
	if o.Premiums != nil {
		view.Choose = string(o.Premiums.Choose)
	}
	for _, s := range o.Selections() {
		sel := selectedView{Key: o.ID + "/" + s.Premium.ID, ID: s.Premium.ID, Surcharge: v.optionalMoney(s.Surcharge), For: string(s.For.Or())}
		if s.Surcharge != nil {
			sel.Amount = s.Surcharge.String()
		}
		if p := s.Premium.To; p != nil && p.Disclosed() {
			sel.Partner = p.ShippedBy.ID
			if !slices.Contains(view.Shippers, sel.Partner) {
				view.Shippers = append(view.Shippers, sel.Partner)
			}
		}
		view.Premiums = append(view.Premiums, sel)
	}
	return view
}

func (v *viewer) price(p offer.Price) priceView {
	view := priceView{Total: v.money(p.Total), Amount: p.Total.String(), Issues: p.Issues, Billed: viewPeriod(p.Billed)}
	for _, c := range slices.Sorted(maps.Keys(p.Shipping)) {
		s := shippingView{Country: v.country(c), Code: string(c), Amount: p.Shipping[c].String()}
		if cost := p.Shipping[c]; cost > 0 {
			s.Cost = v.money(cost)
		}
		view.Shipping = append(view.Shipping, s)
	}
	return view
}
