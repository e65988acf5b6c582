package publish

import (
	"cmp"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// parallel calls do for 0 to n-1, several at once, and returns the error with
// the lowest number. After an error no further call begins.
//
// It runs more calls than there are processors, since most of them wait for
// the disk.
func parallel(n int, do func(i int) error) error {
	errs := make([]error, n)
	var failed atomic.Bool
	var work errgroup.Group
	work.SetLimit(4 * runtime.GOMAXPROCS(0))
	for i := range n {
		if failed.Load() {
			break
		}
		work.Go(func() error {
			errs[i] = do(i)
			failed.CompareAndSwap(false, errs[i] != nil)
			return nil
		})
	}
	work.Wait()
	return cmp.Or(errs...)
}
