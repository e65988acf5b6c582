package diag

import (
	"encoding/json"
	"fmt"
	"reflect"
	"unicode/utf8"
)

// A list can be kept as JSON until the next run tells it again. What is put into
// a message is kept as text, as a whole number or as a message, which says the
// same in each language; a message of anything else cannot be kept.

// keptMessage is a message in JSON.
type keptMessage struct {
	Format  string    `json:"format"`
	Context string    `json:"context,omitempty"`
	Args    []keptArg `json:"args,omitempty"`
}

// keptArg is one of its arguments: one of these.
type keptArg struct {
	Text    *string  `json:"text,omitempty"`
	Number  *int64   `json:"number,omitempty"`
	Message *Message `json:"message,omitempty"`
}

// MarshalJSON is the message in a form that is read as the same message.
func (m Message) MarshalJSON() ([]byte, error) {
	kept := keptMessage{Format: m.Format, Context: m.Context}
	for _, arg := range m.Args {
		k, err := keep(arg)
		if err != nil {
			return nil, err
		}
		kept.Args = append(kept.Args, k)
	}
	// Such as a number that has a text, too, and letters that JSON has not.
	if again := kept.message(); again.String() != m.String() || !utf8.ValidString(m.String()) {
		return nil, fmt.Errorf("%q would be kept as %q", m, again)
	}
	return json.Marshal(kept)
}

func keep(arg any) (keptArg, error) {
	if m, ok := within(arg); ok {
		return keptArg{Message: &m}, nil
	}
	_, spoken := arg.(fmt.Stringer)
	_, fault := arg.(error)
	switch v := reflect.ValueOf(arg); {
	case spoken || fault || v.Kind() == reflect.String:
		text := fmt.Sprint(arg)
		return keptArg{Text: &text}, nil
	case v.CanInt():
		number := v.Int()
		return keptArg{Number: &number}, nil
	}
	return keptArg{}, fmt.Errorf("an argument %v cannot be kept", arg)
}

// UnmarshalJSON reads what MarshalJSON has written.
func (m *Message) UnmarshalJSON(b []byte) error {
	var kept keptMessage
	if err := json.Unmarshal(b, &kept); err != nil {
		return err
	}
	*m = kept.message()
	return nil
}

func (k keptMessage) message() Message {
	m := Message{Format: k.Format, Context: k.Context}
	for _, arg := range k.Args {
		switch {
		case arg.Text != nil:
			m.Args = append(m.Args, *arg.Text)
		case arg.Number != nil:
			m.Args = append(m.Args, *arg.Number)
		case arg.Message != nil:
			m.Args = append(m.Args, *arg.Message)
		}
	}
	return m
}
