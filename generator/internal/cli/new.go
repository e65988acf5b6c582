package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/interview"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

func newNew(g *global) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Begin a site, or a file of one",
		Long: `New writes a small complete site, or a file in which every key is explained.
It never overwrites anything.`,
		Example: "  klarabo new site my-site\n  klarabo new offer pixelwerk-jahresabo --set publication=pixelwerk --set kind=standard",
		Args:    unknownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSite(g))
	for _, k := range schema.Kinds() {
		if slices.Contains([]string{"offer", "premium", "partner", "publication", "publisher", "service", "intermediary"}, k.Name) {
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
		Args:    oneArgument(diag.Msg("the folder to write to")),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := args[0]
			there, err := os.ReadDir(dir)
			switch {
			case err == nil && len(there) > 0:
				return usagef("%s is not empty", dir).hint("name a folder that is empty or not there yet")
			case err != nil && !errors.Is(err, fs.ErrNotExist):
				return usagef("%s is not a folder that can be written to", dir).hint("name a folder that is empty or not there yet")
			}
			files, err := scaffold.Site(offer.DateOf(time.Now()), pinned(), g.language())
			if err != nil {
				return err
			}
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return failf(err, "the folder %s cannot be made", dir)
			}
			for _, f := range files {
				if err := writeNew(dir, f.Name, f.Data); err != nil {
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
		Short: "Write a file for " + article(kind.Name) + " with every key explained",
		Long: `The file stands in the folder of its kind in data/, and its name is the record's
id. What you set has its value; what you may leave out is a comment; what is
still to be filled in has no value, and check names its line.

On a terminal, the facts that matter are asked for. With --from, the file is a
copy of another one, and only what tells the two apart is asked for.`,
		Example: "  klarabo new " + kind.Name + " " + ids[kind.Name] + sets[kind.Name],
		Args:    oneArgument(diag.Msg("the id of the record, which is its file's name without .yaml")),
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

var (
	ids = map[string]string{"offer": "pixelwerk-jahresabo", "premium": "usb-stick-64", "partner": "hardwarehaus", "publication": "pixelwerk",
		"publisher": "blattwerk", "service": "kranich", "intermediary": "abolotse"}
	sets = map[string]string{
		"offer":        " --set publication=pixelwerk --set price.total=59.90",
		"premium":      " --set kind=hardware --set shipped_by=hardwarehaus",
		"partner":      " --set name='Hardwarehaus Versand GmbH' --set role=controller",
		"publication":  " --set title=Pixelwerk --set issues_per_year=12",
		"publisher":    " --set name='Blattwerk Verlag GmbH'",
		"service":      " --set name='Leserservice Kranich GmbH' --set role=processor",
		"intermediary": " --set name='Abolotse GmbH' --set role=controller",
	}
)

func article(noun string) string {
	if strings.ContainsAny(noun[:1], "oi") {
		return "an " + noun
	}
	return "a " + noun
}

// write writes a new record's file.
func (g *global) write(cmd *cobra.Command, kind schema.Kind, id, from string, set []string) error {
	if fault := (*diag.Fault)(nil); errors.As(offer.CheckID(id), &fault) {
		return usageError{*fault}
	}
	if kind.Name == "partner" && id == offer.ByPublisher {
		return usagef("a partner cannot be called publisher, which means the publisher himself").hint("name the file after the firm")
	}
	if slices.Contains([]string{"publisher", "service", "intermediary"}, kind.Name) && (id == offer.OfSite || id == offer.Nobody) {
		return usagef("a record here cannot be called %s, which is a word for those of data/site.yaml, or for none", id).hint("name the file after the firm")
	}
	files, err := openSource(g.source)
	if err != nil {
		return err
	}
	file := strings.Replace(kind.Path, "*", id, 1)
	if _, err := os.Lstat(g.in(file)); err == nil {
		return usagef("%s is there already, and is left as it is", g.in(file)).hint("choose another id, or edit the file")
	}
	if from != "" {
		return g.copied(cmd, files, kind.Name, file, from, set)
	}
	facts := &interview.Facts{Record: scaffold.Record{Kind: kind, Lang: g.language(), Langs: siteLanguages(g.source), Set: today(kind)}, File: file, Site: files}
	if err := g.filled(cmd, facts, set); err != nil {
		return err
	}
	text, open, err := facts.Text()
	if err != nil {
		return err
	}
	if err := writeNew(g.source, file, []byte(text)); err != nil {
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
		return asUsage(err)
	}
	c := &interview.Copy{Kind: kind, File: file, Lang: g.language(), Langs: siteLanguages(g.source), Text: src}
	if err := g.filled(cmd, c, set); err != nil {
		return err
	}
	if err := writeNew(g.source, file, c.Text); err != nil {
		return err
	}
	g.say(cmd, "Wrote %s. See with `klarabo check` what it shares with %s.", g.in(file), g.in(old))
	return nil
}

// filled has a record take in what is set and, on a terminal, what is answered.
func (g *global) filled(cmd *cobra.Command, record interface {
	Set(key, value string) *diag.Fault
	Ask(in io.Reader, out io.Writer) error
}, set []string) error {
	for _, s := range set {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return usagef("--set takes key=value, not %q", s).hint("write it as in --set price.total=59.90")
		}
		if fault := record.Set(key, value); fault != nil {
			return usageError{diag.Fault{Msg: diag.Msg("--set %s: %s", s, fault.Msg), Hint: fault.Hint}}
		}
	}
	in, ok := terminal(cmd.InOrStdin())
	if !ok || g.quiet {
		return nil
	}
	err := record.Ask(in, cmd.ErrOrStderr())
	if errors.Is(err, io.EOF) {
		fmt.Fprintln(cmd.ErrOrStderr(), "\n"+diag.Msg("Nothing was written.").In(g.language()))
		return errProblems
	}
	return err
}

// today is what a new record says of the day on which it is written.
func today(kind schema.Kind) map[string]string {
	day := offer.DateOf(time.Now()).String()
	switch kind.Name {
	case "offer":
		return map[string]string{"valid.from": day}
	case "partner":
		return map[string]string{"reviewed_on": day}
	}
	return map[string]string{}
}

// writeNew writes a file below a folder that is not there yet, and the folders
// that it stands in. Nothing outside the folder can be written, not even
// through a symbolic link.
func writeNew(dir, file string, data []byte) error {
	shown := filepath.Join(dir, filepath.FromSlash(file))
	root, err := os.OpenRoot(dir)
	if err != nil {
		return failf(err, "the folder %s cannot be opened", dir)
	}
	defer root.Close()
	if err := root.MkdirAll(path.Dir(file), 0o755); err != nil {
		return failf(err, "the folder %s cannot be made", filepath.Dir(shown))
	}
	f, err := root.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return usagef("%s is there already, and is left as it is", shown).hint("choose another id, or edit the file")
	}
	if err != nil {
		return failf(err, "the file %s cannot be written", shown)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		root.Remove(file) // half a file would be in the way of the next try
		return failf(err, "the file %s cannot be written", shown)
	}
	return nil
}
