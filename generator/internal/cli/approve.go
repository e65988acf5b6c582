package cli

import (
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/signing"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// approval is what approve was told.
type approval struct {
	signing.Session
	g                              *global
	partner, kind, family, comment string
	all                            bool
}

func newApprove(g *global) *cobra.Command {
	a := &approval{g: g}
	cmd := &cobra.Command{
		Use:   "approve SUM… | --family ID | --partner ID | --kind KIND | --all",
		Short: "Sign texts, so that they may be published",
		Long: `Approve shows texts as they would be published, with what changed since the
last approved wording, asks, and signs them as one of the reviewers in
data/reviewers. All of them get one signature, in one file in data/signoffs, to
be committed.

Texts are disclosures, registers of who ships which premium, wordings of prices
and terms, pages, looks at a design, and the policy. With --all, they are those
that sign_off asks the reviewer's role for. A family is disclosures that differ
in facts only, as the dossier shows them: they are read as one. A SUM may be
shortened to the six characters after h1: or more that no other text begins
with. Texts that the reviewer has approved already are left out.

The key is a private key's file, or the one in the ssh-agent that has the
reviewer's public key. Keys on security tokens need the agent. The day of
signing is today's.`,
		Example: "  klarabo approve h1:3Fq8ZkXw1a --as anna-berg\n  klarabo approve --partner hardwarehaus --as anna-berg --key ~/.ssh/id_ed25519",
		RunE:    a.run,
	}
	signingFlags(cmd, &a.Session)
	cmd.Flags().StringVar(&a.partner, "partner", "", "approve every text of the partner with this `id`")
	cmd.Flags().StringVar(&a.family, "family", "", "approve every disclosure of the family with this `id`, as the dossier names it")
	cmd.Flags().StringVar(&a.kind, "kind", "", "approve every text of this `kind`: disclosure, register, wording, page, look or policy")
	cmd.Flags().BoolVar(&a.all, "all", false, "approve every text that the reviewer's role is asked for")
	cmd.Flags().StringVar(&a.comment, "comment", "", "a `line` that is signed along with it")
	return cmd
}

// signingFlags adds what every verb that signs can be told.
func signingFlags(cmd *cobra.Command, s *signing.Session) {
	cmd.Flags().StringVar(&s.As, "as", "", "the `reviewer` in data/reviewers who signs")
	cmd.Flags().StringVar(&s.Key, "key", "", "the `file` of the reviewer's private key (default: the ssh-agent)")
	cmd.Flags().BoolVar(&s.Yes, "yes", false, "sign without asking")
	cmd.Flags().Var((*dateFlag)(&s.Now), "now", "the `day` of signing where you are, if it is not this computer's: at most one off")
}

// open begins to sign.
func (g *global) open(cmd *cobra.Command, s *signing.Session) (err error) {
	s.Source, s.Quiet, s.Lang = g.source, g.quiet, g.language()
	s.In, s.Out, s.Err = cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	if s.Files, err = build.Open(g.source); err != nil {
		return err
	}
	return s.Open(cmd.Name())
}

func (a *approval) run(cmd *cobra.Command, sums []string) error {
	if chosen := min(len(sums), 1) + one(a.partner != "") + one(a.family != "") + one(a.kind != "") + one(a.all); chosen != 1 {
		return usage.Wrongf("approve takes sums, --family, --partner, --kind or --all, and one of them only")
	}
	if err := a.g.open(cmd, &a.Session); err != nil {
		return err
	}
	texts, cat, err := a.texts()
	if err != nil {
		return err
	}
	switch {
	case len(sums) > 0:
		texts, err = signing.Named(texts, sums, diag.Msg("text of this site"))
	case a.family != "":
		texts, err = a.ofFamily(texts, cat)
	default:
		texts, err = a.chosen(texts, cat)
	}
	if err != nil {
		return err
	}
	return a.approve(cmd, texts)
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
		return nil, usage.Wrongf("there is no family %q", a.family).Hintf("`klarabo review` writes the dossier that names them; a family has another name when one of its texts changed")
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
		return signoff.AskedOf(cat.Site.SignOff, t.Kind, a.Reviewer.Role) ||
			cat.Site.SignOff == nil && slices.Contains([]signoff.TextKind{signoff.Disclosures, signoff.Registers, signoff.Wordings}, t.Kind)
	}
	texts = slices.DeleteFunc(texts, func(t *signoff.Text) bool { return !wanted(t) })
	switch {
	case len(texts) > 0 || a.all:
		return texts, nil
	case a.partner != "":
		return nil, a.g.noPartner(a.partner)
	}
	return nil, usage.Wrongf("there is no text of the kind %q", a.kind).Hintf("write disclosure, register, wording, page, look or policy")
}

// noPartner tells of a partner that is not there.
func (g *global) noPartner(id string) error {
	return usage.Wrongf("there is no partner %q", id).Near(id, edit.IDs(os.DirFS(g.source), "partners"))
}

// approve signs those texts that the reviewer has not approved yet.
func (a *approval) approve(cmd *cobra.Command, texts []*signoff.Text) error {
	texts = slices.DeleteFunc(texts, func(t *signoff.Text) bool { return a.Ledger.Approval(t.Sum(), a.Reviewer.ID) != nil })
	if len(texts) == 0 {
		a.g.say(cmd, "Nothing is left for %s (%s) to sign.", a.Reviewer.ID, a.Reviewer.Role)
		return nil
	}
	act, err := a.Ledger.Draft(signoff.Approval, texts, a.Reviewer, a.Now, a.comment)
	if err != nil {
		return a.Refuse(err)
	}
	what := diag.Plural(len(texts), "1 text", "%d texts")
	question := diag.Msg("Approve %s as %s (%s) on %s?", what, a.Reviewer.ID, a.Reviewer.Role, a.Now)
	file, err := a.Sign(act, question, a.heading)
	if err != nil {
		return err
	}
	a.g.say(cmd, "%s", file)
	a.g.say(cmd, "Approved %s as %s (%s).", what, a.Reviewer.ID, a.Reviewer.Role)
	return nil
}

// heading says which text it is, and what became of it since it was approved.
func (a *approval) heading(e *signoff.Entry) {
	t := e.Text
	a.Show(diag.Msg("%s  %s", signoff.Short(t.Sum()), t.Name()))
	switch st := a.Ledger.State(t, nil, a.Now); {
	case len(st.Approvals) > 0:
		a.Show(diag.Msg("approved in these words by %s", st.By()))
	case st.Last != nil:
		a.Show(diag.Msg("changed since %s approved it: %s", st.Last.By(), signoff.Change(st.Last.Text.String(), t.String())))
	default:
		a.Show(diag.Msg("new: none of its wordings was approved before"))
	}
}

// texts is every text of the site, whose data must be sound.
func (a *approval) texts() ([]*signoff.Text, *catalog.Catalog, error) {
	cat, problems := catalog.Load(a.Files)
	composed, list := disclosure.ComposeSigned(cat)
	if problems = append(problems, list...); problems.HasErrors() {
		return nil, nil, terminal.Report(a.Lang, a.Err, problems, a.Files)
	}
	texts, list, err := build.ToSign(a.Files, signoff.Input{Catalog: cat, Disclosures: composed, Content: catalog.ReadContent(a.Files), Ledger: a.Ledger})
	if err != nil {
		return nil, nil, err
	}
	return texts, cat, terminal.Report(a.Lang, a.Err, list, a.Files)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
