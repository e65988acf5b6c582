package cli

import (
	"github.com/spf13/afero"
	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

func newEject(g *global) *cobra.Command {
	in := build.Input{}
	cmd := &cobra.Command{
		Use:   "eject DIR",
		Short: "Write the Hugo source that plain hugo builds to the same pages",
		Long: `Eject writes the Hugo source that build makes in memory into a folder of its
own. Hugo's command builds it to the same bytes:

  hugo --source DIR

What it builds is not proven: Klarabo stands between the source and the public
for a reason.`,
		Example: "  klarabo eject /tmp/abo-hugo",
		Args:    oneArgument(diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := openSource(g.source)
			if err != nil {
				return err
			}
			if err := checkDestination(g.source, args[0], "public"); err != nil {
				return err
			}
			defer g.progress(cmd, diag.Msg("Writing the Hugo source …"))()
			in.Files = files
			s := build.Compose(in)
			if err := report(g.language(), cmd.ErrOrStderr(), s.Problems, files); err != nil {
				return err
			}
			result, err := g.publish(cmd.ErrOrStderr(), args[0], afero.NewIOFS(s.Hugo.FS()))
			if err != nil {
				return err
			}
			g.say(cmd, "Ejected the Hugo source: %s", told(result, args[0]))
			return nil
		},
	}
	inputFlags(cmd, &in)
	forceFlag(cmd, g)
	cmd.Flags().BoolVar(&in.Draft, "draft", false, "allow texts that are not signed; every page says so")
	return cmd
}
