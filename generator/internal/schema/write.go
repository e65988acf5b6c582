package schema

import (
	"os"
	"path/filepath"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Write puts the schemas of all kinds into a folder, which it makes if need be.
func Write(dir string, langs []offer.Lang) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return usage.Failedf(err, "the destination cannot be made")
	}
	for _, k := range Kinds() {
		b, err := JSON(k, langs)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, k.Name+".json"), b, 0o644); err != nil {
			return usage.Failedf(err, "the schema cannot be written")
		}
	}
	return nil
}
