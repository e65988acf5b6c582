package signoff

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Write puts a signed act into the ledger of the site in root. The file is written
// under a name that [Load] ignores, and gets its own name only when it is safely on
// the disk: whoever pulls the plug in between leaves either no act or a whole one. A
// file that is there already is never replaced. The error says what to do.
func Write(root *os.Root, a *Act) error {
	if err := root.MkdirAll(entriesFolder, 0o755); err != nil {
		return refused(err)
	}
	staged := path.Join(entriesFolder, "."+rand.Text()+".tmp")
	defer root.Remove(staged) // is not there any more if all went well
	if err := writeFile(root, staged, a.YAML()); err != nil {
		return refused(err)
	}
	if _, err := root.Lstat(a.File); !errors.Is(err, fs.ErrNotExist) {
		return &diag.Fault{Msg: diag.Msg("%s is there already, and is left as it is", a.File), Hint: diag.Msg("look at it, and delete it if it is broken")}
	}
	if err := root.Rename(staged, a.File); err != nil {
		return refused(err)
	}
	return nil
}

// writeFile writes a new file and waits until it is on the disk.
func writeFile(root *os.Root, name string, b []byte) error {
	f, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

func refused(err error) error {
	hint := diag.Msg("check the file and the disk, then try again")
	if errors.Is(err, fs.ErrPermission) {
		hint = diag.Msg("ask for the right to write there")
	}
	return &diag.Fault{Msg: diag.Msg("nothing was signed, since %s cannot be written to: %s", entriesFolder, diag.Cause(err)), Hint: hint}
}
