package look

import (
	"context"
	"io/fs"
)

// script is what is asked inside of pages.
const script = "undefined"

// Browse looks at pages of a site, as the function Browse does.
func (b *Browser) Browse(ctx context.Context, files fs.FS, visits []Visit, o Options) (*Result, error) {
	r := &Result{Engine: b.engine}
	t, err := b.tab(files, o.BaseURL)
	if err != nil {
		return nil, b.fault(err)
	}
	defer t.close()
	for i, v := range visits {
		if err := t.open(v.Path, true); err != nil {
			return nil, b.fault(err)
		}
		r.Pages++
		if o.Progress != nil {
			o.Progress(i+1, len(visits))
		}
	}
	return r, ctx.Err()
}
