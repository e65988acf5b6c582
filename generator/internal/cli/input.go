package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// inputFlags adds what every verb that runs the stages can be told.
func inputFlags(cmd *cobra.Command, in *build.Input) {
	cmd.Flags().VarP((*dateFlag)(&in.Now), "now", "", "the `day` to build for, as in 2026-11-01 (default: today)")
	cmd.Flags().Var((*build.Address)(&in.BaseURL), "base-url", "the `address` to publish at, instead of base_url in data/site.yaml")
	cmd.Flags().StringVar(&in.PolicySum, "policy-sum", "", "the `sum` that the policy must have, as `klarabo policy` prints it (default: KLARABO_POLICY_SUM)")
	cmd.Flags().Var(goneFlag{}, "reviewers-sum", "")
	cmd.Flag("reviewers-sum").Hidden = true
}

// dateFlag is a day given on the command line.
type dateFlag offer.Date

func (d *dateFlag) Set(s string) error { return (*offer.Date)(d).UnmarshalText([]byte(s)) }
func (d *dateFlag) Type() string       { return "day" }
func (d *dateFlag) String() string {
	if (*offer.Date)(d).IsZero() {
		return ""
	}
	return (*offer.Date)(d).String()
}

// langFlag is a language given on the command line.
type langFlag string

func (l *langFlag) Type() string   { return "language" }
func (l *langFlag) String() string { return string(*l) }
func (l *langFlag) Set(s string) error {
	if !slices.Contains(words.Languages(), s) {
		return &diag.Fault{Msg: diag.Msg("there are no messages in %q", s), Hint: diag.Msg("write one of: %s", strings.Join(words.Languages(), ", "))}
	}
	*l = langFlag(s)
	return nil
}

// language is what messages are written in: that of --lang, else that of the
// environment (POSIX, "Internationalization Variables"), else English.
func (g *global) language() string {
	if g.lang != "" {
		return string(g.lang)
	}
	return words.Wanted()
}
