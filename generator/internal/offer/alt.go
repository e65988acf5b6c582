package offer

import "regexp"

var noAlt = regexp.MustCompile(`(?i)^\s*(?:(?:produkt|titel)?bild|foto|grafik|abbildung|cover|image|picture|photo|img[_-]?\d*|\S+\.(?:jpe?g|png|gif|webp|avif))\.?\s*$`)

// TellsNothing tells whether an alternative text says no more than that there is
// a picture: "Bild", "krume.jpg" (WCAG 2.2, failure F30 of 1.1.1).
func TellsNothing(alt string) bool { return noAlt.MatchString(alt) }
