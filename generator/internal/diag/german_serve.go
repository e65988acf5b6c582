package diag

// germanServe is what the live preview says, on its own pages, laid over those of
// the site, and on the terminal.
var germanServe = map[string]string{
	"%s cannot be watched for changes: %s":                       "%s lässt sich nicht auf Änderungen beobachten: %s",
	"%s; below stands what was right last":                       "%s; darunter steht, was zuletzt richtig war",
	"A line's number opens it in VS Code.":                       "Die Nummer einer Zeile öffnet sie in VS Code.",
	"A preview can only be read.":                                "Eine Vorschau lässt sich nur lesen.",
	"Edit it in the offer":                                       "Im Angebot bearbeiten",
	"Edit the premium":                                           "Prämie bearbeiten",
	"Manual":                                                     "Handbuch",
	"Mend what stands here, and the pages appear by themselves.": "Beheben Sie, was hier steht, und die Seiten erscheinen von selbst.",
	"Only files in data/, content/ and layouts/ are shown.":      "Gezeigt werden nur Dateien in data/, content/ und layouts/.",
	"Preview": "Vorschau",
	"The file %s cannot be read, or it is a link that leads out of its folder.": "Die Datei %s lässt sich nicht lesen, oder sie ist eine Verknüpfung, die aus ihrem Ordner hinausführt.",
	"The manual has no such page.":                                              "Im Handbuch gibt es diese Seite nicht.",
	"The preview has ended.":                                                    "Die Vorschau ist beendet.",
	"There is no file %s.":                                                      "Es gibt keine Datei %s.",
	"There is no such page":                                                     "Diese Seite gibt es nicht",
	"There is nothing to show yet":                                              "Noch gibt es nichts zu zeigen",
	"This belongs to the preview's own pages.":                                  "Dies gehört zu den eigenen Seiten der Vorschau.",
	"This cannot be shown.":                                                     "Dies lässt sich nicht zeigen.",
	"This file is built into Klarabo. A file of this path in the site's folder takes its place.":               "Diese Datei ist in Klarabo eingebaut. Eine Datei mit diesem Pfad im Ordner der Seiten tritt an ihre Stelle.",
	"This preview is not for the host %q.\nOpen %s instead, or start it with --bind to serve another address.": "Diese Vorschau gilt nicht für den Host %q.\nÖffnen Sie %s, oder starten Sie sie mit --bind für eine andere Adresse.",
	"give a free one with --port":                           "nennen Sie einen freien mit --port",
	"give another --port, or none to get the next free one": "nennen Sie einen anderen mit --port, oder keinen, dann wird der nächste freie genommen",
	"let more folders be watched: on Linux raise fs.inotify.max_user_watches and max_user_instances, on macOS `ulimit -n`": "erlauben Sie, mehr Ordner zu beobachten: auf Linux mit fs.inotify.max_user_watches und max_user_instances, auf macOS mit `ulimit -n`",
	"others on this network can see the drafts": "andere in diesem Netz können die Entwürfe sehen",
	"port %d is taken":                          "der Port %d ist belegt",
	"the ports from %d to %d are all taken":     "die Ports von %d bis %d sind alle belegt",
	"the preview's server stopped: %s":          "der Server der Vorschau ist stehen geblieben: %s",
	"there can be no preview at %s: %s":         "unter %s kann es keine Vorschau geben: %s",
}
