package schema

// clauseWords explains data/clauses/ and data/reviewers/.
var clauseWords = map[string]Words{
	"clause": {Text: "A sentence or paragraph of legal's wording, with the norm that asks for it"},

	"Clause.forms": {Text: "The forms of a disclosure in which the clause stands; [] for a phrase that other clauses use", Example: "[notice, full]"},
	"Clause.norm":  {Text: "What asks for the clause", Example: "GDPR Art. 13(1)(e)"},
	"Clause.order": {Text: "Its place in a disclosure: lower numbers come first", Example: "350"},
	"Clause.text":  {Text: "The wording, a template over the facts of the site and the partner; see clauses.md"},

	"reviewer": {Text: "A person who may approve disclosures"},

	"Reviewer.name":  {Text: "The person's name", Example: "Anna Berg"},
	"Reviewer.role":  {Text: "The role, as in `sign_off` of data/site.yaml", Example: "legal"},
	"Reviewer.key":   {Text: "The public key that approvals are checked with"},
	"Reviewer.from":  {Text: "The first day on which the person may sign"},
	"Reviewer.until": {Text: "The last such day", Example: "2028-12-31"},
}
