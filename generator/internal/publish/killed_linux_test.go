package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// version is a tree of a few hundred files; two versions share a third of their
// files as they are, change a third, and have a third each for themselves.
func version(name string) Files {
	t := Files{}
	for i := range 150 {
		dir := fmt.Sprintf("offers/%03d", i)
		content := strings.Repeat("the same ", 300)
		switch i % 3 {
		case 1:
			content = strings.Repeat(name+" ", 2000)
		case 2:
			dir = fmt.Sprintf("%s/%03d", name, i)
		}
		t[dir+"/index.html"] = []byte(content)
	}
	if name == "old" {
		t["turn"] = []byte("a file")
	} else {
		t["turn/index.html"] = []byte("in a folder")
	}
	t["css/"+name+".css"] = []byte(name)
	return t
}

// TestMain lets the test binary publish, so that it can be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PUBLISH_INTO"); dir != "" {
		root, err := os.OpenRoot(dir)
		if err == nil {
			_, err = publish(root, version(os.Getenv("PUBLISH_VERSION")))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// process publishes a version in a process of its own.
func process(dir, version string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PUBLISH_INTO="+dir, "PUBLISH_VERSION="+version)
	return cmd
}

// kills is how often TestKilled kills.
const kills = 24

// TestKilled kills a call at random moments while it replaces one version by
// another. Every file is then wholly old or wholly new, nothing of others is
// touched, and the next call completes.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "mine/notes.txt", "mine")
	put(t, dir, "offers/001/mine.txt", "mine")
	put(t, dir, ".klarabo-mine", "mine")
	into(t, dir, version("old"))
	versions := map[bool]string{false: "old", true: "new"}
	clean := map[string]string{}
	for _, v := range versions {
		other := t.TempDir()
		put(t, other, "mine/notes.txt", "mine")
		put(t, other, "offers/001/mine.txt", "mine")
		put(t, other, ".klarabo-mine", "mine")
		into(t, other, version(v))
		clean[v] = snapshot(t, other)
	}
	start := time.Now()
	if err := process(dir, "new").Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(start)
	into(t, dir, version("old"))
	midway := 0
	for i := range kills {
		to := versions[i%2 == 0]
		cmd := process(dir, to)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(whole))))
		cmd.Process.Kill()
		cmd.Wait()
		wholeFiles(t, dir)
		if b, err := os.ReadFile(filepath.Join(dir, manifestName)); err == nil && strings.HasPrefix(string(b), unfinished) {
			midway++
		}
		if i%5 > 0 {
			continue // kill the next one upon what this one left
		}
		into(t, dir, version(to))
		if got := snapshot(t, dir); got != clean[to] {
			t.Fatalf("after a kill and a whole run the folder differs from a clean one: %s", firstDifference(got, clean[to]))
		}
		if r := into(t, dir, version(to)); r.Written+r.Removed > 0 {
			t.Fatalf("the run after that: %+v", r)
		}
	}
	t.Logf("%d killed, %d of them between the first and the last change", kills, midway)
}

// firstDifference is the first lines in which two snapshots differ.
func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%.80s instead of %.80s", a[i], b[i])
		}
	}
	return "one is longer"
}

// wholeFiles checks that each page is that of one version.
func wholeFiles(t *testing.T, dir string) {
	t.Helper()
	old, new := version("old"), version("new")
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ours):
			return err
		}
		content, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		switch a, b := old[rel], new[rel]; {
		case strings.Contains(rel, "mine"):
			if string(content) != "mine" {
				t.Errorf("%s was touched", rel)
			}
		case a != nil && string(a) == string(content), b != nil && string(b) == string(content):
		default:
			t.Errorf("%s is of no version: %.40q", rel, content)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTwoProcessesAtOnce(t *testing.T) {
	dir := t.TempDir()
	var busy, done int
	for range 5 {
		a, b := process(dir, "old"), process(dir, "new")
		var said strings.Builder
		b.Stderr = &said
		if err := errors.Join(a.Start(), b.Start()); err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{a.Wait(), b.Wait()} {
			if err == nil {
				done++
			} else {
				busy++
			}
		}
		if s := said.String(); s != "" && !strings.Contains(s, "another build is writing") {
			t.Errorf("refused with: %s", s)
		}
		wholeFiles(t, dir)
	}
	t.Logf("%d refused, %d done", busy, done)
	into(t, dir, version("new"))
}
