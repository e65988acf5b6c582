package offer

import "regexp"

// Clause is one sentence or paragraph of legal's wording: a template over the
// facts of a site and a partner. Package disclosure says which facts.
type Clause struct {
	ID    string    `json:"-"`
	Forms []Form    `json:"forms" means:"The forms of a disclosure in which the clause stands; [] for a phrase that other clauses use" example:"[notice, full]"`
	Norm  string    `json:"norm" means:"What asks for the clause" example:"GDPR Art. 13(1)(e)"`
	Order int       `json:"order" means:"Its place in a disclosure: lower numbers come first" example:"350"`
	Text  Localized `json:"text" means:"The wording, a template over the facts of the site and the partner; see clauses.md"`
}

// Action is what stands in a clause's template and is no wording: what it puts in,
// or does.
var Action = regexp.MustCompile(`\{\{"\{\{"\}\}|\{\{[^{}]*\}\}`)
