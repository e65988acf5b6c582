// Package cli is the command line of Klarabo, one verb a file.
//
// Every verb works on a site's folder, --source, by default the current one.
// A verb's result goes to standard output; problems and progress go to standard
// error. The exit code is
//
//	0  clean
//	1  problems in the data, the pages or the sign-offs
//	2  wrong usage
//	3  the program or the machine failed
//
// Problems come all at once, sorted by place. Colour is used on a terminal
// only, and never if NO_COLOR is set (no-color.org).
package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

const (
	exitClean    = 0
	exitProblems = 1
	exitUsage    = 2
	exitFailed   = 3
)

// errProblems ends a verb whose problems have been printed already.
var errProblems = errors.New("there are problems")

// usageError is a mistake in the command line itself.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// Main runs one command line and returns its exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteC()
	var usage usageError
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &usage) || strings.HasPrefix(err.Error(), "unknown command"):
		fmt.Fprintf(stderr, "error: %v\nhint: see `%s --help`\n", err, cmd.CommandPath())
		return exitUsage
	}
	fmt.Fprintf(stderr, "error: %v\n", err)
	return exitFailed
}

// global is what every verb takes.
type global struct {
	source string
	quiet  bool
	lang   langFlag
}

// say prints what a verb did, unless it is to be quiet.
func (g *global) say(cmd *cobra.Command, format string, args ...any) {
	if !g.quiet {
		fmt.Fprintf(cmd.OutOrStdout(), format, args...)
	}
}

func newRoot() *cobra.Command {
	g := &global{}
	root := &cobra.Command{
		Use:   "klarabo",
		Short: "Build subscription-offer sites that say who ships each premium",
		Long: `Klarabo turns offers written in YAML into a site of ad pages. Every premium
that an outside firm ships carries a disclosure that names this firm and says
what it does with the reader's data. A page without it cannot be published.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q", args[0])
			}
			return nil
		},
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVar(&g.source, "source", ".", "the site's `folder`, which has data/")
	root.PersistentFlags().BoolVar(&g.quiet, "quiet", false, "print problems only")
	root.PersistentFlags().Var(&g.lang, "lang", "what messages are written in, en or de (default: as LC_ALL, LC_MESSAGES or LANG says)")
	root.AddCommand(newBuild(g), newCheck(g), newEject(g), newServe(g), newRules(g), newReview(g))
	root.AddCommand(newSchema(g), newNew(g), newVersion(), newMan(g))
	root.AddCommand(newApprove(g), newRevoke(g))
	return root
}

// exactly takes so many arguments and no others.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == n {
			return nil
		}
		if n == 0 {
			return usagef("%s takes no %q", cmd.Name(), args[0])
		}
		return usagef("%s takes %s", cmd.Name(), what)
	}
}
