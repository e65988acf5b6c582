package publish

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=700k"); err != nil {
		t.Skip("no small file system can be made here:", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	put(t, dir, "mine.txt", "mine")
	if _, err := publish(open(t, dir), version("old")); err == nil || !strings.HasSuffix(err.Error(), ": "+syscall.ENOSPC.Error()) {
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
	if _, err := publish(open(t, dir), second); err == nil || !strings.HasSuffix(err.Error(), ": "+fs.ErrPermission.Error()) {
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
	if _, err := publish(open(t, dir), second); err == nil || !strings.HasSuffix(err.Error(), ": "+syscall.EROFS.Error()) {
		t.Errorf("a read-only file system: %v", err)
	}
	if snapshot(t, dir) != before {
		t.Error("something was written")
	}
}
