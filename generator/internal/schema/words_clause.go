package schema

// clauseWords explains data/clauses/ and data/reviewers/.
var clauseWords = map[string]Words{
	"clause": {Text: "A sentence or paragraph of legal's wording, with the norm that asks for it"},

	"Clause.forms": {Text: "The forms of a disclosure in which the clause stands; [] for a phrase that other clauses use", Example: "[notice, full]"},
	"Clause.norm":  {Text: "What asks for the clause", Example: "GDPR Art. 13(1)(e)"},
	"Clause.order": {Text: "Its place in a disclosure: lower numbers come first", Example: "350"},
	"Clause.text":  {Text: "The wording, a template over the facts of the site and the partner; see clauses.md"},

	"Form=notice":       {Text: "lists, teasers and feeds"},
	"Form=label":        {Text: "the facts in short, row by row"},
	"Form=order":        {Text: "the shop's order page, beside the premium"},
	"Form=consent":      {Text: "a box to tick on the order page"},
	"Form=recipient":    {Text: "the letter to whoever receives a gift"},
	"Form=mail_help":    {Text: "the partner's page: what to think of a mail from there"},
	"Form=recipients":   {Text: "what the publisher and its service get"},
	"Form=steps":        {Text: "what happens after the order"},
	"Form=leave":        {Text: "how to cancel, withdraw and object"},
	"Form=own_label":    {Text: "the label's rows of premiums that the publisher ships"},
	"Form=full":         {Text: "the offer's own page"},
	"Form=confirmation": {Text: "the publisher's mail"},
	"Form=shipping":     {Text: "the partner's mail and parcel slip"},

	"reviewer": {Text: "A person who may approve disclosures"},

	"Reviewer.name":  {Text: "The person's name", Example: "Anna Berg"},
	"Reviewer.role":  {Text: "The role, as in `sign_off` of data/site.yaml", Example: "legal"},
	"Reviewer.key":   {Text: "The public key that approvals are checked with"},
	"Reviewer.from":  {Text: "The first day on which the person may sign"},
	"Reviewer.until": {Text: "The last such day", Example: "2028-12-31"},
}
