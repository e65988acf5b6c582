package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/klarabo/klarabo/generator/internal/signing"
)

func TestMain(m *testing.M) {
	if day, err := time.Parse(time.DateOnly, os.Getenv("KLARABO_TEST_DAY")); err == nil { // of a script
		signing.Clock = func() time.Time { return day }
	}
	testscript.Main(m, map[string]func(){
		"klarabo": func() { os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScript runs the real command. Each script finds a small site in mini/.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"german": func(ts *testscript.TestScript, _ bool, sites []string) {
				for _, site := range sites {
					ts.Check(inGerman(ts.MkAbs(site)))
				}
			},
		},
		Condition: func(name string) (bool, error) {
			if name == "root" { // who may read every file
				return os.Geteuid() == 0, nil
			}
			if name == "browser" {
				_, err := exec.LookPath("chromium")
				if err != nil && os.Getenv("CI") == "true" {
					return false, errors.New("there is no chromium, which CI must have")
				}
				return err == nil, nil
			}
			return false, fmt.Errorf("there is no condition %s", name)
		},
		Setup: func(env *testscript.Env) error {
			commands, _, _ := strings.Cut(env.Getenv("PATH"), string(os.PathListSeparator))
			env.Setenv("NO_BROWSER", commands) // a PATH with nothing but klarabo
			env.Setenv("KLARABO_TEST_DAY", "2026-11-01")
			return os.CopyFS(filepath.Join(env.WorkDir, "mini"), os.DirFS("testdata/mini"))
		},
	})
}
