package cli

import (
	"bufio"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/offer"
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
				return usagef("rename takes a kind, the old id and the new one").hint("write it as in `klarabo rename premium usb-stick-64 usb-stick-128`")
			}
			return nil
		},
		ValidArgsFunction: g.completeRecords(func(args []string) bool { return len(args) > 1 }),
		RunE:              func(cmd *cobra.Command, args []string) error { return g.rename(cmd, args[0], args[1], args[2], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func (g *global) rename(cmd *cobra.Command, kind, from, to string, yes bool) error {
	if fault := (*diag.Fault)(nil); errors.As(offer.CheckID(to), &fault) {
		return usageError{*fault}
	}
	if _, err := openSource(g.source); err != nil {
		return err
	}
	changed, was, is, err := edit.Renamed(os.DirFS(g.source), kind, from, to)
	if err != nil {
		return asUsage(err)
	}
	if _, err := os.Lstat(g.in(is)); err == nil {
		return usagef("%s is there already, and is left as it is", is).hint("choose another id")
	}
	g.say(cmd, "%s becomes %s", was, is)
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if name != was {
			g.say(cmd, "%s names it", name)
		}
	}
	if !yes {
		if ok, err := g.agreed(cmd); !ok {
			return err
		}
	}
	if err := g.replaceAll(changed); err != nil {
		return err
	}
	if err := os.Rename(g.in(was), g.in(is)); err != nil {
		return failf(err, "%s cannot be renamed", was)
	}
	g.say(cmd, "Renamed. See with `klarabo check` that all is well.")
	return nil
}

// in is a file of the site on this machine.
func (g *global) in(name string) string { return filepath.Join(g.source, filepath.FromSlash(name)) }

// agreed asks whether to go on; without a terminal it takes no for an answer.
func (g *global) agreed(cmd *cobra.Command) (bool, error) {
	in, ok := terminal(cmd.InOrStdin())
	if !ok {
		return false, usagef("there is no terminal to ask on").hint("if the list is right, add --yes")
	}
	fmt.Fprint(cmd.ErrOrStderr(), diag.Msg("Write this? (y/n)").In(g.language())+" ")
	answer, _ := bufio.NewReader(in).ReadString('\n')
	answer = strings.ToLower(strings.TrimSpace(answer))
	return slices.Contains([]string{"y", "yes", "j", "ja"}, answer), nil
}

// replaceAll writes files of the site.
func (g *global) replaceAll(changed map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		if err := replace(g.in(name), changed[name]); err != nil {
			return failf(err, "%s cannot be written", name)
		}
	}
	return nil
}

// asUsage is what was asked for and cannot be done, as a mistake in the command
// line; another error is one of the machine.
func asUsage(err error) error {
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return usageError{*fault}
	}
	return failf(err, "the files cannot be read")
}

// replace writes a file beside the one that it takes the place of, so that none
// is ever half written.
func replace(name string, content []byte) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".klarabo-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // is not there any more if all went well
	_, err = f.Write(content)
	if err = errors.Join(err, f.Chmod(info.Mode().Perm()), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
