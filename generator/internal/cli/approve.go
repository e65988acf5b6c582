package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// approval is what approve was told.
type approval struct {
	signing
	partner, kind, family string
	all                   bool
}

func newApprove(g *global) *cobra.Command {
	a := &approval{signing: signing{g: g}}
	cmd := &cobra.Command{
		Use:   "approve SUM… | --family ID | --partner ID | --kind KIND | --all",
		Short: "Sign texts, so that they may be published",
		Long: `Approve shows texts as they would be published, with what changed since the
last approved wording, asks, and signs them as one of the reviewers in
data/reviewers. All of them get one signature, in one file in data/signoffs, to
be committed.

Texts are disclosures, registers of who ships which premium, the pages that
links in data/site.yaml names, and the policy. With --all, they are those for
which sign_off asks a sign-off. A SUM may be shortened to the six characters
after h1: or more that no other text begins with. Texts that the reviewer has
approved already are left out.

The key is a private key's file, or the one in the ssh-agent that has the
reviewer's public key. Keys on security tokens need the agent. The day of
signing is today's.`,
		Example: "  klarabo approve h1:3Fq8ZkXw1a --as anna-berg\n  klarabo approve --partner hardwarehaus --as anna-berg --key ~/.ssh/id_ed25519",
		RunE:    a.run,
	}
	a.flags(cmd)
	cmd.Flags().StringVar(&a.partner, "partner", "", "approve every text of the partner with this `id`")
	cmd.Flags().StringVar(&a.family, "family", "", "approve every disclosure of the family with this `id`, as the dossier names it")
	cmd.Flags().StringVar(&a.kind, "kind", "", "approve every text of this `kind`: disclosure, register, page or policy")
	cmd.Flags().BoolVar(&a.all, "all", false, "approve every text for which a sign-off is asked")
	cmd.Flags().StringVar(&a.comment, "comment", "", "a `line` that is signed along with it")
	return cmd
}

func (a *approval) run(cmd *cobra.Command, sums []string) error {
	if chosen := min(len(sums), 1) + one(a.partner != "") + one(a.family != "") + one(a.kind != "") + one(a.all); chosen != 1 {
		return usagef("approve takes sums, --family, --partner, --kind or --all, and one of them only")
	}
	if err := a.open(cmd); err != nil {
		return err
	}
	texts, cat, err := a.texts()
	if err != nil {
		return err
	}
	switch {
	case len(sums) > 0:
		texts, err = named(texts, sums)
	case a.family != "":
		texts, err = a.ofFamily(texts, cat)
	default:
		texts, err = a.chosen(texts, cat)
	}
	if err != nil {
		return err
	}
	return a.approve(texts)
}

// ofFamily is the texts of the family that was named.
func (a *approval) ofFamily(texts []*signoff.Text, cat *catalog.Catalog) ([]*signoff.Text, error) {
	composed, _ := disclosure.ComposeSigned(cat) // which was sound a moment ago
	sums := map[string]bool{}
	for _, f := range disclosure.Families(cat, composed) {
		for _, m := range f.Members {
			for _, t := range m.Texts {
				sums[t.Sum()] = sums[t.Sum()] || f.ID == a.family
			}
		}
	}
	texts = slices.DeleteFunc(texts, func(t *signoff.Text) bool { return !sums[t.Sum()] })
	if len(texts) == 0 {
		return nil, usagef("there is no family %q", a.family).hint("`klarabo review` writes the dossier that names them; a family has another name when one of its texts changed")
	}
	return texts, nil
}

// chosen is the texts that a flag names.
func (a *approval) chosen(texts []*signoff.Text, cat *catalog.Catalog) ([]*signoff.Text, error) {
	wanted := func(t *signoff.Text) bool {
		switch {
		case a.partner != "":
			return t.Is("partner") == a.partner
		case a.kind != "":
			return string(t.Kind) == a.kind
		}
		return signoff.Asked(cat.Site.SignOff, t.Kind) != nil ||
			cat.Site.SignOff == nil && slices.Contains([]signoff.TextKind{signoff.Disclosures, signoff.Registers, signoff.Wordings}, t.Kind)
	}
	texts = slices.DeleteFunc(texts, func(t *signoff.Text) bool { return !wanted(t) })
	switch {
	case len(texts) > 0 || a.all:
		return texts, nil
	case a.partner != "":
		return nil, usagef("there is no partner %q", a.partner)
	}
	return nil, usagef("there is no text of the kind %q", a.kind).hint("write disclosure, register, wording, page, look or policy")
}

// approve signs those texts that the reviewer has not approved yet.
func (a *approval) approve(texts []*signoff.Text) error {
	texts = slices.DeleteFunc(texts, func(t *signoff.Text) bool { return a.ledger.Approval(t.Sum(), a.reviewer.ID) != nil })
	if len(texts) == 0 {
		a.g.say(a.cmd, "Nothing to sign: %s has approved this already.", a.reviewer.ID)
		return nil
	}
	act, err := a.ledger.Draft(signoff.Approval, texts, a.reviewer.ID, a.now, a.comment)
	if err != nil {
		return a.refuse(err)
	}
	what := diag.Plural(len(texts), "1 text", "%d texts")
	question := diag.Msg("Approve %s as %s (%s) on %s?", what, a.reviewer.ID, a.reviewer.Role, a.now)
	if err := a.sign(act, question, a.heading); err != nil {
		return err
	}
	a.g.say(a.cmd, "Approved %s as %s (%s).", what, a.reviewer.ID, a.reviewer.Role)
	return nil
}

// heading says which text it is, and what became of it since it was approved.
func (a *approval) heading(e *signoff.Entry) {
	t := e.Text
	a.show(diag.Msg("%s  %s", signoff.Short(t.Sum()), t.Name()))
	others := a.ledger.State(t, nil, a.now).Approvals
	last := a.ledger.Last(t)
	switch {
	case len(others) > 0:
		by := others[0].By()
		for _, o := range others[1:] {
			by = diag.Msg("%s, %s", by, o.By())
		}
		a.show(diag.Msg("approved in these words by %s", by))
	case last != nil:
		a.show(diag.Msg("changed since %s approved it: %s", last.By(), signoff.Change(last.Text.String(), t.String())))
	default:
		a.show(diag.Msg("new: none of its wordings was approved before"))
	}
}

// texts is every text of the site, whose data must be sound.
func (s *signing) texts() ([]*signoff.Text, *catalog.Catalog, error) {
	cat, problems := catalog.Load(s.files)
	composed, list := disclosure.ComposeSigned(cat)
	if problems = append(problems, list...); problems.HasErrors() {
		return nil, nil, report(s.g.language(), s.cmd.ErrOrStderr(), problems, s.files)
	}
	texts, list := signoff.Gather(signoff.Input{Catalog: cat, Disclosures: composed, Content: catalog.ReadContent(s.files), Ledger: s.ledger})
	if err := report(s.g.language(), s.cmd.ErrOrStderr(), list, s.files); err != nil {
		return nil, nil, err
	}
	looks, err := build.LookText(s.files)
	if err != nil {
		return nil, nil, err
	}
	if looks != nil {
		texts = append(texts, looks)
	}
	return texts, cat, nil
}

// named is the texts whose sums were given, each once.
func named(texts []*signoff.Text, sums []string) ([]*signoff.Text, error) {
	bySum := map[string]*signoff.Text{}
	var known []string
	for _, t := range texts {
		bySum[t.Sum()] = t
		known = append(known, t.Sum())
	}
	var out []*signoff.Text
	for _, typed := range sums {
		sum, err := whole(typed, known, diag.Msg("text of this site"))
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, bySum[sum]) {
			out = append(out, bySum[sum])
		}
	}
	return out, nil
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
