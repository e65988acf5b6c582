//go:build unix

package look_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// previewed is how serve looks at a page.
var previewed = []look.View{look.Screen(1280, "light"), look.Screen(360, "light")}

// faulty holds an error against what a user must be told.
func faulty(t *testing.T, err error, words string) {
	t.Helper()
	var told *diag.Fault
	if !errors.As(err, &told) || told.Hint.String() == "" || !strings.Contains(err.Error(), words) || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v, want one with a hint that says: %s", err, words)
	}
}

// Browsers that are none end in an error with a hint, and nothing of them is
// left running.
func TestBadBrowsers(t *testing.T) {
	look.Hurry(t, 3*time.Second, 3*time.Second)
	for name, test := range map[string]struct{ script, words string }{
		"ends at once": {"exit 1", "has ended"},
		"says nothing": {"sleep 600 &\necho $! $$ >pids\nwait", "does not answer"},
		"babbles":      {"while :; do echo x; echo y >&4; sleep 1; done & echo $! $$ >pids; wait", "browser"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("TMPDIR", dir)
			program := filepath.Join(dir, "browser")
			if err := os.WriteFile(program, []byte("#!/bin/sh\ncd "+dir+"\n"+test.script), 0o755); err != nil {
				t.Fatal(err)
			}
			t.Setenv("KLARABO_BROWSER", program)
			_, err := look.Open(t.Context())
			faulty(t, err, test.words)
			var pids [2]int
			if text, err := os.ReadFile(filepath.Join(dir, "pids")); err == nil {
				if _, err := fmt.Sscan(string(text), &pids[0], &pids[1]); err != nil {
					t.Fatal(err)
				}
				for _, pid := range pids {
					if state := stateOf(pid); state != "" && state != "Z" {
						t.Errorf("process %d is left in state %s", pid, state)
					}
				}
			}
			profiles(t, dir)
		})
	}
	t.Setenv("KLARABO_BROWSER", "/nowhere/chromium")
	_, err := look.Open(t.Context())
	faulty(t, err, "cannot be started")
	faulty(t, look.TooOld("Chrome/99.0.4844.51"), "too old")
	faulty(t, look.TooOld("Firefox"), "too old")
	if err := look.TooOld("HeadlessChrome/156.0.1.2"); err != nil {
		t.Error(err)
	}
}

// stateOf is the state of a process as Linux tells it, "" if there is none.
func stateOf(pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(text), ") ")
	return rest[:1]
}

// profiles holds that no folder of a browser is left.
func profiles(t *testing.T, dir string) {
	t.Helper()
	if left, _ := filepath.Glob(filepath.Join(dir, "chromedp-runner*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

// A browser that is killed or stops in the middle ends in an error.
func TestBrowserDies(t *testing.T) {
	for name, signal := range map[string]syscall.Signal{"killed": syscall.SIGKILL, "stopped": syscall.SIGSTOP} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("TMPDIR", dir)
			b := open(t)
			look.Hurry(t, time.Minute, 5*time.Second)
			files := page("", shown)
			files["b.html"] = files["index.html"]
			o := look.Options{Tabs: 1, Views: previewed, Progress: func(done, _ int) {
				if done == 1 {
					_ = syscall.Kill(b.Process(), signal)
				}
			}}
			_, err := b.Browse(t.Context(), files, []look.Visit{{Path: "index.html"}, {Path: "b.html"}}, o)
			faulty(t, err, "has ended")
			b.Close()
			profiles(t, dir)
		})
	}
}

// A script without end is a finding, and the next page is looked at.
func TestScriptWithoutEnd(t *testing.T) {
	b := open(t)
	look.Hurry(t, time.Minute, 5*time.Second)
	files := page("", shown+`<script>for (;;) {}</script>`)
	files["next.html"] = page("<style>.d{opacity:0}</style>", shown)["index.html"]
	findings, err := b.Browse(t.Context(), files, []look.Visit{{Path: "index.html"}, {Path: "next.html"}}, look.Options{Tabs: 1, Views: previewed})
	if err != nil {
		t.Fatal(err)
	}
	if len(findings) != 2 || findings[1].Reason != look.Hangs && findings[0].Reason != look.Hangs {
		t.Errorf("found %+v", findings)
	}
}

// A page of two megabytes with one place to look at is as quick as any.
func TestLargePage(t *testing.T) {
	b := open(t)
	files := page("", shown+strings.Repeat("<p>"+strings.Repeat("Ein Satz, der nichts von Prämien sagt. ", 20)+"</p>\n", 2500))
	findings, err := b.Browse(t.Context(), files, []look.Visit{{Path: "index.html", Places: []int{0}}}, look.Options{Views: previewed})
	if err != nil {
		t.Fatal(err)
	}
	if f := refused(findings); f != nil {
		t.Errorf("found %+v", f)
	}
	var none fstest.MapFS
	if _, err := b.Browse(t.Context(), none, []look.Visit{{Path: "nowhere.html"}}, look.Options{}); err == nil {
		t.Error("a page that is not there is looked at")
	}
}
