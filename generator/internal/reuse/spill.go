package reuse

import "os"

// spill is a file among the system's temporary ones, to which contents go that
// would fill the memory. It loses its name as soon as it is open, so that nothing
// is left of it however the run ends.
type spill struct {
	file *os.File
	size int64
}

// spilled is where a content stands.
type spilled struct {
	in *spill
	at int64
	n  int
}

// newSpill is nil where there can be none: the folder is full or read-only, or,
// as on Windows, an open file keeps its name.
func newSpill() *spill {
	f, err := os.CreateTemp("", "klarabo-*")
	if err != nil {
		return nil
	}
	if os.Remove(f.Name()) != nil {
		f.Close()
		os.Remove(f.Name())
		return nil
	}
	return &spill{file: f}
}

// add writes a content behind the others; nil if it could not.
func (s *spill) add(content []byte) *spilled {
	if s == nil {
		return nil
	}
	if _, err := s.file.WriteAt(content, s.size); err != nil {
		return nil
	}
	at := &spilled{s, s.size, len(content)}
	s.size += int64(len(content))
	return at
}

func (s *spilled) read() ([]byte, error) {
	content := make([]byte, s.n)
	_, err := s.in.file.ReadAt(content, s.at)
	return content, err
}
