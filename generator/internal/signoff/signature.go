package signoff

import (
	"bytes"
	"encoding/pem"
	"errors"
	"strings"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Signature is an armored SSH signature.
type Signature struct {
	armor string
	sig   *sshsig.Signature
}

const (
	armorBegin = "-----BEGIN SSH SIGNATURE-----"
	armorEnd   = "-----END SSH SIGNATURE-----"
)

// UnmarshalText reads a signature as ssh-keygen -Y sign writes it, and nothing
// around it. It does not verify it.
func (s *Signature) UnmarshalText(b []byte) error {
	restore := diag.Msg("take the file back from the repository's history, or delete it and approve anew")
	text := strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n"))
	switch {
	case !strings.HasPrefix(text, armorBegin+"\n"):
		return &diag.Fault{Msg: diag.Msg("the signature does not begin with %s", armorBegin), Hint: restore}
	case !strings.HasSuffix(text, "\n"+armorEnd):
		return &diag.Fault{Msg: diag.Msg("the signature is cut off: it does not end with %s", armorEnd), Hint: restore}
	}
	broken := &diag.Fault{Msg: diag.Msg("the signature is damaged: characters in it are missing or changed"), Hint: restore}
	block, rest := pem.Decode([]byte(text + "\n"))
	if block == nil || len(block.Headers) > 0 || len(bytes.TrimSpace(rest)) > 0 {
		return broken
	}
	sig, err := sshsig.ParseSignature(block.Bytes)
	switch {
	case err != nil && strings.Contains(err.Error(), "invalid signature format"):
		return &diag.Fault{
			Msg:  diag.Msg("the signature was made with SHA-1, which is broken"),
			Hint: diag.Msg("sign again: approve and ssh-keygen -Y sign use SHA-512"),
		}
	case errors.Is(err, sshsig.ErrUnsupportedSignatureVersion):
		return &diag.Fault{Msg: diag.Msg("the signature has a version that is not known"), Hint: restore}
	case err != nil || !bytes.Equal(sig.Marshal(), block.Bytes):
		return broken
	}
	*s = Signature{text, sig}
	return nil
}

// String is the armored signature without a line end.
func (s Signature) String() string { return s.armor }

// sign makes the signature of a message in Klarabo's namespace.
func sign(message []byte, signer ssh.Signer) (Signature, error) {
	sig, err := sshsig.Sign(bytes.NewReader(message), signer, sshsig.HashSHA512, Namespace)
	if err != nil {
		return Signature{}, err
	}
	return Signature{strings.TrimSpace(string(sshsig.Armor(sig))), sig}, nil
}

// verify tells whether the signature is the key's, of this message.
func (s Signature) verify(message []byte, key Key) bool {
	return s.sig != nil &&
		sshsig.Verify(bytes.NewReader(message), s.sig, key, s.sig.HashAlgorithm, Namespace) == nil
}

// by tells whether the signature claims to be made with the key.
func (s Signature) by(key Key) bool {
	return s.sig != nil && bytes.Equal(s.sig.PublicKey.Marshal(), key.Marshal())
}
