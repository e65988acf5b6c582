package cli

import (
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/edit"
)

// completer completes the words of a command.
type completer = func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective)

// completeRecords completes a kind of record and then ids of that kind, so many at
// most.
func (g *global) completeRecords(most int) completer {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		switch {
		case len(args) == 0:
			return slices.Sorted(maps.Keys(catalog.Kinds)), cobra.ShellCompDirectiveNoFileComp
		case len(args) > most:
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return g.completeIDs(catalog.Kinds[args[0]])(cmd, args, word)
	}
}

// completeIDs completes ids of the records in a folder of data/, as of a flag.
// Without a site there is nothing to complete, and nowhere to say so.
func (g *global) completeIDs(folder string) completer {
	return func(*cobra.Command, []string, string) (ids []string, _ cobra.ShellCompDirective) {
		if files, err := build.Open(g.source); err == nil && folder != "" {
			ids = edit.IDs(files, folder)
		}
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
}
