package interview

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// facts is a record of a kind about to be written in German.
func facts(t *testing.T, kind string) *Facts {
	t.Helper()
	i := slices.IndexFunc(schema.Kinds(), func(k schema.Kind) bool { return k.Name == kind })
	if i < 0 {
		t.Fatalf("there is no kind %s", kind)
	}
	k := schema.Kinds()[i]
	site := fstest.MapFS{}
	for _, name := range []string{"publications/heft", "publications/blatt", "premiums/becher", "partners/hof"} {
		site["data/"+name+".yaml"] = &fstest.MapFile{}
	}
	set := scaffold.Today(k, offer.Date{Year: 2026, Month: 11, Day: 25})
	return &Facts{Record: scaffold.Record{Kind: k, Lang: "en", Langs: []offer.Lang{"de"}, Set: set}, File: strings.Replace(k.Path, "*", "x", 1), Site: site}
}

// What is answered stands in the file, taken as it can only be meant; what is
// beside the point after an answer is not asked for.
func TestFacts(t *testing.T) {
	tests := []struct {
		name, kind string
		answers    map[string][]string // by key, one after the other; "" for any other
		says       []string            // in the file
		asks       []string            // among the questions
		never      []string            // none of the questions
	}{
		{"a printed offer that goes on", "offer", map[string][]string{
			"title": {"Ein Abo"}, "publication": {"hefd", "heft"}, "kind": {"standard"}, "format": {"print"}, "term.minimum": {"1 Jahr"},
			"term.renewal": {"monthly"}, "price.total": {"neunzig", "59,90"}, "price.shipping": {"DE 0, AT 9,6"}},
			[]string{"publication: heft\n", "minimum: 1 year\n", `total: "59.90"`, `shipping: {DE: "0.00", AT: "9.60"}`},
			[]string{"price.issues", "then.total", "term.notice", "order_url"}, []string{"eligibility", "premiums.choose"}},
		{"a digital one that ends", "offer", map[string][]string{"format": {"digital"}, "term.renewal": {"none"}, "premiums.from.premium": {"becher"}},
			[]string{"format: digital\n", "renewal: none\n", "- premium: becher\n"},
			[]string{"price.total", "premiums.choose"}, []string{"price.shipping", "price.issues", "then.total", "then.every", "term.notice"}},
		{"for students", "offer", map[string][]string{"kind": {"student"}}, []string{"kind: student\n"}, []string{"eligibility"}, nil},
		{"a voucher", "premium", map[string][]string{"kind": {"voucher"}, "value": {"10"}}, []string{"kind: voucher\n", `value: "10.00"`}, []string{"shipped_by"}, []string{"manufacturer.name", "delivery.after"}},
		{"a thing", "premium", map[string][]string{"kind": {"hardware"}, "shipped_by": {"hof"}}, []string{"shipped_by: hof\n"}, []string{"manufacturer.name", "delivery.after"}, nil},
		{"a firm of its own", "partner", map[string][]string{"role": {"controller"}, "sends": {"[]"}}, []string{"role: controller\n", "sends: []\n"}, []string{"basis"}, []string{"agreement.date", "sends_from"}},
		{"one that acts for the publisher", "partner", map[string][]string{"role": {"processor"}}, []string{"role: processor\n"}, []string{"agreement.date"}, []string{"basis"}},
	}
	for _, tt := range tests {
		f := facts(t, tt.kind)
		person := &person{answers: tt.answers}
		if err := f.Ask(person, person); err != nil {
			t.Fatalf("%s: %v\n%s", tt.name, err, &person.said)
		}
		text, _, err := f.Text()
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		for _, words := range tt.says {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the file does not say %q:\n%s", tt.name, words, text)
			}
		}
		for _, key := range tt.asks {
			if !slices.Contains(person.asked, key) {
				t.Errorf("%s: %s is not asked for; only %v", tt.name, key, person.asked)
			}
		}
		for _, key := range tt.never {
			if slices.Contains(person.asked, key) {
				t.Errorf("%s: %s is asked for", tt.name, key)
			}
		}
		for key, left := range person.answers {
			if len(left) > 0 {
				t.Errorf("%s: %q is not taken as an answer to %s", tt.name, left, key)
			}
		}
	}
}

// person answers each question as a table says, and takes in what is said.
type person struct {
	answers map[string][]string
	asked   []string
	said    strings.Builder
	line    string // what is said since the last line's end
}

func (p *person) Write(b []byte) (int, error) {
	p.said.Write(b)
	p.line += string(b)
	p.line = p.line[strings.LastIndexByte(p.line, '\n')+1:]
	return len(b), nil
}

func (p *person) Read(b []byte) (int, error) {
	key, _, _ := strings.Cut(p.line, ":")
	key, _, _ = strings.Cut(key, " [")
	p.asked, p.line = append(p.asked, key), ""
	answer := ""
	if a := p.answers[key]; len(a) > 0 {
		answer, p.answers[key] = a[0], a[1:]
	}
	return copy(b, answer+"\n"), nil
}

// What a price is asked for says whether it is the first one, or what comes after.
func TestGroupsAreTold(t *testing.T) {
	person := &person{answers: map[string][]string{"format": {"print"}, "term.renewal": {"open_ended"}}}
	if err := facts(t, "offer").Ask(person, person); err != nil {
		t.Fatal(err)
	}
	said := person.said.String()
	_, first, _ := strings.Cut(said, "What the subscription costs at first")
	_, then, _ := strings.Cut(first, "What it costs after that")
	if !strings.Contains(first, "\nprice.total: ") || !strings.Contains(then, "\nthen.total: ") || strings.Contains(then, "\nprice.total: ") || strings.Count(said, "What it costs after that") != 1 {
		t.Errorf("the two prices are asked for alike:\n%s", said)
	}
}

// A copy keeps what is not asked for, comments too, and what is not answered.
func TestCopy(t *testing.T) {
	const rest = " # its name\nkind: gift # for somebody else\nvalid: {from: 2026-01-01}\n"
	c := &Copy{Kind: "offer", File: "data/offers/neu.yaml", Lang: "en", Langs: []offer.Lang{"de", "en"}, Text: []byte("title: {de: Heft, en: Magazine}" + rest)}
	person := &person{answers: map[string][]string{"title.de": {`"Neues Heft"`}, "valid.from": {"soon", "1.2.2026"}}}
	if err := c.Ask(person, person); err != nil {
		t.Fatal(err)
	}
	if want := "title: {de: Neues Heft, en: Magazine}" + strings.Replace(rest, "01-01", "02-01", 1); string(c.Text) != want {
		t.Errorf("got %q, want %q", c.Text, want)
	}
	if !strings.Contains(person.said.String(), "Taken as 2026-02-01.\n") {
		t.Errorf("it is not said what an answer was taken as: %s", &person.said)
	}
	if !slices.Equal(person.asked, []string{"title.de", "title.en", "valid.from", "valid.from", "valid.until"}) {
		t.Errorf("asked for %v", person.asked)
	}
	if fault := c.Set("kind", "often"); fault == nil || fault.Hint.String() == "" {
		t.Errorf("a value that cannot be is taken: %v", fault)
	}
}

// The end of the input is told as it is.
func TestEndOfInput(t *testing.T) {
	if err := facts(t, "offer").Ask(strings.NewReader("Mein Abo\n"), io.Discard); !errors.Is(err, io.EOF) {
		t.Errorf("got %v", err)
	}
}

func TestFill(t *testing.T) {
	for _, tt := range []struct{ set, says, problem string }{
		{"price.total=59,90", `total: "59.90"`, ""},
		{"title=Ein Abo", "title: Ein Abo\n", ""},
		{"kind=standart", "", "`kind` cannot be"},
		{"prise=1", "", "there is no key `prise`"},
		{"publication=hefd", "", "there is no file hefd.yaml"},
		{"kind", "", "--set takes key=value"},
		{"title=0\xa0", "", "is not UTF-8"},
	} {
		f := facts(t, "offer")
		err := Fill(f, []string{tt.set})
		if (err == nil) != (tt.problem == "") || err != nil && !strings.Contains(err.Error(), tt.problem) {
			t.Errorf("%s: %v, want %q", tt.set, err, tt.problem)
		}
		if text, _, err := f.Text(); err != nil || !strings.Contains(text, tt.says) {
			t.Errorf("%s: %v, the file does not say %q:\n%s", tt.set, err, tt.says, text)
		}
	}
}

func TestInBraces(t *testing.T) {
	for answer, want := range map[string]string{
		"DE 0": `{DE: "0.00"}`, "de: 0,5, at 9.60": `{DE: "0.50", AT: "9.60"}`, "World 12": `{world: "12.00"}`, "free": "free", `{DE: "0.00"}`: `{DE: "0.00"}`,
	} {
		if got := inBraces(answer); got != want {
			t.Errorf("%s: %s, want %s", answer, got, want)
		}
	}
}
