package diag

// germanEditor is what an editor is told of names, words, pictures and days,
// whichever package tells it.
var germanEditor = map[string]string{
	"a record cannot be called %q, since Windows or Hugo keep this name for themselves": "ein Eintrag kann nicht %q heißen, weil Windows oder Hugo diesen Namen für sich behalten",
	"%q cannot be an id, since Windows or Hugo keep this name for themselves":           "%q kann keine Kennung sein, weil Windows oder Hugo diesen Namen für sich behalten",
	"%q has a query or a fragment, which cannot stand before the address of a page":     "%q hat eine Abfrage (?) oder ein Sprungziel (#), was nicht vor der Adresse einer Seite stehen kann",
	"%q has steps in its path that lead nowhere":                                        "%q hat Schritte im Pfad, die nirgendwohin führen",
	"write %q, or %q if no cents were meant":                                            "schreiben Sie %q, oder %q, wenn keine Cent gemeint waren",
}
