package reuse

import (
	"bytes"
	"compress/gzip"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
)

// What is stored is gzipped JSON behind its HMAC-SHA256 (RFC 2104). What it says
// is taken for proven, and it lies where others may write; so it counts only for
// who has the key that it was stored with.

// Seal is bytes behind their HMAC, with a key of this user's own.
func Seal(b, key []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(b)
	return append(mac.Sum(nil), b...)
}

// Unseal is what was sealed with the same key; nil if anything is wrong with it,
// or there is no key.
func Unseal(b, key []byte) []byte {
	if len(key) == 0 || len(b) < sha256.Size || !hmac.Equal(Seal(b[sha256.Size:], key), b) {
		return nil
	}
	return b[sha256.Size:]
}

// Encode is the record as it is stored, with a key of this user's own.
func (r *Record) Encode(key []byte) ([]byte, error) {
	var b bytes.Buffer
	// Fast, since it is done after every build.
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err == nil {
		err = json.NewEncoder(w).Encode(r)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, err
	}
	return Seal(b.Bytes(), key), nil
}

// Decode reads what Encode has written with the same key. It is nil if anything
// is wrong with it, or there is no key.
func Decode(b, key []byte) *Record {
	r, err := gzip.NewReader(bytes.NewReader(Unseal(b, key)))
	if err != nil {
		return nil
	}
	record := New("")
	if json.NewDecoder(io.LimitReader(r, maxSize)).Decode(record) != nil {
		return nil
	}
	return record
}

// maxSize is the most bytes of JSON that are read: a site of 100,000 offers has
// about 100 million.
const maxSize = 1 << 30
