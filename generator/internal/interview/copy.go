package interview

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// own is the keys in which a copy differs from what it was copied from.
var own = map[string][]string{
	"offer":       {"title", "order_url", "valid.from", "valid.until"},
	"premium":     {"title", "value"},
	"partner":     {"name", "email", "privacy_notice"},
	"publication": {"title"},
}

// Copy is a new record that is like another one, comments and all, but for what
// is set and answered.
type Copy struct {
	Kind  string       // as in [catalog.Kinds]
	File  string       // as messages name it
	Lang  string       // of the questions: "en" or "de"
	Langs []offer.Lang // of the site's texts
	Text  []byte       // at first, that of the other record

	set []string // keys
}

// Set takes in a value for a key, as [catalog.Edited] names it, if the file has
// no error then that it does not have now.
func (c *Copy) Set(key, value string) *diag.Fault {
	next, fault := catalog.Edited(c.File, c.Text, key, value)
	if fault != nil {
		return fault
	}
	for _, p := range catalog.DecodeRecord(c.File, next).NewErrors(catalog.DecodeRecord(c.File, c.Text)) {
		return &diag.Fault{Msg: p.Msg, Hint: p.Hint}
	}
	c.Text, c.set = next, append(c.set, key)
	return nil
}

// Ask asks for what tells the copy apart. An empty answer keeps what stands.
func (c *Copy) Ask(in io.Reader, out io.Writer) error {
	fmt.Fprintln(out, diag.Msg("An empty answer keeps what stands in brackets.").In(c.Lang))
	lines := bufio.NewReader(in)
	for _, key := range c.keys() {
		stands, there := catalog.Value(c.Text, key)
		if slices.Contains(c.set, key) || stands == "" && there {
			continue
		}
		for {
			answer, err := answered(lines, out, key+" ["+stands+"]")
			if err != nil {
				return err
			}
			if answer == "" || taken(c, key, answer, c.Lang, out) {
				break
			}
		}
	}
	return nil
}

// keys is those to ask for: a text in each language that it is written in, and
// the last day also if there is none.
func (c *Copy) keys() (keys []string) {
	for _, key := range own[c.Kind] {
		for _, l := range c.Langs {
			if _, ok := catalog.Value(c.Text, key+"."+string(l)); ok {
				keys = append(keys, key+"."+string(l))
			}
		}
		if _, ok := catalog.Value(c.Text, key); ok || key == "valid.until" {
			keys = append(keys, key)
		}
	}
	return keys
}
