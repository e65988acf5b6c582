package cli

import (
	"crypto/sha256"

	"github.com/klarabo/klarabo/generator/internal/publish"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// reuse looks at what an earlier build has put into the folder. What is not
// there, or cannot be read, is made anew.
func (f *flow) reuse(out *output) error {
	if f.problems.HasErrors() || !out.exists() {
		return nil
	}
	if err := out.open(); err != nil {
		return err
	}
	f.before = reuse.Decode(out.Cache())
	f.there = func(path string, sum reuse.Sum) bool { return out.Holds(path, sum) }
	return nil
}

// publish writes what was made, beside what stays, and notes it for the next
// build.
func (f *flow) publish(out *output) (publish.Result, error) {
	if out.Destination == nil {
		if err := out.open(); err != nil {
			return publish.Result{}, err
		}
	}
	keep := map[string][sha256.Size]byte{}
	for name, sum := range f.record.Files {
		if !f.tree.Has(name) {
			keep[name] = sum
		}
	}
	result, err := out.publish(f.tree, keep)
	if err != nil {
		return result, err
	}
	cache, err := f.record.Encode()
	if err != nil {
		return result, err
	}
	return result, out.SetCache(cache)
}
