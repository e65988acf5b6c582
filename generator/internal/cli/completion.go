package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/usage"
)

// shells is what completion can be written for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print a script with which the Tab key completes commands",
		Long: `Completion prints a script for bash, zsh, fish or powershell. Let the shell
read it whenever it starts.`,
		Example: `  klarabo completion bash > ~/.local/share/bash-completion/completions/klarabo
  klarabo completion zsh > "${fpath[1]}/_klarabo"
  klarabo completion fish > ~/.config/fish/completions/klarabo.fish`,
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			write := map[string]func(io.Writer) error{
				"bash":       func(w io.Writer) error { return cmd.Root().GenBashCompletionV2(w, true) },
				"zsh":        cmd.Root().GenZshCompletion,
				"fish":       func(w io.Writer) error { return cmd.Root().GenFishCompletion(w, true) },
				"powershell": cmd.Root().GenPowerShellCompletionWithDesc,
			}[strings.Join(args, " ")]
			if write == nil {
				return usage.Wrongf("completion takes one of %s", strings.Join(shells, ", "))
			}
			return write(cmd.OutOrStdout())
		},
	}
}
