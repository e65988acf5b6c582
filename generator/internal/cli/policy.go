package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newPolicy(g *global) *cobra.Command {
	var sum, text bool
	cmd := &cobra.Command{
		Use:   "policy",
		Short: "Say who must sign what, and the sum that names this policy",
		Long: `Policy says in words what sign_off in data/site.yaml asks for, who may sign, and
which legal rules are waived, and the sum of all of it.

Keep the sum where editors of the site cannot change it, as in a variable of the
CI system, and give it to each build as KLARABO_POLICY_SUM or --policy-sum. Such
a build refuses every other policy, and a site without one. Whoever keeps the
sum changes it when the policy has changed, after looking at what changed.

With --text, the policy's canonical form is printed, of which it is the sum:

  klarabo policy --text | openssl dgst -sha256 -binary | base64`,
		Example: "  klarabo policy\n  gh variable set KLARABO_POLICY_SUM --body \"$(klarabo policy --sum)\"",
		Args:    usage.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if sum && text {
				return usage.Wrongf("policy takes --sum or --text, and one of them only")
			}
			files, err := build.Open(g.source)
			if err != nil {
				return err
			}
			cat, problems := catalog.Load(files)
			ledger, list := signoff.Load(files)
			if problems = append(problems, list...); cat.Site == nil || list.HasErrors() {
				return g.report(cmd, problems, files)
			}
			policy := signoff.PolicyText(cat, ledger)
			switch out := cmd.OutOrStdout(); {
			case sum:
				fmt.Fprintln(out, policy.Sum())
			case text:
				fmt.Fprint(out, policy.Canonical())
			default:
				for _, m := range signoff.Words(cat, ledger) {
					fmt.Fprintln(out, m.In(g.language()))
				}
				fmt.Fprintf(out, "\n%s\n", policy.Sum())
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&sum, "sum", false, "print the sum alone")
	cmd.Flags().BoolVar(&text, "text", false, "print the text that has the sum")
	return cmd
}

// goneFlag is the flag --reviewers-sum, which is no more.
type goneFlag struct{}

func (goneFlag) Set(string) error {
	return &diag.Fault{Msg: diag.Msg("there is no sum of the reviewers alone any more"), Hint: signoff.SumInstead}
}
func (goneFlag) String() string { return "" }
func (goneFlag) Type() string   { return "sum" }
