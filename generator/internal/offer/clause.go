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

// Action is what stands in a clause's template and is no wording: what it puts in,
// or does.
var Action = regexp.MustCompile(`\{\{"\{\{"\}\}|\{\{[^{}]*\}\}`)
