package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

func newRules(g *global) *cobra.Command {
	format := "text"
	cmd := &cobra.Command{
		Use:   "rules [ID]",
		Short: "List the rules that the data must keep to, with their sources",
		Long: `Rules lists every rule: its name, as it stands in square brackets behind a
message, the norm that asks for it, its severity, since when it applies, and
why. With a rule's name, it shows that one with an example that breaks it and
one that passes.

The rules are a checklist with sources and no legal advice.`,
		Example: "  klarabo rules\n  klarabo rules free-with-surcharge --lang de\n  klarabo rules --format json",
		Args:    usage.Arguments(0, 1, diag.Msg("the name of one rule, or none")),
		RunE: func(cmd *cobra.Command, args []string) error {
			list := rules.All()
			if len(args) > 0 {
				rule, ok := rules.Find(args[0])
				if !ok {
					return noRule(args[0])
				}
				list = []rules.Rule{rule}
			}
			if !slices.Contains(rules.Formats, format) {
				return usage.Wrongf("there is no format %q", format).Hintf("write text, json or markdown")
			}
			return rules.Write(cmd.OutOrStdout(), list, format, offer.Lang(g.language()), len(args) > 0)
		},
	}
	cmd.Flags().StringVar(&format, "format", format, "the `format` of rules: text, json or markdown")
	return cmd
}

func noRule(id string) error {
	e := usage.Wrongf("there is no rule %s", id)
	if near := catalog.Nearest(id, rules.IDs()); near != "" {
		return e.Hintf("did you mean `%s`?", near)
	}
	return e.Hintf("`klarabo rules` lists them all")
}
