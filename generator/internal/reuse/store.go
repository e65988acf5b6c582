package reuse

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"

	"compress/gzip"
	"io"
)

// A stored record is gzipped JSON behind its SHA-256.

// Encode is the record as it is stored.
func (r *Record) Encode() ([]byte, error) {
	var b bytes.Buffer
	// Fast, since it is done after every build.
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err == nil {
		err = json.NewEncoder(w).Encode(r)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b.Bytes())
	return append(sum[:], b.Bytes()...), nil
}

// Decode reads what Encode has written. It is nil if anything is wrong with it.
func Decode(b []byte) *Record {
	if len(b) < sha256.Size || sha256.Sum256(b[sha256.Size:]) != Sum(b[:sha256.Size]) {
		return nil
	}
	r, err := gzip.NewReader(bytes.NewReader(b[sha256.Size:]))
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
