package proof

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// checkNames looks for premiums that a page names and whose partner's
// disclosure it does not show to whoever sees the name.
func (c *checker) checkNames(p *seenPage, told map[string]bool) []finding {
	var t naming.Text
	c.addPage(&t, p.nodes[0], p.nodes)
	named := c.names.Mentions(&t)
	for _, n := range p.nodes {
		for _, a := range n.Attr {
			for _, picture := range c.names.Pictured(a.Val + " " + unbroken.Replace(a.Val)) {
				named = append(named, naming.Mention{Title: picture, Node: n})
			}
		}
		if n.Type == html.TextNode && n.Parent.Type == html.ElementNode && raw[n.Parent.Data] && !linkedData(n.Parent) {
			for _, picture := range c.names.Pictured(n.Data) {
				named = append(named, naming.Mention{Title: picture})
			}
		}
	}
	if len(named) == 0 {
		return nil
	}
	undisclosed := map[string]bool{}
	for _, e := range p.premiums {
		for _, s := range e.selections {
			undisclosed[s.premium.Premium.ID] = !s.premium.Premium.To.Disclosed()
		}
	}
	named = slices.DeleteFunc(named, func(m naming.Mention) bool {
		return slices.ContainsFunc(m.Title.Premiums, func(p *offer.Premium) bool { return undisclosed[p.ID] })
	})
	list := c.unshown(p.path, named, func(m naming.Mention, partner string) bool { return told[partner] || p.shows(partner, m.Node) })
	return append(list, c.checkMisplaced(p, named)...)
}

// unbroken takes away what browsers pass over in an address.
var unbroken = strings.NewReplacer("\t", "", "\n", "", "\r", "")

// shows tells whether whoever sees a node of a page, nil for what is in no
// visible place, sees a partner's disclosure.
func (p *seenPage) shows(partner string, node *html.Node) bool {
	for _, d := range p.disclosures {
		is, beside := d.text != nil && d.text.Partner == partner && d.text.notifies(), node
		if beside == nil && d.inside != nil {
			beside = d.inside.node
		}
		if is && hiddenBeside(d.node, beside) == nil {
			return true
		}
	}
	return false
}

// unshown is the findings for mentions of premiums that are not disclosed where
// they stand. shown tells whether a partner's disclosure is there. What resembles
// a name is told of only where the name itself is not.
func (c *checker) unshown(name string, mentions []naming.Mention, shown func(m naming.Mention, partner string) bool) (list []finding) {
	told := map[*offer.Premium]bool{}
	for _, m := range mentions {
		premium, partner := undisclosed(m, shown)
		if premium == nil || m.Loose != "" && told[premium] || c.pictures(name, premium) {
			continue
		}
		if f := c.mentioned(name, m, premium, partner); f.Severity == diag.Error || !c.notMeant(f.Pos.File, m.Loose) {
			list = append(list, f)
		}
		told[premium] = true
	}
	return list
}

// undisclosed is a premium that may be meant and a partner whose disclosure is
// not there; nil if one that may be meant is disclosed.
func undisclosed(m naming.Mention, shown func(m naming.Mention, partner string) bool) (premium *offer.Premium, partner string) {
	for _, p := range m.Title.Premiums {
		partners := p.Partners()
		missing := slices.IndexFunc(partners, func(by *offer.Partner) bool { return !shown(m, by.ID) })
		switch {
		case len(partners) == 0:
		case missing < 0:
			return nil, ""
		case premium == nil:
			premium, partner = p, partners[missing].ID
		}
	}
	return premium, partner
}

// pictures tells whether a file is the premium's own picture.
func (c *checker) pictures(file string, premium *offer.Premium) bool {
	return slices.ContainsFunc(c.names.Pictured(file), func(t *naming.Title) bool { return slices.Contains(t.Premiums, premium) })
}

// mentioned is the finding for a mention.
func (c *checker) mentioned(name string, m naming.Mention, premium *offer.Premium, partner string) finding {
	f := c.about(name, finding{cause: c.layout(name)})
	switch {
	case c.pages[name] == nil:
		f.cause = path.Base(name) // what a layout makes of data
	case strings.HasPrefix(f.Pos.File, "content/"):
		f.cause = f.Pos.File + " " + partner
	}
	pos, words := c.own.Mention(f.Pos.File, c.names, m)
	copied, title := c.own.Copied(name) != "", diag.Pos{}
	if !copied && (pos.File == "" || strings.HasPrefix(pos.File, "data/")) {
		if at := c.titles()[naming.Mention{Title: m.Title, Loose: m.Loose}]; at != nil {
			title = at()
		}
	}
	f.names = m.Title
	if m.Loose == "" && pos.File == "" && title.File == "" && len(m.Title.Keys) > 0 {
		f.at = c.cat.At(m.Title.Premiums[0], m.Title.Keys...)
	}
	switch {
	case title.File != "":
		pos = title
	case pos.File != "" && m.Loose != "":
		m.Loose = words
	}
	if pos.File != "" {
		f.Pos, f.cause = pos, pos.String()
	}
	f.cause += " " + m.Loose
	c.say(&f, m, premium, partner)
	switch {
	case m.Loose != "":
	case copied:
		f.Hint = diag.Msg("leave the name out, or write the firm's notice beside it, where a reader sees it, as it stands in the list of offers; a file that a template in layouts/ makes has the partial disclosure/text.html for it")
	case title.File != "":
		f.Hint = diag.Msg("give this premium with the offer, whose title brings its notice along then, or leave it out of the title")
	}
	return f
}

// titleNames is where the first offer is whose title names a premium, or resembles its
// name, of each such mention.
func (c *checker) titleNames() map[naming.Mention]func() diag.Pos {
	all := map[naming.Mention]func() diag.Pos{}
	for _, o := range c.cat.Offers {
		for _, l := range c.langs {
			var t naming.Text
			t.AddApart(nil, o.Title.In(l))
			for _, m := range c.names.Mentions(&t) {
				if all[m] == nil {
					all[m] = func() diag.Pos { return c.cat.At(o, "title", string(l)) }
				}
			}
		}
	}
	return all
}

// say says what is wrong with a mention.
func (c *checker) say(f *finding, m naming.Mention, premium *offer.Premium, partner string) {
	f.Rule = "proof/named-premium"
	f.Hint = diag.Msg("in prose, write {{< premium %q >}}, which brings the notice along; in a layout, call the partial disclosure/text.html", c.example(premium))
	f.Related = append(f.Related, diag.Related{Pos: c.cat.Pos(premium, &premium.ShippedBy), Msg: diag.Msg("the premium is shipped by a partner")})
	switch {
	case m.Loose != "":
		f.Rule, f.Severity = "proof/resembling-premium", diag.Warning
		f.Msg = diag.Msg("%s says %q, which may mean the premium %q, without the disclosure of %s, which ships it", f.path, m.Loose, m.Title.Written, partner)
		f.Hint = diag.Msg("if it is meant, write {{< premium %q >}}; if not, write in data/site.yaml below not_meant: - {where: %s, words: %q}", c.example(premium), f.Pos.File, m.Loose)
	case m.Title.Picture:
		f.Msg = diag.Msg("%s shows the picture %q of the premium %s without the disclosure of %s, which ships it", f.path, m.Title.Written, premium.ID, partner)
	default:
		f.Msg = diag.Msg("%s names the premium %q without the disclosure of %s, which ships it", f.path, m.Title.Written, partner)
	}
}

// example is a data-premium value for a premium.
func (c *checker) example(p *offer.Premium) string {
	for _, o := range c.cat.Offers {
		for _, s := range o.Selections() {
			if s.Premium.ID == p.ID && o.Valid.On(c.now) {
				return o.ID + "/" + p.ID
			}
		}
	}
	return "offer/" + p.ID
}

// notMeant tells whether an editor has said that words in a file mean no premium.
func (c *checker) notMeant(file, words string) bool {
	return slices.ContainsFunc(c.cat.Site.NotMeant, func(n offer.NotMeant) bool {
		return n.Where == file && naming.Same(n.Words, words)
	})
}

// checkNotMeant tells what an editor has said of words that do not stand in their
// file, or no longer. What a record says may come from a clause.
func (c *checker) checkNotMeant() (list []finding) {
	for i := range c.cat.Site.NotMeant {
		n := &c.cat.Site.NotMeant[i]
		if c.own.Says(n.Where, n.Words) || strings.HasPrefix(n.Where, "data/") && c.own.Says(n.Where, "") {
			continue
		}
		hint := diag.Msg("delete it, unless file or words are misspelt")
		if len(c.cat.Site.NotMeant) == 1 {
			hint = diag.Msg("delete `%s`, unless file or words are misspelt", "not_meant")
		}
		at := c.cat.Pos(c.cat.Site, n)
		list = append(list, finding{cause: at.String(), Problem: diag.Problem{Pos: at, Severity: diag.Warning, Rule: "proof/not-meant",
			Msg: diag.Msg("this is not needed: %q does not stand in %s", n.Words, n.Where), Hint: hint}})
	}
	return list
}
