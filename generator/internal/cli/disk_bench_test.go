//go:build unix

package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// BenchmarkDisk runs the real command, from one folder on the disk into
// another, and Hugo's own on the ejected source: a cold build, one with nothing
// changed, and one after an edit of one offer. Beside the time that passes it
// reports the seconds of all processors and the most megabytes of memory.
//
//	go test ./generator/internal/cli -run '^$' -bench Disk/10000 -benchtime 1x -timeout 2h
func BenchmarkDisk(b *testing.B) {
	klarabo := filepath.Join(b.TempDir(), "klarabo")
	if out, err := exec.Command("go", "build", "-o", klarabo, "github.com/klarabo/klarabo/generator").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	hugo := sitetest.Hugo(b)
	for _, n := range []int{100, 1000, 10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			source, ejected := b.TempDir(), b.TempDir()
			files := sitetest.Example(b, n)
			if err := os.CopyFS(source, files); err != nil {
				b.Fatal(err)
			}
			edited := filepath.Join(source, "data/offers/am-zug-freunde.yaml")
			build := func(to string) *exec.Cmd {
				return exec.Command(klarabo, "build", "--source", source, "--draft", "--quiet",
					"--destination", filepath.Join(to, "public"))
			}
			measureOnce(b, exec.Command(klarabo, "eject", ejected, "--source", source, "--draft", "--quiet"))
			b.Run("cold", func(b *testing.B) { measure(b, nil, func() *exec.Cmd { return build(b.TempDir()) }) })
			b.Run("hugo", func(b *testing.B) {
				measure(b, nil, func() *exec.Cmd {
					return exec.Command(hugo, "--source", ejected, "--destination", b.TempDir(), "--cacheDir", b.TempDir(), "--noBuildLock", "--quiet")
				})
			})
			to := b.TempDir()
			measureOnce(b, build(to))
			b.Run("unchanged", func(b *testing.B) { measure(b, nil, func() *exec.Cmd { return build(to) }) })
			b.Run("edited", func(b *testing.B) {
				edit := func() {
					text, err := os.ReadFile(edited)
					if err == nil {
						err = os.WriteFile(edited, sitetest.Retitled(text, 1), 0o644)
					}
					if err != nil {
						b.Fatal(err)
					}
				}
				measure(b, edit, func() *exec.Cmd { return build(to) })
			})
		})
	}
}

// measure runs a command for each turn, after what comes before it.
func measure(b *testing.B, before func(), command func() *exec.Cmd) {
	var cpu, peak float64
	for b.Loop() {
		b.StopTimer()
		if before != nil {
			before()
		}
		cmd := command()
		b.StartTimer()
		c, p := measureOnce(b, cmd)
		cpu, peak = cpu+c, max(peak, p)
	}
	b.ReportMetric(cpu/float64(b.N), "cpu-s/op")
	b.ReportMetric(peak, "peak-MB")
}

// measureOnce is the seconds of all processors and the most megabytes.
func measureOnce(b *testing.B, cmd *exec.Cmd) (cpu, peak float64) {
	b.Helper()
	cmd.Env = append(os.Environ(), "HUGO_ENVIRONMENT=production")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", cmd.Args, err, out)
	}
	s := cmd.ProcessState
	return (s.UserTime() + s.SystemTime()).Seconds(), float64(s.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}
