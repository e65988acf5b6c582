package publish

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// parallel calls do for 0 to n-1, several at once, and returns the first error.
// After an error no further call begins.
//
// It runs more calls than there are processors, since most of them wait for
// the disk.
func parallel(n int, do func(i int) error) error {
	work, failed := errgroup.WithContext(context.Background())
	work.SetLimit(4 * runtime.GOMAXPROCS(0))
	for i := 0; i < n && failed.Err() == nil; i++ {
		work.Go(func() error { return do(i) })
	}
	return work.Wait()
}
