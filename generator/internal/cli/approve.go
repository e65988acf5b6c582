package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

func newApprove(g *global) *cobra.Command {
	s, partner, all := &signing{g: g}, "", false
	cmd := &cobra.Command{
		Use:   "approve SUM… | --partner ID | --all",
		Short: "Sign disclosures, so that they may be published",
		Long: `Approve shows disclosures as they would be published, with what changed since
the last approved wording, asks, and signs them as one of the reviewers in
data/reviewers. Each sign-off is a file of its own in data/signoffs, to be
committed; nothing is written unless all of them are signed.

A SUM may be shortened to the six characters after h1: or more that no other text
begins with. Texts that the reviewer has approved already are left out.

The key is a private key's file, or the one in the ssh-agent that has the
reviewer's public key. Keys on security tokens need the agent.`,
		Example: "  klarabo approve h1:3Fq8ZkXw1a --as anna-berg\n  klarabo approve --partner hardwarehaus --as anna-berg --key ~/.ssh/id_ed25519",
		RunE: func(cmd *cobra.Command, sums []string) error {
			if chosen := min(len(sums), 1) + one(partner != "") + one(all); chosen != 1 {
				return usagef("approve takes sums, or --partner, or --all, and one of them only")
			}
			if err := s.open(cmd); err != nil {
				return err
			}
			texts, cat, err := s.texts()
			if err != nil {
				return err
			}
			if len(sums) > 0 {
				texts, err = named(texts, sums)
			} else if partner != "" {
				texts = slices.DeleteFunc(texts, func(t *disclosure.Text) bool { return t.Partner != partner })
				if len(texts) == 0 {
					err = usagef("there is no partner %q", partner)
				}
			}
			if err != nil {
				return err
			}
			return s.approve(cat, texts)
		},
	}
	s.flags(cmd)
	cmd.Flags().StringVar(&partner, "partner", "", "approve every text of the partner with this `id`")
	cmd.Flags().BoolVar(&all, "all", false, "approve every text of the site")
	cmd.Flags().StringVar(&s.comment, "comment", "", "a `line` that is signed along with it")
	return cmd
}

// approve signs those texts that the reviewer has not approved yet.
func (s *signing) approve(cat *catalog.Catalog, texts []*disclosure.Text) error {
	names := map[string]string{}
	for _, p := range cat.Partners {
		names[p.ID] = p.Name
	}
	var entries []*signoff.Entry
	for _, t := range texts {
		if s.ledger.Approval(t.Sum(), s.reviewer.ID) != nil {
			continue
		}
		e, err := s.ledger.Draft(signoff.Approval, t, s.reviewer.ID, s.now, s.comment)
		if err != nil {
			return s.refuse(err)
		}
		entries = append(entries, e)
	}
	if len(entries) == 0 {
		s.g.say(s.cmd, "Nothing to sign: %s has approved this already.", s.reviewer.ID)
		return nil
	}
	what := diag.Plural(len(entries), "1 text", "%d texts")
	question := diag.Msg("Approve %s as %s (%s) on %s?", what, s.reviewer.ID, s.reviewer.Role, s.now)
	err := s.sign(entries, question, func(e *signoff.Entry) {
		s.show(diag.Msg("%s  %s (%s), %s, %s", signoff.Short(e.Sum), names[e.Partner], e.Partner, e.Form, e.Lang))
		if last := s.ledger.Last(e.Wording()); last != nil {
			s.show(diag.Msg("changed since %s approved it: %s", last, signoff.Change(last.Wording().String(), e.Wording().String())))
		} else {
			s.show(diag.Msg("new: none of its wordings was approved before"))
		}
	})
	if err != nil {
		return err
	}
	s.g.say(s.cmd, "Approved %s as %s (%s).", what, s.reviewer.ID, s.reviewer.Role)
	return nil
}

// texts is every disclosure of the site, whose data must be sound.
func (s *signing) texts() ([]*disclosure.Text, *catalog.Catalog, error) {
	cat, problems := catalog.Load(s.files)
	texts, list := disclosure.Compose(cat)
	if problems = append(problems, list...); problems.HasErrors() {
		return nil, nil, report(s.g.language(), s.cmd.ErrOrStderr(), problems, s.files)
	}
	return texts.All(), cat, nil
}

// named is the texts whose sums were given, each once.
func named(texts []*disclosure.Text, sums []string) ([]*disclosure.Text, error) {
	bySum := map[string]*disclosure.Text{}
	var known []string
	for _, t := range texts {
		bySum[t.Sum()] = t
		known = append(known, t.Sum())
	}
	var out []*disclosure.Text
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
