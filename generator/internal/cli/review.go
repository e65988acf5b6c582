package cli

import (
	"cmp"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/destination"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/review"
	"github.com/klarabo/klarabo/generator/internal/revision"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newReview(g *global) *cobra.Command {
	r := &reviewing{g: g}
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Write the dossier that legal reads into review/",
		Long: `Review writes every disclosure of the site once, newest trouble first: who
approved it, what changed since word by word, what each sentence rests on, on
which pages and in which mails it stands, and the command that approves it.

  index.html    to read and to print; needs no other file and no script
  review.json   the same for programs
  review.csv    a line for each text, for a table

With --since, texts are compared with an older state of the data instead of
with what was approved: another folder, or a revision of the git repository.`,
		Example: "  klarabo review\n  klarabo review --since v1.4 --lang en\n  klarabo review --since ../site-of-last-week --destination /tmp/review",
		Args:    usage.NoArguments,
		RunE:    r.run,
	}
	forceFlag(cmd, r.g)
	cmd.Flags().StringVar(&r.destination, "destination", "", "the `folder` to write to (default: review/ in the source)")
	cmd.Flags().StringVar(&r.since, "since", "", "the older state: a `folder` with data/, or a git revision")
	cmd.Flags().Var((*dateFlag)(&r.now), "now", "the `day` of the review, as in 2026-11-01 (default: today)")
	return cmd
}

// reviewing is one run of review.
type reviewing struct {
	g                  *global
	destination, since string
	now                offer.Date
}

func (r *reviewing) run(cmd *cobra.Command, _ []string) error {
	r.destination = cmp.Or(r.destination, filepath.Join(r.g.source, "review"))
	r.now = cmp.Or(r.now, offer.DateOf(time.Now()))
	files, err := build.Open(r.g.source)
	if err != nil {
		return err
	}
	if err := destination.Check(r.g.source, r.destination, "review"); err != nil {
		return err
	}
	r.g.at(cmd, diag.Msg("Reading data"))
	in, content := review.Input{Now: r.now, Since: r.since}, catalog.ReadContent(files)
	var problems, list diag.List
	if in.Catalog, problems = catalog.Load(files); in.Catalog.Site != nil {
		in.Texts, list = disclosure.ComposeSigned(in.Catalog)
		problems = append(problems, list...)
	}
	broken, _ := rules.Judge(in.Catalog, content, r.now)
	// A dossier without the records that cannot be read would look complete.
	if problems.HasErrors() {
		return r.g.report(cmd, append(problems, broken...), files)
	}
	if r.since != "" {
		if in.Older, err = r.older(cmd); err != nil {
			return err
		}
	}
	in.Ledger, in.Findings = signoff.Load(files)
	in.ToSign, list, err = build.ToSign(files, signoff.Input{Catalog: in.Catalog, Disclosures: in.Texts, Content: content, Ledger: in.Ledger})
	if err != nil {
		return err
	}
	in.Findings = append(in.Findings, broken...)
	if err := r.write(cmd, in); err != nil {
		return err
	}
	return r.g.report(cmd, slices.Concat(problems, list, in.Findings), files)
}

// write compiles the dossier and puts it into the folder.
func (r *reviewing) write(cmd *cobra.Command, in review.Input) error {
	r.g.at(cmd, diag.Msg("Writing the dossier"))
	dossier := review.Compile(in)
	files, err := dossier.Files(cmp.Or(offer.Lang(r.g.lang), review.Lang(in.Catalog.Site)))
	if err != nil {
		return err
	}
	to := r.g.folder(r.destination)
	result, err := to.Publish(files)
	if err != nil {
		return err
	}
	all := len(dossier.Texts) + len(dossier.Others)
	r.g.say(cmd, "Reviewed %s, %d of them not approved: %s", diag.Plural(all, "1 text", "%d texts"), dossier.Open(), to.Told(result))
	return nil
}

// older is the texts of the state that --since names.
func (r *reviewing) older(cmd *cobra.Command) ([]*signoff.Text, error) {
	site, err := revision.Older(r.g.source, r.since)
	if err != nil {
		return nil, err
	}
	texts, problems, err := build.OlderTexts(site)
	if err != nil {
		return nil, err
	}
	if problems.HasErrors() {
		r.g.warn(cmd, "the data of %s have %s by today's rules; texts that they touch are compared as far as they can be read",
			r.since, diag.Plural(len(problems), "1 problem", "%d problems"))
	}
	return texts, nil
}
