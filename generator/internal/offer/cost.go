package offer

// What an offer costs is worked out here and nowhere else, in whole cents and
// without floating point. All of it is the price of the subscription: shipping
// (Price.Shipping) and surcharges for premiums come on top and are named apart,
// since they depend on the country and on the premium chosen.

// PerIssue is the price of one issue of the minimum term, rounded half up to a
// cent, and whether that is exact.
func (o *Offer) PerIssue() (m Money, exact bool) { return perIssue(o.Price.Total, o.Price.Issues) }

// PerIssue is the price of one issue after the minimum term, rounded half up
// to a cent, and whether that is exact.
func (f *FollowOn) PerIssue() (m Money, exact bool) { return perIssue(f.Total, f.Issues) }

func perIssue(total Money, issues int) (Money, bool) {
	if issues < 1 {
		return 0, false
	}
	n := Money(issues)
	return (2*total + n) / (2 * n), total%n == 0
}

// Saving is how much less the issues of the minimum term cost than as single
// copies. There is none unless the single copy's price is known, the issues
// are printed as it is, and the subscription is cheaper, also after the dearest
// shipping.
func (o *Offer) Saving() (m Money, ok bool) {
	p := o.Publication.To
	if p == nil || p.SingleCopyPrice == nil || !o.Format.Printed() || o.Price.Issues > maxIssues {
		return 0, false
	}
	saved := *p.SingleCopyPrice*Money(o.Price.Issues) - o.Price.Total
	for _, cost := range o.Price.Shipping {
		if saved-cost <= 0 {
			return 0, false
		}
	}
	return saved, saved > 0
}

// maxIssues keeps the price of that many single copies within an int64.
const maxIssues = 1_000_000

// Kept is what a subscription has cost once it was kept for a while: the
// minimum term and as many whole billing periods after it as it takes. Months
// is how long that is; it can be more than was asked for.
type Kept struct {
	Total  Money
	Months int
}

// Kept is the cost of keeping the subscription for so many months. It is not
// known for one that ends by itself before, whose price after the minimum term
// is left out, or whose periods are not whole months.
func (o *Offer) Kept(months int) (k Kept, ok bool) {
	k.Total = o.Price.Total
	if k.Months, ok = o.Term.Minimum.Months(); !ok {
		return Kept{}, false
	}
	if k.Months >= months {
		return k, true
	}
	if o.Term.Renewal != OpenEnded || o.Then == nil {
		return Kept{}, false
	}
	every, ok := o.Then.Every.Months()
	if !ok || every < 1 {
		return Kept{}, false
	}
	n := (months - k.Months + every - 1) / every
	return Kept{k.Total + Money(n)*o.Then.Total, k.Months + n*every}, true
}
