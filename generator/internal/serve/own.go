package serve

import (
	"bytes"
	"cmp"
	"html/template"
	"net/http"
)

var ownPage = template.Must(template.ParseFS(client, "client/page.html"))

// own is a page of the preview's own: a title, and below it what is there of
// the rest.
type own struct {
	Lang     string // "" is the language of the preview's own words
	Title    string
	Body     template.HTML // takes the title's place
	Note     string
	Problems []problem
	Lines    []line
	Links    []link
}

// html is the page as it goes to the browser.
func (p *preview) html(o own) []byte {
	o.Lang = cmp.Or(o.Lang, p.Lang, "en")
	o.Links = []link{{What: p.say("Preview"), Source: "/"}, {What: p.say("Manual"), Source: "/_klarabo/doc/"}}
	var b bytes.Buffer
	_ = ownPage.Execute(&b, o) // it is our own template with our own values, and a buffer takes everything
	return b.Bytes()
}

// answer sends the page.
func (p *preview) answer(w http.ResponseWriter, o own) {
	write(w, http.StatusOK, "page.html", p.html(o))
}
