package cli

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every verb says what it is for and shows how it is called.
func TestHelp(t *testing.T) {
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		for _, sub := range c.Commands() {
			if sub.Short == "" || !strings.Contains(sub.Example, sub.CommandPath()) {
				t.Errorf("%s: the help has no example", sub.CommandPath())
			}
			walk(sub)
		}
	}
	walk(newRoot())
}
