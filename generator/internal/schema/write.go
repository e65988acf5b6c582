package schema

import (
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Write puts the schemas of all kinds into a folder.
func Write(dir string, langs []offer.Lang) error {
	for _, k := range Kinds() {
		b, err := JSON(k, langs)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, k.Name+".json"), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
