package proof

import (
	"cmp"
	"path"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// checkPrices holds the prices on a page against what was composed of them:
//
//   - an element with data-price="<offer>" says the whole of the offer's price,
//     word for word, and is not hidden;
//   - where an offer's amount stands in what is about this offer alone, such a
//     one stands too: in the largest element that links to its page and to no
//     other offer's, and on its own page.
//
// So nobody meets what an offer costs at first without what it costs then.
func (c *checker) checkPrices(p *seenPage, doc *html.Node) []finding {
	priced, list := c.checkWords(priceWords, p)
	w := priceWalk{checker: c, page: p, priced: priced, told: map[string]bool{}}
	all := w.read(doc)
	amount := ""
	if own := c.pages[p.path]; own != nil && own.Offer != "" {
		w.judge(doc, own.Offer, all)
		amount = c.texts.Price(own.Offer, p.lang).Amount
	}
	for id := range all.links {
		// An offer that costs the same as the one that the page is about is not what its amount tells of.
		if len(all.links) == 1 && c.texts.Price(id, p.lang).Amount != amount {
			w.judge(doc, id, all)
		}
	}
	return append(list, w.found...)
}

// priceWalk looks for amounts that stand without what follows them.
type priceWalk struct {
	*checker
	page   *seenPage
	priced map[*html.Node]string
	told   map[string]bool
	found  []finding
}

// linked is which offers' pages something links to, and whose prices it says.
type linked struct{ links, prices map[string]bool }

// read walks below a node. What is below it and is about one offer alone,
// while the node is about several, is judged.
func (w *priceWalk) read(n *html.Node) linked {
	all := linked{map[string]bool{}, map[string]bool{}}
	if id, ok := w.priced[n]; ok {
		all.prices[id] = true
	}
	if href, ok := attr(n, "href"); ok && n.Data == "a" && !strings.HasPrefix(href, "#") {
		if id := w.offerAt(w.page.path, href); id != "" {
			all.links[id] = true
		}
	}
	below := map[*html.Node]linked{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		of := w.read(c)
		below[c] = of
		for id := range of.links {
			all.links[id] = true
		}
		for id := range of.prices {
			all.prices[id] = true
		}
	}
	if len(all.links) > 1 {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if of := below[c]; len(of.links) == 1 {
				for id := range of.links {
					w.judge(c, id, of)
				}
			}
		}
	}
	return all
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

// judge reports an element that names an offer's amount and not its price.
func (w *priceWalk) judge(n *html.Node, id string, of linked) {
	amount := w.texts.Price(id, w.page.lang).Amount
	if of.prices[id] || w.told[id] || amount == "" || !standsIn(visibleText(n), amount) {
		return
	}
	w.told[id] = true
	w.found = append(w.found, w.wrong(w.page.path, "proof/price",
		diag.Msg("%s names the amount %s of the offer %s without what follows it", w.page.path, amount, id),
		diag.Msg("print it with the partial price/price.html, which says all of it")))
}

// standsIn tells whether a text has an amount that is not part of a longer number.
func standsIn(text, amount string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], amount)
		if i < 0 {
			return false
		}
		before, after := byte(' '), byte(' ')
		if at+i > 0 {
			before = text[at+i-1]
		}
		if end := at + i + len(amount); end < len(text) {
			after = text[end]
		}
		if !strings.ContainsRune("0123456789.,", rune(before)) && (after < '0' || after > '9') {
			return true
		}
		at += i + len(amount)
	}
}
