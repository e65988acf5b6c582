package offer

// Publication is a magazine.
type Publication struct {
	ID              string    `json:"-"`
	Title           string    `json:"title"`
	IssuesPerYear   int       `json:"issues_per_year" jsonschema:"minimum=1"`
	Description     Localized `json:"description"`
	Cover           *Image    `json:"cover,omitempty"`
	SingleCopyPrice *Tariff   `json:"single_copy_price,omitempty"` // at the newsagent's
	Color           Color     `json:"color,omitempty"`             // its own, in which its pages begin
	NamedParties
	MovedFrom []Former `json:"moved_from,omitempty" jsonschema:"minItems=1,single"` // addresses that its page had
}
