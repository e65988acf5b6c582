package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func newBuild(g *global) *cobra.Command {
	f, destination, mails := &flow{}, "", ""
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site into public/, and the texts for mails into kit/",
		Long: `Build renders the site, proves that every premium which an outside firm ships
carries its disclosure, and writes what changed. If anything is wrong, what was
published before stays as it is.

Beside the site it writes the kit: the same disclosures as passages for the
order confirmations of the publisher and for the mails and parcel slips of the
partners. A draft has none, since a mail cannot say that it is one.`,
		Example: "  klarabo build\n  klarabo build --source my-site --destination /srv/www --base-url https://abo.verlag.example/",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
			if err := f.reuse(out); err != nil {
				return err
			}
			f.prove()
			if err := f.mails(); err != nil {
				return err
			}
			if err := report(g.language(), cmd.ErrOrStderr(), f.problems, files); err != nil {
				return err
			}
			result, err := f.publish(out)
			if err != nil {
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
	cmd.Flags().BoolVar(&f.draft, "draft", false, "allow texts that are not signed; every page says so")
	cmd.Flags().StringVar(&destination, "destination", "", "the `folder` to write to (default: public/ in the source)")
	cmd.Flags().StringVar(&mails, "kit", "", "the `folder` for the texts of mails and parcel slips (default: kit/ in the source)")
	return cmd
}
