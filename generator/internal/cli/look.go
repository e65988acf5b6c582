package cli

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newLook(g *global) *cobra.Command {
	in, all, check, save := build.Input{}, false, false, false
	cmd := &cobra.Command{
		Use:   "look [PAGE …]",
		Short: "Let a browser look whether every disclosure can be read",
		Long: `Look opens pages of the site in a browser on this machine, narrow and wide,
light and dark, on paper, zoomed, with and without scripts, and tells where a
word of a disclosure cannot be seen and read. A picture of each finding is
written into look/.

Without arguments it looks where a disclosure stands in a place that no browser
has seen in this design, as build and check do by themselves. Places that are
alike in all that the style sheets and scripts can tell apart are looked at
once. Named pages, or with --all every page, are looked at whole. The built-in
design needs no look.

What was seen is remembered in your cache folder. With --save it also goes into
data/looks.json, so that machines without a browser can publish; commit this
file. With --check, for CI, the file does not count but is held against what the
browser sees.

The browser is a Chromium, Chrome or Edge: what KLARABO_BROWSER names, or what
is found.`,
		Example: "  klarabo look\n  klarabo look angebote/krume-hochbeet\n  klarabo look --all\n  klarabo look --save",
		RunE: func(cmd *cobra.Command, pages []string) (err error) {
			switch {
			case all && len(pages) > 0:
				return usage.Wrongf("--all looks at every page").Hintf("leave the pages out, or --all")
			case (check || save) && (all || len(pages) > 0):
				return usage.Wrongf("--check and --save are about all places of the site").Hintf("leave --all and the pages out")
			case check && save:
				return usage.Wrongf("--check writes nothing").Hintf("leave --check or --save out")
			}
			if in.Files, err = build.Open(g.source); err != nil {
				return err
			}
			in.Dir = g.source
			in.Look = &build.Looking{Pages: pages, All: all, Unsaved: check || save, Compare: check, Unsigned: true}
			return g.look(cmd, in, save)
		},
	}
	inputFlags(cmd, &in)
	cmd.Flags().BoolVar(&in.Draft, "draft", false, "allow texts that are not signed")
	cmd.Flags().BoolVar(&all, "all", false, "look at every page with a disclosure, whole")
	cmd.Flags().BoolVar(&check, "check", false, "hold data/looks.json against what the browser sees, for CI")
	cmd.Flags().BoolVar(&save, "save", false, "write data/looks.json, for machines without a browser")
	return cmd
}

// look builds the site into memory and looks at it.
func (g *global) look(cmd *cobra.Command, in build.Input, save bool) error {
	r, err := g.run(cmd, in)
	if err != nil {
		return err
	}
	if err := g.report(cmd, r.Problems, in.Files); err != nil {
		return err
	}
	if r.Looked == nil {
		g.say(cmd, "The design is the built-in one, which needs no look.")
		return nil
	}
	places := diag.Plural(len(r.Looked.Record.Places), "1 place", "%d places")
	if r.Looked.Engine == "" {
		g.say(cmd, "Nothing is new: a browser has seen all %s of disclosures.", places)
	} else {
		g.say(cmd, "Looked at %s with %s: every disclosure can be read, in %s.", diag.Plural(r.Looked.Pages, "1 page", "%d pages"), r.Looked.Engine, places)
	}
	if !save {
		return nil
	}
	b, err := r.Looked.Record.Encode(false)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(g.source)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.WriteFile(filepath.FromSlash(build.SavedLooks), b, 0o644); err != nil {
		return usage.Failedf(err, "%s cannot be written", build.SavedLooks)
	}
	g.say(cmd, "%s", build.SavedLooks)
	return nil
}

// run runs the stages, and writes the pictures of what a browser found.
func (g *global) run(cmd *cobra.Command, in build.Input) (*build.Result, error) {
	g.at(cmd, diag.Msg("Reading data"))
	if p, lang := g.progress, g.language(); p != nil {
		in.Progress = func(what diag.Message) { p.Say(what.In(lang)) }
	}
	r, err := build.Run(cmd.Context(), in)
	g.stop()
	if err != nil {
		return nil, err
	}
	return r, g.writePictures(r)
}

// writePictures writes the pictures of what a browser found, in place of those
// of the last time.
func (g *global) writePictures(r *build.Result) error {
	folder := g.folder(filepath.Join(g.source, build.Pictures))
	if r.Looked == nil || len(r.Looked.Pictures) == 0 && !folder.Exists() {
		return nil
	}
	_, err := folder.Publish(r.Looked.Pictures)
	return err
}
