package disclosure

import (
	"regexp"
	"slices"
	"strings"
)

// Order is what belongs to a single order, which no text knows: each value
// prints as its placeholder. The forms order, consent, confirmation, shipping
// and recipient have it.
type Order struct {
	Number    string // {{order.number}}: as the publisher or the subscription service counts
	Date      string // {{order.date}}: the day on which it was placed
	Offer     string // {{offer.title}}: the subscription that was ordered
	Kind      string // {{offer.kind}}: what kind it is, as in "Probeabo"
	Premium   string // {{premium.title}}: what comes on top
	Recipient string // {{recipient.name}}: who gets the premium, and so whose data the partner gets
	Giver     string // {{giver.name}}: who gave the subscription away

	// Page is {{partner.page}}: the short address of the partner's page. It belongs
	// to the site and to no order, and is a placeholder so that a text is the same
	// wherever the site is published; the kit and the pages fill it.
	Page string
}

// order is the Order of every text.
var order = Order{
	Number:    "{{order.number}}",
	Date:      "{{order.date}}",
	Offer:     "{{offer.title}}",
	Kind:      "{{offer.kind}}",
	Premium:   "{{premium.title}}",
	Recipient: "{{recipient.name}}",
	Giver:     "{{giver.name}}",
	Page:      "{{" + PartnerPage + "}}",
}

// Placeholders is the name of every placeholder, sorted: what [Fill] can be
// given and what the systems that send mails must know.
var Placeholders = []string{"giver.name", "offer.kind", "offer.title", "order.date", "order.number", PartnerPage, "premium.title", "recipient.name"}

// PartnerPage is the placeholder that the site knows, and no order.
const PartnerPage = "partner.page"

// braces is what looks like a placeholder, known or not.
var braces = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// Fill replaces each placeholder {{name}} whose name is in values. The others
// stay, and so does everything else. What it puts in is not searched again, so
// a title with braces in it does no harm.
func Fill(text string, values map[string]string) string {
	var b strings.Builder
	for {
		at := strings.Index(text, "{{")
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		name, rest, closed := strings.Cut(text[at+2:], "}}")
		if v, ok := values[name]; ok && closed {
			b.WriteString(text[:at] + v)
			text = rest
		} else {
			b.WriteString(text[:at+1])
			text = text[at+1:]
		}
	}
}

// stray is the first placeholder of the text that its form must not have, ""
// if there is none.
func stray(text string, allowed bool) string {
	for _, m := range braces.FindAllStringSubmatch(text, -1) {
		if !allowed || !slices.Contains(Placeholders, m[1]) {
			return m[0]
		}
	}
	return ""
}
