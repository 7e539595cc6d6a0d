package feedback

// OpenModel returns the model of other weights than those that are shipped.
func OpenModel(data string) (*Model, error) { return newModel(data) }
