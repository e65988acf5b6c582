// Package look asks a real browser whether every word of the disclosures of a
// site can be seen and read.
//
// The browser paints a page; then it paints it again with the letters of the
// disclosures taken away and nothing moved. Where the two pictures do not
// differ enough, a reader sees nothing there, whatever the reason is. So no CSS
// is judged here: it is read to know which places look the same (mentions.go) and
// which views it asks for (sheets.js), and to guess afterwards what to mend
// (hints.js). What pixels cannot say (can a reader scroll to it, in which order do
// the words stand, does a screen reader get them) is asked of the page in plain
// questions (questions.js).
//
//	findings, err := look.Browse(ctx, files, []look.Visit{{Path: "angebote/index.html"}}, look.Options{BaseURL: "https://x.example/abo/"})
//
// A page is seen in many views: narrow and wide, light and dark, on paper,
// zoomed, with and without scripts, pointed at, after each choice that its fields
// offer, on both sides of every width that its sheets name, and once with every
// condition of its sheets made true.
//
// The site is served inside of the browser, at its own address, from the files
// that are handed over. Nothing is fetched from anywhere, and no port is opened.
//
// It goes one way: browser.go starts the program, tab.go opens pages in it as a
// reader would (reader.go), views.go lists the ways to see a page, page.go goes
// through them (moments.go at which stages of what moves) with the scripts of this
// folder (words.js finds the words, pen.js writes them once more, moments.js stops
// what moves, heard.go asks what a screen reader gets, unfold.go opens what is hidden
// with its premium, choose.js fills in what there is to fill in), judge.go compares
// two pictures, and report.go makes findings of what was noticed.
package look

import (
	"context"
	"fmt"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Version changes whenever the same page may be judged otherwise than before,
// so that what is remembered of older looks lapses.
const Version = 12

// Visit is a page to look at.
type Visit struct {
	Path   string // its file, with slashes: "angebote/index.html"
	Places []int  // which of its disclosures, by their number in the document's order from 0; nil is all
}

// Options is how to look. The zero value looks fully.
type Options struct {
	BaseURL  string                // where the site will be published; "" is a made-up address
	Tabs     int                   // how many pages are looked at at a time; 0 is three, which keeps two processors busy
	Told     map[string]string     // of whom each disclosure tells, by its sum, if of a premium: one who ships it, "" the publisher
	Called   map[string][]string   // what each premium is called, by its id
	Views    []View                // only these, such as [Screen]; nil is all, and those that a page's own sheets and scripts ask for
	Progress func(done, pages int) // is told after each page, by one goroutine at a time; may be nil

	first bool // stop looking at a page at its first finding that refuses it
}

// View is one way to see a page.
type View struct {
	Width, Height int     // of the window, in CSS pixels
	Zoom          float64 // at which the window has so few of them; 2 is 200 %
	Scheme        string  // "light" or "dark"
	Medium        string  // "screen" or "print"
	Feature       string  // a media feature that holds: "prefers-contrast: more"; or ""
	Scripts       bool    // whether scripts run
	State         string  // what a reader did, or how far an animation is: "pointed at"; or ""
}

// Finding is one reason why a disclosure, or a page, cannot be read. Of all
// views in which it was found it tells the worst.
type Finding struct {
	Page  string // its file
	Place int    // the disclosure's number in the document's order, -1 for the whole page
	View
	Reason   Reason        // what is wrong
	Words    []string      // some of those that are lost, at most ten, as they stand in the page
	Lost, Of int           // how many words are lost, and how many the disclosure has; 0 where no words are counted
	Measured float64       // in the unit of the reason: a contrast, pixels, a share; 0 if nothing is measured
	Needed   float64       // what would do, in the same unit
	Severity diag.Severity // a warning does not stop a build
	Detail   string        // what was met: a font, an address, added words
	Element  string        // the element that the words stand in, as its start tag
	Rule     *Rule         // what probably did it; nil if that is not known
	Picture  []byte        // PNG: the place with the lost words framed; nil where nothing is painted
	word     int           // one that the picture shows, by its number in the page's list
}

// Rule is a declaration of a style sheet, or an element that lies on top. It is
// a hint after the fact and never decides.
type Rule struct {
	Selector    string // of the rule, or the start tag of what lies on top
	Declaration string // "color: #bbb"
	Sheet       string // its file, with slashes; "" for a style attribute
	Line        int    // in it, from 1
}

// Files is the files of a rendered site, by their slash paths.
type Files interface {
	ReadFile(name string) ([]byte, error)
}

// Browse looks at pages of a site, and returns what is wrong with them, the worst
// first. The files are the whole rendered site. The error is what is wrong with the
// browser, as a [*diag.Fault], or that ctx is done.
func Browse(ctx context.Context, files Files, visits []Visit, o Options) ([]Finding, error) {
	b, err := Open(ctx)
	if err != nil {
		return nil, err
	}
	defer b.Close()
	return b.Browse(ctx, files, visits, o)
}

// String is the finding in short, for logs.
func (f Finding) String() string {
	return fmt.Sprintf("%s: place %d: %s at %+v, %d of %d words %q, %.2f for %.2f, %s in %s by %+v", f.Page, f.Place, f.Reason, f.View, f.Lost, f.Of, f.Words, f.Measured, f.Needed, f.Detail, f.Element, f.Rule)
}
