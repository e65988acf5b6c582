package diag

// germanLook is what package look says.
var germanLook = map[string]string{
	"the browser %q cannot be started":                                                          "der Browser %q lässt sich nicht starten",
	"let KLARABO_BROWSER name the program of a Chromium, Chrome or Edge":                        "nennen Sie in KLARABO_BROWSER das Programm eines Chromium, Chrome oder Edge",
	"there is no browser on this machine that could look at the pages":                          "auf diesem Rechner ist kein Browser, der die Seiten ansehen könnte",
	"install Chromium, Chrome or Edge, or let KLARABO_BROWSER name its program":                 "installieren Sie Chromium, Chrome oder Edge, oder nennen Sie dessen Programm in KLARABO_BROWSER",
	"the browser does not answer %d seconds after its start":                                    "der Browser antwortet %d Sekunden nach seinem Start nicht",
	"the browser %s is too old to look at the pages":                                            "der Browser %s ist zu alt, um die Seiten anzusehen",
	"install a Chromium, Chrome or Edge of version %d or later":                                 "installieren Sie ein Chromium, Chrome oder Edge ab Version %d",
	"the browser has ended before it had looked at all pages: %s":                               "der Browser hat geendet, bevor er alle Seiten angesehen hatte: %s",
	"run it again; if it ends again, let KLARABO_BROWSER name another Chromium, Chrome or Edge": "versuchen Sie es noch einmal; endet er wieder, nennen Sie in KLARABO_BROWSER ein anderes Chromium, Chrome oder Edge",
}
