package catalog

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// slips is what editors type, in the whole offer, and where it is told. Of
// each, the hints are followed word by word until nothing is told any more.
var slips = []struct{ name, file, old, new, want string }{
	{"lost indentation", theOffer, "price:\n  total: \"59.90\"\n  issues: 12\n", "price:\ntotal: \"59.90\"\nissues: 12\n", "6:1 indentation"},
	{"a hyphen without a space", theOffer, "payment: [direct_debit, invoice]", "payment:\n  -direct_debit\n  -invoice", "12:3 syntax"},
	{"dashes for hyphens", theOffer, "payment: [direct_debit, invoice]", "payment:\n  – direct_debit\n  – invoice", "12:3 syntax"},
	{"stars for hyphens", theOffer, "payment: [direct_debit, invoice]", "payment:\n  * direct_debit", "12:3 syntax"},
	{"quotes in quotes", theTitle, "title: Pixelwerk\n", "title: \"Das \"beste\" Heft\"\n", "1:8 syntax"},
	{"no-break spaces to indent", theOffer, "  issues: 12", "\u00a0\u00a0issues: 12", "7:1 no-break-space"},
	{"a no-break space behind the colon", theOffer, "kind: standard", "kind:\u00a0standard", "3:6 no-break-space"},
	{"a German value", theOffer, "kind: standard", "kind: Geschenk", "3:7 unknown-value"},
	{"a German payment", theOffer, "[direct_debit, invoice]", "[Lastschrift, invoice]", "11:11 unknown-value"},
	{"a German period", theOffer, "minimum: 12 months", "minimum: 1 Jahr", "10:17 malformed-value"},
	{"a German day", theOffer, "from: 2026-11-01", "from: 1.9.2026", "12:15 malformed-value"},
	{"a premium by its title", theOffer, "premium: usb-stick-64", "premium: USB-Stick 64 GB", "17:16 malformed-value"},
	{"a premium by its file", theOffer, "premium: usb-stick-64", "premium: usb-stick-64.yaml", "17:16 malformed-value"},
	{"a firm by its name", thePremium, "shipped_by: hardwarehaus", "shipped_by: Hardwarehaus Versand GmbH", "4:13 malformed-value"},
	{"a country by its name", thePartner, "country: DE", "country: Deutschland", "5:10 malformed-value"},
	{"no publication named", theOffer, "publication: pixelwerk\n", "publication:\n", "2:1 no-value"},
	{"an amount with a comma", theOffer, "\"59.90\"", "\"59,90\"", "6:10 malformed-value"},
	{"an amount without quotes", theOffer, "\"59.90\"", "59.90", "6:10 quotes"},
}

func TestSlips(t *testing.T) {
	for _, tt := range slips {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{}
			for name, f := range site(t) {
				files[name] = f
			}
			src := string(files[tt.file].Data)
			if strings.Count(src, tt.old) != 1 {
				t.Fatalf("%q stands in %s %d times:\n%s", tt.old, tt.file, strings.Count(src, tt.old), src)
			}
			files[tt.file] = &fstest.MapFile{Data: []byte(strings.Replace(src, tt.old, tt.new, 1))}
			_, list := Load(files)
			if len(list) == 0 {
				t.Fatal("nothing is told")
			}
			if got := strings.TrimPrefix(list[0].Pos.String(), tt.file+":") + " " + list[0].Rule; got != tt.want {
				t.Errorf("got %s (%s), want %s", got, list[0], tt.want)
			}
			for range 6 {
				if len(list) == 0 {
					return
				}
				files[list[0].Pos.File] = &fstest.MapFile{Data: []byte(obeyed(t, string(files[list[0].Pos.File].Data), list[0]))}
				_, list = Load(files)
			}
			t.Errorf("whoever follows the hints is told: %s; %s\n%s", list[0], list[0].Hint, files[tt.file].Data)
		})
	}
}

// obeyed is a file after a hint was followed word by word.
func obeyed(t *testing.T, src string, p diag.Problem) string {
	t.Helper()
	lines := strings.Split(src, "\n")
	line := []rune(lines[p.Pos.Line-1])
	before, marked, after := string(line[:p.Pos.Col-1]), string(line[p.Pos.Col-1:p.Pos.Col-1+p.Pos.Len]), string(line[p.Pos.Col-1+p.Pos.Len:])
	hint := p.Hint.String()
	quoted := regexp.MustCompile("`([^`]*)`|\"([^\"]*)\"$").FindStringSubmatch(hint)
	switch {
	case strings.HasPrefix(hint, "indent it by two spaces"):
		for n := p.Pos.Line - 1; n < len(lines) && !strings.HasPrefix(lines[n], " "); n++ {
			lines[n] = "  " + lines[n]
		}
		return strings.Join(lines, "\n")
	case strings.HasPrefix(hint, "delete it and type a space"), strings.HasPrefix(hint, "delete them and type spaces"):
		lines[p.Pos.Line-1] = before + strings.Repeat(" ", p.Pos.Len) + after
	case strings.Contains(hint, "in each of these lines"):
		marked = string([]rune(marked)[:1])
		for n := p.Pos.Line - 1; n < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[n]), marked); n++ {
			lines[n] = "  - " + strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(lines[n]), marked))
		}
	case quoted != nil && strings.Contains(quoted[1], ": "): // a whole line
		indent := lines[p.Pos.Line-1][:len(lines[p.Pos.Line-1])-len(strings.TrimLeft(lines[p.Pos.Line-1], " "))]
		lines[p.Pos.Line-1] = indent + quoted[1]
	case quoted != nil && strings.HasPrefix(quoted[1], "- "):
		lines[p.Pos.Line-1] = before + quoted[1]
	case quoted != nil && quoted[2] != "":
		lines[p.Pos.Line-1] = before + `"` + quoted[2] + `"` + after
	case quoted != nil:
		lines[p.Pos.Line-1] = before + quoted[1] + after
	default:
		t.Fatalf("nobody could follow %q word by word", hint)
	}
	return strings.Join(lines, "\n")
}

func TestWrongFolder(t *testing.T) {
	files := fstest.MapFS{}
	for name, f := range site(t) {
		files[name] = f
	}
	files["data/offers/becher.yaml"] = files[thePremium]
	_, list := Load(files)
	if len(list) != 1 || list[0].Rule != "wrong-folder" || list[0].Hint.String() != "move the file to data/premiums/becher.yaml" {
		t.Errorf("%v", list)
	}
}
