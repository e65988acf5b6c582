package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Text is one disclosure, what became of its sign-off, and all that a reviewer
// asks of it.
type Text struct {
	Name        string         `json:"name"` // in English
	Sum         string         `json:"sum"`
	Partner     string         `json:"partner"` // its id
	Case        string         `json:"case"`    // whose data, and which; "" of the publisher
	PartnerName string         `json:"partner_name"`
	Form        offer.Form     `json:"form"`
	Lang        offer.Lang     `json:"lang"`
	Status      signoff.Status `json:"status"`
	Approvals   []Signed       `json:"approvals"` // that count
	Missing     []string       `json:"missing"`   // roles
	Because     *Signed        `json:"because"`   // the entry that revokes the text, or that does not count (any more)
	Last        *Signed        `json:"last"`      // the last approval of another wording
	Since       Change         `json:"since"`     // against the older state; "" if none is given
	Base        string         `json:"base"`      // what the redline is against: "last", "since", or "" if there is none
	Sentences   []Sentence     `json:"sentences"`
	Stands      Stands         `json:"stands"`
	Findings    []Finding      `json:"findings"`
	Command     string         `json:"command"` // that approves the text; "" if it is approved
}

// Change is what became of a text since an older state.
type Change string

const (
	Unchanged Change = "same"
	Rewritten Change = "changed"
	Added     Change = "new"
)

// changeOrder is every change, the most troubling first.
var changeOrder = []Change{Rewritten, Added, Unchanged, ""}

// Signed is an entry of the ledger.
type Signed struct {
	Reviewer string `json:"reviewer"` // the id
	Name     string `json:"name"`     // "" if the reviewer's file is gone
	Role     string `json:"role"`
	Date     Day    `json:"date"`
	Comment  string `json:"comment"`
	File     string `json:"file"`
}

// Sentence is what one clause says. Without a redline, and in sentences that
// did not change, Redline is empty. A sentence that was taken out has no more
// than a redline.
type Sentence struct {
	Text     string `json:"text"`
	Redline  []Run  `json:"redline"`
	Clause   string `json:"clause"`
	ClauseAt string `json:"clause_at"` // "data/clauses/retention.yaml:9"
	Norm     string `json:"norm"`
	Facts    []Fact `json:"facts"`
}

// text is all about one text, of the publisher if there is no partner.
func (c *compiler) text(p *offer.Partner, t *disclosure.Text) Text {
	signed, err := signoff.FromDisclosure(t)
	if err != nil { // the gate has told it
		signed = &signoff.Text{}
	}
	st := c.Ledger.State(signed, c.Catalog.Site.SignOff, c.Now)
	name, file := t.Parties.Publisher.Name, signed.At.File
	if p != nil {
		name, file = p.Name, c.Catalog.File(p)
	}
	out := Text{
		Name: signed.Name().String(), Sum: t.Sum(), Partner: t.Partner, Case: t.Case, PartnerName: name, Form: t.Form, Lang: t.Lang,
		Status: st.Status, Approvals: []Signed{}, Missing: append([]string{}, st.Missing...),
		Because: c.signed(st.Because), Last: c.signed(st.Last),
		Stands: c.stands[standKey{t.Partner, t.Case, t.Form, t.Lang}],
	}
	files := []string{file}
	if st.Because != nil {
		files = append(files, st.Because.File)
	}
	out.Findings = c.findings.of(t, files...)
	for _, e := range st.Approvals {
		out.Approvals = append(out.Approvals, *c.signed(e))
	}
	for _, s := range t.Sentences {
		out.Sentences = append(out.Sentences, c.sentence(p, t, s))
	}
	c.compare(&out, t, st)
	if st.Status != signoff.Approved {
		out.Command = fmt.Sprintf("klarabo approve %s --as %s", signoff.Short(out.Sum), c.reviewer(st))
	}
	return out
}

// compare adds the redline, if there is another wording to compare with.
func (c *compiler) compare(out *Text, t *disclosure.Text, st signoff.State) {
	var old []string
	switch {
	case c.Since != nil:
		before := c.Since.Texts.Get(t.Partner, t.Case, t.Form, t.Lang)
		switch {
		case before == nil:
			out.Since = Added
		case before.Sum() == out.Sum:
			out.Since = Unchanged
		default:
			out.Since, out.Base, old = Rewritten, "since", lines(before)
		}
	case st.Status != signoff.Approved && st.Last != nil:
		old, out.Base = st.Last.Text.Lines, "last"
	}
	if old == nil {
		return
	}
	current := out.Sentences
	out.Sentences = nil
	for _, r := range redline(old, lines(t)) {
		s := Sentence{Facts: []Fact{}}
		if r.sentence >= 0 {
			s = current[r.sentence]
		}
		if slices.ContainsFunc(r.runs, func(r Run) bool { return r.Op != Same }) {
			s.Redline = r.runs
		}
		out.Sentences = append(out.Sentences, s)
	}
}

func lines(t *disclosure.Text) []string {
	out := make([]string, len(t.Sentences))
	for i, s := range t.Sentences {
		out[i] = disclosure.Fold(s.Text)
	}
	return out
}

func (c *compiler) signed(e *signoff.Entry) *Signed {
	if e == nil {
		return nil
	}
	s := &Signed{Reviewer: e.Reviewer, Role: e.Role, Date: Day{e.Date}, Comment: e.Comment, File: e.File}
	if r := c.Ledger.Reviewer(e.Reviewer); r != nil {
		s.Name = r.Name
	}
	return s
}

// reviewer is who can sign next, or a word to be replaced.
func (c *compiler) reviewer(st signoff.State) string {
	if r := c.Ledger.Next(st, c.Now); r != nil {
		return r.ID
	}
	return "REVIEWER"
}

// byTrouble sorts texts: first what changed since the older state, then by
// status, then by the day of the sign-off that is concerned, the newest first.
func byTrouble(texts []Text) {
	slices.SortStableFunc(texts, func(a, b Text) int {
		return cmp.Or(
			cmp.Compare(slices.Index(changeOrder, a.Since), slices.Index(changeOrder, b.Since)),
			cmp.Compare(slices.Index(statuses, a.Status), slices.Index(statuses, b.Status)),
			strings.Compare(b.day(), a.day()),
		)
	})
}

// day is when the text was last signed, in a form that sorts.
func (t *Text) day() string {
	last := ""
	for _, s := range append(slices.Clone(t.Approvals), deref(t.Because), deref(t.Last)) {
		if !s.Date.IsZero() {
			last = max(last, s.Date.String())
		}
	}
	return last
}

func deref(s *Signed) Signed {
	if s == nil {
		return Signed{}
	}
	return *s
}
