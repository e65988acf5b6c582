package serve

import (
	"os/exec"
	"runtime"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Places finds where the premium of a data-premium, "offer/premium", is
// written: in the premium's own file, and in the offer that gives it.
func Places(cat *catalog.Catalog) func(key string) []Place {
	return func(key string) []Place {
		id, premium, _ := strings.Cut(key, "/")
		for _, o := range cat.Offers {
			if o.ID != id {
				continue
			}
			for _, s := range o.Selections() {
				if s.Premium.ID == premium {
					return []Place{
						{What: diag.Msg("Edit the premium"), Pos: diag.Pos{File: cat.File(s.Premium.To), Line: 1}},
						{What: diag.Msg("Edit it in the offer"), Pos: cat.Pos(o, s)},
					}
				}
			}
		}
		return nil
	}
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
