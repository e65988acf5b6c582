package render

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template/parse"

	"github.com/klarabo/klarabo/generator/doc"
	"github.com/klarabo/klarabo/generator/internal/source"
	"github.com/klarabo/klarabo/layouts"
)

// given is what the calls of partials below take.
const given = `{{ $page := site.GetPage "/offers/jahresabo" }}{{ $offer := $page.Params }}{{ $magazine := site.GetPage "/publications/pixelwerk" }}
{{ $list := partial "list/offers.html" (site.GetPage "/offers") }}{{ $row := index $list.offers 0 }}{{ $firm := site.GetPage "/partners/hardwarehaus" }}
{{ $stick := index (where $offer.premiums "id" "usb-stick") 0 }}{{ $text := index $stick.texts 0 }}{{ $known := index hugo.Data.premiums site.Language.Name "usb-stick" }}
{{ $cover := dict "file" "media/heft.png" "alt" "Titelbild" }}`

// partials is a call of each, and what it must show, in German.
var partials = map[string]struct {
	call string
	want []string
}{
	"asset/lean-style.html":         {`{{ partial "asset/lean-style.html" "/* x */\n  p {\n    color: red;\n  }\n" }}`, []string{"p{color:red}"}},
	"asset/lists-style.html":        {`{{ partial "asset/lists-style.html" "" }}`, []string{`<link rel="stylesheet" href="/lists.`}},
	"asset/publish.html":            {`{{ partial "asset/publish.html" $page }}`, []string{""}},
	"asset/script-file.html":        {`{{ partial "asset/script-file.html" (slice "dom.js" "list.js") }}`, []string{"/list.", ".js"}},
	"asset/script.html":             {`{{ partial "asset/script.html" $page }}`, []string{`<script src="/offer.`, "defer"}},
	"asset/style.html":              {`{{ partial "asset/style.html" "" }}`, []string{`<link rel="stylesheet" href="/style.`}},
	"asset/theme.html":              {`{{ partial "asset/theme.html" "" }}`, []string{`<link rel="stylesheet" href="/theme.`}},
	"disclosure/mail.html":          {`{{ partial "disclosure/mail.html" (dict "text" $text "form" "shipping" "premium" "Ein Stift" "first" 2) }}`, []string{"data-wording", "<bdi>Ein Stift</bdi>", "<p>…</p>"}},
	"disclosure/notice-words.html":  {`{{ partial "disclosure/notice-words.html" $text }}`, []string{"Hardwarehaus Versand GmbH"}},
	"disclosure/text.html":          {`{{ partial "disclosure/text.html" (dict "text" $text "form" "full") }}`, []string{`class="k-disclosure k-full" data-disclosure="h1:`, "Hardwarehaus Versand GmbH", `class="k-object"`}},
	"disclosure/title-notices.html": {`{{ partial "disclosure/title-notices.html" (slice $text) }}`, []string{`class="k-disclosure k-notice"`, "Hardwarehaus Versand GmbH"}},
	"firm/address.html":             {`{{ partial "firm/address.html" (merge (index hugo.Data.site site.Language.Name).publisher (dict "vat_id" "DE123")) }}`, []string{"Am Ring 1", "90429 Nürnberg", "Deutschland", "mailto:abo@spielraum.example", "DE123"}},
	"firm/privacy-link.html":        {`{{ partial "firm/privacy-link.html" $offer.parties }}`, []string{`href="https://spielraum.example/privacy"`}},
	"json-ld/breadcrumbs.html":      {`{{ partial "json-ld/breadcrumbs.html" $page | jsonify }}`, []string{"BreadcrumbList", "Pixelwerk"}},
	"json-ld/graph.html":            {`{{ partial "json-ld/graph.html" (slice (dict "@type" "Thing")) }}`, []string{`<script type="application/ld+json">`, `"@graph":[{"@type":"Thing"}]`}},
	"json-ld/offer.html":            {`{{ partial "json-ld/offer.html" $page }}`, []string{`"@type":"Product"`, `"price":"59.90"`}},
	"json-ld/page.html":             {`{{ partial "json-ld/page.html" (site.GetPage "/offers") }}`, []string{`"@type":"ItemList"`, "/angebote/jahresabo/"}},
	"label/firm-rows.html":          {`{{ partial "label/firm-rows.html" (dict "text" $text "form" "label" "class" "k-only") }}`, []string{`<tbody class="k-disclosure k-only"`, "Hardwarehaus Versand GmbH"}},
	"label/label.html":              {`{{ partial "label/label.html" $page }}`, []string{`data-label="jahresabo"`, "Hardwarehaus Versand GmbH", "<code>h1:"}},
	"list/cards.html":               {`{{ partial "list/cards.html" (slice $row) }}`, []string{`data-offer="jahresabo"`}},
	"list/filter.html":              {`{{ partial "list/filter.html" "" }}`, []string{`id="k-filter"`, `<option value="hardwarehaus">Hardwarehaus Versand GmbH</option>`}},
	"list/offers.html":              {`{{ $list.count }} {{ (index $list.offers 0).title }}`, []string{"2 Pixelwerk im Jahresabo"}},
	"list/pager.html":               {`{{ partial "list/pager.html" (dict "page" 2 "pages" 3 "prev" "/a/" "next" "/c/") }}`, []string{`rel="prev" href="/a/"`, `rel="next" href="/c/"`, "2"}},
	"offer/cancelling.html":         {`{{ partial "offer/cancelling.html" $offer }}`, []string{"k-leave", `href="https://spielraum.example/cancel"`, `href="https://spielraum.example/withdraw"`}},
	"offer/card.html":               {`{{ partial "offer/card.html" $row }}`, []string{`<a href="/angebote/jahresabo/">Pixelwerk im Jahresabo</a>`, "59,90", "USB-Stick 64 GB", "k-notice"}},
	"offer/days.html":               {`{{ partial "offer/days.html" $page }}`, []string{`data-days="jahresabo"`, `data-k-after="12 months"`}},
	"offer/facts.html":              {`{{ partial "offer/facts.html" $page }}`, []string{`data-fact="payment"`, "Lastschrift", "1. November 2026"}},
	"offer/feed-item.html":          {`{{ partial "offer/feed-item.html" $row }}`, []string{"Zwölf Hefte.", "59,90", "USB-Stick 64 GB", "k-notice"}},
	"offer/order.html":              {`{{ partial "offer/order.html" (dict "offer" $offer "note" true) }}`, []string{`href="https://bestellen.spielraum.example/jahresabo"`, `id="binding"`}},
	"offer/publications.html":       {`{{ partial "offer/publications.html" (dict "publications" $offer.publications "link" true) }}`, []string{`<a href="/zeitschriften/pixelwerk/">Pixelwerk</a>`}},
	"offer/term.html":               {`{{ partial "offer/term.html" $offer }}`, []string{"12", "Monate", "31. Januar 2027"}},
	"page/country.html":             {`{{ partial "page/country.html" "" }}`, []string{`id="k-country"`, `<option value="AT">AT  Österreich</option>`}},
	"page/footer.html":              {`{{ partial "page/footer.html" "site" }}`, []string{`href="/imprint/"`, "Spielraum Verlag GmbH"}},
	"page/head.html":                {`{{ partial "page/head.html" $page }}`, []string{"<title>Pixelwerk im Jahresabo", `rel="canonical"`, "Content-Security-Policy"}},
	"page/header.html":              {`{{ partial "page/header.html" $page }}`, []string{`<header class="k-site k-head k-of-pixelwerk">`, `href="/angebote/"`, `href="/en/offers/jahresabo/"`}},
	"page/icon.html":                {`{{ partial "page/icon.html" "" }}`, []string{"/icon.svg"}},
	"page/logo.html":                {`{{ partial "page/logo.html" "" }}`, []string{`<img src="/media/logo.`, `alt="Verlag"`}},
	"page/magazine.html":            {`{{ partial "page/magazine.html" $page }} {{ partial "page/magazine.html" $magazine }} {{ partial "page/magazine.html" $firm }}`, []string{"pixelwerk pixelwerk "}},
	"page/og-image.html":            {`{{ partial "page/og-image.html" (dict "cover" $cover "title" "Pixelwerk" "color" "#123456" "on" "#ffffff") }}`, []string{`property="og:image" content="https://`, `content="Pixelwerk"`}},
	"page/picture.html":             {`{{ partial "page/picture.html" (dict "image" $cover "width" 100) }}`, []string{`width="100"`, ` 2x"`, `alt="Titelbild"`, `loading="lazy"`}},
	"page/search-form.html":         {`{{ partial "page/search-form.html" "" }}`, []string{`action="/suche/"`}},
	"page/touch-icon.html":          {`{{ partial "page/touch-icon.html" "" }}`, []string{".png"}},
	"partner/link.html":             {`{{ partial "partner/link.html" "hardwarehaus" }}`, []string{`href="/praemienversender/hardwarehaus/"`, "Hardwarehaus Versand GmbH"}},
	"partner/mail-check.html":       {`{{ partial "partner/mail-check.html" "" }}`, []string{`data-mails="/mails.json"`, `id="k-mail"`}},
	"partner/text-heading.html":     {`{{ partial "partner/text-heading.html" (dict "of" "Verlag B" "audience" "recruiter" "lacks" (slice "email")) }}`, []string{"Verlag B: ", "E-Mail"}},
	"premium/by-firm.html":          {`{{ partial "premium/by-firm.html" $offer }}`, []string{`data-premium="jahresabo/usb-stick"`, "k-full", `data-premium="jahresabo/mug"`, "Becher"}},
	"premium/data-level.html":       {`{{ partial "premium/data-level.html" (slice $stick) }}`, []string{","}},
	"premium/details.html":          {`{{ partial "premium/details.html" $stick }}`, []string{"USB-Stick 64 GB", "Mit Schlüsselring.", "12,99"}},
	"premium/facts.html":            {`{{ partial "premium/facts.html" $known }}`, []string{"12,99", "Speicher AG", "@<wbr>speicher.example"}},
	"premium/how-many.html":         {`{{ partial "premium/how-many.html" (dict "groups" (slice (dict "for" "giver" "text" "Eine") (dict "for" "subscriber" "text" "Alle"))) }}`, []string{"Eine</p>", "Alle</p>", "2"}},
	"premium/keys.html":             {`{{ partial "premium/keys.html" $offer.premiums }}`, []string{"jahresabo/usb-stick jahresabo/mug"}},
	"premium/picker.html":           {`{{ partial "premium/picker.html" $offer }}`, []string{`name="k-premium" value="usb-stick"`, "Hardwarehaus Versand GmbH", "5,00"}},
	"premium/shippers.html":         {`{{ partial "premium/shippers.html" (dict "partners" (slice "hardwarehaus") "by_publisher" true "publisher" "Verlag B") }}`, []string{`<a href="/praemienversender/hardwarehaus/">Hardwarehaus Versand GmbH</a>, Verlag B`}},
	"premium/summary.html":          {`{{ partial "premium/summary.html" $row }}`, []string{`data-premium="jahresabo/usb-stick"`, "k-notice", `class="k-own" data-premium="jahresabo/mug"`}},
	"premium/teaser.html":           {`{{ partial "premium/teaser.html" $stick }}`, []string{`data-premium="jahresabo/usb-stick"`, "USB-Stick 64 GB", "k-notice"}},
	"premium/titles.html":           {`{{ partial "premium/titles.html" $offer.premiums }}`, []string{"<bdi>USB-Stick 64 GB</bdi>", "5,00", "<bdi>Becher</bdi>"}},
	"price/sums.html":               {`{{ partial "price/sums.html" (dict "text" "<b>" "marked" "") }}`, []string{"&lt;b&gt;"}},
	"price/price.html":              {`{{ partial "price/price.html" $offer.price }}`, []string{`data-price="jahresabo"`, "59,90"}},
	"sitemap/files.html":            {`{{ partial "sitemap/files.html" "de" | jsonify }}`, []string{"[]"}},
	"sitemap/offers.html":           {`{{ partial "sitemap/offers.html" (index hugo.Data.lists.sitemap 0) }}`, []string{"/angebote/jahresabo/</loc>", "<lastmod>2026-11-01</lastmod>", `hreflang="en"`}},
}

// Each partial is rendered alone, with what it says that it takes.
func TestPartials(t *testing.T) {
	layout := strings.Builder{}
	layout.WriteString(`{{ define "main" }}` + given)
	for _, name := range partialNames(t) {
		if partials[name].call == "" {
			t.Errorf("%s has no case", name)
		}
		layout.WriteString("<hr id=\"" + name + "\">" + partials[name].call)
	}
	layout.WriteString(`<hr id="end">{{ end }}`)
	in := themed(t, map[string]string{"content/teile.de.md": "---\ntitle: x\n---\n", "layouts/page.html": layout.String(), "content/media/heft.png": grayPNG(t, 300, 400)})
	page := string(render(t, in).Files["teile/index.html"])
	for name, tt := range partials {
		_, rest, found := strings.Cut(page, `<hr id="`+name+`">`)
		got, _, _ := strings.Cut(rest, `<hr id=`)
		if !found {
			t.Errorf("%s: there is no such partial, or it has shown nothing", name)
		}
		for _, want := range tt.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q: %s", name, want, got)
			}
		}
	}
}

func partialNames(t *testing.T) (names []string) {
	t.Helper()
	files, err := fs.Glob(layouts.FS, "_partials/*/*.html")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d partials: %v", len(files), err)
	}
	for _, name := range files {
		names = append(names, strings.TrimPrefix(name, "_partials/"))
	}
	if loose, _ := fs.Glob(layouts.FS, "_partials/*.html"); len(loose) > 0 {
		t.Errorf("partials stand in folders by what they show: %v", loose)
	}
	return names
}

// parameter is a line of the comment with which a partial begins: name, type, and
// what it means. "." is all that it takes.
var parameter = regexp.MustCompile(`(?m)^  (\.[a-z_]*) +(page|nothing|string|int|bool|list|object)\??(?:  +\S.*)?$`)

// stated is what a partial says that it takes.
func stated(t *testing.T, name string) (fields []string, text string) {
	t.Helper()
	b, err := fs.ReadFile(layouts.FS, "_partials/"+name)
	if err != nil {
		t.Errorf("%s is called, and is not there", name)
		return nil, ""
	}
	head, _, ok := strings.Cut(string(b), "\n*/ -}}\n")
	_, params, apart := strings.Cut(head, "\n\n")
	if !ok || !apart || !strings.HasPrefix(head, "{{- /*\n  ") {
		t.Fatalf("%s does not begin with what it shows and, after an empty line, what it takes", name)
	}
	lines := strings.Split(params[strings.LastIndex(params, "\n\n")+1:], "\n")
	for _, line := range slices.DeleteFunc(lines, func(s string) bool { return s == "" }) {
		m := parameter.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("%s: %q is no parameter: write two spaces, its name, type and meaning", name, line)
		}
		fields = append(fields, m[1])
	}
	return fields, string(b)
}

// What a partial says that it takes is what it reads, itself or through those to
// which it hands all that it got.
func TestPartialsTakeWhatTheySay(t *testing.T) {
	for _, name := range partialNames(t) {
		want, text := stated(t, name)
		trees := map[string]*parse.Tree{}
		tree := parse.New(name)
		tree.Mode = parse.SkipFuncCheck
		if _, err := tree.Parse(text, "", "", trees); err != nil {
			t.Fatal(err)
		}
		r := reading{fields: map[string]bool{}, roots: map[string]bool{"$": true}}
		r.node(trees[name].Root, true)
		for _, other := range r.hands {
			fields, _ := stated(t, other)
			for _, f := range fields {
				r.fields[f] = true
			}
		}
		if slices.Equal(want, []string{"."}) { // a page, whose fields are Hugo's, or one value
			continue
		}
		if got := slices.Sorted(maps.Keys(r.fields)); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("%s says that it takes\n%v and reads\n%v", name, slices.Sorted(slices.Values(want)), got)
		}
	}
}

// reading is what a partial reads of what it takes.
type reading struct {
	fields map[string]bool
	roots  map[string]bool // variables that are all that it takes
	hands  []string        // partials that get all of it
}

// node looks at a part of the template, in which the dot is all that it takes, or not.
func (r *reading) node(n parse.Node, dot bool) {
	switch n := n.(type) {
	case *parse.FieldNode:
		if dot {
			r.fields["."+n.Ident[0]] = true
		}
		return
	case *parse.VariableNode:
		if r.roots[n.Ident[0]] && len(n.Ident) > 1 {
			r.fields["."+n.Ident[1]] = true
		}
		return
	case *parse.RangeNode:
		r.branch(&n.BranchNode, dot, false)
		return
	case *parse.WithNode:
		r.branch(&n.BranchNode, dot, false)
		return
	case *parse.IfNode:
		r.branch(&n.BranchNode, dot, dot)
		return
	case *parse.PipeNode:
		if len(n.Decl) == 1 && n.String() == n.Decl[0].String()+" := ." && dot {
			r.roots[n.Decl[0].Ident[0]] = true
		}
	case *parse.CommandNode:
		if f, ok := n.Args[0].(*parse.IdentifierNode); ok && strings.HasPrefix(f.Ident, "partial") && len(n.Args) > 2 && n.Args[2].String() == "." && dot {
			r.hands = append(r.hands, n.Args[1].(*parse.StringNode).Text)
		}
	}
	for _, in := range inside(n) {
		r.node(in, dot)
	}
}

func (r *reading) branch(b *parse.BranchNode, dot, within bool) {
	r.node(b.Pipe, dot)
	r.node(b.List, within)
	if b.ElseList != nil {
		r.node(b.ElseList, dot)
	}
}

// inside is the nodes in a node.
func inside(n parse.Node) (all []parse.Node) {
	branch := func(b *parse.BranchNode) []parse.Node {
		if b.ElseList != nil {
			return []parse.Node{b.Pipe, b.List, b.ElseList}
		}
		return []parse.Node{b.Pipe, b.List}
	}
	switch n := n.(type) {
	case *parse.ListNode:
		return n.Nodes
	case *parse.ActionNode:
		return []parse.Node{n.Pipe}
	case *parse.TemplateNode:
		if n.Pipe != nil {
			return []parse.Node{n.Pipe}
		}
	case *parse.IfNode:
		return branch(&n.BranchNode)
	case *parse.RangeNode:
		return branch(&n.BranchNode)
	case *parse.WithNode:
		return branch(&n.BranchNode)
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			all = append(all, c)
		}
	case *parse.CommandNode:
		return n.Args
	case *parse.ChainNode:
		return []parse.Node{n.Node}
	}
	return all
}

// The manual names partials that there are.
func TestPartialsInTheManual(t *testing.T) {
	manual, err := doc.FS.ReadFile("theming.md")
	if err != nil {
		t.Fatal(err)
	}
	names := partialNames(t)
	called := regexp.MustCompile("(?:partial \"|`)([a-z-]+/[a-z-]+\\.html)[\"`]").FindAllStringSubmatch(string(manual), -1)
	for _, m := range called {
		if !slices.Contains(names, m[1]) && m[1] != "offers/list.html" && m[1] != "offers/page.html" {
			t.Errorf("there is no partial %s", m[1])
		}
	}
	if len(called) < 8 {
		t.Errorf("it names %d", len(called))
	}
}

// Each former name leads to a partial that there is.
func TestRenamedPartials(t *testing.T) {
	names := partialNames(t)
	for _, former := range []string{"disclosure.html", "with.html", "header.html"} {
		if now := source.RenamedPartial(former); !slices.Contains(names, now) {
			t.Errorf("%s is called %q now", former, now)
		}
	}
	if now := source.RenamedPartial("mein.html"); now != "" {
		t.Errorf("mein.html is called %q", now)
	}
}

// A picture to share is a JPEG where the cover is in AVIF, which many who show
// pictures of pages do not know.
func TestSharedPictureOfAVIF(t *testing.T) {
	photo, err := os.ReadFile("../picture/testdata/photo.avif")
	if err != nil {
		t.Fatal(err)
	}
	in := themed(t, map[string]string{"content/teile.de.md": "---\ntitle: x\n---\n", "content/media/heft.avif": string(photo),
		"layouts/page.html": `{{ partial "page/og-image.html" (dict "cover" (dict "file" "media/heft.avif" "alt" "x") "title" "Pixelwerk") }}`})
	page := string(render(t, in).Files["teile/index.html"])
	if !regexp.MustCompile(`property="og:image" content="[^"]+\.jpg"`).MatchString(page) {
		t.Errorf("the picture to share is %s", page)
	}
}
