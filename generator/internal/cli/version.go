package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the versions of Klarabo and of the Hugo in it",
		Example: "  klarabo version",
		Args:    usage.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			own, hugo := program.Versions()
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "klarabo %s, with Hugo %s\n", own, hugo)
			return err
		},
	}
}
