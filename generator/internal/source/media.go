package source

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/picture"
)

// mediaTypes is what content/media may hold: files that a browser shows or
// saves, and in which it runs nothing as a part of the site.
var mediaTypes = strings.Fields(`.avif .gif .jpeg .jpg .png .webp .svg .pdf .txt .csv .ics .vcf .epub .odt .docx .zip
	.mp3 .m4a .ogg .opus .wav .flac .mp4 .webm .vtt .woff2`)

// checkMedia refuses a file that could run something on the site's address.
func checkMedia(name string, b []byte, probs *diag.List) {
	ext := strings.ToLower(path.Ext(name))
	pos := diag.Pos{File: name}
	if !slices.Contains(mediaTypes, ext) {
		probs.Error(pos, "site/media-file", diag.Msg("files of this kind cannot be published from content/media"),
			diag.Msg("pictures, PDF, text, sound, film and fonts (.woff2) may stand there; what belongs to the layouts goes into layouts/assets"))
		return
	}
	if ext != ".svg" {
		tellNotes(pos, b, probs)
		return
	}
	what, err := active(b)
	hint := diag.Msg("save it as plain SVG, or as PNG or WebP")
	if err != nil {
		probs.Error(pos, "site/broken-picture", diag.Msg("this drawing cannot be read: %s", err.Error()), hint)
	} else if what != "" {
		probs.Error(pos, "site/media-file", diag.Msg("this drawing has something in it that can run or fetch: %s", what), hint)
	}
}

// tellNotes tells what a film, a sound or a document says of its making, as
// nothing takes that out. Of pictures it is taken out.
func tellNotes(pos diag.Pos, b []byte, probs *diag.List) {
	if picture.Read(b).Format != "" {
		return
	}
	place, author := picture.Noted(b)
	if place {
		probs.Error(pos, "site/media-notes", diag.Msg("this file says where it was made, for everybody to read"),
			diag.Msg("export it without metadata, or without the place, and put it here anew"))
	}
	if author != "" {
		probs.Warn(pos, "site/media-notes", diag.Msg("this file names who made it: %s", author),
			diag.Msg("export it without personal data, unless it is to say so"))
	}
}

// fetched is an address in a style, and what else takes one from elsewhere. A backslash
// could write either in other letters.
var fetched = regexp.MustCompile(`(?i)@import|image-set\(|\\|url\(\s*["']?\s*([^"')\s]*)`)

// fetches is what in a style takes a file from elsewhere, "" if nothing does.
func fetches(style string) string {
	for _, m := range fetched.FindAllStringSubmatch(style, -1) {
		if !strings.HasPrefix(m[1], "#") && !strings.HasPrefix(m[1], "data:image/") && !strings.HasPrefix(m[1], "data:font/") {
			return m[0]
		}
	}
	return ""
}

// active is what in a drawing can run or fetch, "" if it is lines and letters
// only. A drawing that cannot be read as XML is an error, whatever a browser would
// make of it.
func active(svg []byte) (what string, err error) {
	d := xml.NewDecoder(bytes.NewReader(svg))
	style, drawn := false, false
	for {
		token, err := d.Token()
		if err == io.EOF && drawn {
			return "", nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.Directive: // its entities could hide anything
			if !strings.HasPrefix(strings.ToUpper(string(t)), "DOCTYPE") || strings.Contains(string(t), "[") {
				return "<!" + string(t) + ">", nil
			}
		case xml.ProcInst:
			if t.Target != "xml" {
				return "<?" + t.Target, nil
			}
		case xml.CharData:
			if what := fetches(string(t)); style && what != "" {
				return what, nil
			}
		case xml.EndElement:
			style = false
		case xml.StartElement:
			drawn = true
			style = strings.EqualFold(t.Name.Local, "style")
			switch name := strings.ToLower(t.Name.Local); name {
			case "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "animate", "set", "html", "body", "meta", "link":
				return "<" + t.Name.Local + ">", nil
			}
			for _, a := range t.Attr {
				if own := strings.HasPrefix(a.Value, "#"); strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || a.Name.Local == "href" && !own && !strings.HasPrefix(a.Value, "data:image/") {
					return a.Name.Local + "=" + a.Value, nil
				}
				if strings.HasSuffix(a.Name.Space, "XML/1998/namespace") && a.Name.Local == "base" {
					return "xml:base=" + a.Value, nil
				}
				if what := fetches(a.Value); what != "" {
					return what, nil
				}
			}
		}
	}
}
