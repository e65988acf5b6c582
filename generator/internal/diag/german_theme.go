package diag

// germanTheme is what is said of data/theme.yaml.
var germanTheme = map[string]string{
	"js.Build would read the machine's disk, past the site":          "js.Build würde an den Seiten vorbei den Datenträger des Rechners lesen",
	"css.Build would read the machine's disk, past the site":         "css.Build würde an den Seiten vorbei den Datenträger des Rechners lesen",
	"js.Batch would read the machine's disk, past the site":          "js.Batch würde an den Seiten vorbei den Datenträger des Rechners lesen",
	"run esbuild yourself, and put the result into layouts/assets":   "führen Sie esbuild selbst aus, und legen Sie das Ergebnis in layouts/assets",
	"css.Sass is not built in":                                       "css.Sass ist nicht eingebaut",
	"run Sass yourself, and put the style sheet into layouts/assets": "führen Sie Sass selbst aus, und legen Sie das Stylesheet in layouts/assets",
	"%q is not a colour": "%q ist keine Farbe",
	"write # and six of the digits 0 to 9 and a to f, in quotes, as in \"#8f2413\"":       "schreiben Sie # und sechs der Ziffern 0 bis 9 und a bis f, in Anführungszeichen, wie in \"#8f2413\"",
	"write `%s`: without quotes, YAML takes what follows # for a comment":                 "schreiben Sie `%s`: ohne Anführungszeichen hält YAML für einen Kommentar, was hinter # steht",
	"`%s` (%s) on `%s` (%s) has a contrast of %s, and text needs 4.5 (WCAG 2.2, 1.4.3)":   "`%s` (%s) auf `%s` (%s) hat einen Kontrast von %s; Schrift braucht 4.5 (WCAG 2.2, 1.4.3)",
	"delete the line, or choose the others to fit: no colour can be read beside them all": "löschen Sie die Zeile, oder wählen Sie die anderen passend: neben ihnen allen lässt sich keine Farbe lesen",
	"%q is not a font's file": "%q ist keine Schriftdatei",
	"save the font as WOFF 2 in content/media, and write its name, as in fonts/verlag.woff2": "legen Sie die Schrift als WOFF 2 in content/media ab, und schreiben Sie ihren Namen, wie in fonts/verlag.woff2",
	"there is no font %s":                                                          "es gibt keine Schrift %s",
	"put the font there, or correct its name":                                      "legen Sie die Schrift dorthin, oder berichtigen Sie den Namen",
	"%s is no font in WOFF 2 that can be read":                                     "%s ist keine Schrift in WOFF 2, die sich lesen lässt",
	"convert the font again, as with `woff2_compress`; to rename it is not enough": "wandeln Sie die Schrift noch einmal um, etwa mit `woff2_compress`; sie umzubenennen genügt nicht",
	"no page uses the theme: the layouts do not link its sheet":                    "keine Seite verwendet die Gestaltung: die Layouts verweisen nicht auf ihr Stylesheet",
	"write {{ partial \"theme.html\" . }} behind the style sheet in layouts/_partials/head.html, or delete data/theme.yaml": "schreiben Sie {{ partial \"theme.html\" . }} hinter das Stylesheet in layouts/_partials/head.html, oder löschen Sie data/theme.yaml",
}
