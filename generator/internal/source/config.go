package source

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/klarabo/klarabo/generator/internal/csp"
)

// addConfig writes hugo.json. Nothing in it is left to Hugo's defaults that
// could run a program, fetch something, depend on the clock or let raw HTML pass.
func (src *Source) addConfig() {
	site := src.in.Catalog.Site
	languages := object{}
	for i, l := range src.langs {
		languages[string(l)] = object{
			"locale": l, "label": display.Self.Name(language.Make(string(l))), "weight": i + 1, "title": site.Title.In(l), "direction": l.Direction(),
		}
	}
	c := object{
		"baseURL":   src.baseURL(),
		"title":     site.Title.In(src.langs[0]),
		"languages": languages,
		"params":    object{"draft": src.in.Draft, "currency": site.Currency, "policy": csp.Of(site).String()},

		"defaultContentLanguage":         src.langs[0],
		"defaultContentLanguageInSubdir": false,
		"disableDefaultLanguageRedirect": true,

		"disableKinds": []string{"taxonomy", "term"},
		"taxonomies":   object{},
		"outputs": object{
			"home": []string{"html", "rss"}, "section": []string{"html"}, "page": []string{"html"},
		},
		"cascade": []object{{"target": object{"path": "/offers", "kind": "section"}, "outputs": []string{"html", "rss"}}},
		"permalinks": object{
			"page":    sections("/:sectionslug/:contentbasename/"),
			"section": sections("/:sectionslug/"),
		},
		"enableRobotsTXT": true,
		"disableAliases":  true,
		"pagination":      object{"disableAliases": true}, // they lead away by themselves

		// Only package source decides what is published and when.
		"buildDrafts": true, "buildFuture": true, "buildExpired": true,
		"frontmatter": object{"date": []string{"date"}, "lastmod": []string{"lastmod"}, "publishDate": []string{"date"}, "expiryDate": []string{}},
		"timeZone":    "UTC",

		"disableHugoGeneratorInject": true,
		"titleCaseStyle":             "none",
		"capitalizeListTitles":       false,
		"pluralizeListTitles":        false,
		"enableEmoji":                false,
		"enableGitInfo":              false,
		"noBuildLock":                true,
		"printI18nWarnings":          true,
		"timeout":                    "120s",

		"markup":   markup(),
		"module":   object{"proxy": "off", "workspace": "off"},
		"security": security(),
		"privacy":  privacy(),
	}
	if len(src.in.Offline) > 0 { // a page that still links to what went offline must not keep it online
		c["refLinksErrorLevel"], c["refLinksNotFoundURL"] = "WARNING", "/"
	}
	src.addJSON("hugo.json", c)
}

// sections is the same pattern for each of the sections that records are in.
func sections(pattern string) object {
	return object{"offers": pattern, "publications": pattern, "partners": pattern}
}

// markup keeps raw HTML out, and attributes that an editor would give elements.
// Code is not coloured, since Hugo would let it have any attribute. The
// typographer is off because a text must come out as its editor, or legal, has
// written it.
func markup() object {
	return object{
		"defaultMarkdownHandler": "goldmark",
		"goldmark": object{
			"renderer":   object{"unsafe": false},
			"extensions": object{"typographer": object{"disable": true}, "taskList": false}, // as package prose reads

			"parser": object{"attribute": object{"block": false, "title": false}},
		},
		"highlight": object{"codeFences": false, "noClasses": false},
	}
}

func security() object {
	none := []string{"none"}
	return object{
		"enableInlineShortcodes": false,
		"exec":                   object{"allow": none, "osEnv": none},
		"funcs":                  object{"getenv": none},
		"http":                   object{"urls": none, "methods": none},
		"allowContent":           []string{"^text/markdown$"},
	}
}

// privacy turns off Hugo's shortcodes that embed pages of other firms.
func privacy() object {
	off := object{"disable": true}
	return object{"disqus": off, "googleAnalytics": off, "instagram": off, "vimeo": off, "x": off, "youTube": off}
}
