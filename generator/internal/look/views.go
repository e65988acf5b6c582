package look

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
)

// What a reader does, or how the page stands, in a view.
const (
	pointed    = "pointed at"     // hover, focus and target of the places and of what they stand in, by a reader who comes back after a year
	chosen     = "chosen"         // one after the other, what the page's fields let a reader choose
	conditions = "all conditions" // those of the sheets that held in no view before
	opened     = "opened"         // what was folded away together with its premium
	moving     = "while it moves" // of what takes longer than three seconds, or never ends
)

// Screen is a page on a screen, 360 px wide or more, in the scheme "light" or
// "dark"; "" is light.
func Screen(width int, scheme string) View {
	v := View{Width: width, Height: 800, Zoom: 1, Scheme: cmp.Or(scheme, "light"), Medium: "screen", Scripts: true}
	if v.phone() {
		v.Height = 640
	}
	return v
}

// Paper is a page on A4, between its margins.
var Paper = View{Width: 718, Height: 1000, Zoom: 1, Scheme: "light", Medium: "print", Scripts: true}

// wide is how most views are; the others differ from it in one thing, and are as
// high as two windows where that does not matter: turning pages takes long.
var (
	wide = Screen(1280, "light")
	high = wide.with(func(v *View) { v.Height = 1600 })
)

// Every page is seen in these windows and then by these readers, who choose
// what there is to choose. They stand in an order that needs few loads. At a zoom
// of 200 % a window of 1280 px has 640 (WCAG 2.2, 1.4.4).
var (
	windows = []View{
		wide, Paper,
		wide.with(func(v *View) { v.Width, v.Height, v.Zoom = 640, 400, 2 }),
	}
	readers = []View{
		high.with(choose),
		Paper.with(choose),
		high.with(func(v *View) { v.State = pointed }),
		high.with(func(v *View) { v.State, v.Scheme = pointed, "dark" }),
		high.with(func(v *View) { v.Width, v.Scheme = 1920, "dark" }),
		Screen(360, "dark"),
		Screen(360, "dark").with(choose),
	}
	meeting = []View{wide.with(meet), wide.with(func(v *View) { v.State, v.Scheme = conditions, "dark" }), Paper.with(meet)}
)

func meet(v *View) { v.State = conditions }

func choose(v *View) { v.State = chosen }

func (v View) with(change func(*View)) View { change(&v); return v }

// ratio is how many pixels of the screen stand for one of CSS.
func (v View) ratio() float64 {
	if v.phone() {
		return 2
	}
	return 1
}

func (v View) phone() bool { return v.Width < 500 && v.Zoom == 1 }

// afresh tells whether the page must be loaded for a view that follows another:
// where something was done with it, or where a script that asks, while its page
// loads, who reads it may be told something else.
func (v View) afresh(last View, scripted bool) bool {
	return last.State != "" || v.State == conditions || v.Scripts != last.Scripts ||
		scripted && (v.phone() != last.phone() || v.Scheme != last.Scheme || v.State == pointed)
}

// named is the views that the sheets of a page ask for: both sides of each
// width, and each media feature.
func named(breakpoints []int, features []string) []View {
	var all []View
	if !slices.ContainsFunc(breakpoints, func(n int) bool { return n > 600 && n < 1024 }) { // a tablet, unless that is seen anyway
		all = append(all, wide.with(func(v *View) { v.Width, v.Height = 768, 1024 }))
	}
	for _, n := range breakpoints {
		all = append(all, high.with(func(v *View) { v.Width = n - 1 }), high.with(func(v *View) { v.Width = n }))
	}
	values := map[string][]string{
		"prefers-contrast": {"more", "less"}, "forced-colors": {"active"}, "prefers-reduced-motion": {"reduce"},
		"prefers-reduced-transparency": {"reduce"}, "prefers-reduced-data": {"reduce"},
	}
	for _, f := range features {
		for _, value := range values[f] {
			with := func(v *View) { v.Feature = f + ": " + value }
			if all = append(all, high.with(with)); f != "forced-colors" { // which have no dark
				all = append(all, Screen(360, "dark").with(with))
			}
		}
	}
	return all
}

// show has the tab show its page so from now on.
func (t *tab) show(v View) error {
	t.ratio = v.ratio()
	insets := &emulation.SafeAreaInsets{}
	if v.phone() { // with a notch, and a line to swipe
		top, bottom := int64(47), int64(34)
		insets.Top, insets.Bottom = &top, &bottom
	}
	media := emulation.SetEmulatedMediaParams{Media: v.Medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.Scheme}}}
	if name, value, ok := strings.Cut(v.Feature, ": "); ok {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: name, Value: value})
	}
	return t.do(
		// Zoomed pages have the same lines with more pixels, which only cost time.
		to(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: int64(v.Width), Height: int64(v.Height), ScreenWidth: int64(v.Width), ScreenHeight: int64(v.Height), DeviceScaleFactor: v.ratio()}),
		to(emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: v.phone()}),
		to(emulation.SetSafeAreaInsetsOverride, emulation.SetSafeAreaInsetsOverrideParams{Insets: insets}),
		to(emulation.SetEmulatedMedia, media),
	)
}

// fit is how much smaller a telephone shows the page, so that all of its width can
// be seen: what <meta name="viewport"> asks for, or its lack.
func (t *tab) fit(v View) (float64, error) {
	metrics := emulation.SetDeviceMetricsOverrideParams{Width: int64(v.Width), Height: int64(v.Height), DeviceScaleFactor: v.ratio(), Mobile: true}
	if err := t.do(to(emulation.SetDeviceMetricsOverride, metrics)); err != nil {
		return 0, err
	}
	scale, err := ask[float64](t, "visualViewport.scale")
	if err != nil {
		return 0, err
	}
	return scale, t.show(v)
}

// point has the disclosures at these places, what they stand in, what they hold
// and what stands beside them be pointed at, focused in, aimed at, and visited
// where they are links.
func (t *tab) point(places []int) error {
	aimed, err := ask[[]int](t, call("aimed", places))
	if err != nil {
		return err
	}
	doc, err := send(t, dom.GetDocument, dom.GetDocumentParams{})
	if err != nil {
		return err
	}
	all, err := send(t, dom.QuerySelectorAll, dom.QuerySelectorAllParams{NodeID: doc.Root.NodeID, Selector: "*"})
	if err != nil {
		return err
	}
	var force []step
	for _, i := range aimed {
		if i < len(all.NodeIDs) { // or a script has removed it meanwhile
			force = append(force, to(css.ForcePseudoState, css.ForcePseudoStateParams{NodeID: all.NodeIDs[i], ForcedPseudoClasses: []string{"hover", "focus", "focus-within", "target", "visited"}}))
		}
	}
	return t.do(force...)
}
