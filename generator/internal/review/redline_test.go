package review

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// written is rows as wdiff writes them.
func written(rows []row) string {
	var lines []string
	for _, r := range rows {
		line := ""
		for _, run := range r.runs {
			switch run.Op {
			case Deleted:
				line += "[-" + run.Text + "-]"
			case Inserted:
				line += "{+" + run.Text + "+}"
			default:
				line += run.Text
			}
		}
		if r.sentence < 0 {
			line = "taken out: " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestRedline(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "A b.\nC d.", "A b.\nC d.", "A b.\nC d."},
		{"a word", "Sie speichert sie 6 Monate.", "Sie speichert sie 12 Monate.", "Sie speichert sie[- 6-]{+ 12+} Monate."},
		{"the end of a list", "Name und Anschrift.", "Name, Anschrift und Telefon.",
			"Name[- und-]{+,+} Anschrift{+ und Telefon+}."},
		{"a sentence taken out", "A b.\nC d e.\nF g.", "A b.\nF g.", "A b.\ntaken out: [-C d e.-]\nF g."},
		{"a sentence put in", "A b.\nF g.", "A b.\nC d e.\nF g.", "A b.\n{+C d e.+}\nF g."},
		{"one of two that begin alike", "Es ist x.\nEs ist y.\nZ.", "Es ist y.\nZ.", "taken out: [-Es ist x.-]\nEs ist y.\nZ."},
		{"the second of them", "Es ist x.\nEs ist y.", "Es ist x.", "Es ist x.\ntaken out: [-Es ist y.-]"},
		{"one of two that begin alike put in", "Es ist y.\nZ.", "Es ist x.\nEs ist y.\nZ.", "{+Es ist x.+}\nEs ist y.\nZ."},
		{"spaces at the ends", "\u00a0A b\u00a0.", "\u00a0A c.\u00a0", "\u00a0A[- b\u00a0.-]{+ c.\u00a0+}"},
		{"two joined", "A b.\nC d.", "A b. C d.", ""},
		{"everything", "A b.", "X y!", "[-A b.-]{+X y!+}"},
		{"only a no-break space", "§ 7 UWG", "§\u00a07 UWG", "§[- 7-]{+\u00a07+} UWG"},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, new := strings.Split(c.old, "\n"), strings.Split(c.new, "\n")
			rows := redline(old, new)
			whole(t, old, new, rows)
			if got := written(rows); c.want != "" && got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// whole fails unless both wordings can be read from the rows.
func whole(t *testing.T, old, new []string, rows []row) {
	t.Helper()
	var is []string
	was := ""
	for _, r := range rows {
		line := ""
		for _, run := range r.runs {
			if run.Op != Inserted {
				was += run.Text
			}
			if run.Op != Deleted {
				line += run.Text
			}
		}
		if r.sentence >= 0 {
			if r.sentence != len(is) {
				t.Errorf("sentence %d comes as number %d", r.sentence, len(is))
			}
			is = append(is, line)
		} else if line != "" {
			t.Errorf("a sentence that was taken out has %q", line)
		}
	}
	if !slices.Equal(is, new) {
		t.Errorf("the new wording reads\n%q\nand not\n%q", is, new)
	}
	if want := strings.Join(old, ""); was != want {
		t.Errorf("the old wording reads\n%q\nand not\n%q", was, want)
	}
}

// TestRedlineIsWhole changes sentences of few different words at random, where
// the library and align have most to choose from. More different words than
// characters before the surrogates come last.
func TestRedlineIsWhole(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	some := func() []string {
		var out []string
		for range 1 + random.IntN(5) {
			var words []string
			for range 1 + random.IntN(4) {
				words = append(words, []string{"a", "b", "c,", "(d)", "{{e.f}}"}[random.IntN(5)])
			}
			out = append(out, strings.Join(words, " ")+".")
		}
		return out
	}
	for range 5000 {
		old, new := some(), some()
		whole(t, old, new, redline(old, new))
		if t.Failed() {
			t.Fatalf("of %q and %q", old, new)
		}
	}
	var many []string
	for i := range 60_000 {
		many = append(many, strconv.Itoa(i))
	}
	old := strings.Join(many, " ")
	many[59_000] = "x"
	whole(t, []string{old}, []string{strings.Join(many, " ")}, redline([]string{old}, []string{strings.Join(many, " ")}))
}

// FuzzRedline: whatever two wordings say, both can be read from the rows. A
// sentence has no line end in it.
func FuzzRedline(f *testing.F) {
	f.Add("A b.\nC d e.\nF g.", "A b.\nF g.")
	f.Add("Name und Anschrift.", "Name, Anschrift und Telefon.")
	f.Add("§ 7 UWG", "§\u00a07 UWG")
	f.Add("Es ist x.\nEs ist y.\nZ.", "Es ist y.\nZ.")
	f.Add("Er (d) {{order.number}}: „a“ – b…", "\u202f„a“ Er {{order.number}} – b…\u00a0")
	f.Add("a a a\na a", "a\na a a a\n")
	f.Fuzz(func(t *testing.T, old, new string) {
		a, b := strings.Split(old, "\n"), strings.Split(new, "\n")
		whole(t, a, b, redline(a, b))
	})
}
