package serve

import (
	"os/exec"
	"runtime"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// links is where the premium of a data-premium, "offer/premium", is written: in the
// premium's own file, and in the offer that gives it.
func (p *preview) links(cat *catalog.Catalog, key string) []link {
	to := func(what string, pos diag.Pos) link { return link{what, pos.String(), sourceAddress(pos)} }
	for _, o := range cat.Offers {
		for _, s := range o.Selections() {
			if o.ID+"/"+s.Premium.ID == key {
				return []link{
					to(p.say("Edit the premium"), diag.Pos{File: cat.File(s.Premium.To), Line: 1}),
					to(p.say("Edit it in the offer"), cat.Pos(o, s)),
				}
			}
		}
	}
	return nil
}

// Browse opens an address in this computer's browser.
func Browse(address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	browser := exec.Command(name, args...)
	if err := browser.Start(); err != nil {
		return err
	}
	go func() { _ = browser.Wait() }() // or it stays as a zombie
	return nil
}
