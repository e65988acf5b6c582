package look

import (
	"slices"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
)

// explain finds the element of a note and what probably did it.
func (p *visit) explain(n *Finding) error {
	if n.Picture == nil || p.report.has(p.Path, n) {
		return nil
	}
	hint, err := ask[struct {
		Element, Over, Path string
		Properties          []string
	}](p.tab, call("hint", n.word, n.Reason))
	if err != nil {
		return err
	}
	n.Element = hint.Element
	if hint.Over != "" {
		n.Rule = &Rule{Selector: hint.Over}
		return nil
	}
	n.Rule, err = p.rule(hint.Path, hint.Properties)
	return err
}

// rule is the rule that gives an element one of these properties, the last in
// the cascade, or one above it whose value it inherits; nil if there is none.
func (p *visit) rule(path string, properties []string) (*Rule, error) {
	doc, err := send(p.tab, dom.GetDocument, dom.GetDocumentParams{})
	if err != nil {
		return nil, err
	}
	found, err := send(p.tab, dom.QuerySelector, dom.QuerySelectorParams{NodeID: doc.Root.NodeID, Selector: path})
	if err != nil || found.NodeID == 0 {
		return nil, err
	}
	matched, err := send(p.tab, css.GetMatchedStylesForNode, css.GetMatchedStylesForNodeParams{NodeID: found.NodeID})
	if err != nil {
		return nil, err
	}
	lines := [][]*css.RuleMatch{matched.MatchedCSSRules}
	for _, above := range matched.Inherited {
		lines = append(lines, above.MatchedCSSRules)
	}
	for _, rules := range lines {
		for _, m := range slices.Backward(rules) {
			if r := ruleOf(m.Rule, properties); r != nil {
				r.Sheet = p.sheetOf(m.Rule.StyleSheetID)
				return r, nil
			}
		}
	}
	return nil, nil
}

// ruleOf is a rule of the site with the declaration that has one of the properties.
func ruleOf(r *css.Rule, properties []string) *Rule {
	if r.Origin != css.StyleSheetOriginRegular || r.SelectorList == nil {
		return nil
	}
	for _, d := range slices.Backward(r.Style.CSSProperties) {
		if d.Range == nil || !slices.Contains(properties, d.Name) || strings.Contains(r.SelectorList.Text, "#a#b#c#d#e#f") {
			continue
		}
		return &Rule{Selector: r.SelectorList.Text, Declaration: d.Name + ": " + d.Value, Line: int(d.Range.StartLine) + 1}
	}
	return nil
}

// sheetOf is the file of a sheet of the page.
func (t *tab) sheetOf(id cdp.StyleSheetID) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.TrimPrefix(t.styles[id], t.base)
}
