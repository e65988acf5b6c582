package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the versions of Klarabo and of the Hugo in it",
		Example: "  klarabo version",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			own, hugo := "unknown", "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				own = info.Main.Version
				for _, m := range info.Deps {
					if m.Path == "github.com/gohugoio/hugo" {
						hugo = m.Version
					}
				}
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "klarabo %s, with Hugo %s\n", own, hugo)
			return err
		},
	}
}

// pinned is the version of this program as `go run` takes it; "latest" of one
// that was built from files that no version has.
func pinned() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || !strings.HasPrefix(info.Main.Version, "v") || strings.Contains(info.Main.Version, "+") {
		return "latest"
	}
	return info.Main.Version
}
