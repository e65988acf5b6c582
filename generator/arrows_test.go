package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/klarabo/klarabo/"

// order is the flow: a package imports only what stands before it.
var order = []string{
	"layouts", "data/clauses", "generator/doc",
	"generator/internal/words",
	"generator/internal/words/wordstest", // tests only
	"generator/internal/program",
	"generator/internal/diag",
	"generator/internal/offer",
	"generator/internal/stylesheet",
	"generator/internal/csp",
	"generator/internal/catalog",
	"generator/internal/prose",
	"generator/internal/picture",
	"generator/internal/rules",
	"generator/internal/disclosure",
	"generator/internal/webpage",
	"generator/internal/signoff",
	"generator/internal/schema",
	"generator/internal/usage",
	"generator/internal/terminal",
	"generator/internal/revision",
	"generator/internal/signing",
	"generator/internal/scaffold",
	"generator/internal/edit",
	"generator/internal/interview",
	"generator/internal/naming",
	"generator/internal/written",
	"generator/internal/source",
	"generator/internal/render",
	"generator/internal/proof",
	"generator/internal/look",
	"generator/internal/reuse",
	"generator/internal/publish",
	"generator/internal/destination",
	"generator/internal/kit",
	"generator/internal/review",
	"generator/internal/build",
	"generator/internal/build/sitetest", // tests only
	"generator/internal/serve",
	"generator/internal/cli",
	"generator",
	"generator/browser", // tests only
}

// only is who may import what (the import path's beginning).
var only = map[string]string{
	"github.com/gohugoio/hugo/": "generator/internal/render",
	"gopkg.in/yaml.v3":          "generator/internal/catalog",
	"go.yaml.in/yaml":           "generator/internal/catalog",
	"github.com/chromedp/":      "generator/internal/look",

	"github.com/leonelquinteros/gotext": "generator/internal/words",
}

// notFor is what must not see a stage: the value flows, not the stage.
var notFor = map[string][]string{
	"generator/internal/render": {"generator/internal/catalog", "generator/internal/disclosure"},
	"generator/internal/proof":  {"generator/internal/source", "generator/internal/render"},
	"generator/internal/publish": {"generator/internal/source", "generator/internal/render", "generator/internal/proof",
		"generator/internal/reuse", "generator/internal/catalog"},
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestArrows(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		at := slices.Index(order, name)
		if at < 0 {
			t.Errorf("%s has no place in the flow; give it one in order", name)
			continue
		}
		for _, imp := range p.Imports {
			if own, ok := strings.CutPrefix(imp, module); ok && slices.Index(order, own) >= at {
				t.Errorf("%s imports %s, which comes later in the flow", name, own)
			}
			for beginning, who := range only {
				if strings.HasPrefix(imp+"/", strings.TrimSuffix(beginning, "/")+"/") && name != who {
					t.Errorf("%s imports %s; only %s may", name, imp, who)
				}
			}
			for _, no := range notFor[name] {
				if imp == module+no {
					t.Errorf("%s imports %s; it takes plain values instead", name, no)
				}
			}
		}
	}
}

// packages is what go list says of this module.
func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
