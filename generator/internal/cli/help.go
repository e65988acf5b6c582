package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/klarabo/klarabo/generator/internal/usage"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// help prints what a command is for and how it is called, in the language of
// messages.
func (g *global) help(cmd *cobra.Command, _ []string) {
	usage := strings.NewReplacer()
	if lang := g.language(); lang != "en" {
		translate(cmd.Root(), lang)
		pairs := []string{}
		for _, heading := range headings {
			pairs = append(pairs, heading, words.In(lang, words.Help, heading))
		}
		usage = strings.NewReplacer(pairs...)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n%s", cmp.Or(cmd.Long, cmd.Short), usage.Replace(cmd.UsageString()))
}

// headings is what cobra prints around the words of a command.
var headings = []string{
	"Usage:\n", "\nExamples:\n", "\nAvailable Commands:\n", "\nFlags:\n", "\nGlobal Flags:\n", "[command]", "[flags]",
	"(default ", "Use \"", "for more information about a command.",
}

// translate gives a command and those below it the words of a language.
// Examples are command lines, and stay.
func translate(cmd *cobra.Command, lang string) {
	cmd.Short = words.In(lang, words.Help, cmd.Short)
	cmd.Long = words.In(lang, words.Help, cmd.Long)
	for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { f.Usage = words.In(lang, words.Help, f.Usage) })
	}
	for _, c := range cmd.Commands() {
		translate(c, lang)
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
				return usage.UnknownCommand(about, rest)
			}
			about.InitDefaultHelpFlag()
			g.help(about, nil)
			return nil
		},
	}
}
