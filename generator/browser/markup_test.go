package browser_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// markup has html-validate read every page. What is off in its configuration,
// and why, stands in testtools/htmlvalidate.cjs; more may be off.
func (s *site) markup(t *testing.T, except ...string) {
	program := filepath.Join(tools, "node_modules/html-validate/bin/html-validate.mjs")
	if _, err := os.Stat(program); err != nil {
		sitetest.Missing(t, "no html-validate: run npm ci in generator/testtools")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		sitetest.Missing(t, "no node on the PATH")
	}
	// Into a file, since it ends before a long answer has gone through a pipe.
	report := filepath.Join(t.TempDir(), "report.json")
	args := []string{program, "--config", filepath.Join(tools, "htmlvalidate.cjs"), "--formatter", "json=" + report}
	for _, page := range s.pages {
		if strings.HasSuffix(page, "/") {
			page += "index.html"
		}
		args = append(args, filepath.Join(s.dir, page))
	}
	out, err := exec.Command(node, args...).CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	answer, err := os.ReadFile(report)
	if err != nil {
		t.Fatalf("html-validate: %v\n%s", err, out)
	}
	var files []struct {
		FilePath string
		Messages []struct {
			RuleID, Message string
			Line, Column    int
		}
	}
	if err := json.Unmarshal(answer, &files); err != nil {
		t.Fatalf("html-validate: %v\n%s", err, out)
	}
	for _, file := range files {
		for _, m := range file.Messages {
			if slices.Contains(except, m.RuleID) {
				continue
			}
			t.Errorf("%s:%d:%d: %s [%s]", strings.TrimPrefix(file.FilePath, s.dir), m.Line, m.Column, m.Message, m.RuleID)
		}
	}
}

// nu has the Nu validator read every page, where there are Java and its jar:
//
//	cd generator/testtools && npm install --no-save vnu-jar
//
// It takes 11 s of processor time, and Java, to find what html-validate does, so
// CI does without; it is for whoever changes what pages are made of.
func (s *site) nu(t *testing.T) {
	jar := filepath.Join(tools, "node_modules/vnu-jar/build/dist/vnu.jar")
	java, err := exec.LookPath("java")
	if _, gone := os.Stat(jar); err != nil || gone != nil {
		t.Skip("no Java, or no vnu-jar in generator/testtools: the Nu validator was not asked")
	}
	args := []string{"-jar", jar, "--format", "json", "--exit-zero-always", "--stdout"}
	for _, page := range s.pages {
		if strings.HasSuffix(page, "/") {
			page += "index.html"
		}
		args = append(args, filepath.Join(s.dir, page))
	}
	answer, err := exec.Command(java, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var found struct {
		Messages []struct {
			URL, Message string
			LastLine     int
		}
	}
	if err := json.Unmarshal(answer, &found); err != nil {
		t.Fatal(err)
	}
	for _, m := range found.Messages {
		// It reads files, which are of no origin, so that nothing is the page's own.
		if !strings.Contains(m.Message, "Content Security Policy") {
			t.Errorf("%s:%d: %s", m.URL, m.LastLine, m.Message)
		}
	}
}
