package offer

import "strings"

// Offer is one subscription that can be ordered.
type Offer struct {
	ID           string             `json:"-"`
	Title        Localized          `json:"title" means:"The offer's name" example:"{de: Pixelwerk Jahresabo, en: \"Pixelwerk, one year\"}"`
	Summary      Localized          `json:"summary,omitempty" means:"One sentence for lists"`
	Publications []Ref[Publication] `json:"publication" jsonschema:"minItems=1,single" means:"The magazine: the name of its file in data/publications/ without .yaml; a list if one subscription has several" example:"pixelwerk"`
	Kind         OfferKind          `json:"kind" means:"What kind of subscription it is"`
	Format       Format             `json:"format" means:"How the issues come"`
	Price        Step               `json:"price" means:"What the subscription costs at first, VAT included"`
	Then         []Step             `json:"then,omitempty" jsonschema:"minItems=1,single" means:"What it costs after that, step by step. Needed if the contract goes on, unless the price itself repeats with ‘every’"`
	Term         Term               `json:"term" means:"How long the contract runs and how it ends"`
	Payment      []Payment          `json:"payment" jsonschema:"minItems=1" means:"The ways to pay that a reader can choose from" example:"[direct_debit, invoice]"`
	Eligibility  Localized          `json:"eligibility,omitempty" means:"Who may order, if not everybody; students, for instance"`
	Valid        Validity           `json:"valid" means:"When the offer can be ordered; both days are included"`
	OrderURL     OrderURL           `json:"order_url" means:"The page on which the reader orders" example:"https://bestellen.verlag.example/pixelwerk-jahresabo"`
	Upgrade      *Upgrade           `json:"upgrade,omitempty" means:"The subscription that a reader must have already to order this one"`
	Premiums     []Choice           `json:"premiums,omitempty" jsonschema:"minItems=1,single" means:"What comes on top, one group for each person who chooses. Left out, the offer has no premium"`
	NamedParties
	ReplacedBy []Ref[Offer] `json:"replaced_by,omitempty" jsonschema:"minItems=1,single" means:"What readers can order once this offer has ended: an id of data/offers/, or a list of such" example:"pixelwerk-jahresabo"`
	MovedFrom  []Former     `json:"moved_from,omitempty" jsonschema:"minItems=1,single" means:"Addresses that the page had and that lead to it now: the id that the offer had, or a path as in /abo/winter/" example:"pixelwerk-jahr"`
	Body       Localized    `json:"body,omitempty" means:"More text for the offer's page, in Markdown"`

	Parties Parties `json:"-"` // who stands behind it; the catalog finds them
}

// Fact is what an offer's page tells of one of its keys as it stands in the data.
// What costs something, or holds for a time, is said by clauses instead.
type Fact struct {
	Key   string    // in layouts/i18n, it is the name of the row
	Text  Localized // in the editor's words
	Words []string  // or words of the data: in layouts/i18n, they stand behind the key
}

// Facts is every such fact in the order of the page, empty where the offer does
// not have it.
func (o *Offer) Facts() []Fact {
	var payment []string
	for _, p := range o.Payment {
		payment = append(payment, string(p))
	}
	return []Fact{
		{Key: "payment", Words: payment},
		{Key: "eligibility", Text: o.Eligibility},
	}
}

// Term is how long the contract runs and how it ends.
type Term struct {
	Minimum   Period        `json:"minimum" means:"The time before which the contract cannot be ended"`
	Renewal   Renewal       `json:"renewal" means:"What follows the minimum term"`
	RenewsFor *Period       `json:"renews_for,omitempty" means:"How long it goes on each time, with ‘renewal: fixed’"`
	Notice    *NoticePeriod `json:"notice,omitempty" means:"The notice to give for ending a contract that goes on, or none; a month at most (§ 309 no. 9 BGB)" example:"1 month"`
	NoticeTo  NoticeTo      `json:"notice_to,omitempty" means:"The day to which notice can be given"`
}

// Validity is when an offer can be ordered; both days are included.
type Validity struct {
	From  Date  `json:"from" means:"The first day"`
	Until *Date `json:"until,omitempty" means:"The last day. Left out, the offer stands until it is changed" example:"2027-01-31"`
}

// On tells whether the offer can be ordered on the day d.
func (v Validity) On(d Date) bool {
	return !d.Before(v.From) && (v.Until == nil || !v.Until.Before(d))
}

// Overlaps tells whether there is a day on which both hold.
func (v Validity) Overlaps(w Validity) bool {
	return (v.Until == nil || !v.Until.Before(w.From)) && (w.Until == nil || !w.Until.Before(v.From))
}

// Order is the address of the order with a premium, "" for none: in OrderURL,
// {offer} and {premium} stand for their ids.
func (o *Offer) Order(premium string) string {
	return strings.NewReplacer("{offer}", o.ID, "{premium}", premium).Replace(string(o.OrderURL))
}

// Upgrade is what an offer is for those who have another subscription already.
type Upgrade struct {
	Of    []Ref[Offer] `json:"of" jsonschema:"minItems=1,single" means:"The offer, or several of which one will do" example:"pixelwerk-digital-monat"`
	Price UpgradePrice `json:"price" means:"How the two prices belong together"`
}

// Remembers tells whether an offer has ended on a day, and its page still says so.
func (s *Site) Remembers(o *Offer, on Date) bool {
	end := o.Valid.Until
	return end != nil && end.Before(on) && !end.Before(o.Valid.From) && !end.After(s.Remembering()).Before(on)
}

// Remembering is how long the page of an offer that has ended says so: a year,
// unless the site says else.
func (s *Site) Remembering() Period {
	if s.EndedOffers != nil {
		return *s.EndedOffers
	}
	return Period{12, Month}
}

// Follows is the offers that can be ordered on a day in the place of one that
// has ended: those that replace it, and what replaces these in turn.
func (o *Offer) Follows(on Date) []*Offer { return o.follows(on, map[*Offer]bool{o: true}) }

func (o *Offer) follows(on Date, seen map[*Offer]bool) (list []*Offer) {
	for _, r := range o.ReplacedBy {
		switch {
		case r.To == nil || seen[r.To]:
		case r.To.Valid.On(on):
			seen[r.To] = true
			list = append(list, r.To)
		default:
			seen[r.To] = true
			list = append(list, r.To.follows(on, seen)...)
		}
	}
	return list
}

// Publication is the first magazine of the subscription; most have no other.
func (o *Offer) Publication() Ref[Publication] {
	if len(o.Publications) == 0 {
		return Ref[Publication]{}
	}
	return o.Publications[0]
}
