package source

import (
	"maps"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Unit is the one with the name, or nil.
func (src *Source) Unit(name string) *Unit {
	i, ok := slices.BinarySearchFunc(src.Units, name, func(u *Unit, name string) int { return strings.Compare(u.Name, name) })
	if !ok {
		return nil
	}
	return src.Units[i]
}

// FilesOf is the files of units, in their order, made on all processors.
func FilesOf(units []*Unit) []Files {
	list := make([]Files, len(units))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, u := range units {
		work.Go(func() error { list[i] = u.Files(); return nil })
	}
	_ = work.Wait() // no unit fails
	return list
}

// All is the files of the whole source, for Hugo's own command. What is published
// without Hugo's doing stands in static/ there.
func (src *Source) All() map[string][]byte {
	all := src.With(FilesOf(src.Units))
	beside := maps.Clone(src.Static)
	src.AddMoved(beside)
	for name, b := range beside {
		all.Bytes["static/"+name] = b
	}
	return all.Bytes
}
