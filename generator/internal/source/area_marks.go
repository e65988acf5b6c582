package source

import (
	"html"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// marked is a text on an offer as HTML in which the lists of sums by area can be
// narrowed to one of them; "" if it has none. That list which says what is paid
// instead of the sum before the text has a class, and its sums stand out:
//
//	<span class="k-sums"><data value="DE">Deutschland <b>59,90 €</b></data> und <data value="AT">Österreich <b>69,50 €</b></data></span>
func (v *viewer) marked(o *offer.Offer, text, instead string) string {
	lists := v.texts.AreaLists(o.ID, v.lang)
	var b strings.Builder
	rest := text
	for {
		at, list := nextList(rest, lists)
		if at < 0 {
			break
		}
		class := ""
		if list.Text == instead {
			class, instead = ` class="k-sums"`, ""
		}
		b.WriteString(html.EscapeString(rest[:at]) + "<span" + class + ">")
		rest = rest[at+len(list.Text):]
		items := list.Text
		for _, i := range list.Items {
			before, after, _ := strings.Cut(items, i.Text)
			item := html.EscapeString(i.Text)
			if class != "" {
				amount := html.EscapeString(i.Amount)
				item = strings.Replace(item, amount, "<b>"+amount+"</b>", 1)
			}
			b.WriteString(html.EscapeString(before) + `<data value="` + html.EscapeString(string(i.Area)) + `">` + item + "</data>")
			items = after
		}
		b.WriteString(html.EscapeString(items) + "</span>")
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + html.EscapeString(rest)
}

// nextList is the first of some lists in a text and where it begins, the longest
// of those that begin there; -1 if there is none.
func nextList(text string, lists []disclosure.AreaList) (at int, list disclosure.AreaList) {
	at = -1
	for _, l := range lists {
		i := strings.Index(text, l.Text)
		if i >= 0 && (at < 0 || i < at || i == at && len(l.Text) > len(list.Text)) {
			at, list = i, l
		}
	}
	return at, list
}
