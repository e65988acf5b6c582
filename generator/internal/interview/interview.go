// Package interview asks a person on a terminal for what a new record needs, and
// checks each answer at once: [Facts] for a record from nothing, [Copy] for one
// that is like another. An answer that can only mean one thing is taken as
// that: 59,90 is 59.90, and 1 Jahr is 1 year.
//
// The end of the input, which is Ctrl-D, is an io.EOF.
package interview

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/edit"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// Facts is what is known of a record that is about to be written.
type Facts struct {
	Record scaffold.Record
	File   string // as messages name it
	Site   fs.FS  // where it will stand
}

// asked is the keys that a file must have to pass, in the order in which they
// are asked for: what later questions depend on comes first.
var asked = map[string][]string{
	"offer": {"title", "publication", "kind", "format", "term.minimum", "term.renewal", "price.total", "price.issues", "price.shipping", "price.billed",
		"then.total", "then.every", "then.issues", "then.shipping", "term.notice", "term.notice_to", "payment", "eligibility", "valid.until", "order_url", "premiums.from.premium", "premiums.choose"},
	"premium": {"kind", "title", "value", "shipped_by", "delivery.after", "delivery.within", "delivery.countries", "manufacturer.name", "manufacturer.address", "manufacturer.email"},
	"partner": {"name", "street", "postcode", "city", "country", "email", "privacy_notice", "role", "agreement.reference", "agreement.date", "assured.by", "assured.on", "receives", "purposes", "basis",
		"matching", "sends", "sends_from", "advertising", "retention.period", "retention.from", "third_countries"},
	"publication":  {"title", "issues_per_year"},
	"publisher":    {"name", "street", "postcode", "city", "email", "service"},
	"service":      {"name", "street", "postcode", "city", "email", "role", "agreement.reference", "agreement.date"},
	"intermediary": {"name", "street", "postcode", "city", "email", "privacy_notice", "role", "receives", "for"},
}

// Set takes in a value, unless the data format does not allow it.
func (f *Facts) Set(key, value string) *diag.Fault {
	if fault := catalog.CheckTyped(value); fault != nil {
		return fault
	}
	if about, ok := field(schema.Fields(f.Record.Kind), key); ok {
		there := f.there(about.RefersTo())
		for _, one := range strings.Split(strings.Trim(value, "[]"), ",") {
			if fault := missing(strings.TrimSpace(one), there); fault != nil {
				return fault
			}
		}
	}
	before, had := f.Record.Set[key]
	f.Record.Set[key] = value
	fault := f.fault()
	if fault != nil {
		delete(f.Record.Set, key)
		if had {
			f.Record.Set[key] = before
		}
	}
	return fault
}

// fault is what is wrong with the file as it would be, apart from what is still
// open; nil if there is nothing.
func (f *Facts) fault() *diag.Fault {
	text, err := f.Record.YAML()
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return fault
	}
	for _, p := range f.decode(text) {
		if p.Rule != "no-value" && p.Rule != "missing-key" && p.Severity == diag.Error {
			return &diag.Fault{Msg: p.Msg, Hint: p.Hint}
		}
	}
	return nil
}

// decode is what the data format says of the file as it would be.
func (f *Facts) decode(text string) diag.List {
	return catalog.DecodeRecord(f.File, []byte(text))
}

// Text is the file, and how many places of it are still to be filled in.
func (f *Facts) Text() (text string, open int, err error) {
	text, err = f.Record.YAML()
	return text, len(f.decode(text)), err
}

// Ask asks for what matters and is not set. An empty answer leaves it open.
func (f *Facts) Ask(in io.Reader, out io.Writer) error {
	fmt.Fprintln(out, diag.Msg("An empty answer leaves a place open.").In(f.Record.Lang))
	lines := bufio.NewReader(in)
	known, within := f.Record.Keys(), ""
	for _, base := range asked[f.Record.Kind.Name] {
		var keys []string
		for _, l := range f.Record.Langs {
			keys = append(keys, base+"."+string(l))
		}
		if !slices.Contains(known, keys[0]) {
			keys = []string{base}
		}
		for _, key := range keys {
			if f.Record.Set[key] != "" || f.Record.Set[base] != "" || f.beside(base) {
				continue
			}
			fields := schema.Fields(f.Record.Kind)
			about, _ := field(fields, base)
			if group, _, nested := strings.Cut(base, "."); nested && group != within { // a price is asked for twice: at first, and after that
				whole, _ := field(fields, group)
				fmt.Fprintf(out, "\n%s\n", whole.Words().In(f.Record.Lang))
				within = group
			}
			if err := f.askFor(key, about, lines, out); err != nil {
				return err
			}
		}
	}
	return nil
}

// askFor asks for one value until it is a good one.
func (f *Facts) askFor(key string, field schema.Field, in *bufio.Reader, out io.Writer) error {
	fmt.Fprintf(out, "\n%s\n", field.Words().In(f.Record.Lang))
	for _, v := range field.Values() {
		fmt.Fprintf(out, "  %s: %s\n", v, field.ValueWords(v).In(f.Record.Lang))
	}
	there := f.there(field.RefersTo())
	if len(there) > 0 {
		fmt.Fprintf(out, "  %s\n", strings.Join(there, ", "))
	}
	for {
		answer, err := answered(in, out, key)
		if err != nil {
			return err
		}
		if answer == "" && len(there) == 1 && !strings.Contains(key, ".") { // an offer may have no premium
			answer = there[0]
		}
		if answer == "" {
			return nil
		}
		if field.Map() {
			answer = inBraces(answer)
		}
		if taken(f, key, answer, f.Record.Lang, out) {
			return nil
		}
	}
}

// answered asks, and is the answer without the quotes that a value has in a file.
func answered(in *bufio.Reader, out io.Writer, question string) (string, error) {
	fmt.Fprint(out, question+": ")
	line, err := in.ReadString('\n')
	answer := strings.TrimSpace(line)
	if n := len(answer); n > 2 && answer[0] == '"' && answer[n-1] == '"' && strings.Count(answer, `"`) == 2 {
		answer = answer[1 : n-1]
	}
	return answer, err
}

// missing is what is wrong with an answer that is none of the records there
// are. If there are none yet, anything may come to be one.
func missing(answer string, there []string) *diag.Fault {
	if len(there) == 0 || slices.Contains(there, answer) {
		return nil
	}
	hint := catalog.DidYouMean(catalog.Nearest(answer, there), diag.Msg("write one of: %s", strings.Join(there, ", ")))
	return &diag.Fault{Msg: diag.Msg("there is no file %s", answer+".yaml"), Hint: hint}
}

// there is the records in a folder of the site.
func (f *Facts) there(folder string) []string {
	if folder == "" {
		return nil
	}
	return slices.Concat(catalog.Words(folder), edit.IDs(f.Site, folder))
}

// field is the one with the keys that lead to it; there is none of a language.
func field(fields []schema.Field, path string) (schema.Field, bool) {
	first, rest, more := strings.Cut(path, ".")
	i := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Name == first })
	switch {
	case i < 0:
		return schema.Field{}, false
	case !more:
		return fields[i], true
	}
	return field(fields[i].Fields(), rest)
}
