package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// languageServer is the real server behind VS Code's YAML extension, spoken to
// as VS Code does (Language Server Protocol 3.17) with a folder's settings.
type languageServer struct {
	t        *testing.T
	dir      string // the folder that VS Code has open
	settings map[string]any

	mu      sync.Mutex
	out     io.Writer
	next    int
	answers map[int]chan json.RawMessage
	told    map[string]chan []marked
}

// marked is a line that the server underlines; Message is what it says there.
type marked struct {
	Range   struct{ Start, End struct{ Line, Character int } }
	Message string
}

func (m marked) line() int      { return m.Range.Start.Line + 1 }
func (m marked) String() string { return fmt.Sprintf("%d: %s", m.line(), m.Message) }

// message is what both sides send: a request, an answer or a notification.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      *int            `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// editor starts the server for a folder that has .vscode/settings.json.
func editor(t *testing.T, dir string) *languageServer {
	t.Helper()
	program := "../../testtools/node_modules/yaml-language-server/bin/yaml-language-server"
	node, err := exec.LookPath("node")
	if _, there := os.Stat(program); err != nil || there != nil {
		sitetest.Missing(t, "no yaml-language-server: install Node and run npm ci in generator/testtools")
	}
	s := &languageServer{t: t, dir: dir, answers: map[int]chan json.RawMessage{}, told: map[string]chan []marked{}}
	b, err := os.ReadFile(filepath.Join(dir, ".vscode/settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &s.settings); err != nil {
		t.Fatalf("settings.json: %v", err)
	}
	// By default it asks the net for schemas of other programs' files.
	s.settings["yaml.schemaStore.enable"] = false

	cmd := exec.Command(node, program, "--stdio")
	cmd.Stderr = t.Output()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s.out = in
	listened := make(chan struct{})
	go func() { s.listen(bufio.NewReader(out)); close(listened) }()
	t.Cleanup(func() {
		s.ask("shutdown", nil)
		s.send(message{Method: "exit"}, nil)
		<-listened
		if err := cmd.Wait(); err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	s.ask("initialize", map[string]any{
		"processId": os.Getpid(), "rootUri": s.address(""),
		"workspaceFolders": []any{map[string]any{"uri": s.address(""), "name": "site"}},
		"capabilities": map[string]any{
			"workspace": map[string]any{"configuration": true, "workspaceFolders": true},
			"textDocument": map[string]any{
				"hover":      map[string]any{"contentFormat": []string{"markdown"}},
				"completion": map[string]any{"completionItem": map[string]any{"documentationFormat": []string{"markdown"}, "snippetSupport": true}},
			},
		},
	})
	s.send(message{Method: "initialized"}, struct{}{})
	return s
}

func (s *languageServer) address(file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(s.dir, file))}).String()
}

// send writes one message.
func (s *languageServer) send(m message, params any) {
	m.Version = "2.0"
	if params != nil {
		b, err := json.Marshal(params)
		if err != nil {
			s.t.Fatal(err)
		}
		if m.Params = b; m.Method == "" {
			m.Params, m.Result = nil, b
		}
	}
	b, err := json.Marshal(m)
	if err != nil {
		s.t.Fatal(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprintf(s.out, "Content-Length: %d\r\n\r\n%s", len(b), b)
}

// ask sends a request and waits for the answer's result.
func (s *languageServer) ask(method string, params any) json.RawMessage {
	s.t.Helper()
	s.mu.Lock()
	s.next++
	id := s.next
	answer := make(chan json.RawMessage, 1)
	s.answers[id] = answer
	s.mu.Unlock()
	s.send(message{ID: &id, Method: method}, params)
	select {
	case b := <-answer:
		return b
	case <-time.After(time.Minute):
		s.t.Fatalf("%s is not answered", method)
		return nil
	}
}

// listen hears the server until it ends, and answers what it asks.
func (s *languageServer) listen(in *bufio.Reader) {
	for {
		size := 0
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			if n, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				size, _ = strconv.Atoi(n)
			}
		}
		b := make([]byte, size)
		if _, err := io.ReadFull(in, b); err != nil {
			return
		}
		var m message
		if err := json.Unmarshal(b, &m); err != nil {
			s.t.Errorf("the server says %s: %v", b, err)
			return
		}
		s.hear(m)
	}
}

func (s *languageServer) hear(m message) {
	switch {
	case m.Method == "workspace/configuration":
		var asked struct{ Items []struct{ Section string } }
		_ = json.Unmarshal(m.Params, &asked)
		sections := []any{}
		for _, item := range asked.Items {
			sections = append(sections, s.section(item.Section))
		}
		s.send(message{ID: m.ID}, sections)
	case m.Method == "textDocument/publishDiagnostics":
		var p struct {
			URI         string
			Diagnostics []marked
		}
		_ = json.Unmarshal(m.Params, &p)
		s.heard(p.URI) <- p.Diagnostics
	case m.Method != "" && m.ID != nil:
		s.send(message{ID: m.ID, Result: json.RawMessage("null")}, nil)
	case m.Method == "":
		s.mu.Lock()
		answer := s.answers[*m.ID]
		s.mu.Unlock()
		answer <- m.Result
	}
}

// heard is where the diagnostics of a file come in.
func (s *languageServer) heard(address string) chan []marked {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.told[address] == nil {
		s.told[address] = make(chan []marked, 100)
	}
	return s.told[address]
}

// section is a part of the settings, as VS Code hands it out: "yaml" is all
// keys that begin with "yaml.", as a tree.
func (s *languageServer) section(name string) any {
	if v, ok := s.settings[name]; ok {
		return v
	}
	tree := map[string]any{}
	for key, v := range s.settings {
		rest, ok := strings.CutPrefix(key, name+".")
		if !ok {
			continue
		}
		at, keys := tree, strings.Split(rest, ".")
		for _, k := range keys[:len(keys)-1] {
			if at[k] == nil {
				at[k] = map[string]any{}
			}
			at = at[k].(map[string]any)
		}
		at[keys[len(keys)-1]] = v
	}
	return tree
}

// open opens a file in the editor, which need not be on the disk.
func (s *languageServer) open(file, text string) {
	s.send(message{Method: "textDocument/didOpen"}, map[string]any{"textDocument": map[string]any{
		"uri": s.address(file), "languageId": "yaml", "version": 1, "text": text,
	}})
}

// marks is what the server underlines in an open file.
func (s *languageServer) marks(file string) []marked {
	s.t.Helper()
	select {
	case m := <-s.heard(s.address(file)):
		return m
	case <-time.After(time.Minute):
		s.t.Fatalf("nothing is said of %s", file)
		return nil
	}
}
