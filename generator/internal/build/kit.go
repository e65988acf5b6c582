package build

import (
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// startKit begins to make the texts for mails while the site is made, and
// returns what waits for them. A draft has none.
func (s *Source) startKit() (wait func() (*reuse.Tree, diag.List)) {
	if s.Draft {
		return func() (*reuse.Tree, diag.List) { return nil, nil }
	}
	var files map[string]func() []byte
	var list diag.List
	var making sync.WaitGroup
	making.Go(func() { files, list = kit.Render(s.Catalog, s.Texts, s.Now, s.baseURL(), s.Labels) })
	return func() (*reuse.Tree, diag.List) {
		making.Wait()
		if files == nil {
			return nil, list
		}
		tree := reuse.NewTree()
		tree.AddMade(files)
		return tree, list
	}
}
