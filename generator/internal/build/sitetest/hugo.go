package sitetest

import (
	"os/exec"
	"strings"
	"testing"
)

// Hugo is the path of Hugo's own command, of the version that Klarabo is built
// with. Where it is missing the test is skipped, and fails in CI, which installs
// it:
//
//	go install github.com/gohugoio/hugo@$(go list -m -f '{{.Version}}' github.com/gohugoio/hugo)
func Hugo(tb testing.TB) string {
	tb.Helper()
	program, err := exec.LookPath("hugo")
	if err != nil {
		Missing(tb, "the command hugo is not installed")
	}
	want, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", "github.com/gohugoio/hugo").Output()
	if err != nil {
		tb.Fatal(err)
	}
	version, err := exec.Command(program, "version").Output()
	if err != nil {
		tb.Fatal(err)
	}
	if !strings.HasPrefix(string(version)+" ", "hugo "+strings.TrimSpace(string(want))) {
		Missing(tb, "the command hugo is of another version: "+string(version))
	}
	return program
}
