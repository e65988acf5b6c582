package look

import (
	"encoding/json"
	"strings"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// elsewhere is where a reader comes from who comes back.
const elsewhere = "https://suche.example/"

// reader is what later.js tells scripts of who reads.
type reader struct {
	Days  int    `json:"days,omitempty"`  // from now
	From  string `json:"from,omitempty"`  // the page that led here
	Ratio int    `json:"ratio,omitempty"` // pixels of the screen for each of CSS
}

// pose has the browser be that of the view's reader, and none that tests.
func (t *tab) pose(v View) error {
	steps := []step{
		to(emulation.SetUserAgentOverride, t.device(v)),
		to(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !v.Scripts}),
	}
	if t.early != "" {
		steps = append(steps, to(page.RemoveScriptToEvaluateOnNewDocument, page.RemoveScriptToEvaluateOnNewDocumentParams{Identifier: t.early}))
	}
	if err := t.do(steps...); err != nil {
		return err
	}
	var who reader
	if v.phone() {
		who.Ratio = 2
	}
	if v.State == pointed {
		who.Days, who.From = 400, elsewhere
	}
	told, err := json.Marshal(who)
	if err != nil {
		return err
	}
	early, err := send(t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: strings.Replace(laterJS, "})({});", "})("+string(told)+");", 1)})
	t.early = early.Identifier
	return err
}

// device is what the browser says of the machine: a telephone, or what most
// readers sit at.
func (t *tab) device(v View) emulation.SetUserAgentOverrideParams {
	before, rest, _ := strings.Cut(strings.Replace(t.agent, "HeadlessChrome", "Chrome", 1), "(")
	_, rest, _ = strings.Cut(rest, ")")
	data := &emulation.UserAgentMetadata{Platform: "Windows", Brands: []*emulation.UserAgentBrandVersion{{Brand: "Chromium", Version: t.version}}}
	if v.phone() {
		data.Platform, data.Mobile = "Android", true
		return emulation.SetUserAgentOverrideParams{UserAgent: before + "(Linux; Android 10; K)" + strings.Replace(rest, " Safari", " Mobile Safari", 1), Platform: "Linux armv8l", UserAgentMetadata: data}
	}
	return emulation.SetUserAgentOverrideParams{UserAgent: before + "(Windows NT 10.0; Win64; x64)" + rest, Platform: "Win32", UserAgentMetadata: data}
}
