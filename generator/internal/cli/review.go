package cli

import (
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/review"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
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
		Args:    noArguments,
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
	if r.destination == "" {
		r.destination = filepath.Join(r.g.source, "review")
	}
	if r.now.IsZero() {
		r.now = offer.DateOf(time.Now())
	}
	files, err := openSource(r.g.source)
	if err != nil {
		return err
	}
	if err := checkDestination(r.g.source, r.destination, "review"); err != nil {
		return err
	}
	in, content := review.Input{Now: r.now}, catalog.ReadContent(files)
	var problems, list diag.List
	if in.Catalog, problems = catalog.Load(files); in.Catalog.Site != nil {
		in.Texts, list = disclosure.ComposeSigned(in.Catalog)
		problems = append(problems, list...)
	}
	// A dossier without the records that cannot be read would look complete.
	if problems.HasErrors() {
		broken, _ := rules.Judge(in.Catalog, content, r.now)
		problems = append(problems, broken...)
		return report(r.g.language(), cmd.ErrOrStderr(), problems, files)
	}
	if r.since != "" {
		if in.Since, err = r.older(cmd); err != nil {
			return err
		}
	}
	in.Ledger, in.Findings = signoff.Load(files)
	others, list := signoff.Gather(signoff.Input{Catalog: in.Catalog, Disclosures: in.Texts, Content: content, Ledger: in.Ledger})
	in.Others, problems = others, append(problems, list...)
	if looks, err := build.LookText(files); err != nil {
		return err
	} else if looks != nil {
		in.Others = append(in.Others, looks)
	}
	broken, _ := rules.Judge(in.Catalog, content, r.now)
	in.Findings = append(in.Findings, broken...)
	if err := r.write(cmd, in); err != nil {
		return err
	}
	return report(r.g.language(), cmd.ErrOrStderr(), append(problems, in.Findings...), files)
}

// write compiles the dossier and puts it into the folder.
func (r *reviewing) write(cmd *cobra.Command, in review.Input) error {
	dossier := review.Compile(in)
	lang := offer.Lang(r.g.lang)
	if lang == "" {
		lang = review.Lang(in.Catalog.Site)
	}
	tree, err := dossier.Tree(lang)
	if err != nil {
		return err
	}
	result, err := r.g.publish(cmd.ErrOrStderr(), r.destination, tree)
	if err != nil {
		return err
	}
	open := 0
	for _, c := range dossier.Counts {
		if c.Status != signoff.Approved {
			open += c.Texts
		}
	}
	r.g.say(cmd, "Reviewed %s, %d of them not approved: %s", diag.Plural(len(dossier.Texts), "1 text", "%d texts"), open, told(result, r.destination))
	return nil
}
