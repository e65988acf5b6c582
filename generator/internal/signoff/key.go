package signoff

import (
	"bytes"
	"crypto/rsa"
	"strings"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Key is a reviewer's public key. The zero Key has no methods to call.
type Key struct{ ssh.PublicKey }

// minRSA is the least bits of an RSA key: BSI TR-02102-1 asks for 3000 from
// 2024 on.
const minRSA = 3072

// UnmarshalText reads a public key as ssh-keygen writes it into a file *.pub.
func (k *Key) UnmarshalText(b []byte) error {
	hint := diag.Msg("write the one line of the public key's file, which ends in .pub: ssh-ed25519 AAAA…")
	if strings.Contains(string(b), "PRIVATE KEY") {
		return &diag.Fault{
			Msg:  diag.Msg("this is a private key"),
			Hint: diag.Msg("make a new key, this one is no longer secret; here stands the one line of its file that ends in .pub"),
		}
	}
	key, _, options, rest, err := ssh.ParseAuthorizedKey(b)
	if err != nil || len(options) > 0 || len(bytes.TrimSpace(rest)) > 0 {
		word, _, _ := strings.Cut(string(b), " ")
		if known := strings.HasPrefix(word, "ssh-") || strings.HasPrefix(word, "ecdsa-") || strings.HasPrefix(word, "sk-"); !known {
			return &diag.Fault{Msg: diag.Msg("this is not a public SSH key"), Hint: hint}
		}
		return &diag.Fault{Msg: diag.Msg("the public key cannot be read: characters in it are missing or changed, or its kind, %s, is not known", word), Hint: hint}
	}
	if fault := judge(key); fault != nil {
		return fault
	}
	k.PublicKey = key
	return nil
}

// judge says why a key may not sign, nil if it may.
func judge(key ssh.PublicKey) *diag.Fault {
	hint := diag.Msg("make a key with: ssh-keygen -t ed25519")
	switch key.Type() {
	case ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256,
		ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521:
		return nil
	case ssh.KeyAlgoRSA:
		crypto, ok := key.(ssh.CryptoPublicKey)
		if !ok {
			break
		}
		if public, ok := crypto.CryptoPublicKey().(*rsa.PublicKey); ok && public.N.BitLen() < minRSA {
			return &diag.Fault{
				Msg:  diag.Msg("the RSA key has %d bits, which is too few to last; at least %d are needed", public.N.BitLen(), minRSA),
				Hint: hint,
			}
		}
		return nil
	}
	return &diag.Fault{
		Msg:  diag.Msg("keys of the kind %s cannot sign here", key.Type()),
		Hint: hint,
	}
}

// String is the key in the form of an authorized_keys file, without a comment.
func (k Key) String() string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(k.PublicKey)))
}
