package cli

import (
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newRename(g *global) *cobra.Command {
	yes := false
	cmd := &cobra.Command{
		Use:   "rename KIND OLD NEW",
		Short: "Give a record another id, in all files that name it",
		Long: `Rename gives a record another id: an offer, a premium, a partner, a publication,
a publisher, a service or an intermediary. It renames its file, and changes every
place in data/ and content/ that names it. All else in these files stays as it
is, comments too. It first shows which files change, and asks.

The addresses of pages follow the ids. The old ones lead to the new ones: the
record says so with ` + "`moved_from`" + `. Sign-offs stay as they are; those of a
partner's texts hold for its old id, and the texts are to be approved anew.`,
		Example: "  klarabo rename premium usb-stick-64 usb-stick-64-gb\n  klarabo rename offer pixelwerk-jahresabo pixelwerk-jahr --yes",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 3 {
				return usage.Wrongf("rename takes a kind, the old id and the new one").Hintf("write it as in `klarabo rename premium usb-stick-64 usb-stick-128`")
			}
			return nil
		},
		ValidArgsFunction: g.completeRecords(1),
		RunE:              func(cmd *cobra.Command, args []string) error { return g.rename(cmd, args[0], args[1], args[2], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func (g *global) rename(cmd *cobra.Command, kind, from, to string, yes bool) error {
	if fault := catalog.CheckID(catalog.Kinds[kind], to); fault != nil {
		return usage.Of(fault)
	}
	if _, err := build.Open(g.source); err != nil {
		return err
	}
	changed, was, is, err := edit.Renamed(os.DirFS(g.source), kind, from, to)
	if err != nil {
		return usage.Of(err)
	}
	if _, err := os.Lstat(g.in(is)); err == nil {
		return usage.Wrongf("%s is there already, and is left as it is", is).Hintf("choose another id")
	}
	g.say(cmd, "%s becomes %s", was, is)
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if name != was {
			g.say(cmd, "%s names it", name)
		}
	}
	if ok, err := g.agreed(cmd, yes); !ok {
		return err
	}
	if err := edit.Replace(g.source, changed); err != nil {
		return err
	}
	if err := os.Rename(g.in(was), g.in(is)); err != nil {
		return usage.Failedf(err, "%s cannot be renamed", was)
	}
	g.say(cmd, "Renamed. See with `klarabo check` that all is well.")
	return nil
}

// in is a file of the site on this machine.
func (g *global) in(name string) string { return filepath.Join(g.source, filepath.FromSlash(name)) }

// agreed asks whether to go on, unless the answer is yes already; without a terminal
// it takes no for one.
func (g *global) agreed(cmd *cobra.Command, yes bool) (bool, error) {
	in := terminal.Person(cmd.InOrStdin())
	switch {
	case yes:
		return true, nil
	case in == nil:
		return false, usage.Wrongf("there is no terminal to ask on").Hintf("if the list is right, add --yes")
	}
	return terminal.Agreed(in, cmd.ErrOrStderr(), diag.Msg("Write this? (y/n)").In(g.language())), nil
}
