package site

import (
	"io"
	"os"
	"slices"
	"strconv"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/hugolib/segments"
	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Rendered is a built site, or some units of it: all its files, by slash path,
// and the pages among them.
type Rendered struct {
	Files map[string][]byte
	Pages []Page            // by path
	Sums  map[string]string // of the units, as [Hugo.Sums] has them
}

// batch is some units that are rendered at once.
type batch struct {
	*Hugo
	source // of these units
	units  []*unit
	wanted map[string]bool // by name
}

// one lets one build run at a time: Hugo keeps its log and its count of
// errors, which decides whether a build has failed, in the process.
var one sync.Mutex

// Render builds the units with these names, or all if none is named. Each call
// begins afresh. Rendered is nil if there are errors.
func (h *Hugo) Render(units ...string) (*Rendered, diag.List) {
	b := &batch{Hugo: h, units: h.units}
	if len(units) > 0 {
		b.wanted, b.units = map[string]bool{}, nil
		for _, name := range units {
			b.wanted[name] = true
			b.units = append(b.units, h.unit(name))
		}
	}
	list := h.makeAll(b.units)
	all := sums(b.units, list)
	b.source = h.with(list)
	r, probs := b.render()
	if r != nil {
		r.Sums = all
	}
	return r, probs
}

func (h *batch) render() (*Rendered, diag.List) {
	one.Lock()
	defer one.Unlock()

	var log buildLog
	source := h.copy()
	h.in.Pictures.into(source)
	sites, tree, err := h.load(source, &log)
	if sites != nil {
		defer sites.Close()
	}
	if err == nil {
		err = h.build(sites)
	}
	probs := h.problems(err, &log)
	if probs.HasErrors() {
		return nil, probs
	}
	h.in.Pictures.from(source)
	h.publishStatic(tree.files, &probs)
	if h.wanted == nil || h.wanted[front] {
		h.addMovedPages(tree.files)
	}
	r := &Rendered{Files: tree.files}
	h.checkThemeUsed(tree.files, &probs)
	r.Pages = h.pages(sites, tree.files, &probs)
	if probs.HasErrors() {
		return nil, probs
	}
	return r, probs
}

// workers is the variable by which Hugo is told how many pages to render at once.
const workers = "HUGO_NUMWORKERMULTIPLIER"

// build lets Hugo build. It gives each page a worker, since Hugo waits for ever
// where there are fewer: after ten errors all of them go home, and the page that
// is handed to nobody is never taken (hugolib/site_render.go, renderPages). A
// worker without a page costs next to nothing; how many work is for Go to say.
func (h *batch) build(sites *hugolib.HugoSites) error {
	const others = 64 // pages that no file is: home, lists, 404, sitemaps
	was, there := os.LookupEnv(workers)
	os.Setenv(workers, strconv.Itoa(len(h.files)+others))
	defer func() {
		if there {
			os.Setenv(workers, was)
		} else {
			os.Unsetenv(workers)
		}
	}()
	return sites.Build(hugolib.BuildCfg{NoBuildLock: true})
}

// load prepares Hugo to build a source into memory.
func (h *batch) load(source afero.Fs, log *buildLog) (*hugolib.HugoSites, *published, error) {
	tree := newPublished()
	logger := loggers.New(loggers.Options{
		Level: logg.LevelWarn, DistinctLevel: logg.LevelWarn,
		StdOut: io.Discard, StdErr: io.Discard, HandlerPost: log.add,
	})
	flags := config.New()
	flags.Set("workingDir", "/")
	flags.Set("publishDirDynamic", "/")
	flags.Set("publishDirStatic", "/")
	flags.Set("cacheDir", "/.cache")
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Flags: flags, Logger: logger,
		// Hugo takes an empty list for none given, and reads the process's.
		Environ: []string{"KLARABO=1"},
	})
	if err != nil {
		return nil, nil, err
	}
	if h.wanted != nil {
		for _, c := range configs.LanguageConfigMap {
			c.Segments.Config.SegmentFilter = h
		}
	}
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs:    configs,
		Fs:         hugofs.NewFromSourceAndDestination(source, tree, flags),
		TestLogger: logger, // the only way to hand in a logger
	})
	if err == nil {
		for _, s := range sites.Sites {
			s.ResourceSpec.Cfg = noDisk{s.ResourceSpec.Cfg}
		}
	}
	return sites, tree, err
}

// noDisk keeps esbuild, which js.Build, js.Batch and css.Build run, from the
// machine's disk, where it looks past the source for whatever a script or a
// sheet imports. It asks for the working folder first of all, and does nothing
// if that is not absolute.
type noDisk struct{ config.AllProvider }

const noFolder = "klarabo has no folder for esbuild"

// BaseConfig names a folder that there cannot be.
func (c noDisk) BaseConfig() config.BaseConfig {
	b := c.AllProvider.BaseConfig()
	b.WorkingDir = noFolder
	return b
}

// ShouldExcludeCoarse is false: no language or format is left out as a whole.
func (h *batch) ShouldExcludeCoarse(segments.SegmentQuery) bool { return false }

// ShouldExcludeFine leaves out the pages of other units, as Hugo asks.
func (h *batch) ShouldExcludeFine(q segments.SegmentQuery) bool {
	return !h.wanted[h.unitOf(q.Kind, q.Path)]
}

// buildLog keeps what Hugo says while it builds.
type buildLog struct {
	mu       sync.Mutex
	errors   []string
	warnings []string
}

func (b *buildLog) add(e *logg.Entry) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case e.Level >= logg.LevelError:
		b.errors = append(b.errors, e.Message)
	case e.Level == logg.LevelWarn:
		b.warnings = append(b.warnings, e.Message)
	}
	return nil
}

// said is the warnings or errors in an order that does not depend on which
// page was built first.
func said(messages []string) []string { return slices.Compact(slices.Sorted(slices.Values(messages))) }
