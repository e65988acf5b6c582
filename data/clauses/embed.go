// Package clauses holds the default clauses: the wording of the disclosures, one
// clause a file, from which package disclosure composes its texts. A site's own
// data/clauses/ takes the place of files of the same name, and adds others.
package clauses

import "embed"

// FS is the clauses, each <id>.yaml at the top.
//
//go:embed *.yaml
var FS embed.FS
