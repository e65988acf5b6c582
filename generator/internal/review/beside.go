package review

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Beside is one text that is no disclosure in each of its languages, to be read
// side by side.
type Beside struct {
	Kind   signoff.TextKind
	Status signoff.Status // the most troubling of its languages
	In     []Other
}

// Besides is the texts of a kind, side by side: open ones with those that
// changed since the older state, or the others.
func (d *Dossier) Besides(kind signoff.TextKind, approved bool) (all []Beside) {
	at := map[string]int{}
	for _, o := range d.Others {
		if o.Kind != kind {
			continue
		}
		i, known := at[o.whole]
		if !known {
			i, all = len(all), append(all, Beside{Kind: kind, Status: o.Status}) // d.Others has the most troubling first
			at[o.whole] = i
		}
		all[i].In = append(all[i].In, o)
	}
	for _, b := range all {
		slices.SortStableFunc(b.In, func(x, y Other) int { return slices.Index(d.langs, x.Lang) - slices.Index(d.langs, y.Lang) })
	}
	return slices.DeleteFunc(all, func(b Beside) bool { return b.toRead() == approved })
}

// toRead tells whether the text is open, or changed, in one of its languages.
func (b Beside) toRead() bool {
	return slices.ContainsFunc(b.In, func(o Other) bool {
		return o.Status != signoff.Approved || o.Since == Rewritten || o.Since == Added
	})
}

// Phrase is a phrase in each language, of those whose texts have it among their
// lines: what is signed, and an example of what it says.
type Phrase struct {
	ID string
	In []Phrased
}

// Phrased is a phrase in one language. Its line is nil where it did not change.
type Phrased struct {
	Lang    offer.Lang
	Line    *Line
	Example string // of this site; "" of a phrase that is only part of others
}

// Phrases is the lines of wordings, by phrase.
func (b Beside) Phrases() (all []Phrase) {
	at := map[string]int{}
	for i, o := range b.In {
		for _, line := range o.Lines {
			if line.Gap {
				continue
			}
			id, _, _ := strings.Cut(line.said(), ":")
			n, known := at[id]
			if !known {
				n, at[id] = len(all), len(all)
				p := Phrase{ID: id, In: make([]Phrased, len(b.In))}
				for j, o := range b.In {
					p.In[j] = Phrased{Lang: o.Lang, Example: o.examples[id]}
				}
				all = append(all, p)
			}
			all[n].In[i].Line = &line
		}
	}
	slices.SortFunc(all, func(a, b Phrase) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// said is the line's text, or what was taken out of it.
func (l Line) said() string {
	if l.Text != "" {
		return l.Text
	}
	var b strings.Builder
	for _, r := range l.Redline {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Flows tells whether a line of Markdown goes on in the line before it. Each
// line is signed; a paragraph reads better as one.
func (o Other) Flows(i int) bool {
	blocks := func(s string) bool {
		return s == "" || strings.ContainsAny(s[:1], "#|-*>:{<0123456789 \t") || strings.HasSuffix(s, "\\")
	}
	return i > 0 && o.Kind == signoff.Pages && !blocks(o.Lines[i].Text) && o.Lines[i-1].Text != "" &&
		!strings.ContainsAny(o.Lines[i-1].Text[:1], "#|:{<") && !strings.HasSuffix(o.Lines[i-1].Text, "\\") && o.Lines[i-1].Text != "---"
}

// Named is how a premium is called: its title, and what else means it.
type Named struct {
	Premium string                  `json:"premium"` // its id
	Title   map[offer.Lang]string   `json:"title"`
	Aliases []map[offer.Lang]string `json:"aliases"`
	Shipped []string                `json:"shipped_by"`
}

// NotMeant is words that resemble a premium's title and mean none, and where
// they stand. Pages with them carry no disclosure on their account.
type NotMeant struct {
	Words string `json:"words"`
	Where string `json:"where"`
}

// names is the premiums that have aliases, and the words that mean none.
func (c *compiler) names() (names []Named, not []NotMeant) {
	names, not = []Named{}, []NotMeant{}
	for _, p := range c.Catalog.Premiums {
		if len(p.Aliases) == 0 {
			continue
		}
		n := Named{Premium: p.ID, Title: c.in(p.Title)}
		for _, a := range p.Aliases {
			n.Aliases = append(n.Aliases, c.in(a))
		}
		for _, by := range p.Shippers() {
			n.Shipped = append(n.Shipped, by.ID)
		}
		names = append(names, n)
	}
	for _, n := range c.Catalog.Site.NotMeant {
		not = append(not, NotMeant{n.Words, n.Where})
	}
	return names, not
}
