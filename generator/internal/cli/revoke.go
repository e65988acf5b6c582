package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// revocation is what revoke was told.
type revocation struct {
	signing
	partner string
	offline bool
}

func newRevoke(g *global) *cobra.Command {
	r := &revocation{signing: signing{g: g}}
	cmd := &cobra.Command{
		Use:   "revoke SUM… | --partner ID --reason TEXT",
		Short: "Take back sign-offs, by a signed file",
		Long: `Revoke withdraws a reviewer's own sign-offs of the given sums, or of every text
of a partner, whether the texts still exist or not, by one file in data/signoffs
that is signed as sign-offs are. The reviewer may approve them again later.

A text that lacks its sign-off then stops the next build, and what was published
before stays online. With --offline, the next build goes through and leaves out
what the texts speak of, and says so: the partner's page, its premiums, and each
offer that gives nothing else, or that names such a premium.`,
		Example: "  klarabo revoke h1:3Fq8ZkXw1a --as anna-berg --reason 'the agreement has ended'\n  klarabo revoke --partner hardwarehaus --offline --as anna-berg --reason 'order of the court'",
		RunE:    r.run,
	}
	r.flags(cmd)
	cmd.Flags().StringVar(&r.partner, "partner", "", "revoke every sign-off of texts of the partner with this `id`")
	cmd.Flags().BoolVar(&r.offline, "offline", false, "leave out of the next build what the texts speak of, instead of stopping it")
	cmd.Flags().StringVar(&r.comment, "reason", "", "why, in one `line`")
	return cmd
}

func (r *revocation) run(cmd *cobra.Command, sums []string) error {
	switch {
	case min(len(sums), 1)+one(r.partner != "") != 1:
		return usagef("revoke takes the sums of the texts, or --partner, and one of them only")
	case r.comment == "":
		return usagef("revoke needs --reason, which is kept with the revocation")
	}
	if err := r.open(cmd); err != nil {
		return err
	}
	texts, err := r.approved(sums)
	if err != nil {
		return err
	}
	act, err := r.ledger.Draft(signoff.Revocation, texts, r.reviewer.ID, r.now, r.comment)
	if err != nil {
		return r.refuse(err)
	}
	act.Offline = r.offline
	what := diag.Plural(len(texts), "1 sign-off", "%d sign-offs")
	err = r.sign(act, diag.Msg("Revoke %s of %s on %s?", what, r.reviewer.ID, r.now), func(e *signoff.Entry) {
		r.show(diag.Msg("%s  %s, approved on %s", signoff.Short(e.Text.Sum()), e.Text.Name(), r.ledger.Approval(e.Text.Sum(), e.Reviewer).Date))
	})
	if err != nil {
		return err
	}
	r.g.say(r.cmd, "Revoked %s of %s.", what, r.reviewer.ID)
	return nil
}

// approved is the texts that the sums or the partner name among those that the
// reviewer ever signed.
func (r *revocation) approved(sums []string) (texts []*signoff.Text, err error) {
	bySum := map[string]*signoff.Text{}
	var known []string
	for _, a := range r.ledger.Acts {
		for _, e := range a.Entries {
			if sum := e.Text.Sum(); e.Reviewer == r.reviewer.ID && bySum[sum] == nil {
				bySum[sum] = e.Text
				known = append(known, sum)
			}
		}
	}
	if r.partner != "" {
		for _, sum := range known {
			if t := bySum[sum]; t.Is("partner") == r.partner && r.ledger.Approval(sum, r.reviewer.ID) != nil {
				texts = append(texts, t)
			}
		}
		if len(texts) == 0 {
			return nil, usagef("%s has approved no text of a partner %q", r.reviewer.ID, r.partner)
		}
		return texts, nil
	}
	for _, typed := range sums {
		sum, err := whole(typed, known, diag.Msg("text that %s approved", r.reviewer.ID))
		if err != nil {
			return nil, err
		}
		if !slices.Contains(texts, bySum[sum]) {
			texts = append(texts, bySum[sum])
		}
	}
	return texts, nil
}
