package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help prints what a command is for and how it is called, in the language of
// messages.
func (g *global) help(cmd *cobra.Command, _ []string) {
	words := strings.NewReplacer()
	if g.language() == "de" {
		inGerman(cmd.Root())
		words = germanHeadings
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n%s", cmp.Or(cmd.Long, cmd.Short), words.Replace(cmd.UsageString()))
}

// inGerman gives a command and those below it their German words. Examples are
// command lines, and stay.
func inGerman(cmd *cobra.Command) {
	cmd.Short = cmp.Or(germanHelp.short[cmd.CommandPath()], cmd.Short)
	cmd.Long = cmp.Or(germanHelp.long[cmd.CommandPath()], cmd.Long)
	for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { f.Usage = cmp.Or(germanHelp.flags[f.Usage], f.Usage) })
	}
	for _, c := range cmd.Commands() {
		inGerman(c)
	}
}

func newHelp(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Explain a command",
		Example: "  klarabo help build\n  klarabo help new offer",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 && about.HasSubCommands() {
				return unknownCommand(about, rest)
			}
			about.InitDefaultHelpFlag()
			g.help(about, nil)
			return nil
		},
	}
}
