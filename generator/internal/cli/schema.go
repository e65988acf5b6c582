package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/schema"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newSchema(g *global) *cobra.Command {
	destination, markdown := "", false
	cmd := &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Write JSON Schemas with which an editor completes and explains",
		Long: `Schema writes a JSON Schema for each kind of file in data/ into .vscode/schema/
of the site's folder, where the settings that "new site" writes look for them.
With a KIND
(` + strings.Join(kindNames()[:7], ", ") + `,
` + strings.Join(kindNames()[7:], ", ") + `) it prints that one.

The schemas know the site's languages. Write them again when those change, and
with each new version of Klarabo.`,
		Example:   "  klarabo schema\n  klarabo schema offer > offer.json\n  klarabo schema --markdown --lang de",
		ValidArgs: kindNames(),
		Args:      usage.Arguments(0, 1, diag.Msg("one kind of file, or none")),
		RunE: func(cmd *cobra.Command, args []string) error {
			if markdown {
				_, err := fmt.Fprint(cmd.OutOrStdout(), schema.Markdown(g.language()))
				return err
			}
			langs := catalog.Languages(os.DirFS(g.source))
			if len(args) == 1 {
				return printSchema(cmd, args[0], langs)
			}
			if destination == "" {
				if _, err := build.Open(g.source); err != nil {
					return err
				}
				destination = filepath.Join(g.source, ".vscode", "schema")
			}
			if err := os.MkdirAll(destination, 0o755); err != nil {
				return usage.Failedf(err, "the destination cannot be made")
			}
			if err := schema.Write(destination, langs); err != nil {
				return usage.Failedf(err, "the schema cannot be written")
			}
			g.say(cmd, "Wrote %s to %s.", diag.Plural(len(schema.Kinds()), "1 schema", "%d schemas"), destination)
			return nil
		},
	}
	cmd.Flags().StringVar(&destination, "destination", "", "the `folder` to write to (default: .vscode/schema/ in the source)")
	cmd.Flags().BoolVar(&markdown, "markdown", false, "print the manual's page on the data format instead")
	return cmd
}

func kindNames() []string {
	var names []string
	for _, k := range schema.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

func printSchema(cmd *cobra.Command, name string, langs []offer.Lang) error {
	i := slices.Index(kindNames(), name)
	if i < 0 {
		return usage.Wrongf("there is no kind of file %q", name).Hintf("write one of: %s", strings.Join(kindNames(), ", "))
	}
	b, err := schema.JSON(schema.Kinds()[i], langs)
	if err == nil {
		_, err = cmd.OutOrStdout().Write(b)
	}
	return err
}
