package look

// First has the look at a page end with its first finding that refuses it.
func (o Options) First() Options {
	o.first = true
	return o
}
