package source

// Addresses is for the test that renders them.
func (src *Source) Addresses() map[string]bool { return src.addresses() }
