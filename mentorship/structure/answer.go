package structure

// An answer is what can be said of a question. The worse of two is their min.
type answer int

const (
	no answer = iota
	unknown
	yes
)

func truth(b bool) answer {
	if b {
		return yes
	}
	return no
}
