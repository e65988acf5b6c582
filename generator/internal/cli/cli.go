// Package cli is the command line of Klarabo, one verb a file.
//
// Every verb works on a site's folder, --source, by default the current one.
// A verb's result goes to standard output; problems and progress go to standard
// error. The exit code is
//
//	0  clean
//	1  problems in the data, the pages, the sign-offs or the look
//	2  wrong usage
//	3  the program or the machine failed
//
// Problems come all at once, sorted by place. Colour is used on a terminal
// only, and never if NO_COLOR is set (no-color.org).
package cli

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

const (
	exitClean    = 0
	exitProblems = 1
	exitUsage    = 2
	exitFailed   = 3
)

// Main runs one command line and returns its exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	build.UseMemory(0)
	g := &global{}
	root := newRoot(g)
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(context.Background())
	if err == nil {
		return exitClean
	}
	return g.complain(stderr, cmd, err)
}

// global is what every verb takes.
type global struct {
	source string
	quiet  bool
	force  bool // write into a folder of others: see forceFlag
	lang   langFlag
}

// say prints what a verb did, unless it is to be quiet.
func (g *global) say(cmd *cobra.Command, format string, args ...any) {
	if !g.quiet {
		fmt.Fprintln(cmd.OutOrStdout(), diag.Msg(format, args...).In(g.language()))
	}
}

// warn says what a verb could not do as it should; it goes on all the same.
func (g *global) warn(cmd *cobra.Command, format string, args ...any) {
	list := diag.List{{Severity: diag.Warning, Msg: diag.Msg(format, args...)}}
	_ = diag.Text(cmd.ErrOrStderr(), list.In(g.language()), nil, colorful(cmd.ErrOrStderr())) // who cannot hear a warning can go on without
}

func newRoot(g *global) *cobra.Command {
	root := &cobra.Command{
		Use:   "klarabo",
		Short: "Build subscription-offer sites that say who ships each premium",
		Long: `Klarabo turns offers written in YAML into a site of ad pages. Every premium
that an outside firm ships carries a disclosure that names this firm and says
what it does with the reader's data. A page without it cannot be published.`,
		Args:          unknownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(g.help)
	root.SetHelpCommand(newHelp(g))
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().BoolP("help", "h", false, "explain the command")
	root.PersistentFlags().StringVar(&g.source, "source", ".", "the site's `folder`, which has data/")
	root.PersistentFlags().BoolVar(&g.quiet, "quiet", false, "print problems only")
	root.PersistentFlags().Var(&g.lang, "lang", "the `language` of messages, en or de (default: as LC_ALL, LC_MESSAGES or LANG says)")
	root.AddCommand(newBuild(g), newCheck(g), newLook(g), newEject(g), newServe(g), newRules(g), newReview(g))
	root.AddCommand(newSchema(g), newNew(g), newRename(g), newSet(g), newVersion(), newMan(g), newCompletion())
	root.AddCommand(newApprove(g), newRevoke(g), newPolicy(g))
	return root
}
