package render

import (
	"io/fs"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/picture"
)

// resizedFolder is where Hugo keeps the pictures that it has resized.
const resizedFolder = "/resources/_gen"

// putResized puts those that were made before where Hugo looks for them.
func putResized(c *picture.Cache, source afero.Fs) {
	for name, content := range c.Resized() {
		// Writing to memory cannot fail.
		_ = afero.WriteFile(source, name, content, 0o644)
	}
}

// takeResized keeps those that Hugo has made.
func takeResized(c *picture.Cache, source afero.Fs) {
	_ = afero.Walk(source, resizedFolder, func(name string, info fs.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			c.AddResized(name, func() ([]byte, error) { return afero.ReadFile(source, name) })
		}
		return nil
	})
}
