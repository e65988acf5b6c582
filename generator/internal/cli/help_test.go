package cli

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/klarabo/klarabo/generator/internal/words"
	"github.com/klarabo/klarabo/generator/internal/words/wordstest"
)

// Every command says what it is for and shows how it is called, in each
// language, and nothing is translated that nobody says.
func TestHelp(t *testing.T) {
	said := slices.Clone(headings)
	hear := func(what, english string) {
		if english == "" {
			return
		}
		said = append(said, english)
		for _, lang := range words.Languages()[1:] {
			same(t, what, english, words.In(lang, words.Help, english))
		}
	}
	each(newRoot(&global{}), func(c *cobra.Command) {
		path := c.CommandPath()
		if c.Short == "" || c.HasParent() && !strings.Contains(c.Example, path) {
			t.Errorf("%s: the help has no example", path)
		}
		hear(path, c.Short)
		hear(path, c.Long)
		for _, flags := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) {
				if !f.Hidden { // a hidden one only says what to write instead
					hear(path+" --"+f.Name, f.Usage)
				}
			})
		}
	})
	wordstest.Complete(t, words.Help, said)
}

// alike is what must stand in a translation as it is.
var alike = regexp.MustCompile("[\\w.]*/[\\w./]*|--[a-z-]+|[A-Z_]{4,}|\n\n|\n  [\\w.]+")

// same tells whether a translation is of this text, as far as can be seen.
func same(t *testing.T, what, english, german string) {
	t.Helper()
	for _, word := range alike.FindAllString(english, -1) {
		if strings.Count(german, word) < strings.Count(english, word) {
			t.Errorf("%s: the German words lack %q:\n%s", what, word, german)
		}
	}
	if strings.Count(english, "`") != strings.Count(german, "`") {
		t.Errorf("%s: the German words do not name the value: %s", what, german)
	}
	for line := range strings.Lines(german) {
		if strings.Contains(german, "\n") && len([]rune(line)) > 83 {
			t.Errorf("%s: a long line: %s", what, line)
		}
	}
}

// What cobra itself says is German as well.
func TestHelpIsWhollyGerman(t *testing.T) {
	english := regexp.MustCompile(`\b([Uu]sage|Examples?|[Ff]lags?|[Cc]ommands?|default|string|for|use)\b`)
	each(newRoot(&global{}), func(c *cobra.Command) {
		args := append(strings.Fields(c.CommandPath())[1:], "--help", "--lang", "de")
		var out bytes.Buffer
		if code := Main(args, &out, &out); code != exitClean {
			t.Fatalf("%q: exit code %d: %s", args, code, &out)
		}
		before, _, _ := strings.Cut(out.String(), "\nBeispiele:\n")
		_, after, _ := strings.Cut(out.String(), "\nOptionen:\n")
		if word := english.FindString(before + after); word != "" || !strings.Contains(out.String(), "\nAufruf:\n") {
			t.Errorf("%q says %q:\n%s", args, word, &out)
		}
	})
}

// each visits a command and all below it.
func each(c *cobra.Command, visit func(*cobra.Command)) {
	if !c.HasParent() {
		c.InitDefaultHelpCmd()
	}
	visit(c)
	for _, below := range c.Commands() {
		each(below, visit)
	}
}
