package schema

// offerWords explains data/offers/.
var offerWords = map[string]Words{
	"offer": {Text: "One subscription that can be ordered"},

	"Offer.title":       {Text: "The offer's name", Example: "{de: Pixelwerk Jahresabo, en: \"Pixelwerk, one year\"}"},
	"Offer.summary":     {Text: "One sentence for lists"},
	"Offer.publication": {Text: "The magazine: the name of its file in data/publications/ without .yaml; a list if one subscription has several", Example: "pixelwerk"},
	"Offer.kind":        {Text: "What kind of subscription it is"},
	"Offer.format":      {Text: "How the issues come"},
	"Offer.price":       {Text: "What the subscription costs at first, VAT included"},
	"Offer.then":        {Text: "What it costs after that, step by step. Needed if the contract goes on, unless the price itself repeats with `every`"},
	"Offer.term":        {Text: "How long the contract runs and how it ends"},
	"Offer.payment":     {Text: "The ways to pay that a reader can choose from", Example: "[direct_debit, invoice]"},
	"Offer.eligibility": {Text: "Who may order, if not everybody; students, for instance"},
	"Offer.valid":       {Text: "When the offer can be ordered; both days are included"},
	"Offer.order_url":   {Text: "The page on which the reader orders", Example: "https://bestellen.verlag.example/pixelwerk-jahresabo"},
	"Offer.upgrade":     {Text: "The subscription that a reader must have already to order this one"},
	"Offer.premiums":    {Text: "What comes on top, one group for each person who chooses. Left out, the offer has no premium"},
	"Offer.body":        {Text: "More text for the offer's page, in Markdown"},

	"Step.total":    {Text: "What is paid for each `every`, or once for the whole step"},
	"Step.issues":   {Text: "How many issues come in that time. A digital subscription may have none", Example: "12"},
	"Step.shipping": {Text: "Postage for that time, by country. Of printed issues; it also says where to they are sent", Example: `{DE: "0.00", AT: "9.60"}`},
	"Step.every":    {Text: "The time that the total is for, if it is paid again and again"},
	"Step.for":      {Text: "How long the step lasts. Left out, the price lasts for the minimum term, and the last step to the end of the contract"},
	"Step.billed":   {Text: "How often a bill comes, if not with each `every`", Example: "12 months"},
	"Step.regular":  {Text: "The price that the total is compared with"},
	"Step.fee":      {Text: "What is paid once, when the step begins"},

	"Regular.total":  {Text: "The regular price for the same time", Example: `"78.00"`},
	"Regular.lowest": {Text: "The lowest price of the last 30 days for the same time (PAngV § 11). Printed issues must say", Example: `"72.00"`},

	"Fee.total": {Text: "How much it is", Example: `"4.90"`},
	"Fee.title": {Text: "What it is for"},

	"Term.minimum":   {Text: "The time before which the contract cannot be ended"},
	"Term.renewal":   {Text: "What follows the minimum term"},
	"Term.notice":    {Text: "The notice to give for ending a contract that goes on; a month at most (§ 309 no. 9 BGB)", Example: "1 month"},
	"Term.notice_to": {Text: "The day to which notice can be given"},

	"Term.renews_for": {Text: "How long it goes on each time, with `renewal: fixed`"},

	"Upgrade.of":    {Text: "The offer, or several of which one will do", Example: "pixelwerk-digital-monat"},
	"Upgrade.price": {Text: "How the two prices belong together"},

	"Validity.from":  {Text: "The first day"},
	"Validity.until": {Text: "The last day. Left out, the offer stands until it is changed", Example: "2027-01-31"},

	"Choice.choose": {Text: "How many of the premiums the reader gets"},
	"Choice.for":    {Text: "Who gets them, if no premium says otherwise"},
	"Choice.from":   {Text: "The premiums"},

	"Selected.premium":   {Text: "The premium: the name of its file in data/premiums/ without .yaml", Example: "usb-stick-64"},
	"Selected.surcharge": {Text: "What the reader pays for it. Left out, nothing", Example: `"9.00"`},
	"Selected.for":       {Text: "Who gets the premium, and so whose address its shipper gets. Left out, the subscriber"},

	"Selected.only": {Text: "Who gets it, if not everybody. Where it is not delivered, nobody gets it anyway"},

	"Condition.countries": {Text: "Who lives in one of these"},
	"Condition.payment":   {Text: "Who pays so"},
	"Condition.new_for":   {Text: "Who has not had the magazine for so long"},
	"Condition.minimum":   {Text: "Who binds himself for so long, longer than the offer's minimum term", Example: "24 months"},
	"Condition.until":     {Text: "Who orders by this day; after it, the premium is gone from the pages", Example: "2026-12-31"},
	"Condition.number":    {Text: "The first so many orders", Example: "500"},
}
