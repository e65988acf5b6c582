package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newCheck(g *global) *cobra.Command {
	in, format, until := build.Input{}, "text", offer.Date{}
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check data, layouts and pages without writing anything",
		Long: `Check runs everything that build runs, in memory, and publishes nothing. Pages
that a build has put into public/, and that nothing has changed, are proven. What it
writes is what your cache folder keeps (resized pictures, and what a browser has
seen) and, if a disclosure cannot be read in a design of your own, its pictures
in look/.

What comes by itself within 30 days and asks for somebody's work is a warning: a
waiver or a reviewer whose time ends, a review that is due, a norm that comes in
force. With --until, check lists all that changes by itself up to that day.

With --format json, the problems are one JSON array on standard output; with
--format github they are annotations for a pull request.`,
		Example: "  klarabo check\n  klarabo check --source my-site --format json\n  klarabo check --until 2027-12-31",
		Args:    usage.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			in.Now = cmp.Or(in.Now, offer.DateOf(time.Now()))
			if err := checkFlags(format, in.Now, until); err != nil {
				return err
			}
			files, err := build.Open(g.source)
			if err != nil {
				return err
			}
			in.Dir, in.Files, in.Look = g.source, files, &build.Looking{}
			site := g.folder(filepath.Join(g.source, "public"))
			defer site.Close()
			r, problems, err := g.judge(cmd, in, site, until)
			if err != nil {
				return err
			}
			if format != "text" {
				return terminal.Machine(cmd.OutOrStdout(), format, problems.Sorted().In(g.language()), g.source)
			}
			if err := g.report(cmd, problems, files); err != nil {
				return err
			}
			g.checked(cmd, r, until)
			return nil
		},
	}
	inputFlags(cmd, &in)
	cmd.Flags().BoolVar(&in.Draft, "draft", false, "allow texts that are not signed")
	cmd.Flags().VarP((*dateFlag)(&until), "until", "", "list what changes by itself up to this `day`")
	cmd.Flags().StringVar(&format, "format", format, "the `format` of problems: text, json or github")
	return cmd
}

// judge is what a check comes to, with its problems and what comes by itself soon.
func (g *global) judge(cmd *cobra.Command, in build.Input, site *destination.Folder, until offer.Date) (*build.Result, diag.List, error) {
	g.at(cmd, diag.Msg("Reading data"))
	kept := build.KeptIn(in, site)
	if r := build.Answered(in, kept, nil); r != nil && until.IsZero() && !r.Answer.Soon {
		g.stop()
		return r, r.Told(), nil
	}
	in.Kept = func() (build.Kept, error) { return kept, nil }
	r, err := g.run(cmd, in)
	if err != nil {
		return nil, nil, err
	}
	return r, append(r.Problems, r.Soon()...), nil
}

// checkFlags judges what was asked for, before anything is read.
func checkFlags(format string, now, until offer.Date) error {
	if !slices.Contains([]string{"text", "json", "github"}, format) {
		return usage.Wrongf("there is no format %q", format).Hintf("write text, json or github")
	}
	if !until.IsZero() && !now.Before(until) {
		return usage.Wrongf("--until %s is not after %s", until, now).Hintf("name a later day")
	}
	return nil
}

// checked says what was checked, and lists what changes by itself up to a day,
// if one is asked for.
func (g *global) checked(cmd *cobra.Command, r *build.Result, until offer.Date) {
	if waived := r.Answer.Waived; waived > 0 {
		g.say(cmd, "No errors: %s, proven; %s.", r.Shown(), diag.Plural(waived, "1 problem is waived in data/site.yaml", "%d problems are waived in data/site.yaml"))
	} else {
		g.say(cmd, "No errors: %s, proven.", r.Shown())
	}
	if until.IsZero() {
		return
	}
	list := r.Coming(until)
	for _, c := range list {
		place := c.Pos.File
		if c.Pos.Line > 0 {
			place = c.Pos.String()
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s  %s: %s\n", c.Day, place, c.Msg.In(g.language()))
	}
	if len(list) == 0 {
		g.say(cmd, "Nothing changes by itself up to %s.", until)
	}
}
