package cli

import (
	"cmp"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/publish"
)

// building is what a build was told.
type building struct {
	*global
	*flow
	folder    string // for the site
	kitFolder string
	shard     shardFlag
	parts     []string // folders with parts
}

func newBuild(g *global) *cobra.Command {
	f := &flow{}
	b := &building{global: g, flow: f}
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site into public/, and the texts for mails into kit/",
		Long: `Build renders the site, proves that every premium which an outside firm ships
carries its disclosure, and writes what changed. If anything is wrong, what was
published before stays as it is.

Beside the site it writes the kit: the same disclosures as passages for the
order confirmations of the publisher and for the mails and parcel slips of the
partners. A draft has none, since a mail cannot say that it is one.

A very large site can be built in parts, on several machines at once. The last
step joins them, proves the whole, and writes the kit:

  klarabo build --shard 1/2 --destination part-1
  klarabo build --shard 2/2 --destination part-2
  klarabo build --join part-1,part-2`,
		Example: "  klarabo build\n  klarabo build --source my-site --destination /srv/www --base-url https://abo.verlag.example/",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := b.complete(); err != nil {
				return err
			}
			defer g.progress(cmd, diag.Msg("Building …"))()
			return b.run(cmd)
		},
	}
	f.flags(cmd)
	cmd.Flags().Var(&b.shard, "shard", "build only this `part` of a very large site, as in 2/4, for --join")
	cmd.Flags().StringSliceVar(&b.parts, "join", nil, "prove and publish the site that was built in parts in these `folders`")
	cmd.Flags().BoolVar(&f.draft, "draft", false, "allow texts that are not signed; every page says so")
	cmd.Flags().StringVar(&b.folder, "destination", "", "the `folder` to write to (default: public/ in the source)")
	cmd.Flags().StringVar(&b.kitFolder, "kit", "", "the `folder` for the texts of mails and parcel slips (default: kit/ in the source)")
	return cmd
}

// complete opens the source, and refuses what does not go together.
func (b *building) complete() (err error) {
	switch {
	case b.shard.of > 0 && (len(b.parts) > 0 || b.kitFolder != ""):
		return usagef("--shard builds a part of the site and nothing else").hint("leave --join and --kit for the last step")
	case b.shard.of > 0 && b.folder == "":
		return usagef("--shard needs a folder for the part").hint("name one with --destination")
	case b.draft && b.kitFolder != "":
		return usagef("--draft writes no kit").hint("leave --kit out")
	}
	b.folder = cmp.Or(b.folder, filepath.Join(b.global.source, "public"))
	b.kitFolder = cmp.Or(b.kitFolder, filepath.Join(b.global.source, "kit"))
	if b.files, err = openSource(b.global.source); err != nil {
		return err
	}
	if err := checkDestination(b.global.source, b.folder, "public"); err != nil {
		return err
	}
	return checkKit(b.global.source, b.kitFolder, b.folder)
}

// run makes the site and writes it.
func (b *building) run(cmd *cobra.Command) error {
	site := &output{global: b.global, stderr: cmd.ErrOrStderr(), folder: b.folder}
	defer site.close()
	b.pictures = recallPictures(b.global.source)
	go program() // while the data are read
	b.compose()
	b.program = program()
	if err := b.make(site); err != nil {
		return err
	}
	keepPictures(b.global.source, b.pictures)
	if err := report(b.language(), cmd.ErrOrStderr(), b.problems, b.files); err != nil {
		return err
	}
	mails := &output{global: b.global, stderr: cmd.ErrOrStderr(), folder: b.kitFolder}
	defer mails.close()
	return b.write(cmd, site, mails)
}

// make makes the site, or a part of it, or takes it from its parts.
func (b *building) make(site *output) error {
	if b.shard.of > 0 {
		b.provePart(b.shard)
		return nil
	}
	if err := b.reuse(site); err != nil {
		return err
	}
	wait := b.mails()
	if len(b.parts) > 0 {
		b.join(b.parts)
	} else {
		b.prove()
	}
	return wait()
}

// write writes the site and the kit at the same time, once it is sure that both
// can be written.
func (b *building) write(cmd *cobra.Command, site, mails *output) error {
	plan, err := site.plan(b.tree, digests(b.record))
	if err != nil {
		return err
	}
	var kitPlan *publish.Plan
	if b.kit != nil {
		if kitPlan, err = mails.plan(b.kit, nil); err != nil {
			return err
		}
	}
	var kitResult publish.Result
	var kitErr error
	var writing sync.WaitGroup
	writing.Go(func() {
		if kitPlan != nil {
			kitResult, kitErr = kitPlan.Write()
		}
	})
	result, err := plan.Write()
	if err == nil && b.shard.of == 0 {
		err = b.note(site)
	}
	writing.Wait()
	if err != nil {
		return err
	}
	if b.shard.of > 0 {
		b.say(cmd, "Built part %d of %d: %s", b.shard.part, b.shard.of, told(result, b.folder))
		return nil
	}
	b.say(cmd, "Built %s: %s", b.shown(), told(result, b.folder))
	switch {
	case kitPlan == nil:
		b.say(cmd, "The kit is left as it is, since this is a draft.")
	case kitErr == nil:
		b.say(cmd, "Texts for mails and parcels: %s", told(kitResult, b.kitFolder))
	}
	return kitErr
}
