package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"
)

func newBuild(g *global) *cobra.Command {
	f, destination := &flow{}, ""
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site into public/",
		Long: `Build renders the site, proves that every premium which an outside firm ships
carries its disclosure, and writes what changed. If anything is wrong, what was
published before stays as it is.`,
		Example: "  klarabo build\n  klarabo build --source my-site --destination /srv/www --base-url https://abo.verlag.example/",
		Args:    exactly(0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if destination == "" {
				destination = filepath.Join(g.source, "public")
			}
			files, err := openSource(g.source)
			if err != nil {
				return err
			}
			if err := checkDestination(g.source, destination); err != nil {
				return err
			}
			f.files = files
			f.compose()
			f.prove()
			if err := report(cmd.ErrOrStderr(), f.problems, files); err != nil {
				return err
			}
			result, err := write(cmd.ErrOrStderr(), destination, f.tree)
			if err != nil || g.quiet {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "Built %s in %s: %s\n",
				count(f.shown(), "offer", "offers"),
				count(len(f.catalog.Site.Languages), "language", "languages"),
				told(result, destination))
			return nil
		},
	}
	f.flags(cmd)
	cmd.Flags().BoolVar(&f.draft, "draft", false, "allow texts that are not signed; every page says so")
	cmd.Flags().StringVar(&destination, "destination", "", "the `folder` to write to (default: public/ in the source)")
	return cmd
}
