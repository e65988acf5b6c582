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
func (p *preview) html(o own) ([]byte, error) {
	o.Lang = cmp.Or(o.Lang, p.Lang, "en")
	o.Links = []link{{What: p.say("Preview"), Source: "/"}}
	if p.Manual != nil {
		o.Links = append(o.Links, link{What: p.say("Manual"), Source: "/_klarabo/doc/"})
	}
	var b bytes.Buffer
	err := ownPage.Execute(&b, o)
	return b.Bytes(), err
}

// answer sends the page.
func (p *preview) answer(w http.ResponseWriter, r *http.Request, o own) {
	b, err := p.html(o)
	if err != nil {
		http.Error(w, p.say("This cannot be shown."), http.StatusInternalServerError)
		return
	}
	write(w, r, http.StatusOK, "page.html", b)
}
