package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/interview"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/program"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
	"github.com/klarabo/klarabo/generator/internal/schema"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newNew(g *global) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Begin a site, or a file of one",
		Long: `New writes a small complete site, or a file in which every key is explained.
It never overwrites anything.`,
		Example: "  klarabo new site my-site\n  klarabo new offer pixelwerk-jahresabo --set publication=pixelwerk --set kind=standard",
		Args:    usage.UnknownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSite(g))
	for _, k := range schema.Kinds() {
		if catalog.Kinds[k.Name] != "" {
			cmd.AddCommand(newRecord(g, k))
		}
	}
	return cmd
}

func newSite(g *global) *cobra.Command {
	return &cobra.Command{
		Use:   "site DIR",
		Short: "Write a small complete site that builds as it is",
		Long: `New site writes a site in German and English with one magazine, one offer and
one premium that an outside firm ships, with settings for VS Code and examples
for GitHub and GitLab. The folder must be empty or not there yet.`,
		Example: "  klarabo new site my-site\n  klarabo build --source my-site",
		Args:    usage.Arguments(1, 1, diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := args[0]
			if err := destination.Empty(dir); err != nil {
				return err
			}
			files, err := scaffold.Site(offer.DateOf(time.Now()), program.Pinned(), g.language())
			if err != nil {
				return err
			}
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return usage.Failedf(err, "the folder %s cannot be made", dir)
			}
			for _, f := range files {
				if err := edit.Create(dir, f.Name, f.Data); err != nil {
					return err
				}
			}
			g.say(cmd, "Wrote a site of %s to %s. Look at it with: klarabo serve --source %s", diag.Plural(len(files), "1 file", "%d files"), dir, dir)
			return nil
		},
	}
}

func newRecord(g *global, kind schema.Kind) *cobra.Command {
	var set []string
	from := ""
	cmd := &cobra.Command{
		Use:   kind.Name + " ID",
		Short: "Write a file for " + scaffold.Article(kind.Name) + " with every key explained",
		Long: `The file stands in the folder of its kind in data/, and its name is the record's
id. What you set has its value; what you may leave out is a comment; what is
still to be filled in has no value, and check names its line.

On a terminal, the facts that matter are asked for. With --from, the file is a
copy of another one, and only what tells the two apart is asked for.`,
		Example: "  klarabo new " + kind.Name + " " + scaffold.Example(kind.Name),
		Args:    usage.Arguments(1, 1, diag.Msg("the id of the record, which is its file's name without .yaml")),
		RunE: func(cmd *cobra.Command, args []string) error {
			return g.write(cmd, kind, args[0], from, set)
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "copy the record with this `id`, and ask for what tells the copy apart")
	// The flag is there, which is all that could be wrong.
	_ = cmd.RegisterFlagCompletionFunc("from", g.completeIDs(path.Base(path.Dir(kind.Path))))
	cmd.Flags().StringArrayVar(&set, "set", nil, "a `key=value`, as in price.total=59.90 or title.de=Jahresabo; may be repeated")
	return cmd
}

// write writes a new record's file.
func (g *global) write(cmd *cobra.Command, kind schema.Kind, id, from string, set []string) error {
	if fault := catalog.CheckID(catalog.Kinds[kind.Name], id); fault != nil {
		return usage.Of(fault)
	}
	files, err := build.Open(g.source)
	if err != nil {
		return err
	}
	file := strings.Replace(kind.Path, "*", id, 1)
	if _, err := os.Lstat(g.in(file)); err == nil {
		return usage.Wrongf("%s is there already, and is left as it is", g.in(file)).Hintf("choose another id, or edit the file")
	}
	if from != "" {
		return g.copied(cmd, files, kind.Name, file, from, set)
	}
	facts := &interview.Facts{Record: scaffold.Record{Kind: kind, Lang: g.language(), Langs: catalog.Languages(os.DirFS(g.source)), Set: scaffold.Today(kind, offer.DateOf(time.Now()))}, File: file, Site: files}
	if err := g.filled(cmd, facts, set); err != nil {
		return err
	}
	text, open, err := facts.Text()
	if err != nil {
		return err
	}
	if err := edit.Create(g.source, file, []byte(text)); err != nil {
		return err
	}
	if open == 0 {
		g.say(cmd, "Wrote %s.", g.in(file))
	} else {
		g.say(cmd, "Wrote %s. %s still to be filled in; `klarabo check` names each.", g.in(file), diag.Plural(open, "1 place is", "%d places are"))
	}
	return nil
}

// copied writes a new record that is like another one.
func (g *global) copied(cmd *cobra.Command, files fs.FS, kind, file, from string, set []string) error {
	old, src, err := edit.Record(files, catalog.Kinds[kind], from)
	if err != nil {
		return usage.Of(err)
	}
	c := &interview.Copy{Kind: kind, File: file, Lang: g.language(), Langs: catalog.Languages(os.DirFS(g.source)), Text: src}
	if err := g.filled(cmd, c, set); err != nil {
		return err
	}
	if err := edit.Create(g.source, file, c.Text); err != nil {
		return err
	}
	g.say(cmd, "Wrote %s. See with `klarabo check` what it shares with %s.", g.in(file), g.in(old))
	return nil
}

// filled has a record take in what is set and, on a terminal, what is answered.
func (g *global) filled(cmd *cobra.Command, record interview.Record, set []string) error {
	if err := interview.Fill(record, set); err != nil {
		return err
	}
	in := terminal.Person(cmd.InOrStdin())
	if in == nil || g.quiet {
		return nil
	}
	err := record.Ask(in, cmd.ErrOrStderr())
	if errors.Is(err, io.EOF) {
		fmt.Fprintln(cmd.ErrOrStderr(), "\n"+diag.Msg("Nothing was written.").In(g.language()))
		return usage.ErrProblems
	}
	return err
}
