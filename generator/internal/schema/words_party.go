package schema

// partyWords explains data/publishers/, data/services/ and data/intermediaries/,
// the keys that name them, and those of pages that have moved or ended.
var partyWords = map[string]Words{
	"publisher":    {Text: "A publisher besides that of data/site.yaml, for sites of several"},
	"service":      {Text: "A subscription service besides that of data/site.yaml"},
	"intermediary": {Text: "A firm that finds customers for a publisher, and learns of the orders"},

	"FurtherPublisher.service": {Text: "Who takes and runs the orders for this publisher: an id of data/services/, `site` for that of data/site.yaml, `none` for nobody but the publisher. Left out, that of data/site.yaml", Example: "kranich"},
	"FurtherPublisher.links":   {Text: "The publisher's own pages. Those that are left out are the site's"},

	"Offer.replaced_by":      {Text: "What readers can order once this offer has ended: an id of data/offers/, or a list of such", Example: "pixelwerk-jahresabo"},
	"Offer.moved_from":       {Text: "Addresses that the page had and that lead to it now: the id that the offer had, or a path as in /abo/winter/", Example: "pixelwerk-jahr"},
	"Publication.moved_from": {Text: "Addresses that the page had and that lead to it now: the id that the magazine had, or a path as in /hefte/pixel/", Example: "pixel-werk"},
	"Partner.moved_from":     {Text: "Addresses that the page had and that lead to it now: the id that the firm had, or a path as in /versender/haus/", Example: "hardware-haus"},

	"OwnLinks.imprint":  {Text: "Who this publisher is (§ 5 DDG)", Example: "imprint-blattwerk"},
	"OwnLinks.privacy":  {Text: "The publisher's privacy notice (GDPR Art. 13 and 14)", Example: "privacy-blattwerk"},
	"OwnLinks.terms":    {Text: "The publisher's terms and conditions", Example: "terms-blattwerk"},
	"OwnLinks.cancel":   {Text: "Where a contract with this publisher can be ended (§ 312k BGB)", Example: "cancel-blattwerk"},
	"OwnLinks.withdraw": {Text: "Where a contract with this publisher can be withdrawn from (§ 355 BGB)", Example: "withdraw-blattwerk"},

	"NamedParties.publisher":    {Text: "With whom the contract is: an id of data/publishers/, or `site`. Left out, that of the magazine, and else that of data/site.yaml", Example: "blattwerk"},
	"NamedParties.service":      {Text: "Who takes and runs the orders: an id of data/services/, `site`, or `none` for nobody but the publisher. Left out, that of the magazine, then of the publisher, then of data/site.yaml", Example: "kranich"},
	"NamedParties.intermediary": {Text: "Who found the customer and learns of the order: an id of data/intermediaries/, or `none`. Left out, that of the magazine, if it names one", Example: "abolotse"},

	"Intermediary.privacy_notice": {Text: "The firm's own privacy notice", Example: "https://www.abolotse.example/datenschutz"},
	"Intermediary.role":           {Text: "What the firm is under the GDPR: as a rule a controller"},
	"Intermediary.agreement":      {Text: "The contract on data protection, of a processor or joint controller"},
	"Intermediary.receives":       {Text: "Which data of an order the firm gets, all of them", Example: "[order_number, subscription_title]"},
	"Intermediary.for":            {Text: "What it does with them, in words that follow “for”", Example: "{de: die Abrechnung ihrer Provision, en: the settlement of its commission}"},
}
