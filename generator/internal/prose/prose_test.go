package prose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func here(line, col int) diag.Pos { return diag.Pos{File: "x.md", Line: line, Col: col} }

func told(src string) string {
	var list diag.List
	Read([]byte(src)).Check(here, &list)
	var b strings.Builder
	for _, p := range list.Sorted() {
		fmt.Fprintf(&b, "%d:%d+%d %s %s; %s\n", p.Pos.Line, p.Pos.Col, p.Pos.Len, p.Severity, p.Rule, p.Hint)
	}
	return b.String()
}

// What Markdown would make something else of, and what to write.
func TestChanged(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"Bestellschluss:\n\n24. Dezember 2026 für den Becher\n\n31. Januar 2027 für das Heft\n",
			"3:1+3 error prose/list; write `24\\.`\n5:1+3 error prose/list; write `31\\.`\n"},
		{"Wir versenden am\n1. Januar 2027.\n", "2:1+2 error prose/list; write `1\\.`\n"},
		{"24. 12. 2026 ist der letzte Tag.\n", "1:1+3 error prose/list; write `24\\.`\n1:5+3 warning prose/list; write `12\\.`\n"},
		{"2026. Ein Jahr voller Spiele.\n", "1:1+5 warning prose/list; write `2026\\.`\n"},
		{"3) Auflage\n", "1:1+2 warning prose/list; write `3\\)`\n"},
		{"1. a\n3. b\n7. c\n", "2:1+2 error prose/list; write `2.`\n3:1+2 error prose/list; write `3.`\n"},
		{"1. a\n2. b\n\nText\n\n- Heft\n- 12 Ausgaben\n", ""},
		{"1. a\n1. b\n", ""},
		{"1. FC Sandkasten\n\nText\n\n1. Erstens\n", "1:1+2 warning prose/list; write `1\\.`\n"},
		{"Es kostet\n+ 4,90 € Versand\n", "2:1+1 warning prose/list; write `\\+`\n"},
		{"59,90 €*\n\n* inkl. MwSt.\n", "3:1+1 warning prose/list; write `\\*`\n"},
		{"Der Becher hält 6~8 Stunden warm und 10~12 Stunden kalt.\n", "1:18+1 error prose/struck; write `\\~`\n"},
		{"~~69,90 €~~ 59,90 €\n", ""},
		{"Der Karton misst 12*30*5 cm.\n", "1:20+1 error prose/emphasis; write `\\*`\n"},
		{"Ein *kurzes* Wort, **fett** und _so_.\n", ""},
		{"| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 |\n", "3:11+3 error prose/table; add a column to the first two lines of the table; write \\| for the sign itself\n"},
		{"a | b\n--|--\n1 | 2 | 3\n", "3:9+1 error prose/table; add a column to the first two lines of the table; write \\| for the sign itself\n"},
		{"| a | b |\n|---|---|\n| 1 | x\\|y |\n", ""},
		{"a | b\n--|--\n1 |\n1 | 2 |\n", ""},
		{"Nur <5 kg, <- hier und <Name> ab 3 < 4.\n", "1:24+1 error site/raw-html; write `\\<`\n"},
		{"Zeile<br>um\n", "1:6+4 error site/raw-html; write a backslash at the end of the line in place of <br>, and go on in the next line\n"},
		{"<!-- für uns -->\n\nText\n", ""},
		{"[Hinweis]: Restposten\n\nText\n", "1:1+9 error prose/lost; write `\\[Hinweis]`\n"},
		{"Siehe [AGB].\n\n[AGB]: /terms/\n", ""},
		{"Preis[^1]\n\n[^1]: mit MwSt.\n[^2]: nie genannt\n", "4:1+4 error prose/lost; write [^2] behind the word that it explains\n"},
		{"Text\n----\n", "1:1+4 warning prose/heading; leave the line below it empty, or begin this one with ## and delete the signs\n"},
		{"# Heft\n", "1:1+6 warning prose/heading; write `## Heft`\n"},
		{"## Heft\n\n## Heft ##\n", ""},
		{"## Heft Nr. #\n", "1:13+1 error prose/heading; write `\\#`\n"},
		{"> 18 Jahre\n", "1:1+1 warning prose/quote; write `\\>`\n"},
		{"> Ein Zitat\n", ""},
		{"Text\n\n    eingerückt\n", "3:5+10 warning prose/code; begin the line without the spaces, as the lines above\n"},
		{"```\ncode\n", "1:1+3 warning prose/code; write the same signs in a line below it, or delete the line\n"},
		{"```\n12*30*5 \\% <b>\n```\n", ""},
		{"10\\% und \\\\server\\share\n", "1:3+1 error prose/backslash; write `\\\\`\n1:10+2 error prose/backslash; write `\\\\\\\\`\n"},
		{"31\\. Januar, 6\\~8, \\*\n", ""},
		{"[hier] (https://a.example/)\n", "1:6+3 warning prose/link; write `](`\n"},
		{"(hier)[https://a.example/]\n", "1:1+26 warning prose/link; write `[hier](https://a.example/)`\n"},
		{"[hier]()\n", "1:1+8 warning prose/link; write [the words of the link](https://…)\n"},
		{"![](/media/x.jpg)\n", "1:1+3 warning prose/alt; write it between the brackets, as in ![The March issue on a table](…)\n"},
		{"• Heft\n• Becher\n", "1:1+1 warning prose/list; write `-` in each of these lines\n"},
		{"• Heft mit\n  Becher\n\n• Buch\n\nText\n\n·\u00a0Bild\n", "1:1+1 warning prose/list; write `-` in each of these lines\n8:1+1 warning prose/list; write `-` in each of these lines\n"},
		{"– Heft\n– Becher\n", "1:1+1 warning prose/list; write `-` in each of these lines\n"},
		{"– so der Verlag.\n\n→ Zur Startseite\n\n✓ Kostenlos\n\n✓ Schnell\n", ""},
		{"-Heft\n-Becher\n", "1:1+1 warning prose/list; write `- `, and a space after the sign in each of these lines\n"},
		{"1.Erstens\n2.Zweitens\n", "1:1+2 warning prose/list; write `1. `, and a space after the sign in each of these lines\n"},
		{"#Heft\n\n##Becher##\n\nText\n#Pixelwerk\n\n#a #b\n", "1:1+5 warning prose/heading; write `## Heft`, or a backslash before the sign if it is meant to be seen\n3:1+10 warning prose/heading; write `## Becher`, or a backslash before the sign if it is meant to be seen\n"},
		{"**Wichtig: nie\n", "1:1+2 warning prose/emphasis; delete it, or write ** behind the last of these words, too\n"},
		{"Das ist ** wichtig **, ja.\n", "1:9+13 warning prose/emphasis; write `**wichtig**`\n"},
		{"**Achtung:**Text\n", "1:11+2 warning prose/emphasis; write `** `\n"},
		{"59,90 €** und 12 €**\n\n** inkl. MwSt.\n\n2 ** 3, Name: ____\n", ""},
		{"| a | b |\n| 1 | 2 |\n", "1:1+9 warning prose/table; add `|---|---|` below this line\n"},
		{"| a | b |\n|---|\n| 1 | 2 |\n", "2:1+5 warning prose/table; write `|---|---|`\n"},
		{"Heft\tPreis\nA\tB\n", "1:1+10 warning prose/table; write `| Heft | Preis |`, below it `|---|---|`, and each other line as the first\n"},
		{"[b]fett[/b] '''dick''' [[agb|AGB]] [url=https://a.example/]a[/url]\n",
			"1:1+11 warning prose/signs; write `**fett**`\n1:13+10 warning prose/signs; write `**dick**`\n1:24+11 warning prose/signs; write `[AGB](agb)`\n1:36+31 warning prose/signs; write `[a](https://a.example/)`\n"},
		{"== Titel ==\n\nh2. Titel\n\n:::info\nText\n:::\n", "1:1+11 warning prose/signs; write `## Titel`\n3:1+9 warning prose/signs; write `## Titel`\n5:1+7 warning prose/signs; delete the lines that begin with :::\n"},
		{"{{ offer.title }} {% x %} [gallery ids=\"1\"] `{{ x }}` [video](/a/) [[1]](/a/)\n",
			"1:1+17 error prose/signs; write the words themselves in place of it\n1:19+7 error prose/signs; write the words themselves in place of it\n1:27+17 error prose/signs; write the words themselves in place of it\n"},
		{"[a](/b c) und [d](https://e.example/\n", "1:5+4 warning prose/link; write `/b%20c`\n1:19+18 warning prose/link; write `https://e.example/)`\n"},
		{"{{< premium \"a/b\" >}} 12:00 „so“ :smile: (c) -- ... 5 °C [1] 100% a_b_c\n", ""},
		{"## Titel {#meins}\n\n##\n", "1:9+9 warning prose/signs; delete them: the place of a heading is named by its words\n3:1+1 warning prose/heading; write them behind the sign, or delete the line\n"},
		{"[AGB][1], [Hier][b] und [c][c](/c/)\n\n[B]: /b/\n", "1:6+3 warning prose/link; write it at the end of the page, as in `[1]: https://…`\n"},
		{"- [x] bestellt\n- [ ] bezahlt\n", ""},
	} {
		if got := told(tt.src); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

// Whoever follows a hint that shows what to write has mended the text.
func TestHintsMend(t *testing.T) {
	for _, src := range []string{
		"24. Dezember 2026\n", "24. 12. 2026\n", "2026. Ein Jahr\n", "1. a\n3. b\n7. c\n", "+ 4,90 €\n", "* inkl.\n", "6~8 und 10~12\n", "12*30*5\n", "a <Name> b\n",
		"[Hinweis]: Restposten\n", "# Heft\n", "## Nr. #\n", "> 18 Jahre\n", "10\\% weg\n", "[hier] (https://a.example/)\n", "(hier)[https://a.example/]\n",
		"##Heft\n", "**a ** b\n", "**a:**b\n", "| a | b |\n|---|\n| 1 | 2 |\n", "[b]a[/b]\n", "== a ==\n", "[a](/b c)\n", "[a](/b\n",
	} {
		text := src
		for range 5 {
			var list diag.List
			Read([]byte(text)).Check(here, &list)
			if len(list) == 0 {
				break
			}
			p := list.Sorted()[0]
			_, rest, _ := strings.Cut(p.Hint.String(), "write `")
			lines := strings.Split(text, "\n")
			line := []rune(lines[p.Pos.Line-1])
			code, _, _ := strings.Cut(rest, "`")
			lines[p.Pos.Line-1] = string(line[:p.Pos.Col-1]) + code + string(line[p.Pos.Col-1+p.Pos.Len:])
			text = strings.Join(lines, "\n")
		}
		if again := told(text); again != "" {
			t.Errorf("%q became %q, of which is told\n%s", src, text, again)
		}
	}
}

// A link can lead to a heading by the id that Hugo gives it.
func TestAnchors(t *testing.T) {
	for src, want := range map[string]string{
		"## A & B\n\n## A &amp; B\n\n## A--b":                        "a--b a--b-1 a--b-2",
		"## Titel mit [Link](/agb/)\n":                               "titel-mit-link",
		"## *Ein* ![Bild](/media/x.jpg)":                             "ein-bild",
		"## Titel[^1]\n\n[^1]: x":                                    "titel",
		"## ½ Preis\n\n## x²":                                        "-preis x",
		"## 🎁\n\n## !!!":                                             "heading heading-1",
		"## {{< relref \"terms\" >}}\n\n##\n\n## https://a.example/": "",
		"Zwei\nZeilen\n===":                                          "zeilen",
		"## `a_b` ÄÖ":                                                "a_b-äö",
	} {
		if got := strings.Join(Read([]byte(src)).Anchors(), " "); got != want {
			t.Errorf("%q: %s", src, got)
		}
	}
}

// Each link stands where its address does.
func TestLinks(t *testing.T) {
	var b strings.Builder
	for _, l := range Read([]byte("[a](/b) <https://c.example/>\nhttps://d.example/ e@f.example www.g.example\n\n[h][i]\n\n[i]: /j\n")).Links() {
		fmt.Fprintf(&b, "%d:%d+%d %s\n", l.Line, l.Col, l.Len, l.To)
	}
	if want := "1:5+2 /b\n1:10+18 https://c.example/\n2:1+18 https://d.example/\n2:20+11 mailto:e@f.example\n2:32+13 http://www.g.example\n4:1+1 /j\n"; b.String() != want {
		t.Error(b.String())
	}
}

// No text makes the check fail, and each place lies in the text.
func FuzzCheck(f *testing.F) {
	for _, s := range []string{"", "1. 2. 3. 4", "- - - -", "> > 1. 2", "|a|\n|-|\n|", "```", "[a]:", "\\", "<", "\u00a0\t*", "a\r\n31. Mai\r\n", "**\n~~", "![](", "[^1]: x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var list diag.List
		Read([]byte(s)).Check(here, &list)
		lines := strings.Count(s, "\n") + 1
		for _, p := range list {
			if p.Pos.Line < 1 || p.Pos.Line > lines || p.Hint.Format == "" {
				t.Errorf("%q: %v", s, p)
			}
		}
	})
}
