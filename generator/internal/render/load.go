package render

import (
	"io"
	"os"
	"strconv"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"
)

// workers is the variable by which Hugo is told how many pages to render at once.
const workers = "HUGO_NUMWORKERMULTIPLIER"

// build lets Hugo build. It gives each page a worker, since Hugo waits for ever
// where there are fewer: after ten errors all of them go home, and the page that
// is handed to nobody is never taken (hugolib/site_render.go, renderPages). A
// worker without a page costs next to nothing; how many work is for Go to say.
func (h *batch) build(sites *hugolib.HugoSites) error {
	const others = 64 // pages that no file is: home, lists, 404, sitemaps
	was, there := os.LookupEnv(workers)
	os.Setenv(workers, strconv.Itoa(len(h.Bytes)+others))
	defer func() {
		if there {
			os.Setenv(workers, was)
		} else {
			os.Unsetenv(workers)
		}
	}()
	return sites.Build(hugolib.BuildCfg{NoBuildLock: true})
}

// load prepares Hugo to build a source into a tree, both in memory.
func (h *batch) load(source, tree afero.Fs, log *buildLog) (*hugolib.HugoSites, error) {
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
		return nil, err
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
	return sites, err
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
