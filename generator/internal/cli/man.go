package cli

import (
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func newMan(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "man DIR",
		Short:   "Write man pages, one a verb",
		Example: "  klarabo man /usr/local/share/man/man1",
		Args:    oneArgument(diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return failf(err, "the folder %s cannot be made", args[0])
			}
			day := built()
			root := cmd.Root()
			root.DisableAutoGenTag = true
			if err := doc.GenManTree(root, &doc.GenManHeader{Title: "KLARABO", Section: "1", Source: "Klarabo", Date: &day}, args[0]); err != nil {
				return failf(err, "the man pages cannot be written")
			}
			g.say(cmd, "Wrote the man pages to %s.", args[0])
			return nil
		},
	}
}

// built is the time of the source that the program was built from, so that the
// same program writes the same pages.
func built() time.Time {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if t, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
				return t
			}
		}
	}
	return time.Unix(0, 0).UTC()
}
