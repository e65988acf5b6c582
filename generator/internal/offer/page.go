package offer

// Page is what a hand-written page in content/ says of itself. Everything else
// in Hugo's front matter changes where, when, how or whether something is
// published, which is Klarabo's to decide, so that each page is proven.
type Page struct {
	Title       string   `json:"title,omitempty"` // the pages that begin a section may do without
	LinkTitle   string   `json:"linkTitle,omitempty"`
	Description string   `json:"description,omitempty"`
	Summary     string   `json:"summary,omitempty"`
	Slug        string   `json:"slug,omitempty"`                                      // the last step of its address, in place of the file's name
	MovedFrom   []Former `json:"moved_from,omitempty" jsonschema:"minItems=1,single"` // addresses that it had
	Weight      int      `json:"weight,omitempty"`
	Date        *Date    `json:"date,omitempty"`
	Lastmod     *Date    `json:"lastmod,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`
	Params      Params   `json:"params,omitempty"`
}

// Params is what layouts of one's own read: any keys and values.
type Params map[string]any
