package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Other is a text that is signed and is no disclosure: a register of who ships
// what, the phrases of prices and terms, a page in content/ or that
// `links` names, the policy. Its lines have a redline where they changed since
// it was approved last, or against the older state if one is given; of an
// approved page, and of what did not change of another, no lines are given but
// those around a change.
type Other struct {
	Kind  signoff.TextKind `json:"kind"`
	Name  string           `json:"name"` // in English
	At    string           `json:"at"`
	Lang  offer.Lang       `json:"lang"` // "" for none
	Sum   string           `json:"sum"`
	Asked bool             `json:"asked"` // whether the policy asks for its sign-off
	State
	Lines   []Line `json:"lines"`
	Command string `json:"command"`

	Called diag.Message `json:"-"` // the name

	whole    string            // the text's name whatever its language
	examples map[string]string // of wordings: what a phrase says, for one record
}

// Line is a line of a text. A gap stands for lines that did not change.
type Line struct {
	Text    string `json:"text"`
	Redline []Run  `json:"redline"`
	Gap     bool   `json:"gap"`
}

// Cause is a clause that made texts change.
type Cause struct {
	Clause   string   `json:"clause"`
	Texts    int      `json:"texts"`
	Partners []string `json:"partners"`
}

// others is the texts beside the disclosures, open ones first.
func (c *compiler) others() []Other {
	all := []Other{}
	for _, t := range c.ToSign {
		if t.Kind != signoff.Disclosures {
			all = append(all, c.other(t))
		}
	}
	slices.SortStableFunc(all, func(a, b Other) int { return a.trouble(b.State) })
	return all
}

func (c *compiler) other(t *signoff.Text) Other {
	st, old, command := c.state(t)
	out := Other{
		Kind: t.Kind, Name: t.Name().String(), Called: t.Name(), At: fileLine(t.At), Lang: t.Lang, Sum: t.Sum(),
		Asked: signoff.Asked(c.Catalog.Site.SignOff, t.Kind) != nil, State: st, Lines: []Line{}, Command: command,
		whole: strings.TrimSuffix(t.ID(), " "+string(t.Lang)),
	}
	if t.Kind == signoff.Wordings {
		out.examples = c.Texts.Examples(t.Lang)
	}
	switch {
	case old != nil:
		out.Lines = changedLines(old.Lines, t.Lines)
	case st.Status != signoff.Approved || t.Kind != signoff.Pages || out.Since == Added:
		out.Lines = plainLines(t.Lines)
	}
	return out
}

func plainLines(lines []string) (all []Line) {
	for _, l := range lines {
		all = append(all, Line{Text: l, Redline: []Run{}})
	}
	return all
}

// around is how many lines are shown before and after a change.
const around = 2

// empty is how an empty line is written where it came in or was taken out: it may
// make two paragraphs of one.
const empty = "¶"

// changedLines is the lines that changed, with some around them.
func changedLines(old, new []string) (all []Line) {
	seen := func(lines []string) []string {
		lines = slices.Clone(lines)
		for i := range lines {
			lines[i] = cmp.Or(lines[i], empty)
		}
		return lines
	}
	rows := redline(seen(old), seen(new))
	touched := func(i int) bool {
		return i >= 0 && i < len(rows) && slices.ContainsFunc(rows[i].runs, func(r Run) bool { return r.Op != Same })
	}
	for i, r := range rows {
		near := false
		for j := i - around; j <= i+around; j++ {
			near = near || touched(j)
		}
		line := Line{Redline: []Run{}, Gap: !near}
		for _, run := range r.runs {
			if run.Op != Deleted {
				line.Text += run.Text
			}
		}
		if touched(i) {
			line.Redline = r.runs
		}
		if line.Gap || line.Text == empty {
			line.Text = ""
		}
		if last := len(all) - 1; !line.Gap || last < 0 || !all[last].Gap {
			all = append(all, line)
		}
	}
	return all
}

// causes is the clauses in which texts changed, those of the most texts first.
func causes(texts []Text) []Cause {
	all := []Cause{}
	for _, t := range texts {
		seen := map[string]bool{"": true}
		for _, s := range t.Sentences {
			if len(s.Redline) == 0 || seen[s.Clause] {
				continue
			}
			seen[s.Clause] = true
			i := slices.IndexFunc(all, func(c Cause) bool { return c.Clause == s.Clause })
			if i < 0 {
				i, all = len(all), append(all, Cause{Clause: s.Clause})
			}
			all[i].Texts++
			if !slices.Contains(all[i].Partners, t.PartnerName) {
				all[i].Partners = append(all[i].Partners, t.PartnerName)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Cause) int {
		return cmp.Or(cmp.Compare(b.Texts, a.Texts), strings.Compare(a.Clause, b.Clause))
	})
	return all
}
