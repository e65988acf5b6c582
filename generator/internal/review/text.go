package review

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Text is one disclosure, what became of its sign-off, and all that a reviewer
// asks of it.
type Text struct {
	Name        string     `json:"name"` // in English
	Sum         string     `json:"sum"`
	Partner     string     `json:"partner"` // its id
	Case        string     `json:"case"`    // whose data, and which; "" of the publisher
	PartnerName string     `json:"partner_name"`
	Form        offer.Form `json:"form"`
	Lang        offer.Lang `json:"lang"`
	State
	Base      string     `json:"base"` // what the redline is against: "last", "since", or "" if there is none
	Sentences []Sentence `json:"sentences"`
	Stands    Stands     `json:"stands"`
	Findings  []Finding  `json:"findings"`
	Command   string     `json:"command"` // that approves the text; "" if it is approved
}

// State is what became of a text.
type State struct {
	Status    signoff.Status `json:"status"`
	Approvals []Signed       `json:"approvals"` // that count
	Missing   []string       `json:"missing"`   // roles
	Because   *Signed        `json:"because"`   // the entry that revokes the text, or that does not count (any more)
	Last      *Signed        `json:"last"`      // the last approval of another wording
	Since     Change         `json:"since"`     // against the older state; "" if none is given
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
	st, old, command := c.state(signed)
	name, file := t.Parties.Publisher.Name, signed.At.File
	if p != nil {
		name, file = p.Name, c.Catalog.File(p)
	}
	out := Text{
		Name: signed.Name().String(), Sum: t.Sum(), Partner: t.Partner, Case: t.Case, PartnerName: name, Form: t.Form, Lang: t.Lang,
		State: st, Stands: c.stands[standKey{t.Partner, t.Case, t.Form, t.Lang}], Command: command,
	}
	files := []string{file}
	if st.Because != nil {
		files = append(files, st.Because.File)
	}
	out.Findings = c.findings.of(t, files...)
	for _, s := range t.Sentences {
		out.Sentences = append(out.Sentences, c.sentence(p, t, s))
	}
	if old != nil {
		out.Base = "last"
		if c.Since != "" {
			out.Base = "since"
		}
		out.Sentences = changedSentences(old.Lines, out.Sentences)
	}
	return out
}

// state is what became of a text, the wording to compare it with, nil for none, and
// the command that approves it, "" if it is approved.
func (c *compiler) state(t *signoff.Text) (out State, old *signoff.Text, command string) {
	st := c.Ledger.State(t, c.Catalog.Site.SignOff, c.Now)
	out = State{
		Status: st.Status, Approvals: []Signed{}, Missing: append([]string{}, st.Missing...),
		Because: c.signed(st.Because), Last: c.signed(st.Last),
	}
	for _, e := range st.Approvals {
		out.Approvals = append(out.Approvals, *c.signed(e))
	}
	if st.Status != signoff.Approved {
		command = fmt.Sprintf("klarabo approve %s --as %s", signoff.Short(t.Sum()), c.reviewer(st))
	}
	switch before := c.older[t.ID()]; {
	case c.Since == "" && st.Status != signoff.Approved && st.Last != nil:
		old = st.Last.Text
	case c.Since == "":
	case before == nil:
		out.Since = Added
	case before.Sum() == t.Sum():
		out.Since = Unchanged
	default:
		out.Since, old = Rewritten, before
	}
	return out, old, command
}

// changedSentences is the sentences with a redline where they changed, and those that
// were taken out.
func changedSentences(old []string, sentences []Sentence) (all []Sentence) {
	var lines []string
	for _, s := range sentences {
		lines = append(lines, s.Text)
	}
	for _, r := range redline(old, lines) {
		s := Sentence{Facts: []Fact{}}
		if r.sentence >= 0 {
			s = sentences[r.sentence]
		}
		if slices.ContainsFunc(r.runs, func(r Run) bool { return r.Op != Same }) {
			s.Redline = r.runs
		}
		all = append(all, s)
	}
	return all
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

// trouble sorts texts: first what changed since the older state, then by status.
func (s State) trouble(o State) int {
	return cmp.Or(
		cmp.Compare(slices.Index(changeOrder, s.Since), slices.Index(changeOrder, o.Since)),
		cmp.Compare(slices.Index(statuses, s.Status), slices.Index(statuses, o.Status)),
	)
}

// day is when the text was last signed, in a form that sorts.
func (s State) day() string {
	last := ""
	for _, s := range append(slices.Clone(s.Approvals), deref(s.Because), deref(s.Last)) {
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
