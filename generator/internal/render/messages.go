package render

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// translations turn what Hugo and Go's templates say most often into an
// editor's words. The groups of the expression are the arguments of the
// message and, as many as it has verbs, of the hint.
var translations = []struct {
	re        *regexp.Regexp
	msg, hint string
}{
	{regexp.MustCompile(`^can't evaluate field (\S+) in type`),
		"there is no .%s here", "check its spelling; what an offer holds is in .Params"},
	{regexp.MustCompile(`^nil pointer evaluating .*\.(\w+)$`),
		"there is nothing here that .%s could be taken of", "ask for it first: {{ with … }}"},
	{regexp.MustCompile(`^function "(.*)" not defined`),
		"there is no function %q", "check its spelling"},
	{regexp.MustCompile(`^undefined variable:? "?(\$\w+)`),
		"the variable %s is not known here", "write {{ %s := … }} before it, in the same block or around it"},
	{regexp.MustCompile(`^unexpected character .* at start of value|^malformed character constant|^unterminated (?:raw )?quoted string$`),
		"a text must stand in quotes", "write \"…\" around it"},
	{regexp.MustCompile(`^(?:unexpected|bad character U\+\w+|unrecognized character in action: U\+\w+) (["'].+["'])`),
		"between {{ and }}, %s cannot stand here", "write straight quotes, both }} at the end, a function first as in {{ if eq .Title \"…\" }}, and {{ index .Params \"a-b\" }} for a key with a hyphen"},
	{regexp.MustCompile(`^unexpected <define> in command`),
		"a template is defined inside another one", "write {{ define … }} outside of all blocks"},
	{regexp.MustCompile(`^unclosed (?:action|comment)`),
		"what begins with {{ has no end", "write }} where it ends, or */}} if it is a comment"},
	{regexp.MustCompile(`^unexpected EOF`),
		"the template ends inside a block", "write the missing {{ end }}"},
	{regexp.MustCompile(`^unexpected \{\{end\}\}`),
		"there is one {{ end }} too many", "take it away, or begin its block"},
	{regexp.MustCompile(`^no such template "(.*)"`),
		"there is no template %q", "write {{ define \"%s\" }} … {{ end }}, or correct the name"},
	{regexp.MustCompile(`^(?:on range loop re-entry: )?\{\{(\w+)\}\} branches end in different contexts`),
		"the parts of this {{ %s }} end in different places of the HTML", "begin and end each tag and each pair of quotation marks in the same part"},
	{regexp.MustCompile(`^ends in a non-text context`),
		"the template ends inside a tag, a script or quotation marks", "look for a missing \", > or </script>"},
	{regexp.MustCompile(` in unquoted attr: |^expected space, attr name, or end of tag`),
		"an attribute is not written as one", "write name=\"{{ … }}\", with both quotation marks"},
	{regexp.MustCompile(`^range can't iterate over`),
		"what stands here is no list", "let range go over a list, such as .Pages or .Params.premiums"},
	{regexp.MustCompile(`^type <nil> not supported in Resource transformations|^runtime error: invalid memory address`),
		"this gets nothing to work with, as from a file that does not exist", "put the file that resources.Get names into layouts/assets, or correct its name"},
	{regexp.MustCompile(`^resource "/?(.*)" of media type .* does not support this method`),
		"%q is no picture whose size can be changed", "show it as it is, by its .RelPermalink"},
	{missing,
		"there is no partial %q", "write layouts/_partials/%s, or correct the name"},
	{regexp.MustCompile(`^index of .* failed: value is nil`),
		"there is nothing here under one of these keys", "ask for it first: {{ with … }}"},
	{regexp.MustCompile(`maximum template call stack|call stack size exceeded|recursion`),
		"this template calls itself without end", "give it a condition on which it stops"},
	{regexp.MustCompile(`access denied: "(.*)" is not whitelisted in policy "security\.http`),
		"a page cannot fetch %q", "put a copy into content/media or layouts/assets"},
	{regexp.MustCompile(`access denied: "(.*)" is not whitelisted in policy "security\.exec`),
		"a page cannot run the program %q", "run it yourself, and put the result into layouts/assets"},
	{regexp.MustCompile(`access denied: "(.*)" is not whitelisted in policy "security\.funcs`),
		"a page cannot read the environment's %q", "a site depends on its folder only"},
	{regexp.MustCompile(`^JSBUILD: .*` + noFolder),
		"js.Build would read the machine's disk, past the site", "run esbuild yourself, and put the result into layouts/assets"},
	{regexp.MustCompile(`^CSSBUILD: .*` + noFolder),
		"css.Build would read the machine's disk, past the site", "run esbuild yourself, and put the result into layouts/assets"},
	{regexp.MustCompile(noFolder), // with the batch's own name in between
		"js.Batch would read the machine's disk, past the site", "run esbuild yourself, and put the result into layouts/assets"},
	{regexp.MustCompile(`^TOCSS(?:-DART)?: `),
		"css.Sass is not built in", "run Sass yourself, and put the style sheet into layouts/assets"},
	{regexp.MustCompile(`^a link cannot lead to "(.*)"$`), // a layout's own word
		"a link cannot lead to %q", "begin it with https:, http:, mailto: or tel:, or let it lead to a page"},
	{regexp.MustCompile(`template for shortcode "(.*)" not found`),
		"there is no shortcode %q", "write layouts/_shortcodes/%s.html, or correct the name"},
	{regexp.MustCompile(`shortcode "(.*)" must be closed or self-closed`),
		"the shortcode %q has no end", "write {{< /%s >}} where it ends"},
	{regexp.MustCompile(`unclosed shortcode|unterminated|unrecognized character in shortcode`),
		"this shortcode is not written as one", "write {{< name \"value\" >}}"},
	{regexp.MustCompile(`REF_NOT_FOUND: Ref "([^"]*)": no site found with lang "([^"]*)"`),
		"the link to %[1]q asks for the language `%[2]s`, which the site does not have", "name one of `languages` in data/site.yaml, or leave `lang` out"},
	{regexp.MustCompile(`closing tag for shortcode '(.*)' does not match start tag`),
		"a shortcode ends in %q, which is where an address stands", "put what stands in it into quotes: {{< relref \"/%[1]s\" >}}"},
	{lost,
		"a layout leads to %q, a page that does not exist", "name a page as it stands in content/, without language and ending: /privacy"},
	{regexp.MustCompile(`^page not found`),
		"the page that this leads to does not exist", "name a page as it stands in content/, without language and ending: /privacy"},
	{regexp.MustCompile(`^key (\S+) is already defined`),
		"the key `%s` stands here for the second time", "take one of them away"},
}

var (
	// chain is what Hugo puts before a message that says the same.
	chain = regexp.MustCompile(`^(?:error calling \S+: |execute of template failed: |apply base template failed: |failed to \S+(?: \S+)?: |unmarshal failed: |toml: |yaml: |\[\d+:\d+\] )`)
	// goType is a name that only a programmer of Hugo knows.
	goType = regexp.MustCompile(` (?:in|of|with|for) type \S+(?: \{\})?|\*?\b(?:hugolib|hmaps|maps|page|reflect|template|resource)\.\w+`)
)

// translate says in plain words what Hugo says; what it does not know it only
// cuts to its first line, without Go's types.
func translate(text string) (msg, hint diag.Message) {
	text = strings.TrimSpace(text)
	for chain.MatchString(text) {
		text = strings.TrimSpace(chain.ReplaceAllString(text, ""))
	}
	if msg, hint, ok := known(text); ok {
		return msg, hint
	}
	return diag.Msg("Hugo cannot make this page: %s", firstLine(text)), diag.Message{}
}

// firstLine is a text's first line without Go's types.
func firstLine(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimRight(goType.ReplaceAllString(text, ""), ". ")
}

// lost is what Hugo says of ref and relref in a layout, for each page anew.
var lost = regexp.MustCompile(`REF_NOT_FOUND: Ref "([^"]*)" from page "[^"]*": page not found`)

// missing is what Hugo says of a partial that is not there.
var missing = regexp.MustCompile(`^partial "(.*)" not found`)

// known is the translation of a text, if there is one.
func known(text string) (msg, hint diag.Message, ok bool) {
	if m := missing.FindStringSubmatch(text); m != nil && source.RenamedPartial(m[1]) != "" {
		return diag.Msg("there is no partial %q", m[1]), diag.Msg("call it by its name of today: %s", source.RenamedPartial(m[1])), true
	}
	for _, t := range translations {
		m := t.re.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		args := make([]any, len(m)-1)
		for i, s := range m[1:] {
			args[i] = s
		}
		return diag.Msg(t.msg, args...), diag.Msg(t.hint, args[:strings.Count(t.hint, "%")]...), true
	}
	return diag.Message{}, diag.Message{}, false
}
