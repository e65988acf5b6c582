package offer

// Group is a type of the data with keys. Each says what its own mean, and nothing
// of those of a group that it embeds.
type Group interface{ Keys() Keys }

// Keys is what the keys of a group mean, by their names.
type Keys map[string]Key

// Key is what a key means, in English: a sentence or two without a full stop at the
// end. Package words has that in other languages; the manual, schemas and forms are
// made of it.
type Key struct {
	Means   string
	Example string // a value as YAML has it in one line; "" if the type's example will do
}
