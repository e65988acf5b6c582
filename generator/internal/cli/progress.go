package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// progress says what goes on if it takes over a second, to people at a
// terminal only, until the function that it returns is called.
func (g *global) progress(cmd *cobra.Command, what diag.Message) (done func()) {
	if _, ok := terminal(cmd.ErrOrStderr()); !ok || g.quiet {
		return func() {}
	}
	t := time.AfterFunc(time.Second, func() { fmt.Fprintln(cmd.ErrOrStderr(), what.In(g.language())) })
	return func() { t.Stop() }
}
