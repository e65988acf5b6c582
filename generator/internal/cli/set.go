package cli

import (
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newSet(g *global) *cobra.Command {
	c, yes := edit.Change{}, false
	cmd := &cobra.Command{
		Use:   "set KIND [ID…] KEY=VALUE…",
		Short: "Change a value in many files at once",
		Long: `Set writes values into the files of offers, premiums, partners or publications:
those with the ids given, or all for which every --where holds, or both. All
else in these files stays as it is, comments too. It first shows each line that
changes, and asks; if a file would then have an error that it does not have now,
nothing is written.

A key is named with those that lead to it: price.total, title.de,
premiums.from.0.surcharge. Entries of a list have commas between them.`,
		Example:           "  klarabo set offer price.total=64.90 --where publication=pixelwerk\n  klarabo set offer pixelwerk-jahresabo valid.until=2027-03-31 --yes",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: g.completeRecords(math.MaxInt),
		RunE: func(cmd *cobra.Command, args []string) error {
			for i, a := range args {
				switch {
				case i == 0:
					c.Kind = a
				case strings.Contains(a, "="):
					c.Values = append(c.Values, a)
				default:
					c.IDs = append(c.IDs, a)
				}
			}
			if len(c.Values) == 0 {
				return usage.Wrongf("set takes a kind and a value for a key").Hintf("write it as in `klarabo set offer price.total=64.90 --where publication=pixelwerk`")
			}
			return g.set(cmd, c, yes)
		},
	}
	cmd.Flags().StringArrayVar(&c.Where, "where", nil, "only files in which a `key=value` stands so; may be repeated")
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func (g *global) set(cmd *cobra.Command, c edit.Change, yes bool) error {
	files, err := build.Open(g.source)
	if err != nil {
		return err
	}
	changed, list, err := c.In(files)
	if err != nil {
		return usage.Of(err)
	}
	list = append(list, build.NewErrors(files, changed)...)
	if len(list) > 0 {
		return g.report(cmd, list, build.Over(files, changed))
	}
	if len(changed) == 0 {
		g.say(cmd, "Nothing changes: it stands so already.")
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(changed)) {
		before, err := fs.ReadFile(files, name)
		if err != nil {
			return usage.Failedf(err, "%s cannot be read", name)
		}
		fmt.Fprint(cmd.OutOrStdout(), name+"\n"+edit.Lines(string(before), string(changed[name])))
	}
	if ok, err := g.agreed(cmd, yes); !ok {
		return err
	}
	if err := edit.Replace(g.source, changed); err != nil {
		return err
	}
	g.say(cmd, "Wrote %s.", diag.Plural(len(changed), "1 file", "%d files"))
	return nil
}
