package cli

import (
	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newEject(g *global) *cobra.Command {
	in := build.Input{}
	cmd := &cobra.Command{
		Use:   "eject DIR",
		Short: "Write the Hugo source that plain hugo builds to the same pages",
		Long: `Eject writes the Hugo source that build makes in memory into a folder of its
own. Hugo's command builds it to the same bytes:

  hugo --source DIR

What it builds is not proven. In clauses/ are the clauses of which its texts are
made, the built-in ones too, to be copied into data/clauses/ and worded anew.`,
		Example: "  klarabo eject /tmp/abo-hugo",
		Args:    usage.Arguments(1, 1, diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := build.Open(g.source)
			if err != nil {
				return err
			}
			if err := destination.Check(g.source, args[0], "public"); err != nil {
				return err
			}
			g.at(cmd, diag.Msg("Writing the Hugo source"))
			in.Files = files
			s := build.Compose(in)
			if err := g.report(cmd, s.Problems, files); err != nil {
				return err
			}
			to := g.folder(args[0])
			result, err := to.Publish(s.Ejected())
			if err != nil {
				return err
			}
			g.say(cmd, "Ejected the Hugo source: %s", to.Told(result))
			return nil
		},
	}
	inputFlags(cmd, &in)
	forceFlag(cmd, g)
	cmd.Flags().BoolVar(&in.Draft, "draft", false, "allow texts that are not signed; every page says so")
	return cmd
}
