package cli

import (
	"cmp"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/publish"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// destinations is where a build writes to.
type destinations struct{ site, kit string }

func newBuild(g *global) *cobra.Command {
	in, to := build.Input{}, destinations{}
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site into public/, and the texts for mails into kit/",
		Long: `Build renders the site, proves that every premium which an outside firm ships
carries its disclosure, and writes what changed. If anything is wrong, what was
published before stays as it is.

A design of your own (layouts/) is looked at by a browser on this machine first,
wherever a disclosure stands in a place that no browser has seen: see
` + "`klarabo look --help`" + `.

Beside the site it writes the kit: the same disclosures as passages for the
order confirmations of the publisher and for the mails and parcel slips of the
partners. A draft has none, since a mail cannot say that it is one.`,
		Example: "  klarabo build\n  klarabo build --source my-site --destination /srv/www --base-url https://abo.verlag.example/",
		Args:    usage.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := complete(g.source, &in, &to); err != nil {
				return err
			}
			return g.build(cmd, in, to)
		},
	}
	inputFlags(cmd, &in)
	cmd.Flags().BoolVar(&in.Draft, "draft", false, "allow texts that are not signed; every page says so")
	cmd.Flags().StringVar(&to.site, "destination", "", "the `folder` to write to (default: public/ in the source)")
	forceFlag(cmd, g)
	cmd.Flags().BoolVar(&in.Labels, "labels", false, "put the label of each offer into the kit, for print, mails and shops")
	cmd.Flags().StringVar(&to.kit, "kit", "", "the `folder` for the texts of mails and parcel slips (default: kit/ in the source)")
	return cmd
}

// complete opens the source, and refuses what does not go together.
func complete(source string, in *build.Input, to *destinations) (err error) {
	if in.Draft && (to.kit != "" || in.Labels) {
		return usage.Wrongf("--draft writes no kit").Hintf("leave --kit and --labels out")
	}
	in.Dir = source
	to.site = cmp.Or(to.site, filepath.Join(source, "public"))
	to.kit = cmp.Or(to.kit, filepath.Join(source, "kit"))
	if in.Files, err = build.Open(source); err != nil {
		return err
	}
	if err := destination.Check(source, to.site, "public"); err != nil {
		return err
	}
	return destination.CheckKit(source, to.kit, to.site)
}

// build makes the site and writes it.
func (g *global) build(cmd *cobra.Command, in build.Input, to destinations) error {
	site, mails := g.folder(to.site), g.folder(to.kit)
	defer site.Close()
	defer mails.Close()
	g.at(cmd, diag.Msg("Reading data"))
	kept := build.KeptIn(in, site)
	r := build.Answered(in, kept, mails)
	if r == nil {
		in.Kept = func() (build.Kept, error) {
			if !site.Exists() {
				return kept, nil
			}
			return kept, site.Open()
		}
		in.Look = &build.Looking{}
		var err error
		if r, err = g.run(cmd, in); err != nil {
			return err
		}
	}
	if err := g.report(cmd, r.Told(), in.Files); err != nil {
		return err
	}
	return g.writeBuilt(cmd, in, r, site, mails)
}

// sayUnguarded says if an edit of the data could publish what nobody has approved.
func (g *global) sayUnguarded(cmd *cobra.Command, in build.Input, r *build.Result) {
	switch {
	case in.Draft:
	case r.Answer.Unsigned:
		g.say(cmd, "Nobody has to approve what these pages say: data/site.yaml has no `sign_off`.")
	case cmp.Or(in.PolicySum, os.Getenv("KLARABO_POLICY_SUM")) == "" && os.Getenv("CI") != "":
		g.warn(cmd, "this build was given no policy's sum, so that an edit of `sign_off` or data/reviewers could switch approval off; set KLARABO_POLICY_SUM, outside of the repository, to what `klarabo policy --sum` prints")
	}
}

// writeBuilt writes the site and the kit at once, when it is sure that both can be.
func (g *global) writeBuilt(cmd *cobra.Command, in build.Input, r *build.Result, site, mails *destination.Folder) error {
	g.at(cmd, diag.Msg("Writing files"))
	plan, err := site.Plan(r.Site.Tree, build.Digests(r.Site.Record.Files))
	if err != nil {
		return err
	}
	foreign, err := site.Foreign(plan)
	if err != nil {
		return err
	}
	if err := g.report(cmd, foreign, nil); err != nil {
		return err
	}
	var kitPlan *publish.Plan
	if r.Kit != nil {
		if kitPlan, err = mails.Plan(r.Kit, build.Digests(r.Answer.Kit)); err != nil {
			return err
		}
	}
	var kitResult publish.Result
	var writing errgroup.Group
	writing.Go(func() (err error) {
		if kitPlan != nil {
			kitResult, err = kitPlan.Write()
		}
		return err
	})
	result, err := plan.Write()
	if err == nil {
		err = build.Keep(site, r, kitPlan.Sums())
	}
	kitErr := writing.Wait()
	if err != nil {
		return err
	}
	g.say(cmd, "Built %s: %s", r.Shown(), site.Told(result))
	switch {
	case kitPlan == nil:
		g.say(cmd, "The kit is left as it is, since this is a draft.")
	case kitErr == nil:
		g.say(cmd, "Texts for mails and parcels: %s", mails.Told(kitResult))
	}
	g.sayUnguarded(cmd, in, r)
	return kitErr
}
