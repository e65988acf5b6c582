package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signing"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// revocation is what revoke was told.
type revocation struct {
	signing.Session
	g               *global
	partner, reason string
	offline         bool
}

func newRevoke(g *global) *cobra.Command {
	r := &revocation{g: g}
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
	signingFlags(cmd, &r.Session)
	cmd.Flags().StringVar(&r.partner, "partner", "", "revoke every sign-off of texts of the partner with this `id`")
	cmd.Flags().BoolVar(&r.offline, "offline", false, "leave out of the next build what the texts speak of, instead of stopping it")
	cmd.Flags().StringVar(&r.reason, "reason", "", "why, in one `line`")
	return cmd
}

func (r *revocation) run(cmd *cobra.Command, sums []string) error {
	switch {
	case min(len(sums), 1)+one(r.partner != "") != 1:
		return usage.Wrongf("revoke takes the sums of the texts, or --partner, and one of them only")
	case r.reason == "":
		return usage.Wrongf("revoke needs --reason, which is kept with the revocation")
	}
	if err := r.g.open(cmd, &r.Session); err != nil {
		return err
	}
	texts, err := r.approved(sums)
	if err != nil {
		return err
	}
	act, err := r.Ledger.Draft(signoff.Revocation, texts, r.Reviewer, r.Now, r.reason)
	if err != nil {
		return r.Refuse(err)
	}
	act.Offline = r.offline
	what := diag.Plural(len(texts), "1 sign-off", "%d sign-offs")
	file, err := r.Sign(act, diag.Msg("Revoke %s of %s on %s?", what, r.Reviewer.ID, r.Now), func(e *signoff.Entry) {
		r.Show(diag.Msg("%s  %s, approved on %s", signoff.Short(e.Text.Sum()), e.Text.Name(), r.Ledger.Approval(e.Text.Sum(), e.Reviewer).Date))
	})
	if err != nil {
		return err
	}
	r.g.say(cmd, "%s", file)
	r.g.say(cmd, "Revoked %s of %s.", what, r.Reviewer.ID)
	if others := r.Ledger.AlsoBy(act); len(others) > 0 && !r.offline {
		r.g.warn(cmd, "the sign-offs of %s stay; a text for which they are enough is approved still", strings.Join(others, ", "))
	}
	return nil
}

// approved is the texts that the sums or the partner name among those that the
// reviewer ever signed.
func (r *revocation) approved(sums []string) (texts []*signoff.Text, err error) {
	var all []*signoff.Text
	for _, a := range r.Ledger.Acts {
		for _, e := range a.Entries {
			if e.Reviewer != r.Reviewer.ID {
				continue
			}
			all = append(all, e.Text)
			if e.Text.Is("partner") == r.partner && r.Ledger.Approval(e.Text.Sum(), e.Reviewer) == e {
				texts = append(texts, e.Text)
			}
		}
	}
	if r.partner == "" {
		return signing.Named(all, sums, diag.Msg("text that %s approved", r.Reviewer.ID))
	}
	if len(texts) == 0 {
		if _, err := os.Stat(r.g.in("data/partners/" + r.partner + ".yaml")); err != nil {
			return nil, r.g.noPartner(r.partner)
		}
		return nil, usage.Wrongf("no approval of %s for a text of %s holds, so that none can be revoked", r.Reviewer.ID, r.partner).Hintf("see with `klarabo review` who approved what; to take offline what others approved, or what you revoked before, run `klarabo approve --partner %s` first, and then revoke it with --offline, before the next build", r.partner)
	}
	return texts, nil
}
