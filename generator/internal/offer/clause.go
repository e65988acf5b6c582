package offer

import "regexp"

// Clause is one sentence or paragraph of legal's wording: a template over the
// facts of a site and a partner. Package disclosure says which facts.
type Clause struct {
	ID    string    `json:"-"`
	Forms []Form    `json:"forms"` // empty: a phrase that other clauses use
	Norm  string    `json:"norm"`  // what asks for the clause: "GDPR Art. 13(1)(e)"
	Order int       `json:"order"` // its place in a disclosure, ascending
	Text  Localized `json:"text"`
}

// Keys is what each key means.
func (Clause) Keys() Keys {
	return Keys{
		"forms": {Means: "The forms of a disclosure in which the clause stands; [] for a phrase that other clauses use", Example: "[notice, full]"},
		"norm":  {Means: "What asks for the clause", Example: "GDPR Art. 13(1)(e)"},
		"order": {Means: "Its place in a disclosure: lower numbers come first", Example: "350"},
		"text":  {Means: "The wording, a template over the facts of the site and the partner; see clauses.md"},
	}
}

// Action is what stands in a clause's template and is no wording: what it puts in,
// or does.
var Action = regexp.MustCompile(`\{\{"\{\{"\}\}|\{\{[^{}]*\}\}`)
