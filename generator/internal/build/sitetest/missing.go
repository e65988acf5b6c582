package sitetest

import (
	"os"
	"testing"
)

// Missing skips a test for which this machine lacks something, and says what; in
// CI, which must have it, the test fails.
func Missing(tb testing.TB, what string) {
	tb.Helper()
	if os.Getenv("CI") == "true" {
		tb.Fatal("CI must have what this test needs: " + what)
	}
	tb.Skip(what)
}
