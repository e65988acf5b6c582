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
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// version is a tree of a few hundred files; two versions share a third of their
// files as they are, change a third, and have a third each for themselves.
func version(name string) fstest.MapFS {
	t := fstest.MapFS{}
	for i := range 150 {
		dir := fmt.Sprintf("offers/%03d", i)
		content := strings.Repeat("the same ", 300)
		switch i % 3 {
		case 1:
			content = strings.Repeat(name+" ", 2000)
		case 2:
			dir = fmt.Sprintf("%s/%03d", name, i)
		}
		t[dir+"/index.html"] = &fstest.MapFile{Data: []byte(content)}
	}
	if name == "old" {
		t["turn"] = &fstest.MapFile{Data: []byte("a file")}
	} else {
		t["turn/index.html"] = &fstest.MapFile{Data: []byte("in a folder")}
	}
	t["css/"+name+".css"] = &fstest.MapFile{Data: []byte(name)}
	return t
}

// TestMain lets the test binary publish, so that it can be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PUBLISH_INTO"); dir != "" {
		root, err := os.OpenRoot(dir)
		if err == nil {
			_, err = Into(root, version(os.Getenv("PUBLISH_VERSION")))
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
		case a != nil && string(a.Data) == string(content), b != nil && string(b.Data) == string(content):
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

func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=700k"); err != nil {
		t.Skip("no small file system can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	put(t, dir, "mine.txt", "mine")
	if _, err := Into(open(t, dir), version("old")); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("a full disk: %v", err)
	} else if strings.Contains(err.Error(), dir) {
		t.Errorf("the message has an absolute path: %v", err)
	}
	wholeFiles(t, dir)
	if err := syscall.Mount("", dir, "tmpfs", syscall.MS_REMOUNT, "size=50m"); err != nil {
		t.Fatal(err)
	}
	into(t, dir, version("old"))
	clean := t.TempDir()
	put(t, clean, "mine.txt", "mine")
	into(t, clean, version("old"))
	if snapshot(t, dir) != snapshot(t, clean) {
		t.Error("the run after a full disk differs from a clean one")
	}
}

// TestFileTooLarge stops in the middle of a file, as a quota would.
func TestFileTooLarge(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	before := snapshot(t, dir)
	cmd := exec.Command("sh", "-c", `ulimit -f 1; exec "$0"`, os.Args[0])
	cmd.Env = append(os.Environ(), "PUBLISH_INTO="+dir, "PUBLISH_VERSION=new")
	if out, err := cmd.CombinedOutput(); err == nil {
		t.Fatalf("files of 16 KB were written with a limit of 1 KB: %s", out)
	}
	if after := snapshot(t, dir); withoutManifest(after) != withoutManifest(before) && !strings.Contains(after, `index.html - "one"`) {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
	into(t, dir, first)
	if after := snapshot(t, dir); after != before {
		t.Errorf("the next run leaves\n%s\nwant\n%s", after, before)
	}
}

func withoutManifest(s string) string {
	_, after, _ := strings.Cut(s, "\n")
	return after
}

func TestReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := t.TempDir()
	into(t, dir, first)
	os.Chmod(dir, 0o555)
	defer os.Chmod(dir, 0o755)
	if _, err := Into(open(t, dir), second); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a folder that cannot be written: %v", err)
	}
}

// TestPermissionLost takes away the right to write while a call is under way.
// Root may write everywhere, so that the call is nobody's then.
func TestPermissionLost(t *testing.T) {
	base, err := os.MkdirTemp("", "publish")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(base)
	dir, program := filepath.Join(base, "site"), filepath.Join(base, "publish.test")
	if err := errors.Join(os.Chmod(base, 0o755), os.Mkdir(dir, 0o755)); err != nil {
		t.Fatal(err)
	}
	into(t, dir, version("old"))
	wholly := map[string]string{"old": snapshot(t, dir)}
	other := t.TempDir()
	into(t, other, version("new"))
	wholly["new"] = snapshot(t, other)
	b, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(program, b, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	asNobody := os.Geteuid() == 0
	if asNobody {
		chown(t, dir, 65534)
	}
	lost := 0
	for i := 0; i < 60 && lost < 3; i++ {
		to := []string{"new", "old"}[i%2]
		cmd := exec.Command(program)
		cmd.Env = append(os.Environ(), "PUBLISH_INTO="+dir, "PUBLISH_VERSION="+to)
		if asNobody {
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		var said strings.Builder
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Skip("no process of another user can be started here:", err)
		}
		for end := time.Now().Add(5 * time.Second); !stopped(dir) && time.Now().Before(end) && cmd.Process.Signal(syscall.Signal(0)) == nil; {
			time.Sleep(time.Millisecond / 10)
		}
		folders(t, dir, 0o555)
		err := cmd.Wait()
		folders(t, dir, 0o755)
		if err != nil {
			lost++
			if !strings.Contains(said.String(), "permission denied") || strings.Contains(said.String(), dir) {
				t.Errorf("stopped with: %s", said.String())
			}
		}
		wholeFiles(t, dir)
		into(t, dir, version(to)) // as root, or with the right to write again
		if got := snapshot(t, dir); got != wholly[to] {
			t.Fatalf("the next run leaves another folder: %s", firstDifference(got, wholly[to]))
		}
		if asNobody {
			chown(t, dir, 65534)
		}
	}
	t.Logf("permission lost midway: %d times", lost)
	if lost == 0 {
		t.Skip("each call was done before the right to write was taken away")
	}
}

// stopped tells whether a call is under way or was stopped.
func stopped(dir string) bool {
	b, err := os.ReadFile(filepath.Join(dir, manifestName))
	return err == nil && strings.HasPrefix(string(b), unfinished)
}

func folders(t *testing.T, dir string, mode fs.FileMode) {
	t.Helper()
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			os.Chmod(path, mode) // one that is just being removed may be gone
		}
		return nil
	})
}

func chown(t *testing.T, dir string, uid int) {
	t.Helper()
	filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err == nil {
			err = os.Lchown(path, uid, uid)
		}
		return err
	})
}

// TestReadOnlyFileSystem is TestReadOnly for root.
func TestReadOnlyFileSystem(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("no small file system can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	into(t, dir, first)
	before := snapshot(t, dir)
	if err := syscall.Mount("", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := Into(open(t, dir), second); !errors.Is(err, syscall.EROFS) {
		t.Errorf("a read-only file system: %v", err)
	}
	if snapshot(t, dir) != before {
		t.Error("something was written")
	}
}
