package cli

import "strings"

// germanHeadings is what cobra prints around the words of a command.
var germanHeadings = strings.NewReplacer(
	"Usage:\n", "Aufruf:\n", "\nExamples:\n", "\nBeispiele:\n", "\nAvailable Commands:\n", "\nBefehle:\n",
	"\nFlags:\n", "\nOptionen:\n", "\nGlobal Flags:\n", "\nOptionen aller Befehle:\n",
	"[command]", "[Befehl]", "[flags]", "[Optionen]", "(default ", "(Vorgabe ",
	"for more information about a command.", "erklärt einen Befehl.", "Use \"", "\"",
)

// germanHelp is the German words of each command, by its path, and of each
// flag, by its English words. A test sees to it that none is missing, too much,
// or names other folders and flags than the English one.
var germanHelp = struct {
	short, long, flags map[string]string
}{
	short: map[string]string{
		"klarabo":                 "Baut Seiten mit Abo-Angeboten, die sagen, wer jede Prämie verschickt",
		"klarabo approve":         "Gibt Hinweise mit Unterschrift zur Veröffentlichung frei",
		"klarabo build":           "Baut die Seiten nach public/ und die Texte für Mails nach kit/",
		"klarabo check":           "Prüft Daten, Layouts und Seiten, ohne etwas zu schreiben",
		"klarabo completion":      "Gibt ein Skript aus, mit dem die Tabulatortaste Befehle ergänzt",
		"klarabo eject":           "Schreibt die Hugo-Quelle, aus der hugo allein dieselben Seiten baut",
		"klarabo help":            "Erklärt einen Befehl",
		"klarabo look":            "Lässt einen Browser nachsehen, ob jeder Hinweis zu lesen ist",
		"klarabo man":             "Schreibt Handbuchseiten für man, eine je Befehl",
		"klarabo new":             "Legt einen Ordner mit Seiten an, oder eine Datei darin",
		"klarabo new offer":       "Schreibt die Datei eines Angebots, in der jeder Schlüssel erklärt ist",
		"klarabo new partner":     "Schreibt die Datei einer Versandfirma, in der jeder Schlüssel erklärt ist",
		"klarabo new premium":     "Schreibt die Datei einer Prämie, in der jeder Schlüssel erklärt ist",
		"klarabo new publication": "Schreibt die Datei einer Zeitschrift, in der jeder Schlüssel erklärt ist",
		"klarabo new site":        "Schreibt kleine, vollständige Seiten, die sich sofort bauen lassen",
		"klarabo policy":          "Sagt, wer was unterschreiben muss, und die Summe dieser Freigaberegel",
		"klarabo rename":          "Gibt einem Eintrag eine andere Kennung, in allen Dateien, die ihn nennen",
		"klarabo review":          "Schreibt nach review/, was die Rechtsabteilung liest",
		"klarabo revoke":          "Nimmt Freigaben zurück, mit einer unterschriebenen Datei",
		"klarabo rules":           "Nennt die Regeln, an die sich die Daten halten müssen, mit ihren Quellen",
		"klarabo schema":          "Schreibt JSON-Schemata, mit denen ein Editor ergänzt und erklärt",
		"klarabo serve":           "Zeigt die Seiten im Browser, während sie entstehen",
		"klarabo version":         "Nennt die Version von Klarabo und die von Hugo darin",
	},
	long: map[string]string{
		"klarabo rename": `Rename gibt einem Angebot, einer Prämie, einem Partner oder einer Zeitschrift
eine andere Kennung: Es benennt die Datei um und ändert jede Stelle in data/ und
content/, die den Eintrag nennt. Alles andere in diesen Dateien bleibt, wie es
ist, auch Kommentare. Vorher zeigt es, welche Dateien sich ändern, und fragt.

Die Adressen der Seiten folgen den Kennungen: Wer von außen auf die alte Adresse
verweist, findet nichts mehr. Freigaben bleiben, wie sie sind; die der Texte
eines Partners gelten für die alte Kennung, die Texte sind neu freizugeben.`,
		"klarabo": `Klarabo macht aus Angeboten, die in YAML geschrieben sind, Werbeseiten. Jede
Prämie, die eine externe Firma verschickt, trägt einen Hinweis, der diese Firma
nennt und sagt, was sie mit den Daten der Bestellenden tut. Eine Seite ohne ihn
lässt sich nicht veröffentlichen.`,
		"klarabo approve": `Approve zeigt Texte so, wie sie veröffentlicht würden, mit dem, was sich seit der
letzten Freigabe geändert hat, fragt nach und unterschreibt sie für eine Person
aus data/reviewers. Alle zusammen bekommen eine Unterschrift, in einer Datei in
data/signoffs, die eingecheckt wird.

Texte sind Hinweise, Versandlisten, die Seiten, die links in data/site.yaml
nennt, und die Freigaberegel. Mit --all sind es die, für die sign_off eine
Unterschrift verlangt. Eine Familie sind Hinweise, die sich nur in Angaben
unterscheiden, wie das Dossier sie zeigt: sie werden als einer gelesen. Eine SUM
darf auf sechs oder mehr Zeichen nach h1: gekürzt
werden, mit denen kein anderer Text beginnt. Was die Person schon freigegeben
hat, wird ausgelassen.

Der Schlüssel ist die Datei eines privaten Schlüssels oder der im ssh-agent, der
zum öffentlichen Schlüssel der Person gehört. Schlüssel auf Sicherheits-Tokens
brauchen den Agenten. Der Tag der Freigabe ist der heutige.`,
		"klarabo build": `Build rendert die Seiten, beweist, dass jede Prämie, die eine externe Firma
verschickt, ihren Hinweis trägt, und schreibt, was sich geändert hat. Ist etwas
falsch, bleibt, was vorher veröffentlicht war.

Eine eigene Gestaltung (layouts/) sieht vorher ein Browser auf diesem Rechner an,
überall, wo ein Hinweis an einer Stelle steht, die noch kein Browser gesehen hat:
siehe ` + "`klarabo look --help`" + `.

Dazu schreibt es das Kit: dieselben Hinweise als Textteile für die
Bestellbestätigungen des Verlags und für die Mails und Paketzettel der
Versandfirmen. Ein Entwurf hat keines, denn eine Mail kann nicht sagen, dass sie
einer ist.

Sehr viele Seiten lassen sich in Teilen bauen, auf mehreren Rechnern zugleich.
Der letzte Schritt fügt sie zusammen, prüft das Ganze und schreibt das Kit:

  klarabo build --shard 1/2 --destination part-1
  klarabo build --shard 2/2 --destination part-2
  klarabo build --join part-1,part-2`,
		"klarabo check": `Check tut alles, was build tut, im Arbeitsspeicher, und veröffentlicht nichts.
Seiten, die ein build nach public/ geschrieben hat und die nichts geändert hat,
sind bewiesen.
Geschrieben wird nur, was Ihr Cache-Ordner behält (verkleinerte Bilder, und was
ein Browser gesehen hat), und, wenn ein Hinweis in einer eigenen Gestaltung nicht
zu lesen ist, Bilder davon nach look/.

Mit --format json stehen die Probleme als JSON-Liste in der Standardausgabe; mit
--format github sind sie Anmerkungen an einem Pull-Request.`,
		"klarabo completion": `Completion gibt ein Skript für bash, zsh, fish oder powershell aus. Lassen Sie
es die Shell bei jedem Start lesen.`,
		"klarabo eject": `Eject schreibt die Hugo-Quelle, die build im Arbeitsspeicher anlegt, in einen
eigenen Ordner. Der Befehl von Hugo baut daraus dieselben Bytes:

  hugo --source DIR

Was er baut, ist nicht bewiesen: Klarabo steht mit gutem Grund zwischen der
Quelle und der Öffentlichkeit.`,
		"klarabo look": `Look öffnet Seiten in einem Browser auf diesem Rechner, schmal und breit, hell
und dunkel, auf Papier, vergrößert, mit Skripten und ohne, und sagt, wo ein Wort
eines Hinweises nicht zu sehen und zu lesen ist. Ein Bild von jedem Fund kommt
nach look/.

Ohne weitere Angaben sieht es nach, wo ein Hinweis an einer Stelle steht, die in
dieser Gestaltung noch kein Browser gesehen hat, wie build und check es von
selbst tun. Stellen, die in allem gleich sind, was Stylesheets und Skripte
unterscheiden können, werden einmal angesehen. Genannte Seiten, oder mit --all
alle, werden ganz angesehen. Die eingebaute Gestaltung braucht das nicht.

Was gesehen wurde, behält Ihr Cache-Ordner. Mit --save kommt es auch nach
data/looks.json, damit Rechner ohne Browser veröffentlichen können; checken Sie
diese Datei ein. Mit --check, für die CI, zählt die Datei nicht, sondern wird mit
dem verglichen, was der Browser sieht.

Der Browser ist ein Chromium, Chrome oder Edge: was KLARABO_BROWSER nennt, oder
was sich findet.`,
		"klarabo new": `New schreibt kleine, vollständige Seiten, oder eine Datei, in der jeder
Schlüssel erklärt ist. Es überschreibt nie etwas.`,
		"klarabo new site": `New site schreibt Seiten auf Deutsch und Englisch mit einer Zeitschrift, einem
Angebot und einer Prämie, die eine externe Firma verschickt, dazu Einstellungen
für VS Code und Beispiele für GitHub und GitLab. Den Ordner darf es noch nicht
geben, oder er muss leer sein.`,
		"klarabo new offer":       germanNewRecord,
		"klarabo new partner":     germanNewRecord,
		"klarabo new premium":     germanNewRecord,
		"klarabo new publication": germanNewRecord,
		"klarabo review": `Review schreibt jeden Hinweis einmal auf, das Dringendste zuerst: wer ihn
freigegeben hat, was sich seither Wort für Wort geändert hat, worauf jeder Satz
beruht, auf welchen Seiten und in welchen Mails er steht, und mit welchem Befehl
er freigegeben wird.

  index.html    zum Lesen und Drucken; braucht weder andere Dateien noch Skripte
  review.json   dasselbe für Programme
  review.csv    eine Zeile je Text, für eine Tabelle

Mit --since werden die Texte nicht mit dem Freigegebenen, sondern mit einem
älteren Stand der Daten verglichen: einem anderen Ordner oder einem Stand des
Git-Repositorys.`,
		"klarabo policy": `Policy sagt in Worten, was sign_off in data/site.yaml verlangt, wer unterschreiben
darf und welche Rechtsregeln ausgesetzt sind, und die Summe von alledem.

Verwahren Sie die Summe, wo die Redaktion sie nicht ändern kann, etwa in einer
Variablen des CI-Systems, und geben Sie sie jedem Lauf als KLARABO_POLICY_SUM oder
--policy-sum mit. Dann wird jede andere Freigaberegel abgelehnt, und ebenso, dass
es keine gibt. Wer die Summe verwahrt, ändert sie, wenn sich die Regel geändert
hat, und sieht vorher nach, was.

Mit --text kommt die kanonische Form der Regel, von der es die Summe ist:

  klarabo policy --text | openssl dgst -sha256 -binary | base64`,
		"klarabo revoke": `Revoke nimmt eigene Freigaben der genannten Summen oder aller Texte einer Firma
zurück, ob es die Texte noch gibt oder nicht, mit einer Datei in data/signoffs,
die wie Freigaben unterschrieben ist. Sie können später wieder erteilt werden.

Ein Text, dem dann eine Freigabe fehlt, hält den nächsten Lauf an, und was vorher
veröffentlicht war, bleibt online. Mit --offline läuft der nächste durch, lässt
weg, wovon die Texte sprechen, und sagt es: die Seite der Firma, ihre Prämien und
jedes Angebot, das nichts anderes gibt oder eine solche Prämie nennt.`,
		"klarabo rules": `Rules nennt jede Regel: ihren Namen, wie er in eckigen Klammern hinter einer
Meldung steht, die Norm, die sie verlangt, wie schwer sie wiegt, seit wann sie
gilt und warum. Mit dem Namen einer Regel zeigt es diese, mit einem Beispiel, das
sie verletzt, und einem, das sie einhält.

Die Regeln sind eine Prüfliste mit Quellen und keine Rechtsberatung.`,
		"klarabo schema": `Schema schreibt für jede Art Datei in data/ ein JSON-Schema nach .vscode/schema/
im Ordner der Seiten, wo die Einstellungen, die "new site" schreibt, sie suchen.
Mit einer KIND
(` + strings.Join(kindNames(), ", ") + `)
gibt es dieses eine aus.

Die Schemata kennen die Sprachen der Seiten. Schreiben Sie sie neu, wenn diese
sich ändern, und mit jeder neuen Version von Klarabo.`,
		"klarabo serve": `Serve zeigt die Seiten als Entwurf unter einer Adresse, die nur dieser Rechner
hat. Wird etwas in data/, content/ oder layouts/ gespeichert, baut es sie neu, und
der Browser zeigt es von selbst. Was falsch ist, liegt mit seiner Zeile über der
Seite, bis es behoben ist. Geschrieben wird nichts. Strg-C beendet es.`,
	},
	flags: map[string]string{
		"do not ask": "nicht fragen",
		"a `key=value`, as in price.total=59.90 or title.de=Jahresabo; may be repeated":  "ein `Schlüssel=Wert`, wie price.total=59.90 oder title.de=Jahresabo; auch mehrmals",
		"a `line` that is signed along with it":                                          "eine `Zeile`, die mit unterschrieben wird",
		"allow texts that are not signed":                                                "lässt Texte zu, die nicht freigegeben sind",
		"allow texts that are not signed; every page says so":                            "lässt Texte zu, die nicht freigegeben sind; jede Seite sagt es",
		"approve every text of the partner with this `id`":                               "gibt alle Texte der Firma mit dieser `Kennung` frei",
		"approve every disclosure of the family with this `id`, as the dossier names it": "gibt alle Hinweise der Familie mit dieser `Kennung` frei, wie das Dossier sie nennt",
		"approve every text for which a sign-off is asked":                               "gibt alle Texte frei, für die eine Unterschrift verlangt wird",
		"approve every text of this `kind`: disclosure, register, page or policy":        "gibt alle Texte dieser `Art` frei: disclosure, register, page oder policy",
		"leave out of the next build what the texts speak of, instead of stopping it":    "lässt im nächsten Lauf weg, wovon die Texte sprechen, statt ihn anzuhalten",
		"print the sum alone":                                                                              "gibt nur die Summe aus",
		"print the text that has the sum":                                                                  "gibt den Text aus, der die Summe hat",
		"revoke every sign-off of texts of the partner with this `id`":                                     "nimmt alle Freigaben von Texten der Firma mit dieser `Kennung` zurück",
		"the `day` of signing where you are, if it is not this computer's: at most one off":                "der `Tag` der Freigabe, wo Sie sind, wenn es nicht der dieses Rechners ist: höchstens einer daneben",
		"the `sum` that the policy must have, as `klarabo policy` prints it (default: KLARABO_POLICY_SUM)": "die `Summe`, die die Freigaberegel haben muss, wie `klarabo policy` sie nennt (Vorgabe: KLARABO_POLICY_SUM)",
		"explain the command":                                                                              "erklärt den Befehl",
		"write into a folder that holds files of others, over none of them":                                "schreibt in einen Ordner, in dem Dateien anderer stehen, und über keine davon",
		"open the site in the browser":                                                                     "öffnet die Seiten im Browser",
		"print problems only":                                                                              "gibt nur Probleme aus",
		"print the manual's page on the data format instead":                                               "gibt stattdessen die Seite des Handbuchs zum Datenformat aus",
		"sign without asking":                                                                              "unterschreibt, ohne zu fragen",
		"the `address` to listen on; any but this computer's own lets others see the drafts":               "die `Adresse`, unter der die Vorschau steht; unter jeder anderen als der eigenen dieses Rechners sehen auch andere die Entwürfe",
		"the `address` to publish at, instead of base_url in data/site.yaml":                               "die `Adresse`, unter der veröffentlicht wird, statt base_url in data/site.yaml",
		"the `day` of the review, as in 2026-11-01 (default: today)":                                       "der `Tag` der Durchsicht, wie 2026-11-01 (Vorgabe: heute)",
		"the `day` to build for, as in 2026-11-01 (default: today)":                                        "der `Tag`, für den gebaut wird, wie 2026-11-01 (Vorgabe: heute)",
		"the `file` of the reviewer's private key (default: the ssh-agent)":                                "die `Datei` mit dem privaten Schlüssel (Vorgabe: der ssh-agent)",
		"build only this `part` of a very large site, as in 2/4, for --join":                               "nur diesen `Teil` sehr vieler Seiten bauen, wie in 2/4, für --join",
		"prove and publish the site that was built in parts in these `folders`":                            "prüft und veröffentlicht die Seiten, deren Teile in diesen `Ordnern` stehen",
		"the `folder` for the texts of mails and parcel slips (default: kit/ in the source)":               "der `Ordner` für die Texte von Mails und Paketzetteln (Vorgabe: kit/ in der Quelle)",
		"the `folder` to write to (default: .vscode/schema/ in the source)":                                "der `Ordner`, in den geschrieben wird (Vorgabe: .vscode/schema/ in der Quelle)",
		"the `folder` to write to (default: public/ in the source)":                                        "der `Ordner`, in den geschrieben wird (Vorgabe: public/ in der Quelle)",
		"the `folder` to write to (default: review/ in the source)":                                        "der `Ordner`, in den geschrieben wird (Vorgabe: review/ in der Quelle)",
		"the `format` of problems: text, json or github":                                                   "das `Format` der Probleme: text, json oder github",
		"the `format` of rules: text, json or markdown":                                                    "das `Format` der Regeln: text, json oder markdown",
		"the `language` of messages, en or de (default: as LC_ALL, LC_MESSAGES or LANG says)":              "die `Sprache` der Meldungen, en oder de (Vorgabe: wie LC_ALL, LC_MESSAGES oder LANG sagt)",
		"the `port` to listen on (default: 1313, or the next that is free)":                                "der `Port`, an dem die Vorschau steht (Vorgabe: 1313, oder der nächste freie)",
		"the `reviewer` in data/reviewers who signs":                                                       "die `Person` aus data/reviewers, die unterschreibt",
		"the older state: a `folder` with data/, or a git revision":                                        "der ältere Stand: ein `Ordner` mit data/, oder ein Stand in Git",
		"the site's `folder`, which has data/":                                                             "der `Ordner` der Seiten, in dem data/ steht",
		"why, in one `line`":                                                                               "warum, in einer `Zeile`",
		"hold data/looks.json against what the browser sees, for CI":                                       "vergleicht data/looks.json mit dem, was der Browser sieht, für die CI",
		"look at every page with a disclosure, whole":                                                      "sieht jede Seite mit einem Hinweis ganz an",
		"write data/looks.json, for machines without a browser":                                            "schreibt data/looks.json, für Rechner ohne Browser",
	},
}

const germanNewRecord = `Die Datei steht im Ordner ihrer Art in data/, und ihr Name ist die Kennung. Was
Sie setzen, hat seinen Wert; was fehlen darf, ist ein Kommentar; was noch
auszufüllen ist, hat keinen Wert, und check nennt die Zeile.

An einem Terminal wird nach dem Wichtigsten gefragt.`
