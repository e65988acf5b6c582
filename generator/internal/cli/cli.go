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
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/publish"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
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
	_ = g.lang.Set(usage.Language(args)) // what is wrong before it is told in its language
	root := newRoot(g)
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(context.Background())
	if err == nil {
		return exitClean
	}
	g.stop()
	return g.complain(stderr, cmd, err)
}

// complain tells why a verb ended, and returns the exit code for it.
func (g *global) complain(stderr io.Writer, cmd *cobra.Command, err error) int {
	var refused *publish.Refusal
	if errors.As(err, &refused) {
		err = terminal.Report(g.language(), stderr, refused.Problems, nil)
	}
	if errors.Is(err, usage.ErrProblems) {
		return exitProblems
	}
	p, wrong := usage.Problem(err, cmd.CommandPath())
	var b strings.Builder
	_ = diag.Text(&b, diag.List{p}.In(g.language()), nil, terminal.Colorful(stderr)) // a builder takes everything
	fmt.Fprintln(stderr, strings.TrimSpace(b.String()))
	if wrong {
		return exitUsage
	}
	return exitFailed
}

// global is what every verb takes.
type global struct {
	source string
	quiet  bool
	force  bool // write into a folder of others: see forceFlag
	lang   langFlag

	progress *terminal.Progress // nil while nothing goes on that could be told of
}

// at says what goes on, to who waits long, until anything else is said.
func (g *global) at(cmd *cobra.Command, what diag.Message) {
	if g.progress == nil && !g.quiet {
		g.progress = terminal.NewProgress(cmd.ErrOrStderr())
	}
	g.progress.Say(what.In(g.language()))
}

// stop ends what at says.
func (g *global) stop() {
	g.progress.Clear()
	g.progress = nil
}

// report prints problems, and is an error if one of them is.
func (g *global) report(cmd *cobra.Command, list diag.List, files fs.FS) error {
	g.stop()
	return terminal.Report(g.language(), cmd.ErrOrStderr(), list, files)
}

// folder is one that a verb writes as a whole.
func (g *global) folder(path string) *destination.Folder {
	return &destination.Folder{Path: path, Force: g.force}
}

// forceFlag lets a verb write into a folder that holds what others wrote.
func forceFlag(cmd *cobra.Command, g *global) {
	cmd.Flags().BoolVar(&g.force, "force", false, "write into a folder that holds files of others, over none of them")
}

// say prints what a verb did, unless it is to be quiet.
func (g *global) say(cmd *cobra.Command, format string, args ...any) {
	if g.stop(); !g.quiet {
		fmt.Fprintln(cmd.OutOrStdout(), diag.Msg(format, args...).In(g.language()))
	}
}

// warn says what a verb could not do as it should; it goes on all the same.
func (g *global) warn(cmd *cobra.Command, format string, args ...any) {
	g.stop()
	list := diag.List{{Severity: diag.Warning, Msg: diag.Msg(format, args...)}}
	_ = diag.Text(cmd.ErrOrStderr(), list.In(g.language()), nil, terminal.Colorful(cmd.ErrOrStderr())) // who cannot hear a warning can go on without
}

func newRoot(g *global) *cobra.Command {
	root := &cobra.Command{
		Use:   "klarabo",
		Short: "Build subscription-offer sites that say who ships each premium",
		Long: `Klarabo turns offers written in YAML into a site of ad pages. Every premium
that an outside firm ships carries a disclosure that names this firm and says
what it does with the reader's data. A page without it cannot be published.`,
		Args:          usage.UnknownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(usage.FlagError)
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
