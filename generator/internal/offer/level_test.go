package offer

import "testing"

func TestLevel(t *testing.T) {
	firm := func(change func(*Partner)) *Partner {
		p := &Partner{Firm: Firm{Country: "DE"}, Receives: []Datum{Name, DeliveryAddress, OrderedItem, OrderNumber}, Advertising: NoAdvertising}
		change(p)
		return p
	}
	for name, test := range map[string]struct {
		change func(*Partner)
		want   Level
	}{
		"a parcel":              {func(*Partner) {}, AddressOnly},
		"e-mail":                {func(p *Partner) { p.Receives = append(p.Receives, EmailAddress) }, MoreData},
		"telephone":             {func(p *Partner) { p.Receives = append(p.Receives, PhoneNumber) }, MoreData},
		"what one reads":        {func(p *Partner) { p.Receives = append(p.Receives, SubscriptionTitle) }, MoreData},
		"money":                 {func(p *Partner) { p.Receives = []Datum{Name, BankAccount} }, MoreData},
		"matching":              {func(p *Partner) { p.Matching = &Matching{} }, Matched},
		"matching with consent": {func(p *Partner) { p.Matching = &Matching{Basis: ByConsent} }, Matched},
		"advertising":           {func(p *Partner) { p.Advertising = "own_similar_products" }, Beyond},
		"advertising asked for": {func(p *Partner) { p.Advertising = WithConsent }, Beyond},
		"a third country":       {func(p *Partner) { p.ThirdCountries = []ThirdCountry{{Country: "US"}} }, Beyond},
		"a seat outside":        {func(p *Partner) { p.Country = "CH" }, Beyond},
		"a seat in the EEA":     {func(p *Partner) { p.Country = "NO" }, AddressOnly},
		"all at once":           {func(p *Partner) { p.Matching = &Matching{}; p.Advertising = WithConsent }, Beyond},
	} {
		p := firm(test.change)
		if got := p.Level(p.Receives); got != test.want {
			t.Errorf("%s: level %d, want %d", name, got, test.want)
		}
	}

	with := func(needs []Datum, by ...*Partner) *Selected {
		premium := &Premium{ID: "stick", Needs: needs}
		for _, p := range by {
			premium.ShippedBy = append(premium.ShippedBy, Ref[Partner]{ID: p.ID, To: p})
		}
		return &Selected{Premium: Ref[Premium]{To: premium}}
	}
	mail := firm(func(p *Partner) { p.Receives = append(p.Receives, EmailAddress) })
	match := firm(func(p *Partner) { p.Matching = &Matching{} })
	for name, test := range map[string]struct {
		s    *Selected
		want Level
	}{
		"the publisher":                {with(nil), NobodyOutside},
		"all that the firm gets":       {with(nil, mail), MoreData},
		"what this premium needs":      {with([]Datum{Name, DeliveryAddress}, mail), AddressOnly},
		"the farthest of two, first":   {with(nil, match, mail), Matched},
		"the farthest of two, reverse": {with(nil, mail, match), Matched},
	} {
		if got := test.s.Level(); got != test.want {
			t.Errorf("%s: level %d, want %d", name, got, test.want)
		}
	}
}
