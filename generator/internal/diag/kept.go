package diag

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// A list can be kept as JSON until the next run tells it again. What is put into
// a message is kept as text, as a whole number or as a message, which says the
// same in each language; a message of anything else cannot be kept.

// MarshalJSON is the message in a form that is read as the same message.
func (m Message) MarshalJSON() ([]byte, error) {
	kept := struct {
		Format  string `json:"format"`
		Context string `json:"context,omitempty"`
		Args    []any  `json:"args,omitempty"`
	}{Format: m.Format, Context: m.Context}
	for _, arg := range m.Args {
		_, spoken := arg.(fmt.Stringer)
		if inner, ok := within(arg); ok {
			arg = inner
		} else if v := reflect.ValueOf(arg); spoken || v.Kind() == reflect.String {
			arg = fmt.Sprint(arg)
		} else if !v.CanInt() {
			return nil, fmt.Errorf("an argument %v cannot be kept", arg)
		}
		kept.Args = append(kept.Args, arg)
	}
	b, err := json.Marshal(kept)
	if err != nil {
		return nil, err
	}
	// Such as a number that has a text, too, and letters that JSON has not.
	var again Message
	if err := json.Unmarshal(b, &again); err != nil || again.String() != m.String() {
		return nil, fmt.Errorf("%q would be kept as %q", m, again)
	}
	return b, nil
}

// UnmarshalJSON reads what MarshalJSON has written.
func (m *Message) UnmarshalJSON(b []byte) error {
	var kept struct {
		Format, Context string
		Args            []json.RawMessage
	}
	if err := json.Unmarshal(b, &kept); err != nil {
		return err
	}
	*m = Message{Format: kept.Format, Context: kept.Context}
	for _, raw := range kept.Args {
		var arg any
		switch raw[0] {
		case '"':
			arg = new(string)
		case '{':
			arg = new(Message)
		default:
			arg = new(int64)
		}
		if err := json.Unmarshal(raw, arg); err != nil {
			return err
		}
		m.Args = append(m.Args, reflect.ValueOf(arg).Elem().Interface())
	}
	return nil
}
