package signoff

import (
	"bytes"
	"errors"
	"net"
	"strings"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// KeySigner signs with the reviewer's private key, given as the content of its
// file. If the key is locked, passphrase is asked for what opens it; it is nil
// if there is nobody to ask. Errors are *diag.Faults.
func (r *Reviewer) KeySigner(pem []byte, passphrase func() ([]byte, error)) (ssh.Signer, error) {
	useAgent := diag.Msg("load it into the ssh-agent with ssh-add, and leave out --key")
	if bytes.HasPrefix(pem, []byte(r.Key.Type()+" ")) || (&Key{}).UnmarshalText(pem) == nil {
		return nil, &diag.Fault{Msg: diag.Msg("this is a public key"), Hint: diag.Msg("name the file without .pub, or leave out --key to use the ssh-agent")}
	}
	signer, err := ssh.ParsePrivateKey(pem)
	var locked *ssh.PassphraseMissingError
	if errors.As(err, &locked) {
		if passphrase == nil {
			return nil, &diag.Fault{Msg: diag.Msg("the key has a passphrase, and there is no terminal to ask for it"), Hint: useAgent}
		}
		word, failed := passphrase()
		if failed != nil {
			return nil, &diag.Fault{Msg: diag.Msg("the passphrase could not be read: %s", failed), Hint: useAgent}
		}
		if signer, err = ssh.ParsePrivateKeyWithPassphrase(pem, word); err != nil {
			return nil, &diag.Fault{Msg: diag.Msg("the passphrase does not open the key"), Hint: diag.Msg("try again")}
		}
	}
	if err != nil && strings.Contains(err.Error(), "unhandled key type") {
		return nil, &diag.Fault{Msg: diag.Msg("a key of this kind, as those on a security token, can be used through the ssh-agent only"), Hint: useAgent}
	}
	if err != nil {
		return nil, &diag.Fault{Msg: diag.Msg("this is not a private SSH key, or a damaged one"), Hint: diag.Msg("name the file that ssh-keygen made beside the one that ends in .pub")}
	}
	if !bytes.Equal(signer.PublicKey().Marshal(), r.Key.Marshal()) {
		return nil, &diag.Fault{
			Msg:  diag.Msg("this is not the key of %s: it is %s, but %s has %s", r.ID, ssh.FingerprintSHA256(signer.PublicKey()), r.File, ssh.FingerprintSHA256(r.Key)),
			Hint: diag.Msg("name the right key, or the reviewer whose key it is"),
		}
	}
	return signer, nil
}

// AgentSigner signs with the reviewer's key in the ssh-agent that listens at
// socket, as SSH_AUTH_SOCK names it. The caller closes it when all is signed.
// Errors are *diag.Faults.
func (r *Reviewer) AgentSigner(socket string) (signer ssh.Signer, close func() error, err error) {
	nameKey := diag.Msg("name the file of the private key with --key, or start an ssh-agent and load the key with ssh-add")
	if socket == "" {
		return nil, nil, &diag.Fault{Msg: diag.Msg("there is no ssh-agent: SSH_AUTH_SOCK is not set"), Hint: nameKey}
	}
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return nil, nil, &diag.Fault{Msg: diag.Msg("the ssh-agent does not answer at %s", socket), Hint: nameKey}
	}
	signers, err := agent.NewClient(conn).Signers()
	if err != nil {
		conn.Close()
		return nil, nil, &diag.Fault{Msg: diag.Msg("the ssh-agent does not list its keys: %s", err), Hint: nameKey}
	}
	for _, s := range signers {
		if bytes.Equal(s.PublicKey().Marshal(), r.Key.Marshal()) {
			return s, conn.Close, nil
		}
	}
	conn.Close()
	return nil, nil, &diag.Fault{
		Msg:  diag.Msg("the ssh-agent does not have the key of %s (%s)", r.ID, ssh.FingerprintSHA256(r.Key)),
		Hint: diag.Msg("load it with ssh-add, or name its file with --key"),
	}
}
