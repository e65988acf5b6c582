package cli

import (
	"context"
	"fmt"
	"io"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/doc"
	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/serve"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// firstPort is Hugo's as well, so that bookmarks and tunnels keep working.
const firstPort = 1313

func newServe(g *global) *cobra.Command {
	in, open := build.Input{Draft: true}, false
	c := serve.Config{Bind: "127.0.0.1", Port: firstPort}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the site in the browser while it is being written",
		Long: `Serve shows the site, as a draft, at an address of this computer only. Whenever
something in data/, content/ or layouts/ is saved, it is built again and the
browser shows it by itself. What is wrong is laid over the page, with its line,
until it is mended. Nothing is written. Ctrl-C ends it.`,
		Example: "  klarabo serve --open\n  klarabo serve --source my-site --port 8080",
		Args:    usage.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if c.Port < 0 || c.Port > 65535 {
				return usage.Wrongf("there is no port %d", c.Port).Hintf("give one from 1024 to 65535")
			}
			files, err := build.Open(g.source)
			if err != nil {
				return err
			}
			c.Dir, c.Files, c.Manual, c.Log = g.source, files, doc.FS, cmd.ErrOrStderr()
			c.Fixed = cmd.Flags().Changed("port")
			in.Files, c.Lang = files, g.language()
			preview := build.NewPreview(in)
			c.Build = previewing(preview, in, c.Lang, cmd.ErrOrStderr(), g.quiet)
			c.Look = preview.Look
			c.Started = func(base string) { g.started(cmd, base, open) }
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
			return serve.Run(ctx, c)
		},
	}
	cmd.Flags().VarP((*dateFlag)(&in.Now), "now", "", "the `day` to build for, as in 2026-11-01 (default: today)")
	cmd.Flags().IntVar(&c.Port, "port", c.Port, "the `port` to listen on (default: 1313, or the next that is free)")
	cmd.Flags().Lookup("port").DefValue = "0" // said in words
	cmd.Flags().StringVar(&c.Bind, "bind", c.Bind, "the `address` to listen on; any but this computer's own lets others see the drafts")
	cmd.Flags().BoolVar(&open, "open", false, "open the site in the browser")
	return cmd
}

// previewing builds the site for the preview, and tells on a terminal what came
// of it.
func previewing(p *build.Preview, in build.Input, lang string, stderr io.Writer, quiet bool) func(string, []string, func(build.Previewed, bool)) {
	failed := false
	return func(base string, open []string, show func(build.Previewed, bool)) {
		p.Build(base, open, func(r build.Previewed, last bool) {
			if last {
				// An error here is one that the caller hears of as a problem.
				_ = terminal.Report(lang, stderr, r.Problems, in.Files)
				if failed && r.Tree != nil && !quiet {
					fmt.Fprintln(stderr, diag.Msg("All errors are mended.").In(lang))
				}
				failed = r.Tree == nil
			}
			show(r, last)
		})
	}
}

// started says where the preview stands, and opens it if asked to.
func (g *global) started(cmd *cobra.Command, base string, open bool) {
	g.say(cmd, "Preview at %s, manual at %s (end with Ctrl-C)", base, base+"_klarabo/doc/")
	if !open {
		return
	}
	if serve.Browse(base) != nil {
		g.warn(cmd, "no browser could be opened; open %s yourself", base)
	}
}
