package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// facts is what is known of a record that is about to be written.
type facts struct {
	record scaffold.Record
	file   string // as messages name it
	source string
}

// asked is the keys whose values an editor knows by heart, in the order in
// which they are asked for.
var asked = map[string][]string{
	"offer":        {"title", "publication", "kind", "format", "price.total", "price.issues", "order_url"},
	"premium":      {"kind", "title", "value", "shipped_by"},
	"partner":      {"name", "email", "privacy_notice", "role", "assured.by", "assured.on", "matching", "sends", "sends_from", "advertising", "third_countries"},
	"publication":  {"title", "issues_per_year"},
	"publisher":    {"name", "street", "postcode", "city", "email", "privacy_officer", "service"},
	"service":      {"name", "street", "postcode", "city", "email", "role", "agreement.reference", "agreement.date"},
	"intermediary": {"name", "street", "postcode", "city", "email", "privacy_notice", "role", "receives", "for"},
}

// set takes in a value, unless the data format does not allow it.
func (f *facts) set(key, value string) *diag.Fault {
	before, had := f.record.Set[key]
	f.record.Set[key] = value
	fault := f.fault()
	if fault != nil {
		delete(f.record.Set, key)
		if had {
			f.record.Set[key] = before
		}
	}
	return fault
}

// fault is what is wrong with the file as it would be, apart from what is still
// open; nil if there is nothing.
func (f *facts) fault() *diag.Fault {
	text, err := f.record.YAML()
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return fault
	}
	for _, p := range f.decode(text) {
		if p.Rule != "no-value" && p.Severity == diag.Error {
			return &diag.Fault{Msg: p.Msg, Hint: p.Hint}
		}
	}
	return nil
}

// decode is what the data format says of the file as it would be.
func (f *facts) decode(text string) diag.List {
	into := map[string]any{
		"offer": &offer.Offer{}, "premium": &offer.Premium{}, "partner": &offer.Partner{}, "publication": &offer.Publication{},
		"publisher": &offer.FurtherPublisher{}, "service": &offer.Service{}, "intermediary": &offer.Intermediary{},
	}[f.record.Kind.Name]
	return catalog.Decode(f.file, []byte(text), into)
}

// ask asks for what matters and is not set. An empty answer leaves it open; the
// end of the input, which is Ctrl-D, is an io.EOF.
func (f *facts) ask(in io.Reader, out io.Writer) error {
	fmt.Fprintln(out, diag.Msg("An empty answer leaves a place open.").In(f.record.Lang))
	lines := bufio.NewReader(in)
	for _, key := range f.record.Keys() {
		base := key
		for _, l := range f.record.Langs {
			base = strings.TrimSuffix(base, "."+string(l))
		}
		if !slices.Contains(asked[f.record.Kind.Name], base) || f.record.Set[key] != "" {
			continue
		}
		if err := f.askFor(key, field(schema.Fields(f.record.Kind), base), lines, out); err != nil {
			return err
		}
	}
	return nil
}

// askFor asks for one value until it is a good one.
func (f *facts) askFor(key string, field schema.Field, in *bufio.Reader, out io.Writer) error {
	fmt.Fprintf(out, "\n%s\n", field.Words().In(f.record.Lang))
	for _, v := range field.Values() {
		fmt.Fprintf(out, "  %s: %s\n", v, field.ValueWords(v).In(f.record.Lang))
	}
	there := f.there(field.RefersTo())
	if len(there) > 0 {
		fmt.Fprintf(out, "  %s\n", strings.Join(there, ", "))
	}
	for {
		fmt.Fprintf(out, "%s: ", key)
		answer, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		answer = unquoted(strings.TrimSpace(answer))
		if answer == "" {
			return nil
		}
		var fault *diag.Fault
		for _, one := range strings.Split(strings.Trim(answer, "[]"), ",") {
			if fault == nil {
				fault = missing(strings.TrimSpace(one), there)
			}
		}
		if fault == nil {
			fault = f.set(key, answer)
		}
		if fault == nil {
			return nil
		}
		fmt.Fprintf(out, "%s; %s\n", fault.Msg.In(f.record.Lang), fault.Hint.In(f.record.Lang))
	}
}

// unquoted is an answer without the quotes that a value has in a file.
func unquoted(answer string) string {
	if n := len(answer); n > 2 && answer[0] == '"' && answer[n-1] == '"' && strings.Count(answer, `"`) == 2 {
		return answer[1 : n-1]
	}
	return answer
}

// missing is what is wrong with an answer that is none of the records there
// are. If there are none yet, anything may come to be one.
func missing(answer string, there []string) *diag.Fault {
	if len(there) == 0 || slices.Contains(there, answer) {
		return nil
	}
	hint := diag.Msg("write one of: %s", strings.Join(there, ", "))
	if near := catalog.Nearest(answer, there); near != "" {
		hint = diag.Msg("did you mean `%s`?", near)
	}
	return &diag.Fault{Msg: diag.Msg("there is no file %s", answer+".yaml"), Hint: hint}
}

// there is the records in a folder of the site.
func (f *facts) there(folder string) []string {
	if folder == "" {
		return nil
	}
	files, _ := filepath.Glob(filepath.Join(f.source, "data", folder, "*.yaml"))
	var names []string
	if folder == "partners" {
		names = append(names, offer.ByPublisher)
	}
	if folder == "services" {
		names = append(names, offer.OfSite, offer.Nobody)
	}
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".yaml"))
	}
	return names
}

// field is the one with the keys that lead to it.
func field(fields []schema.Field, path string) schema.Field {
	first, rest, more := strings.Cut(path, ".")
	i := slices.IndexFunc(fields, func(f schema.Field) bool { return f.Name == first })
	if i < 0 || !more {
		return fields[max(i, 0)]
	}
	return field(fields[i].Fields(), rest)
}

// terminal tells whether somebody sits at the other end of a stream.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}
