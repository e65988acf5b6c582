package proof

import (
	"cmp"
	"path"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// checkPrices asks for the whole of an offer's price, which stands in an element with
// data-price, where its amount stands in what is about this offer alone: in the
// largest element that links to its page and to no other offer's, and on its own
// page. So nobody meets what an offer costs at first without what it costs then.
func (c *checker) checkPrices(p *seenPage, doc *html.Node) (list []finding) {
	links, prices := offersIn{}, offersIn{}
	for _, n := range p.nodes {
		if id, ok := attr(n, priceWords.attribute); ok {
			prices.add(n, id)
		}
		if href, ok := attr(n, "href"); ok && n.Data == "a" && !strings.HasPrefix(href, "#") {
			if id := c.offerAt(p.path, href); id != "" {
				links.add(n, id)
			}
		}
	}
	told := map[string]bool{}
	judge := func(n *html.Node, id string) {
		amount := c.texts.Price(id, p.lang).Amount
		if prices[n][id] || told[id] || amount == "" || !standsIn(visibleText(n), amount) {
			return
		}
		told[id] = true
		list = append(list, c.wrong(p.path, "proof/price",
			diag.Msg("%s names the amount %s of the offer %s without what follows it", p.path, amount, id),
			diag.Msg("print it with the partial price/price.html, which says all of it")))
	}
	amount := "" // of the offer that the page is about; one that costs the same is not what it tells of
	if own := c.pages[p.path]; own != nil && own.Offer != "" {
		judge(doc, own.Offer)
		amount = c.texts.Price(own.Offer, p.lang).Amount
	}
	for _, n := range p.nodes {
		for id := range links[n] {
			largest := n != doc && len(links[n.Parent]) > 1 || n == doc && c.texts.Price(id, p.lang).Amount != amount
			if len(links[n]) == 1 && largest {
				judge(n, id)
			}
		}
	}
	return list
}

// offersIn is which offers something in an element is of.
type offersIn map[*html.Node]map[string]bool

// add notes an offer for a node and all that it stands in.
func (o offersIn) add(n *html.Node, id string) {
	for ; n != nil; n = n.Parent {
		if o[n] == nil {
			o[n] = map[string]bool{}
		}
		o[n][id] = true
	}
}

// offerAt is the offer to whose own page an address on a page leads, "" if it
// leads elsewhere.
func (c *checker) offerAt(page, address string) (id string) {
	c.leadsTo(page, address, func(name string) bool {
		id = cmp.Or(c.addresses[name], c.addresses[path.Join(name, "index.html")])
		return id != ""
	})
	return id
}

// standsIn tells whether a text has an amount that is not part of a longer number.
func standsIn(text, amount string) bool {
	for before, after, found := strings.Cut(text, amount); found; before, after, found = strings.Cut(after, amount) {
		if strings.TrimRight(before, "0123456789.,") == before && strings.TrimLeft(after, "0123456789") == after {
			return true
		}
	}
	return false
}
