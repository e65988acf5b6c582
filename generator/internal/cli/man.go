package cli

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newMan(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "man DIR",
		Short:   "Write man pages, one a verb",
		Example: "  klarabo man /usr/local/share/man/man1",
		Args:    usage.Arguments(1, 1, diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return usage.Failedf(err, "the folder %s cannot be made", args[0])
			}
			day := program.Built()
			root := cmd.Root()
			root.DisableAutoGenTag = true
			if err := doc.GenManTree(root, &doc.GenManHeader{Title: "KLARABO", Section: "1", Source: "Klarabo", Date: &day}, args[0]); err != nil {
				return usage.Failedf(err, "the man pages cannot be written")
			}
			g.say(cmd, "Wrote the man pages to %s.", args[0])
			return nil
		},
	}
}
