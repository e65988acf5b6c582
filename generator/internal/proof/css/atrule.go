package css

import (
	"fmt"
	"slices"
	"strings"
)

// atRule reads a rule that begins with "@", and tells how long it is.
func (p *parser) atRule(tokens []token, in scope) (n int, err error) {
	n, block := p.statement(tokens, true)
	name := tokens[0].text
	if block < 0 {
		p.statementRule(name, tokens[1:n], in)
		return n, nil
	}
	prelude, content := tokens[1:block], inner(tokens, block)
	inside := in
	inside.depth++
	switch strings.TrimPrefix(strings.TrimPrefix(name, "-webkit-"), "-moz-") {
	case "font-face":
		p.fontFace(p.declarations(content))
		return n, nil
	case "page", "counter-style", "font-feature-values", "font-palette-values", "color-profile", "view-transition", "position-try":
		return n, nil
	case "property":
		for _, d := range p.declarations(content) {
			if d.name == "initial-value" {
				v := p.text(prelude)
				p.sheet.vars[v] = append(p.sheet.vars[v], d.value)
			}
		}
		return n, nil
	case "keyframes":
		return n, p.frames(p.text(prelude), content)
	case "layer":
		inside.layer = p.layer(in.layer, p.text(prelude))
	default:
		inside.context = append(slices.Clip(in.context), strings.TrimSpace("@"+name+" "+p.text(prelude)))
	}
	return n, p.rules(content, inside)
}

// statementRule reads a rule without a block.
func (p *parser) statementRule(name string, prelude []token, in scope) {
	switch name {
	case "import":
		p.sheet.Imports = append(p.sheet.Imports, address(prelude))
	case "layer":
		for layer := range strings.SplitSeq(strings.TrimSuffix(p.text(prelude), ";"), ",") {
			p.layer(in.layer, strings.TrimSpace(layer))
		}
	}
}

// address is the first string or url of an @import.
func address(tokens []token) string {
	for _, t := range tokens {
		if t.kind == str || t.kind == url {
			return t.text
		}
	}
	return ""
}

// layer makes a layer known and is its full name.
func (p *parser) layer(outer, name string) string {
	if name == "" {
		p.sheet.count++
		name = fmt.Sprintf("(%d)", p.sheet.count)
	}
	if outer != "" {
		name = outer + "." + name
	}
	if !slices.Contains(p.sheet.layers, name) {
		p.sheet.layers = append(p.sheet.layers, name)
	}
	return name
}

// frames reads the content of an @keyframes rule.
func (p *parser) frames(name string, tokens []token) error {
	name = strings.Trim(name, `"'`)
	for i := 0; i < len(tokens); {
		end, block := p.statement(tokens[i:], false)
		if block >= 0 {
			p.sheet.keyframes[name] = append(p.sheet.keyframes[name], p.declarations(inner(tokens[i:], block))...)
		}
		i += end
	}
	return nil
}
