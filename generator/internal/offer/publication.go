package offer

// Publication is a magazine.
type Publication struct {
	ID              string    `json:"-"`
	Title           string    `json:"title" means:"The magazine's name, the same in every language" example:"Pixelwerk"`
	IssuesPerYear   int       `json:"issues_per_year" jsonschema:"minimum=1" means:"How many issues come out in a year"`
	Description     Localized `json:"description" means:"What it is about, in a sentence or two"`
	Cover           *Image    `json:"cover,omitempty" means:"A picture of an issue"`
	SingleCopyPrice *Tariff   `json:"single_copy_price,omitempty" means:"What an issue costs at the newsagent's, or in each country. The saving is worked out from it where it is the same for all readers of an offer" example:"\"6.50\""`
	Color           Color     `json:"color,omitempty" means:"Its own colour, in which its pages begin. Letters on it are white or nearly black; a contrast below 7 is told"`
	NamedParties
	MovedFrom []Former `json:"moved_from,omitempty" jsonschema:"minItems=1,single" means:"Addresses that the page had and that lead to it now: the id that the magazine had, or a path as in /hefte/pixel/" example:"pixel-werk"`
}
