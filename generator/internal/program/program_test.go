package program

import "testing"

// A program knows itself.
func TestProgram(t *testing.T) {
	if own, _ := Versions(); own == "" {
		t.Error("no version")
	}
	if Pinned() != "latest" {
		t.Errorf("a program of no version is pinned to %s", Pinned())
	}
	if len(Sum()) != 64 {
		t.Errorf("the sum is %q", Sum())
	}
}
