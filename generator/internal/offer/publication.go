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

// Keys is what each key means.
func (Publication) Keys() Keys {
	return Keys{
		"title":             {Means: "The magazine's name, the same in every language", Example: "Pixelwerk"},
		"issues_per_year":   {Means: "How many issues come out in a year"},
		"description":       {Means: "What it is about, in a sentence or two"},
		"cover":             {Means: "A picture of an issue"},
		"single_copy_price": {Means: "What an issue costs at the newsagent's, or in each country. The saving is worked out from it where it is the same for all readers of an offer", Example: `"6.50"`},
		"color":             {Means: "Its own colour, in which its pages begin. Letters on it are white or nearly black; a contrast below 7 is told"},
		"moved_from":        {Means: "Addresses that the page had and that lead to it now: the id that the magazine had, or a path as in /hefte/pixel/", Example: "pixel-werk"},
	}
}
