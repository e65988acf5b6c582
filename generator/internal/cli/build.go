package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func newBuild(g *global) *cobra.Command {
	f, destination, mails := &flow{}, "", ""
	var shard shardFlag
	var parts []string
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
			if shard.of > 0 && (len(parts) > 0 || mails != "") {
				return usagef("--shard builds a part of the site and nothing else").hint("leave --join and --kit for the last step")
			}
			if shard.of > 0 && destination == "" {
				return usagef("--shard needs a folder for the part").hint("name one with --destination")
			}
			if destination == "" {
				destination = filepath.Join(g.source, "public")
			}
			if f.draft && mails != "" {
				return usagef("--draft writes no kit").hint("leave --kit out")
			}
			if mails == "" {
				mails = filepath.Join(g.source, "kit")
			}
			files, err := openSource(g.source)
			if err != nil {
				return err
			}
			if err := checkDestination(g.source, destination, "public"); err != nil {
				return err
			}
			if err := checkKit(g.source, mails, destination); err != nil {
				return err
			}
			defer g.progress(cmd, diag.Msg("Building …"))()
			f.files = files
			f.compose()
			out := &output{global: g, stderr: cmd.ErrOrStderr(), folder: destination}
			defer out.close()
			f.program = program()
			if shard.of == 0 {
				err = f.reuse(out)
			}
			if err != nil {
				return err
			}
			switch {
			case shard.of > 0:
				f.provePart(shard)
			case len(parts) > 0:
				mails := f.mails()
				f.join(parts)
				err = mails()
			default:
				mails := f.mails()
				f.prove()
				err = mails()
			}
			if err != nil {
				return err
			}
			if err := report(g.language(), cmd.ErrOrStderr(), f.problems, files); err != nil {
				return err
			}
			result, err := f.publish(out)
			if err != nil {
				return err
			}
			if shard.of > 0 {
				g.say(cmd, "Built part %d of %d: %s", shard.part, shard.of, told(result, destination))
				return nil
			}
			if err := f.note(out); err != nil {
				return err
			}
			g.say(cmd, "Built %s: %s", f.shown(), told(result, destination))
			if f.kit == nil {
				g.say(cmd, "The kit is left as it is, since this is a draft.")
				return nil
			}
			result, err = g.publish(cmd.ErrOrStderr(), mails, f.kit)
			if err != nil {
				return err
			}
			g.say(cmd, "Texts for mails and parcels: %s", told(result, mails))
			return nil
		},
	}
	f.flags(cmd)
	cmd.Flags().Var(&shard, "shard", "build only this `part` of a very large site, as in 2/4, for --join")
	cmd.Flags().StringSliceVar(&parts, "join", nil, "prove and publish the site that was built in parts in these `folders`")
	cmd.Flags().BoolVar(&f.draft, "draft", false, "allow texts that are not signed; every page says so")
	cmd.Flags().StringVar(&destination, "destination", "", "the `folder` to write to (default: public/ in the source)")
	cmd.Flags().StringVar(&mails, "kit", "", "the `folder` for the texts of mails and parcel slips (default: kit/ in the source)")
	return cmd
}
