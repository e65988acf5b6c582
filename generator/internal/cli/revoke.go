package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

func newRevoke(g *global) *cobra.Command {
	s := &signing{g: g}
	cmd := &cobra.Command{
		Use:   "revoke SUM… --reason TEXT",
		Short: "Take back sign-offs, by signed files",
		Long: `Revoke withdraws a reviewer's own sign-offs of the given sums, whether the texts
still exist or not, by files in data/signoffs that are signed as sign-offs are.
A text that lacks its sign-off then is not published any more; the reviewer
may approve it again later.`,
		Example: "  klarabo revoke h1:3Fq8ZkXw1a --as anna-berg --reason 'the agreement has ended'",
		RunE: func(cmd *cobra.Command, sums []string) error {
			switch {
			case len(sums) == 0:
				return usagef("revoke takes the sums of the texts")
			case s.comment == "":
				return usagef("revoke needs --reason, which is kept with the revocation")
			}
			if err := s.open(cmd); err != nil {
				return err
			}
			return s.revoke(sums)
		},
	}
	s.flags(cmd)
	cmd.Flags().StringVar(&s.comment, "reason", "", "why, in one `line`")
	return cmd
}

// revoke signs revocations of the reviewer's approvals of the sums.
func (s *signing) revoke(sums []string) error {
	var known []string
	for _, e := range s.ledger.Entries {
		if e.Reviewer == s.reviewer.ID && !slices.Contains(known, e.Sum) {
			known = append(known, e.Sum)
		}
	}
	var entries []*signoff.Entry
	for _, typed := range sums {
		sum, err := whole(typed, known, diag.Msg("text that %s approved", s.reviewer.ID))
		if err != nil {
			return err
		}
		if slices.ContainsFunc(entries, func(e *signoff.Entry) bool { return e.Sum == sum }) {
			continue
		}
		i := slices.IndexFunc(s.ledger.Entries, func(e *signoff.Entry) bool { return e.Sum == sum && e.Reviewer == s.reviewer.ID })
		e, err := s.ledger.Draft(signoff.Revocation, s.ledger.Entries[i].Wording(), s.reviewer.ID, s.now, s.comment)
		if err != nil {
			return s.refuse(err)
		}
		entries = append(entries, e)
	}
	what := diag.Plural(len(entries), "1 sign-off", "%d sign-offs")
	question := diag.Msg("Revoke %s of %s on %s?", what, s.reviewer.ID, s.now)
	err := s.sign(entries, question, func(e *signoff.Entry) {
		s.show(diag.Msg("%s  %s, %s, %s, approved on %s", signoff.Short(e.Sum), e.Partner, e.Form, e.Lang, s.ledger.Approval(e.Sum, e.Reviewer).Date))
	})
	if err != nil {
		return err
	}
	s.g.say(s.cmd, "Revoked %s of %s.", what, s.reviewer.ID)
	return nil
}
