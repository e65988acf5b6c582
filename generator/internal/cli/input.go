package cli

import (
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// inputFlags adds what every verb that runs the stages can be told.
func inputFlags(cmd *cobra.Command, in *build.Input) {
	cmd.Flags().VarP((*dateFlag)(&in.Now), "now", "", "the `day` to build for, as in 2026-11-01 (default: today)")
	cmd.Flags().Var((*addressFlag)(&in.BaseURL), "base-url", "the `address` to publish at, instead of base_url in data/site.yaml")
	cmd.Flags().StringVar(&in.PolicySum, "policy-sum", "", "the `sum` that the policy must have, as `klarabo policy` prints it (default: KLARABO_POLICY_SUM)")
	cmd.Flags().Var(goneFlag{}, "reviewers-sum", "")
	cmd.Flag("reviewers-sum").Hidden = true
}

// addressFlag is a site's address given on the command line: what base_url may
// be, or an address of this machine, on which a site can be tried out.
type addressFlag string

var here = regexp.MustCompile(`^http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?(/|$)`)

func (a *addressFlag) Set(s string) error {
	var u offer.BaseURL
	checked := s
	if here.MatchString(s) {
		checked = "https" + strings.TrimPrefix(s, "http")
	}
	if err := u.UnmarshalText([]byte(checked)); err != nil {
		return err
	}
	*a = addressFlag(s)
	return nil
}
func (a *addressFlag) Type() string   { return "address" }
func (a *addressFlag) String() string { return string(*a) }

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

// shardFlag is a part of a site given on the command line.
type shardFlag build.Shard

func (s *shardFlag) Set(text string) error { return (*build.Shard)(s).UnmarshalText([]byte(text)) }
func (s *shardFlag) Type() string          { return "part" }
func (s *shardFlag) String() string        { return build.Shard(*s).String() }

// terminal tells whether somebody sits at the other end of a stream.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}
