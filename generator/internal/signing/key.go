package signing

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"golang.org/x/crypto/ssh"
	"golang.org/x/term"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// signer is the reviewer's key in the file that was named, or in the agent.
func (s *Session) signer() (signer ssh.Signer, done func() error, err error) {
	done = func() error { return nil }
	where := ""
	if s.Key == "" {
		signer, done, err = s.Reviewer.AgentSigner(os.Getenv("SSH_AUTH_SOCK"))
	} else {
		pem, failed := readKey(s.Key)
		if failed != nil {
			if errors.Is(failed, fs.ErrNotExist) {
				return nil, nil, usage.Wrongf("there is no file %s", s.Key).Hintf("name the file of your private key, or leave out --key to use the ssh-agent")
			}
			return nil, nil, usage.Wrongf("the key cannot be read: %s", failed)
		}
		where = s.Key + ": "
		signer, err = s.Reviewer.KeySigner(pem, s.passphrase())
	}
	var fault *diag.Fault
	if errors.As(err, &fault) {
		return nil, nil, usage.Error{Fault: diag.Fault{Msg: diag.Msg("%s%s", where, fault.Msg), Hint: fault.Hint}}
	}
	return signer, done, err
}

// readKey reads a key's file, of which no more is read than a key can have. A
// pipe is no file: it might never end.
func readKey(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &diag.Fault{Msg: diag.Msg("%s: %s", name, diag.Msg("this is not a regular file"))}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, 1<<20))
}

// passphrase asks for what opens the key; nil if there is nobody to ask.
func (s *Session) passphrase() func() ([]byte, error) {
	tty := terminal.Person(s.In)
	if tty == nil {
		return nil
	}
	return func() ([]byte, error) {
		fmt.Fprint(s.Err, diag.Msg("Passphrase of %s: ", s.Key).In(s.Lang))
		defer fmt.Fprintln(s.Err)
		return term.ReadPassword(int(tty.Fd()))
	}
}
